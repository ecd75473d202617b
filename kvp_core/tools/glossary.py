"""``python -m kvp_core.tools.glossary``: the terms of the guide as a page to read."""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from kvp_core.language.i18n import LANGUAGES, SOURCE, translator
from kvp_core.language.law import law
from kvp_core.values.model import FrozenModel

GLOSSARY_FILE = Path(__file__).parents[1] / "data" / "glossary.toml"


class Word(FrozenModel):
    """What one language calls a term."""

    word: str
    stem: str
    """What every sentence of the language must hold whose English holds the English word."""


class Term(FrozenModel):
    """One word of the law or of Nav, and what the guide calls it."""

    en: str
    law: str | None
    words: Mapping[str, Word]
    """By the language, English left out."""


def glossary() -> dict[str, Term]:
    """Every term by its identifier."""
    found = tomllib.loads(GLOSSARY_FILE.read_text("utf-8"))
    return {
        name: Term(en=term.pop("en"), law=term.pop("law", None), words=term)
        for name, term in found.items()
    }


def glossary_page() -> str:
    """The glossary as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    codes = [code for code in LANGUAGES if code != SOURCE]
    yield "# Glossary\n"
    yield "Made from `kvp_core/data/glossary.toml` by `make texts`. Change that file instead.\n"
    yield _row(*(LANGUAGES[code].name for code in (SOURCE, *codes)), "The law")
    yield "|---" * (len(codes) + 2) + "|"
    for term in sorted(glossary().values(), key=lambda term: term.en.casefold()):
        basis = translator(codes[0]).law(law(term.law)) if term.law else ""
        yield _row(term.en, *(term.words[code].word for code in codes), basis)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.stdout.write(glossary_page())
