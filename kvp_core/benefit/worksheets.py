"""Every worksheet of an estimate, months that are worked out alike together."""

from collections.abc import Iterator
from dataclasses import replace

from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.language.messages import Listing, msg
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.report import Section
from kvp_core.results.worksheet import Line

WHOLE_YEAR = ("year", "tax")


def worksheets(estimate: BenefitEstimate, rates: RateBook) -> tuple[Section, ...]:
    """The year, its tax, and the months, none of them folded; each rate where it is used first."""
    sections = benefit_report(estimate, rates).sections
    of_the_year = [
        _lines_only(one) for key in WHOLE_YEAR for one in sections if one.key.startswith(key)
    ]
    return tuple(_rates_once((*of_the_year, *_of_months(estimate))))


def _lines_only(section: Section) -> Section:
    return Section(section.key, section.heading, section.notices, lines=section.lines)


def _rates_once(sections: tuple[Section, ...]) -> Iterator[Section]:
    """The law stays on every line; the witness of a figure stands where it is met first."""
    seen: set[Rate] = set()
    for section in sections:
        lines = []
        for line in section.lines:
            new = tuple(rate for rate in line.rates if rate not in seen)
            seen.update(new)
            lines.append(replace(line, rates=new))
        yield replace(section, lines=tuple(lines))


def _of_months(estimate: BenefitEstimate) -> Iterator[Section]:
    alike: dict[tuple[Line, ...], list[MonthEstimate]] = {}
    for month in estimate.months:
        alike.setdefault(month.lines, []).append(month)
    for number, (lines, months) in enumerate(alike.items()):
        named = Listing(tuple(month.month for month in months))
        yield Section(
            f"months-{number}",
            msg("{month}: how we worked it out", month=named),
            sentences=months[0].changes if len(months) == 1 else (),
            lines=lines,
        )
