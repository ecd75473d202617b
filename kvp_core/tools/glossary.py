"""``python -m kvp_core.tools.glossary``: the terms of the guide as a page to read."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.law import law
from kvp_core.values.model import FrozenModel

GLOSSARY_FILE = Path(__file__).parents[1] / "data" / "glossary.toml"


class Term(FrozenModel):
    """One word of the law or of Nav, and what the guide calls it."""

    en: str
    nb: str
    stem: str
    """What every Norwegian sentence must hold whose English holds ``en``."""
    law: str | None = None


def glossary() -> dict[str, Term]:
    """Every term by its identifier."""
    found = tomllib.loads(GLOSSARY_FILE.read_text("utf-8"))
    return {name: Term.model_validate(term) for name, term in found.items()}


def glossary_page() -> str:
    """The glossary as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Glossary"
    yield ""
    yield "Made from `kvp_core/data/glossary.toml` by `make texts`; change that file, not this one."
    yield ""
    yield f"| {LANGUAGES['en'].name} | {LANGUAGES['nb'].name} | The law |"
    yield "|---|---|---|"
    for term in sorted(glossary().values(), key=lambda term: term.en.casefold()):
        basis = translator("nb").law(law(term.law)) if term.law else ""
        yield f"| {term.en} | {term.nb} | {basis} |"


if __name__ == "__main__":
    sys.stdout.write(glossary_page())
