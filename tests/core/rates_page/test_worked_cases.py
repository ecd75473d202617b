"""Every worked case holds, and the page shows every one of them."""

import json
from pathlib import Path

import pytest

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.rates_page.worked_cases import (
    CASES_DIR,
    SOURCES,
    SUBJECTS,
    TITLES,
    Subject,
    all_cases,
    calculations,
    overview,
    spelled,
)
from tests.conformance.__main__ import CALCULATIONS, failures

HERE = Path(__file__).parents[2] / "cases" / "conformance"
FILES = sorted(CASES_DIR.glob("*.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_worked_case_of_a_calculation_holds(file: Path) -> None:
    suite = json.loads(file.read_text("utf-8"))
    assert suite["cases"]
    assert not list(failures(suite["calculation"], suite["cases"]))


def test_the_cases_of_the_tests_are_those_the_guide_shows() -> None:
    assert HERE.resolve() == CASES_DIR.resolve()


def test_every_calculation_that_can_be_run_has_cases_and_a_title() -> None:
    titled = [name for subject in Subject for name in TITLES[subject]]
    assert sorted(titled) == [file.stem for file in FILES] == sorted(CALCULATIONS)
    assert SUBJECTS.keys() == TITLES.keys()


def test_no_case_is_lost_on_the_way_to_the_page() -> None:
    names = [case["id"] for file in FILES for case in json.loads(file.read_text("utf-8"))["cases"]]
    assert sorted(case.name for case in all_cases()) == sorted(names)
    assert len(set(names)) == len(names) >= 592
    assert {case.source for case in all_cases()} == set(SOURCES)
    table = overview().table
    assert table is not None
    *sources, in_all = [row.cells[1] for row in table.rows]
    assert in_all == len(names) == sum(int(str(count)) for count in sources)


def test_a_case_is_spelled_out() -> None:
    (found, *_) = calculations(Subject.BENEFIT)[1].cases
    assert found.name == "kw-one-child"
    assert found.given == "date: 2026-05-01; under 25: no; children: 1; work hours per week: 0"
    assert found.expected == "yearly: 288577; monthly: 24048.04"
    assert spelled({"days": [], "ends": None, "all": [True, {"n": 1}]}) == (
        "days: none; ends: none; all: yes | n: 1"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_differs_from_every_other(language: str) -> None:
    t = translator(language)
    titles = [t(title) for subject in Subject for title in TITLES[subject].values()]
    assert len(set(titles)) == len(titles)
