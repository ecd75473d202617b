"""One file with a person’s answers: to keep, to read, and to go on from, here or elsewhere.

What comes in is not trusted: it is measured, read as plain data, cleaned, and every topic is
validated by its own model. What cannot be used is left out and said; nothing is half used.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import to_jsonable_python

from kvp_core.asking.free_text import holds_id_number, tidy
from kvp_core.language.messages import Message, msg, plural
from kvp_core.rates.book import rates_version
from kvp_core.tools.version import app_version
from kvp_core.values.model import FrozenModel

FORMAT = "kvp-guide"
FORMAT_VERSION = 1
"""Raise it when an older guide could misread a newer file."""
LARGEST = 900_000
"""In bytes: every free text full to the brim in four-byte letters, and a long driving log.
Streamlit itself stops at a million."""
DEEPEST = 12
"""Lists within lists; the answers themselves need eight."""
ABOUT = (
    "Answers from the KVP guide. Open this file on the page “Folder” to go on. "
    "It is yours: nobody else has a copy."
)
TOO_LARGE = msg(
    "The file is too large. A file from this guide is never larger than {limit} kilobytes.",
    limit=LARGEST // 1000,
)
NOT_OURS = msg("This is not a file from this guide, or it is damaged. Nothing was opened.")
NEWER = msg("A newer version of this guide has made the file. Nothing was opened.")
NOTHING_FOUND = msg("There were no answers in the file that could be used.")


@dataclass(frozen=True)
class TopicKind:
    """The answers of one topic: their model, and what people call the topic."""

    model: type[FrozenModel]
    title: Message


@dataclass(frozen=True)
class Opened:
    """The answers that could be used, by topic, and what to tell about the rest."""

    answers: Mapping[str, FrozenModel]
    notes: tuple[Message, ...] = ()


class _File(BaseModel):
    """The outside of a file. What we do not know is not looked at."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    format: Literal["kvp-guide"]
    format_version: Annotated[int, Field(ge=1)]
    answers: dict[str, dict[str, object]]


class _Refusal(StrEnum):
    ID_NUMBER = "id_number"
    NOT_VALID = "not_valid"


REFUSALS: Mapping[_Refusal, Callable[[Message], Message]] = {
    _Refusal.ID_NUMBER: lambda topic: msg(
        "“{topic}”: there is something that looks like a national identity number in these "
        "answers. They were left out.",
        topic=topic,
    ),
    _Refusal.NOT_VALID: lambda topic: msg(
        "“{topic}”: these answers could not be used. They were left out.", topic=topic
    ),
}


class _RefusedError(ValueError):
    def __init__(self, refusal: _Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal)


def kvp_file(
    answers: Mapping[str, FrozenModel], made: date, *, is_to_be_read: bool = True
) -> bytes:
    """The answers as JSON that a person can read. No identity number ever gets into it.

    A program reads it as well without lines, which is a fifth of the work.
    """
    content = {
        "about": ABOUT,
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "app_version": app_version(),
        "rules_version": rates_version(),
        "made": made.isoformat(),
        "answers": {topic: _plain(given) for topic, given in answers.items()},
    }
    indent = 1 if is_to_be_read else None
    return (json.dumps(content, ensure_ascii=False, indent=indent) + "\n").encode()


def _plain(value: object) -> object:
    """As JSON has it, sets in a fixed order, texts without what nobody can see."""
    match value:
        case BaseModel():
            return {name: _plain(inner) for name, inner in value}
        case frozenset() | set():
            return sorted((_plain(inner) for inner in value), key=str)
        case tuple() | list():
            return [_plain(inner) for inner in value]
        case str():
            return "" if holds_id_number(value) else tidy(value)
        case _:
            return to_jsonable_python(value)


def open_kvp_file(content: bytes, known: Mapping[str, TopicKind]) -> Opened:
    """The answers in a file, whoever made it. Never raises."""
    if len(content) > LARGEST:
        return Opened({}, (TOO_LARGE,))
    found = _read(content)
    if _is_newer(found):
        return Opened({}, (NEWER,))
    try:
        file = _File.model_validate(found)
    except ValidationError:
        return Opened({}, (NOT_OURS,))
    return _opened(file, known)


def _read(content: bytes) -> object:
    """The plain data in a file; ``None`` when there is none that could be ours."""
    try:
        found: object = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_each_once, parse_constant=_no_constant
        )
    except (ValueError, RecursionError):
        return None
    return found if _is_shallow(found) else None


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A name that stands twice could be read in two ways, so it is not read at all."""
    if len(dict(pairs)) < len(pairs):
        raise ValueError("A name stands twice.")
    return dict(pairs)


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is not a number.")


def _is_shallow(value: object) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
    return not level


def _inside(value: object) -> list[object]:
    match value:
        case dict():
            return list(value.values())
        case list():
            return value
        case _:
            return []


def _is_newer(found: object) -> bool:
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        return False
    version = found.get("format_version")
    return type(version) is int and version > FORMAT_VERSION


def _opened(file: _File, known: Mapping[str, TopicKind]) -> Opened:
    answers: dict[str, FrozenModel] = {}
    notes: list[Message] = []
    for topic, kind in known.items():
        if topic in file.answers:
            fields = file.answers[topic]
            try:
                answers[topic] = _validated(kind.model, fields)
            except _RefusedError as error:
                notes.append(REFUSALS[error.refusal](kind.title))
            else:
                notes += _unknown_fields(kind, fields)
    if strangers := len(file.answers.keys() - known.keys()):
        notes.append(_strangers(strangers))
    return Opened(answers, tuple(notes) if answers else (*notes, NOTHING_FOUND))


def _strangers(count: int) -> Message:
    return plural(
        "{count} part of the file is not known to this version of the guide. It was left out.",
        "{count} parts of the file are not known to this version of the guide. They were left out.",
        count=count,
    )


def _unknown_fields(kind: TopicKind, fields: Mapping[str, object]) -> Iterator[Message]:
    if fields.keys() - kind.model.model_fields.keys():
        yield msg(
            "“{topic}”: some answers are not known to this version of the guide. "
            "They were left out.",
            topic=kind.title,
        )


def _validated(model: type[FrozenModel], fields: Mapping[str, object]) -> FrozenModel:
    """All the answers of one topic that the model knows, or none of them."""
    kept = {name: _tidied(value) for name, value in fields.items() if name in model.model_fields}
    if any(holds_id_number(text) for text in _texts(kept)):
        raise _RefusedError(_Refusal.ID_NUMBER)
    try:
        return model.model_validate_json(json.dumps(kept, allow_nan=False), strict=True)
    except ValueError as error:  # pydantic’s own is one of them
        raise _RefusedError(_Refusal.NOT_VALID) from error


def _tidied(value: object) -> object:
    match value:
        case str():
            return tidy(value)
        case list():
            return [_tidied(inner) for inner in value]
        case dict():
            return {tidy(name): _tidied(inner) for name, inner in value.items()}
        case _:
            return value


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            yield from value
            for inner in value.values():
                yield from _texts(inner)
        case list():
            for inner in value:
                yield from _texts(inner)


def holds_back(answers: Mapping[str, FrozenModel]) -> bool:
    """Whether an identity number keeps a text from getting into the file."""
    raw = to_jsonable_python({topic: dict(given) for topic, given in answers.items()})
    return any(holds_id_number(text) for text in _texts(raw))
