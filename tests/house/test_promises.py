"""docs/promises.md is true: what it quotes is said, and what it names guards it."""

import ast
import re

import pytest

from tests.house.catalogs import PROJECT
from tests.house.promises import TABLE, about_sentences, readme_sentences

PAGE = TABLE.read_text("utf-8")
SECTIONS = dict(part.split("\n", 1) for part in PAGE.split("\n## ")[1:])
TEST = re.compile(r"`([\w/]+\.py)::(test_\w+)`")
QUOTED = {"README": readme_sentences, "About and privacy": about_sentences}
PROMISED = (*QUOTED, "Decisions", "Screens, tests and speed")
DECIDED_LATER = range(21, 30)
"""Decisions that have no record of their own here, by the numbers that the tests name them by."""


def rows(section: str) -> list[tuple[str, str]]:
    """What is promised, and the cell that names its guards."""
    lines = [line for line in SECTIONS[section].splitlines() if line.startswith("| ")][1:]
    return [(cells[0], cells[1]) for cells in (line.strip("| ").split(" | ") for line in lines)]


def points(section: str) -> list[str]:
    return [line[2:] for line in SECTIONS[section].splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("section", [*PROMISED, "Seen red"])
def test_every_promise_names_tests_that_there_are(section: str) -> None:
    assert rows(section)
    for promise, guards in rows(section):
        named = TEST.findall(guards)
        assert named, promise
        assert guards.count("`") == 2 * len(named), promise
        for file, function in named:
            tree = ast.parse((PROJECT / file).read_text("utf-8"))
            there = {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}
            assert function in there, f"{promise}: {file}::{function}"


@pytest.mark.parametrize("section", QUOTED)
def test_every_quoted_promise_is_made(section: str) -> None:
    said = set(QUOTED[section]())
    assert [promise for promise, _ in rows(section) if promise not in said] == []


def test_every_sentence_has_a_guard_or_is_known_to_have_none() -> None:
    """A new sentence of the README or the page about the guide is red until it is in a list."""
    said = {*readme_sentences(), *about_sentences()}
    promised = {promise for section in QUOTED for promise, _ in rows(section)}
    idle = set(points("Sentences without a guard"))
    assert sorted(said - promised - idle) == []
    assert sorted(idle - said) == []
    assert promised & idle == set()


def test_every_decision_has_a_guard() -> None:
    promised = " ".join(promise for promise, _ in rows("Decisions"))
    for file in (PROJECT / "docs" / "decisions").glob("0*.md"):
        assert f"decisions/{file.name}" in promised
    assert not [number for number in DECIDED_LATER if f"{number}: " not in promised]


@pytest.mark.parametrize("section", PROMISED)
def test_each_promise_has_a_guard_that_was_seen_red(section: str) -> None:
    """A test that was never seen failing may be one that cannot."""
    seen = {test for _, guards in rows("Seen red") for test in TEST.findall(guards)}
    assert not [promise for promise, guards in rows(section) if not seen & {*TEST.findall(guards)}]
