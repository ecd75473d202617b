"""A report gathers the rates it rests on, once, and is as preliminary as they are."""

from datetime import date

import pytest

from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Report, Row, Section, rounding_note
from kvp_core.results.worksheet import Worksheet
from kvp_core.values.money import Kroner

KNOWN = rate_book().basic_amount.on(date(2026, 6, 1))
UNSET = rate_book().basic_amount.on(date(2027, 6, 1))
OTHER = rate_book().child_benefit.on(date(2026, 6, 1))


def section(key: str, *rates: object) -> Section:
    sheet = Worksheet()
    for rate in rates:
        sheet.line(key, Kroner.of(1), msg("Yes"), uses=(rate,))  # type: ignore[arg-type] # rates
    return Section(key, msg("Yes"), lines=tuple(sheet))


def report(*sections: Section, **more: object) -> Report:
    return Report(msg("Yes"), msg("No"), sections, **more)  # type: ignore[arg-type] # rates


def test_each_rate_is_named_once_in_the_order_of_first_use_and_extra_ones_last() -> None:
    found = report(section("a", KNOWN, OTHER), section("b", KNOWN), extra_rates=(UNSET, OTHER))
    assert found.rates == (KNOWN, OTHER, UNSET)


def test_one_preliminary_rate_makes_the_report_preliminary_wherever_it_stands() -> None:
    assert not report(section("a", KNOWN, OTHER)).preliminary
    assert report(section("a", KNOWN), section("b", UNSET)).preliminary
    assert report(extra_rates=(UNSET,)).preliminary


def test_a_section_is_found_by_its_key_or_not_at_all() -> None:
    found = report(section("a"), section("b"))
    assert found.section("b") is found.sections[1]
    with pytest.raises(KeyError):
        found.section("c")


def test_a_worksheet_hands_back_the_amount_it_writes_down() -> None:
    sheet = Worksheet()
    amount = sheet.line("a", Kroner.of(7), msg("Yes"), uses=(KNOWN, UNSET))
    (line,) = sheet
    assert amount == line.amount == Kroner.of(7)
    assert line.preliminary


def rows(*amounts: str, in_all: str) -> tuple[Row, ...]:
    parts = (Row((msg("Yes"), Kroner.of(amount))) for amount in amounts)
    return (*parts, Row((msg("Sum"), Kroner.of(in_all)), is_total=True))


def test_parts_that_miss_their_sum_by_rounding_say_so_in_one_line() -> None:
    """Eight months of 23,224.71, each shown as 23,225: 185,800 beside 185,798 (truth T4)."""
    said = rounding_note(rows(*["23225"] * 8, in_all="185798"))
    assert said
    assert said.msgid == (
        "Each amount is rounded on its own, so the sum may differ by a krone or two."
    )


def test_parts_that_add_up_as_shown_say_nothing() -> None:
    assert rounding_note(rows("1.25", "2.75", in_all="4")) is None
    assert rounding_note(()) is None
    assert rounding_note((Row((msg("No"), None), is_total=True),)) is None


def test_amounts_are_held_against_the_sum_as_they_are_shown_to_the_ore() -> None:
    """Thirds of ten: 3.33 three times is 9.99, beside 10."""
    third = Row((msg("Yes"), Kroner.of(10) / 3))
    assert rounding_note((third, third, third, Row((None, Kroner.of(10)), is_total=True)))


def test_a_second_total_sums_the_rows_since_the_first() -> None:
    twice = (*rows("1", "2", in_all="3"), *rows("4", in_all="4"))
    assert rounding_note(twice) is None
    assert rounding_note((*twice, *rows("5", in_all="6")))


def test_a_row_is_held_against_its_last_amount_only_where_that_is_its_sum() -> None:
    thirds = Row((msg("Yes"), Kroner.of(10) / 3, Kroner.of(10) / 3, Kroner.of(20) / 3))
    assert rounding_note((thirds,)) is None
    assert rounding_note((thirds,), across=True)
    assert rounding_note((Row((msg("Yes"), Kroner.of(2))), Row((None,))), across=True) is None
