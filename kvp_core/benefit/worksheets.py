"""Every worksheet of an estimate, months that are worked out alike together."""

from collections.abc import Iterator

from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import BenefitEstimate, MonthEstimate
from kvp_core.messages import Listing, msg
from kvp_core.rates import RateBook
from kvp_core.report import Section
from kvp_core.worksheet import Line

WHOLE_YEAR = ("year", "tax")


def worksheets(estimate: BenefitEstimate, rates: RateBook) -> tuple[Section, ...]:
    """The year, its tax, and the months, none of them folded."""
    sections = {section.key: section for section in benefit_report(estimate, rates).sections}
    of_the_year = (sections[key] for key in WHOLE_YEAR if key in sections)
    return (*(_lines_only(section) for section in of_the_year), *_of_months(estimate))


def _lines_only(section: Section) -> Section:
    return Section(section.key, section.heading, section.notices, lines=section.lines)


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
