"""Lets Babel find the sentences of ``data/texts``; ``pyproject.toml`` names this function."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from kvp_core.results.content import NOT_SAID


def extract(
    file: BinaryIO, keywords: object, comment_tags: object, options: object
) -> Iterator[tuple[int, str, str, list[str]]]:
    """Every sentence of a file, in order, as Babel wants it: place, function, text, comments."""
    said = _said(tomllib.loads(file.read().decode("utf-8")))
    return ((place, "msg", text, []) for place, text in enumerate(said, start=1))


def _said(found: object) -> Iterator[str]:
    match found:
        case str():
            yield found
        case list():
            for part in found:
                yield from _said(part)
        case Mapping():
            for field, part in found.items():
                if field not in NOT_SAID:
                    yield from _said(part)
