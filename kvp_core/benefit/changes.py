"""What changes in a month, and the sentence that says so."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.withholding import share_of_tax
from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook, RateSeries
from kvp_core.values.months import Month, Period

NO_TAX, HALF_TAX = msg("No tax in June."), msg("Half tax in December.")
_Change = tuple[date, Message]
"""The day it happens on, and what is said of it."""


def changes_in(inputs: BenefitInputs, rates: RateBook) -> Mapping[Month, Sequence[Message]]:
    """Everything worth saying about the months of the programme, but the tax they are spared."""
    found: dict[Month, list[Message]] = defaultdict(list)
    period = inputs.period
    for day, said in (
        *_edges(period, inputs),
        *_birthday(period, inputs),
        *_new_rates(period, inputs, rates),
        *_not_set_yet(period, inputs, rates),
    ):
        found[Month.of(day)].append(said)
    return found


def _edges(period: Period, inputs: BenefitInputs) -> Iterator[_Change]:
    start, end = period.start, period.end
    if start > Month.of(start).first:
        yield (
            start,
            msg("You start on {day}. Part of a month is counted in weekdays.", day=start),
        )
    if end < Month.of(end).last:
        yield end, msg("The last day is {day}. Part of a month is counted in weekdays.", day=end)
    if end == inputs.last_day_before_67:
        yield end, msg("You turn 67 on {day}.", day=end + ONE_DAY)


def _birthday(period: Period, inputs: BenefitInputs) -> Iterator[_Change]:
    day = inputs.full_rate_day
    if period.start < day <= period.end:
        yield day, msg("From {date} you are 25 and get the full amount.", date=day)


def _new_rates(period: Period, inputs: BenefitInputs, rates: RateBook) -> Iterator[_Change]:
    series = rates.basic_amount
    for day in _changes_of(series, period):
        amount = series.on(day).amount
        yield day, msg("New basic amount (G) from {day}: {amount}.", day=day, amount=amount)
    for day in _changes_of(rates.qualification_factor, period):
        factor = rates.qualification_factor.on(day).value
        yield day, msg("From {day} the full benefit is {factor} times G.", day=day, factor=factor)
    series = rates.child_supplement_per_day
    for day in _changes_of(series, period) if inputs.children else ():
        said = msg(
            "New child supplement from {day}: {amount} a day for each child.",
            day=day,
            amount=series.on(day).amount,
        )
        yield day, said


def _changes_of(series: RateSeries, period: Period) -> Iterator[date]:
    """The days a new figure starts, once the programme has begun."""
    return (day for day in series.change_days if period.start < day <= period.end)


def _not_set_yet(period: Period, inputs: BenefitInputs, rates: RateBook) -> Iterator[_Change]:
    """Said in the first month of the programme that rests on a figure nobody has confirmed."""
    watched = [rates.basic_amount]
    if inputs.children:
        watched.append(rates.child_supplement_per_day)
    for series in watched:
        unconfirmed = series.confirmed_until + ONE_DAY
        day = max(unconfirmed, period.start)
        if day <= period.end:
            said = msg(
                "{rate}: the figure from {day} is not set yet. We use the one from {known}.",
                rate=series.title,
                day=unconfirmed,
                known=series.change_days[-1],
            )
            yield day, said


def tax_spared(month: Month, inputs: BenefitInputs) -> tuple[Message, ...]:
    """That less tax is taken than in other months."""
    if inputs.tax is TaxChoice.LEAVE_OUT:
        return ()
    taken = share_of_tax.on(month.first)(month.month, special_tax=inputs.special_tax)
    if taken == 1:
        return ()
    return (HALF_TAX if taken else NO_TAX,)
