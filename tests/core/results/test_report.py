"""A report gathers the rates it rests on, once, and is as preliminary as they are."""

from datetime import date

import pytest

from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Report, Section
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
