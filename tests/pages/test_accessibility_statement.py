"""The accessibility statement knows every criterion, and what is wrong stands at its criterion."""

from datetime import date

import pytest

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.results.report import Row
from kvp_ui.about.statement import CRITERIA, STATEMENT, check_numbers, statement_sections
from kvp_ui.app.navigation import ACCESSIBILITY
from tests.pages.visit import opened

IN_WCAG_2_2 = {"A": 31, "AA": 24}


def rows() -> dict[str, Row]:
    (table,) = (section.table for section in statement_sections() if section.table)
    t = translator("en")
    return {t.show(row.cells[0]).split()[0]: row for row in table.rows if row.cells[0] is not None}


def test_it_names_every_criterion_of_levels_a_and_aa_in_order() -> None:
    levels = [row.cells[1] for row in rows().values()]
    assert {level: levels.count(level) for level in ("A", "AA")} == IN_WCAG_2_2
    numbers = [tuple(map(int, number.split("."))) for number in rows()]
    assert numbers == sorted(numbers)


def test_only_criteria_there_are_are_breached_or_do_not_apply_and_never_both() -> None:
    known = CRITERIA.A.keys() | CRITERIA.AA.keys()
    breached = STATEMENT.breaches.keys()
    assert breached <= known
    assert STATEMENT.does_not_apply <= known - breached
    assert STATEMENT.assessed >= date(2026, 11, 24)


@pytest.mark.parametrize(
    ("breaches", "does_not_apply", "named"),
    [
        ({"9.9.9": "Something."}, frozenset(), "9.9.9"),
        ({"1.3.1": "Something."}, {"1.3.1"}, "1.3.1"),
    ],
)
def test_a_number_that_is_none_or_is_said_two_things_of_refuses_to_start(
    breaches: dict[str, str], does_not_apply: frozenset[str], named: str
) -> None:
    wrong = STATEMENT.model_copy(update={"breaches": breaches, "does_not_apply": does_not_apply})
    with pytest.raises(ValueError, match=rf"accessibility\.toml.*{named}"):
        check_numbers(wrong)


def test_what_is_wrong_stands_at_its_criterion_and_is_counted() -> None:
    t = translator("en")
    noted = {number: t(row.notes[0]) for number, row in rows().items() if row.notes}
    assert noted == STATEMENT.breaches
    first = next(statement_sections())
    assert f"Known breaches: {len(noted)}." in t(first.sentences[-1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_it_in_every_language(language: str) -> None:
    page = opened(ACCESSIBILITY, lang=language)
    assert not page.exception
    said = " ".join(str(part.proto.body) for part in page.get("html"))
    t = translator(language)
    for sentence in ("No known breach", "What we have not tested", *STATEMENT.breaches.values()):
        assert t(sentence) in said
