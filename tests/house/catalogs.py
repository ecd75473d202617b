"""Every sentence of the guide as its sources hold it, and as its catalogs say it."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_from_file
from babel.messages.pofile import read_po

PROJECT = Path(__file__).parents[2]
LOCALES = PROJECT / "locales"
TEMPLATE = LOCALES / "messages.pot"
FOLDERS = ("kvp_core", "kvp_ui", "pages")
KEYWORDS = {**DEFAULT_KEYWORDS, "msg": (1,), "t": (1,), "plural": (1, 2)}
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
Id = str | tuple[str, ...]


@dataclass(frozen=True)
class Sentence:
    """A sentence marked for translation, and the file it stands in."""

    file: str
    id: Id


@cache
def sentences() -> tuple[Sentence, ...]:
    """Every sentence in the sources, found the way ``make texts`` finds them."""
    mappings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]
    methods = [(mapping["pattern"], mapping["method"]) for mapping in mappings["mappings"]]
    found = [
        Sentence(f"{folder}/{file}", _id(message))
        for folder in FOLDERS
        for file, _, message, _, _ in extract_from_dir(PROJECT / folder, methods, keywords=KEYWORDS)
    ]
    entry = extract_from_file("python", PROJECT / "app.py", keywords=KEYWORDS)
    return (*found, *(Sentence("app.py", _id(message)) for _, message, _, _ in entry))


def _id(message: str | list[str] | tuple[str, ...]) -> Id:
    return message if isinstance(message, str) else tuple(message)


@cache
def catalog(language: str) -> Catalog:
    with (LOCALES / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def template() -> Catalog:
    with TEMPLATE.open("rb") as file:
        return read_po(file)


def entries(said: Catalog) -> Iterator[tuple[Id, Message]]:
    """What a catalog holds, its header left out."""
    for message in said:
        if message.id:
            yield _id(message.id), message


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """A message’s texts: one, or one for each plural form."""
    return (text,) if isinstance(text, str) else tuple(text or ())
