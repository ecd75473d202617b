"""Prose that computes nothing: it stands in ``data/texts``, where one changes it without Python.

A file is read whole and strictly. An unknown field, act, link or hole stops the guide at its
start, and the error names the file and the place in it.
"""

import tomllib
from collections.abc import Mapping, Set
from functools import cached_property
from pathlib import Path
from string import Formatter
from typing import Annotated, Self, TypeVar

from pydantic import BeforeValidator, Field, InstanceOf, model_validator

from kvp_core.language import links
from kvp_core.language.law import LegalRef, law
from kvp_core.language.links import Link
from kvp_core.language.messages import Message, Value, msg
from kvp_core.results.report import Section
from kvp_core.values.model import FrozenModel

TEXTS_DIR = Path(__file__).parents[1] / "data" / "texts"
NOT_SAID = frozenset({"basis", "links", "holes", "values", "does_not_apply"})
"""The fields of a file that hold names; every other text in it is a sentence to translate."""
Whole = Annotated[str, Field(pattern=r"\S")]


def holes_in(text: str) -> set[str]:
    """The names in braces, which values fill."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _link(name: str) -> Link:
    """The link of ``language/links.py`` with that name."""
    found = getattr(links, name, None)
    if not isinstance(found, Link):
        raise ValueError(f"Unknown link {name!r}; the known ones stand in language/links.py.")
    return found


def _said(text: object) -> object:
    return {"text": text} if isinstance(text, str) else text


Law = Annotated[InstanceOf[LegalRef], BeforeValidator(law)]


class Sentence(FrozenModel):
    """A sentence, and what its holes are called where another one uses the same name."""

    text: Whole
    values: Mapping[str, str] = Field(default_factory=dict)

    @cached_property
    def holes(self) -> Mapping[str, str]:
        """The name of the value for each hole."""
        return {hole: self.values.get(hole, hole) for hole in sorted(holes_in(self.text))}

    @model_validator(mode="after")
    def _renames_its_own_holes(self) -> Self:
        if unknown := self.values.keys() - holes_in(self.text):
            raise ValueError(f"no hole {', '.join(sorted(unknown))} in {self.text!r}")
        return self

    def filled(self, values: Mapping[str, Value]) -> Message:
        return msg(self.text, **{hole: values[name] for hole, name in self.holes.items()})


Said = Annotated[Sentence, BeforeValidator(_said)]


class SectionTexts(FrozenModel):
    """One section of a report. ``holes`` lists every value that its sentences use."""

    heading: Said
    sentences: tuple[Said, ...] = ()
    points: tuple[Said, ...] = ()
    basis: tuple[Law, ...] = ()
    links: tuple[Annotated[InstanceOf[Link], BeforeValidator(_link)], ...] = ()
    folded: bool = False
    holes: frozenset[str] = frozenset()

    @model_validator(mode="after")
    def _holes_are_declared(self) -> Self:
        said = (self.heading, *self.sentences, *self.points)
        _compare(self.holes, {name for one in said for name in one.holes.values()})
        return self

    def filled(self, key: str, values: Mapping[str, Value]) -> Section:
        return Section(
            key,
            self.heading.filled(values),
            sentences=tuple(one.filled(values) for one in self.sentences),
            points=tuple(one.filled(values) for one in self.points),
            basis=self.basis,
            links=self.links,
            folded=self.folded,
        )


def _compare(given: Set[str], used: Set[str]) -> None:
    if unfilled := used - given:
        raise ValueError(f"no value for the hole {', '.join(sorted(unfilled))}")
    if unused := given - used:
        raise ValueError(f"no hole for the value {', '.join(sorted(unused))}")


T = TypeVar("T", bound=FrozenModel)


class TextFile(FrozenModel):
    """The sections one file holds, by their keys."""

    section: dict[str, SectionTexts]

    def sections(self, **values: Value) -> tuple[Section, ...]:
        """Every section, in the order of the file. Raises ``ValueError`` for a stray value."""
        _compare(values.keys(), self._holes)
        return tuple(
            self._without_holes.get(key) or texts.filled(key, values)
            for key, texts in self.section.items()
        )

    @cached_property
    def _holes(self) -> Set[str]:
        return {hole for one in self.section.values() for hole in one.holes}

    @cached_property
    def _without_holes(self) -> Mapping[str, Section]:
        """What says the same to everybody."""
        return {key: one.filled(key, {}) for key, one in self.section.items() if not one.holes}


def texts(topic: str) -> TextFile:
    """The sections of a topic. Raises ``ValueError`` with the file and the place of a fault."""
    return read_texts(topic, TextFile)


def read_texts(topic: str, kind: type[T]) -> T:
    """The same for a file that holds more, or something else, than sections."""
    name = f"{topic}.toml"
    try:
        return kind.model_validate(tomllib.loads((TEXTS_DIR / name).read_text("utf-8")))
    except ValueError as error:
        raise ValueError(f"data/texts/{name}: {error}") from error
