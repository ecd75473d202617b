"""What changes in a month, and the sentence that says so."""

from collections.abc import Iterator
from datetime import date, timedelta

from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.withholding import share_of_tax
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook, RateSeries
from kvp_core.values.months import Month, Period

NO_TAX, HALF_TAX = msg("No tax in June."), msg("Half tax in December.")


def changes_in(period: Period, inputs: BenefitInputs, rates: RateBook) -> Iterator[Message]:
    """Everything worth saying about a month of the programme."""
    yield from _edges(period, inputs)
    yield from _birthday(period, inputs)
    yield from _new_rates(period, inputs, rates)
    yield from _tax(period, inputs)


def _edges(period: Period, inputs: BenefitInputs) -> Iterator[Message]:
    month = Month.of(period.start)
    if period.start > month.first:
        yield msg("You start on {day}. Part of a month is counted in weekdays.", day=period.start)
    if period.end < month.last:
        yield msg("The last day is {day}. Part of a month is counted in weekdays.", day=period.end)
    if period.end == inputs.last_day_before_67:
        yield msg("You turn 67 on {day}.", day=period.end + timedelta(days=1))


def _birthday(period: Period, inputs: BenefitInputs) -> Iterator[Message]:
    day = inputs.full_rate_day
    if period.start <= day <= period.end and day > inputs.start:
        yield msg("From {date} you are 25 and get the full amount.", date=day)


def _new_rates(period: Period, inputs: BenefitInputs, rates: RateBook) -> Iterator[Message]:
    series = rates.basic_amount
    if new := _starts_in(series, period, inputs):
        amount = series.on(new).amount
        yield msg("New basic amount (G) from {day}: {amount}.", day=new, amount=amount)
    if new := _starts_in(rates.qualification_factor, period, inputs):
        factor = rates.qualification_factor.on(new).value
        yield msg("From {day} the full benefit is {factor} times G.", day=new, factor=factor)
    series = rates.child_supplement_per_day
    if inputs.children and (new := _starts_in(series, period, inputs)):
        amount = series.on(new).amount
        yield msg(
            "New child supplement from {day}: {amount} a day for each child.",
            day=new,
            amount=amount,
        )
    yield from _not_set_yet(period, inputs, rates)


def _starts_in(series: RateSeries, period: Period, inputs: BenefitInputs) -> date | None:
    """The day a new figure starts in the period, if the programme has begun before it."""
    days = (day for day in series.change_days if period.start <= day <= period.end)
    return next((day for day in days if day > inputs.start), None)


def _not_set_yet(period: Period, inputs: BenefitInputs, rates: RateBook) -> Iterator[Message]:
    """Said in the first month of the programme that rests on a figure nobody has confirmed."""
    watched = [rates.basic_amount]
    if inputs.children:
        watched.append(rates.child_supplement_per_day)
    for series in watched:
        unconfirmed = series.confirmed_until + timedelta(days=1)
        if period.start <= max(unconfirmed, inputs.start) <= period.end:
            yield msg(
                "{rate}: the figure from {day} is not set yet. We use the one from {known}.",
                rate=series.title,
                day=unconfirmed,
                known=series.change_days[-1],
            )


def _tax(period: Period, inputs: BenefitInputs) -> Iterator[Message]:
    if inputs.tax is TaxChoice.LEAVE_OUT:
        return
    month = Month.of(period.start)
    taken = share_of_tax.on(month.first)(month.month, special_tax=inputs.special_tax)
    if not taken:
        yield NO_TAX
    elif taken < 1:
        yield HALF_TAX
