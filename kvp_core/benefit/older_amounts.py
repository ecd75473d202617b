"""Amounts that were right before: where one comes from, until when it held, and what it is now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kvp_core.benefit.amounts import BENEFIT, CHILD_SUPPLEMENT, benefit_rate
from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Section
from kvp_core.values.money import Kroner
from kvp_core.values.months import Period, years_later

YEARS_TOLD = 3
"""Older pages and letters than this are rarely in anybody’s hand."""


@dataclass(frozen=True)
class OlderAmount:
    """The benefit of a year, as it was for a time. In NOK, as Nav publishes it."""

    period: Period
    full: Kroner
    under_25: Kroner


def older_amounts(day: date, rates: RateBook) -> tuple[OlderAmount, ...]:
    """Those that ended in the last years before a day, newest first."""
    series = (rates.basic_amount, rates.qualification_factor)
    known = max(one.change_days[0] for one in series)
    days = {change for one in series for change in one.change_days if known <= change <= day}
    starts = sorted(days, reverse=True)
    return tuple(
        OlderAmount(
            Period(start, later - ONE_DAY),
            benefit_rate(start, under_25=False, rates=rates).per_year,
            benefit_rate(start, under_25=True, rates=rates).per_year,
        )
        for later, start in pairwise(starts)
        if later > years_later(day, -YEARS_TOLD)
    )


def older_section(day: date, rates: RateBook) -> Section:
    """For whoever has another figure in hand."""
    return Section(
        "older",
        msg("Have you seen another amount?"),
        sentences=(
            msg("Web pages, leaflets and letters can show amounts from before. These were right:"),
        ),
        points=(*_benefits(day, rates), *_supplements(day, rates)),
        basis=(BENEFIT, CHILD_SUPPLEMENT),
        folded=True,
    )


def _benefits(day: date, rates: RateBook) -> Iterator[Message]:
    now = benefit_rate(day, under_25=False, rates=rates).per_year
    young = benefit_rate(day, under_25=True, rates=rates).per_year
    for older in older_amounts(day, rates):
        yield msg(
            "{full} a year, or {young} under 25: from {start} until {end}. "
            "Now it is {now}, or {now_young} under 25.",
            full=older.full,
            young=older.under_25,
            start=older.period.start,
            end=older.period.end,
            now=now,
            now_young=young,
        )


def _supplements(day: date, rates: RateBook) -> Iterator[Message]:
    series = rates.child_supplement_per_day
    starts = [change for change in reversed(series.change_days) if change <= day]
    for later, start in pairwise(starts):
        if later > years_later(day, -YEARS_TOLD):
            yield msg(
                "{old} a day for each child: from {start} until {end}. Now it is {new}.",
                old=series.on(start).amount,
                start=start,
                end=later - ONE_DAY,
                new=series.on(day).amount,
            )
