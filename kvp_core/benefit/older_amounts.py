"""Amounts that were right before: where one comes from, until when it held, and what it is now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from kvp_core.benefit.amounts import BENEFIT, CHILD_SUPPLEMENT, benefit_rate, change_days
from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Section
from kvp_core.values.money import Kroner
from kvp_core.values.months import Period, years_later

NEARLY = 1
"""Published amounts are whole kroner, or øre: the same amount either way."""
NOT_KNOWN = msg(
    "We do not know where this amount comes from. It may be after tax, for a part of a month, or "
    "less because of work, days away or other money. Ask Nav how they worked it out."
)
HIGHEST_SEEN = 1_000_000
"""More than any benefit of a year, in NOK."""
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
    starts = [change for change in reversed(change_days(rates)) if change <= day]
    oldest = years_later(day, -YEARS_TOLD)
    return tuple(
        OlderAmount(
            Period(start, later - ONE_DAY),
            benefit_rate(start, under_25=False, rates=rates).per_year,
            benefit_rate(start, under_25=True, rates=rates).per_year,
        )
        for later, start in pairwise(starts)
        if later > oldest
    )


@lru_cache(maxsize=8)
def older_section(day: date, rates: RateBook) -> Section:
    """For whoever has another figure in hand."""
    return Section(
        "older",
        msg("Amounts in older letters and on older pages"),
        sentences=(
            msg(
                "Older web pages, leaflets and letters can show amounts from before. "
                "These were right:"
            ),
        ),
        points=(*_benefits(day, rates), *_supplements(day, rates)),
        basis=(BENEFIT, CHILD_SUPPLEMENT),
        folded=True,
    )


@dataclass(frozen=True)
class KnownAmount:
    """An amount that is or was right: what it is, and since and until when. In NOK."""

    amount: Kroner
    what: Message
    period: Period | None
    """The days it was right on; ``None`` for what is right now."""
    now: Kroner


def about_amount(seen: Kroner, day: date, rates: RateBook) -> tuple[Message, ...]:
    """Where an amount that somebody has in hand comes from; not a word of it is guessed."""
    found = [
        known for known in known_amounts(day, rates) if abs((known.amount - seen).exact) < NEARLY
    ]
    return tuple(_said(known) for known in found) or (NOT_KNOWN,)


def known_amounts(day: date, rates: RateBook) -> tuple[KnownAmount, ...]:
    """Every published amount of now and of the years before, in the units people meet."""
    now = _units(day, rates)
    spans = [(None, day), *((old.period, old.period.start) for old in older_amounts(day, rates))]
    benefits = (
        KnownAmount(amount, what, period, now[what])
        for period, start in spans
        for what, amount in _units(start, rates).items()
    )
    return (*benefits, *_known_supplements(day, rates))


def _units(day: date, rates: RateBook) -> dict[Message, Kroner]:
    full = benefit_rate(day, under_25=False, rates=rates)
    young = benefit_rate(day, under_25=True, rates=rates)
    return {
        msg("the qualification benefit for a year, before tax"): full.per_year,
        msg("the qualification benefit for a month, before tax"): full.per_month,
        msg("the qualification benefit for a day, before tax"): full.per_day,
        msg("the qualification benefit for a year under 25, before tax"): young.per_year,
        msg("the qualification benefit for a month under 25, before tax"): young.per_month,
        msg("the qualification benefit for a day under 25, before tax"): young.per_day,
    }


def _said(known: KnownAmount) -> Message:
    if known.period is None:
        return msg("{amount} is {what}. It is right now.", amount=known.amount, what=known.what)
    return msg(
        "{amount} was {what}, from {start} until {end}. Now it is {now}.",
        amount=known.amount,
        what=known.what,
        start=known.period.start,
        end=known.period.end,
        now=known.now,
    )


def _known_supplements(day: date, rates: RateBook) -> Iterator[KnownAmount]:
    series = rates.child_supplement_per_day
    now, what = series.on(day).amount, msg("the child supplement for a day")
    yield KnownAmount(now, what, None, now)
    for period in _older_supplements(day, rates):
        yield KnownAmount(series.on(period.start).amount, what, period, now)


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
    for period in _older_supplements(day, rates):
        yield msg(
            "{old} a day for each child: from {start} until {end}. Now it is {new}.",
            old=series.on(period.start).amount,
            start=period.start,
            end=period.end,
            new=series.on(day).amount,
        )


def _older_supplements(day: date, rates: RateBook) -> Iterator[Period]:
    changes = rates.child_supplement_per_day.change_days
    starts = [change for change in reversed(changes) if change <= day]
    oldest = years_later(day, -YEARS_TOLD)
    for later, start in pairwise(starts):
        if later > oldest:
            yield Period(start, later - ONE_DAY)
