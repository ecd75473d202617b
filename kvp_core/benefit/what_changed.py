"""Two days side by side: the figures of the benefit on each, and what changed between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kvp_core.benefit.amounts import BENEFIT, benefit_rate
from kvp_core.benefit.any_day import refuse_unknown
from kvp_core.benefit.scenario_table import in_words
from kvp_core.language.messages import Message, ShortDate, Value, msg
from kvp_core.rates.book import Rate, RateBook, RateSeries
from kvp_core.results.report import Column, Notice, Report, Row, Section, Table, Tone
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.values.money import Kroner


@dataclass(frozen=True)
class TwoDays:
    """An earlier and a later day. Raises ``InvalidInputError`` before the first figures."""

    earlier: date
    later: date
    rates: RateBook

    def __post_init__(self) -> None:
        refuse_unknown("earlier", self.earlier, self.rates)
        refuse_unknown("later", self.later, self.rates)
        if self.later < self.earlier:
            first, second = self.later, self.earlier
            object.__setattr__(self, "earlier", first)
            object.__setattr__(self, "later", second)

    def full_per_year(self, day: date) -> Kroner:
        return benefit_rate(day, under_25=False, rates=self.rates).per_year

    @property
    def difference_per_year(self) -> Kroner:
        return self.full_per_year(self.later) - self.full_per_year(self.earlier)

    @property
    def series(self) -> tuple[RateSeries, ...]:
        """What the benefit is made of."""
        rates = self.rates
        return (rates.basic_amount, rates.qualification_factor, rates.child_supplement_per_day)


def what_changed(days: TwoDays) -> Report:
    """The figures on the two days, and every change between them with its source."""
    return Report(
        title=msg("What changed from {earlier} to {later}", earlier=days.earlier, later=days.later),
        tag=msg("Estimate – not a decision"),
        lead=tuple(_lead(days)),
        sections=(
            Section(
                "two_days",
                msg("The figures on the two days"),
                notices=tuple(_notices(days)),
                table=_table(days),
            ),
            Section("why", msg("Why"), sentences=tuple(_changes(days)), lines=_lines(days)),
        ),
    )


def _lead(days: TwoDays) -> Iterator[Message]:
    before, after = days.full_per_year(days.earlier), days.full_per_year(days.later)
    if before == after:
        yield msg("The full benefit is the same on both days: {amount} a year.", amount=after)
        return
    yield msg(
        "The full benefit is {before} a year on the first day and {after} on the second: "
        "{difference} a year.",
        before=before,
        after=after,
        difference=in_words(after - before),
    )


def _notices(days: TwoDays) -> Iterator[Notice]:
    if any(series.on(days.later).preliminary for series in days.series):
        yield Notice(
            msg("Some rates for {day} are not set yet. We use the last ones.", day=days.later),
            Tone.WARNING,
        )


def _table(days: TwoDays) -> Table:
    return Table(
        caption=msg("The figures on the two days"),
        columns=(
            Column(msg("What"), numeric=False),
            Column(msg("On {day}", day=ShortDate(days.earlier))),
            Column(msg("On {day}", day=ShortDate(days.later))),
            Column(msg("Difference")),
        ),
        rows=(*_rate_rows(days), *_benefit_rows(days)),
    )


def _rate_rows(days: TwoDays) -> Iterator[Row]:
    for series in days.series:
        before, after = series.on(days.earlier), series.on(days.later)
        yield Row((series.title, before.shown, after.shown, _rate_difference(before, after)))


def _rate_difference(before: Rate, after: Rate) -> Value:
    old, new = before.shown, after.shown
    if isinstance(old, Kroner) and isinstance(new, Kroner):
        return in_words(new - old)
    return msg("no difference") if before.value == after.value else _times(before, after)


def _times(before: Rate, after: Rate) -> Value:
    more = after.value > before.value
    amount = abs(after.value - before.value)
    return msg("+{amount} more", amount=amount) if more else msg("{amount} less", amount=-amount)


def _benefit_rows(days: TwoDays) -> Iterator[Row]:
    for title, under_25 in (
        (msg("Full benefit a year"), False),
        (msg("Under 25, a year"), True),
    ):
        before = benefit_rate(days.earlier, under_25=under_25, rates=days.rates)
        after = benefit_rate(days.later, under_25=under_25, rates=days.rates)
        yield _row(title, before.per_year, after.per_year)
        if not under_25:
            yield _row(msg("Full benefit a month"), before.per_month, after.per_month)
            yield _row(msg("Full benefit a day"), before.per_day, after.per_day)


def _row(title: Message, before: Kroner, after: Kroner) -> Row:
    return Row((title, before, after, in_words(after - before)))


def _changes(days: TwoDays) -> Iterator[Message]:
    """Each new figure after the first day, oldest first."""
    found = [
        (day, series)
        for series in days.series
        for day in series.change_days
        if days.earlier < day <= days.later
    ]
    if not found:
        yield msg("No rate changed between the two days.")
    for day, series in sorted(found, key=lambda change: change[0]):
        yield msg(
            "From {day}: {rate} is {figure}.",
            day=day,
            rate=series.title,
            figure=series.on(day).shown,
        )


def _lines(days: TwoDays) -> tuple[Line, ...]:
    """The two sums, written out."""
    sheet = Worksheet()
    for day in (days.earlier, days.later):
        figure, factor = days.series[0].on(day), days.series[1].on(day)
        sheet.line(
            "full_on_day",
            days.full_per_year(day),
            msg(
                "On {day}: {factor} times the basic amount (G) of {basic_amount}, a year.",
                day=day,
                factor=factor.value,
                basic_amount=figure.amount,
            ),
            basis=BENEFIT,
            uses=(figure, factor),
        )
    sheet.line("difference", days.difference_per_year, msg("The difference a year."))
    return tuple(sheet)
