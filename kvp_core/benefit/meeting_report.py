"""What a meeting looks at: an ordinary month of every choice, and the sentence that says it.

Amounts are after tax; all are before tax where the tax of one is not known, or where the only
whole months of one are those of little tax.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from kvp_core.benefit.any_day import first_known_day
from kvp_core.benefit.headline import about, has_little_tax, title
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.phases import MONTHS_OF_LITTLE_TAX
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.benefit.scenario_table import WAGE_MISSING, in_words
from kvp_core.benefit.scenarios import ScenarioEstimate
from kvp_core.benefit.what_changed import TwoDays
from kvp_core.language.messages import Message, ShortDate, Value, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Row
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Month, years_later

MONTHS_OF_THE_YEAR = 13
"""As many as a year that begins inside a month touches."""
MAY = 5


@dataclass(frozen=True)
class Money:
    """What there is to live on, in a month."""

    kvp: Kroner
    wage: Kroner = NOTHING
    covered: Kroner = NOTHING
    """What Nav pays of costs: it pays bills, and is nothing to live on."""

    @property
    def in_all(self) -> Kroner:
        return self.kvp + self.wage

    def parts(self, most: Kroner) -> dict[str, int]:
        """How high each part of its bar is, in thousandths of the highest bar."""
        amounts = {"kvp": self.kvp, "wage": self.wage, "covered": self.covered}
        amounts["all"] = self.in_all + self.covered
        whole = most.exact or 1  # where there is no money, every part is of no height
        return {name: round(1000 * one.exact / whole) for name, one in amounts.items()}


@dataclass(frozen=True)
class MeetingReport:
    """Every choice side by side, the base first; ``covered`` is what Nav may pay of costs."""

    choices: tuple[ScenarioEstimate, ...]
    shown: int
    covered: Kroner = NOTHING

    @cached_property
    def is_before_tax(self) -> bool:
        """Whether the tax of one is not known, or known only of June or December."""
        people = (one for choice in self.choices for one in _people(choice))
        return any(
            one.net_per_month is None
            or any(has_little_tax(one, month) for month in _spoken_of(one))
            for one in people
        )

    @property
    def heading(self) -> Message:
        return msg("A month, before tax") if self.is_before_tax else msg("A month, after tax")

    @cached_property
    def now(self) -> tuple[Money, ...]:
        return tuple(self._ordinary(choice, 0) for choice in self.choices)

    @cached_property
    def later(self) -> tuple[Money | None, ...]:
        """What it becomes for good, in the choices that change."""
        found = self.choices
        return tuple(self._ordinary(c, -1) if len(c.estimate.told) > 1 else None for c in found)

    def _ordinary(self, choice: ScenarioEstimate, place: int) -> Money:
        """The month of a phase; the average where no month is whole."""
        if all(one.told for one in _people(choice)):
            return self._month([one.told[place][1] for one in _people(choice)])
        kvp, wage = choice.benefit + choice.second_benefit, choice.wage
        if not self.is_before_tax:
            kvp = total(one.net_per_month or NOTHING for one in _people(choice))
            wage = (choice.after_tax or kvp) - kvp
        return Money(kvp, wage, self.covered)

    def _month(self, people: Sequence[MonthEstimate]) -> Money:
        """The wage is that of the first."""
        own = people[0]
        if self.is_before_tax:
            return Money(total(one.gross for one in people), own.wage, self.covered)
        net = total(one.net or NOTHING for one in people)
        return Money(net, own.wage - (own.wage_tax or NOTHING), self.covered)

    def _months(self, choice: ScenarioEstimate) -> list[Money]:
        return [self._month(m) for m in zip(*(one.months for one in _people(choice)), strict=False)]

    @property
    def bars(self) -> tuple[dict[str, int], ...]:
        """All on one scale; ``later`` is where all of it will reach."""
        most = max(one.in_all + self.covered for one in (*self.now, *filter(None, self.later)))
        return tuple(
            now.parts(most) | {"later": later.parts(most).get("all", 0) if later else 0}
            for now, later in zip(self.now, self.later, strict=True)
        )

    def facts(self, choice: ScenarioEstimate) -> tuple[Message, ...]:
        """The job and the start, in few words."""
        hours = choice.inputs.hours.normalize()
        job = msg("{hours} hours a week", hours=hours) if hours else msg("No job")
        if hours == 1:
            job = msg("1 hour a week")
        return job, msg("Starts {day}", day=ShortDate(choice.inputs.start))

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for _, row in self.keyed_rows)

    @property
    def keyed_rows(self) -> tuple[tuple[str, Row], ...]:
        """One for each question that people ask; none where nothing is to be said."""
        return tuple(self._rows())

    def _rows(self) -> Iterator[tuple[str, Row]]:
        yield "kvp", Row((msg("KVP"), *(one.kvp.whole() for one in self.now)))
        if any(one.wage or choice.lacks_wage for choice, one in self._pairs):
            wages = (self._known(c, one.wage) or None for c, one in self._pairs)
            yield "wage", Row((msg("Wage"), *wages))
            live_on = (self._known(choice, one.in_all) for choice, one in self._pairs)
            yield "live_on", Row((msg("To live on"), *live_on), is_total=True)
        if len(self.choices) > 1:
            yield "difference", self.difference
        if month := self.change:
            yield "becomes", Row((msg("From {month}", month=month), *self._amounts_from(month)))
        yield "first", Row((msg("First money"), *map(_first_money, self.choices)))
        has_end = any(choice.inputs.period.end != _a_year_on(choice) for choice in self.choices)
        title = msg("The whole period") if has_end else msg("12 months in all")
        sums = (total(one.in_all for one in self._months(choice)) for choice in self.choices)
        pairs = zip(self.choices, sums, strict=True)
        yield "in_all", Row((title, *(self._known(choice, amount) for choice, amount in pairs)))
        if self.covered:
            yield "covered", Row((msg("Costs covered"), *([self.covered.whole()] * len(self.now))))

    @property
    def _pairs(self) -> tuple[tuple[ScenarioEstimate, Money], ...]:
        return tuple(zip(self.choices, self.now, strict=True))

    def _known(self, choice: ScenarioEstimate, amount: Kroner) -> Kroner | None:
        """Nothing that a wage is part of, while nobody has said what it is."""
        return None if choice.lacks_wage else amount.whole()

    @property
    def difference(self) -> Row:
        lacks = [choice.lacks_wage or self.choices[0].lacks_wage for choice in self.choices]
        said = (
            WAGE_MISSING if lacking else in_words(self._more(*pair))
            for lacking, pair in zip(lacks[1:], self._pairs[1:], strict=True)
        )
        return Row((msg("Difference from A"), msg("the base"), *said))

    def base_beside(self, choice: ScenarioEstimate) -> Money:
        """The base as it is by then: who waits for 25 wins nothing by waiting."""
        later, told = self.later[0], self.choices[0].estimate.told
        has_become = later and told[-1][0].period.start <= choice.inputs.start
        return later if later and has_become else self.now[0]

    def _more(self, choice: ScenarioEstimate, one: Money) -> Kroner:
        return one.in_all.whole() - self.base_beside(choice).in_all.whole()

    @property
    def change(self) -> Month | None:
        """The first whole month in which every choice has become what it stays."""
        told = (choice.estimate.told for choice in self.choices)
        return max((one[-1][0].months[0].month for one in told if len(one) > 1), default=None)

    def _amounts_from(self, month: Month) -> Iterator[Value | None]:
        for (choice, now), later in zip(self._pairs, self.later, strict=True):
            period = choice.inputs.period
            runs = period.start <= month.last and month.first <= period.end
            yield self._known(choice, (later or now).in_all) if runs else None

    @property
    def year(self) -> tuple[tuple[Month, dict[str, int], tuple[Message, ...]], ...]:
        """The first year of the choice that is open: each month, its bar, and why it differs."""
        choice = self.choices[self.shown]
        money = self._months(choice)[:MONTHS_OF_THE_YEAR]
        most = max(one.in_all for one in money)
        return tuple(
            (month.month, one.parts(most), tuple(self._notes(choice, month.month)))
            for month, one in zip(choice.estimate.months, money, strict=False)
        )

    def _notes(self, choice: ScenarioEstimate, month: Month) -> Iterator[Message]:
        little = month.month in MONTHS_OF_LITTLE_TAX and not choice.inputs.special_tax
        if little and not self.is_before_tax:
            yield msg("no tax") if month.month == min(MONTHS_OF_LITTLE_TAX) else msg("half tax")
        if month == Month.of(choice.inputs.full_rate_day):
            yield msg("25 years")

    @property
    def year_said(self) -> Message:
        """The same for those who do not see the bars."""
        choice = self.choices[self.shown]
        money = [one.in_all.whole() for one in self._months(choice)][:MONTHS_OF_THE_YEAR]
        low, high = min(money), max(money)
        if low == high:
            return msg("The same each month.")
        lowm, highm = (choice.estimate.months[money.index(one)].month for one in (low, high))
        said = msg("Lowest in {lowm}: {low}. Highest in {highm}: {high}.", low=low, high=high)
        return Message(said.msgid, {**said.values, "lowm": lowm, "highm": highm})

    @property
    def sentences(self) -> tuple[Message, ...]:
        """How to say the choice that is open."""
        choice, one = self._pairs[self.shown]
        if choice.lacks_wage:
            return (msg("Write what the job pays an hour. Then we can compare."),)
        if not one.kvp:
            return (
                msg("With these answers there is no KVP money. Ask what it does to the programme."),
            )
        return (self._first_sentence(choice, one), *self._becomes(choice))

    def _first_sentence(self, choice: ScenarioEstimate, one: Money) -> Message:
        base, letter = self.choices[0], choice.scenario.letter
        named: dict[str, Value] = {"letter": letter, "amount": about(one.in_all)}
        if not choice.estimate.told:
            return title(choice.estimate)
        if choice is base or base.lacks_wage:
            return Message(_ALONE[self.is_before_tax].msgid, named)
        if more := self._more(choice, one):
            size = max(more, -more)
            text = (_MORE if more == size else _LESS)[self.is_before_tax]
            return Message(text.msgid, named | {"difference": about(size) or size})
        if choice.inputs.start > base.inputs.start:
            month = Month.of(choice.inputs.start).plus(1)
            return msg("There is no KVP money before {month}.", month=month)
        return msg("Choice {letter} brings the same each month as A.", letter=letter)

    def _becomes(self, choice: ScenarioEstimate) -> Iterator[Message]:
        if later := self.later[self.shown]:
            phase, _ = choice.estimate.told[-1]
            turns_25 = phase.period.start == choice.inputs.full_rate_day
            named: dict[str, Value] = {
                "month": phase.months[0].month,
                "amount": about(later.in_all),
            }
            yield Message((_AT_25 if turns_25 else _BECOMES).msgid, named)


_ALONE = {
    False: msg("You can have about {amount} a month after tax."),
    True: msg("You can have about {amount} a month before tax."),
}
_MORE = {
    False: msg(
        "With choice {letter} you have about {difference} more a month: {amount} after tax."
    ),
    True: msg(
        "With choice {letter} you have about {difference} more a month: {amount} before tax."
    ),
}
_LESS = {
    False: msg(
        "With choice {letter} you have about {difference} less a month: {amount} after tax."
    ),
    True: msg(
        "With choice {letter} you have about {difference} less a month: {amount} before tax."
    ),
}
_AT_25 = msg("From {month}, when you are 25, it is {amount}.")
_BECOMES = msg("From {month} it is {amount}.")


def _people(choice: ScenarioEstimate) -> tuple[BenefitEstimate, ...]:
    return (choice.estimate, choice.second) if choice.second else (choice.estimate,)


def _spoken_of(estimate: BenefitEstimate) -> Sequence[MonthEstimate]:
    """The months that stand for the others; all of them where none is whole."""
    return [month for _, month in estimate.told] or estimate.months


def _first_money(choice: ScenarioEstimate) -> Month | None:
    """The month after the first one that brings any."""
    paid = (month.month.plus(1) for month in choice.estimate.months if month.gross)
    return next(paid, None)


def _a_year_on(choice: ScenarioEstimate) -> date:
    """The last day of a whole year, which nobody who is soon 67 reaches."""
    return years_later(choice.inputs.start, 1) - timedelta(days=1)


def last_change(day: date, rates: RateBook) -> TwoDays | None:
    """The eve and the day on which a full year of KVP last became another amount."""
    series = (rates.basic_amount, rates.qualification_factor)
    known = [one for each in series for one in each.change_days if one <= day]
    eve = max(known) - timedelta(days=1)
    return TwoDays(eve, max(known), rates) if eve >= first_known_day(rates) else None


def next_change(day: date, rates: RateBook) -> date | None:
    """When G is set anew the next time, where nobody knows yet to what."""
    next_may = date(day.year, MAY, 1)
    if day >= next_may:
        if day.year == date.max.year:
            return None
        next_may = years_later(next_may, 1)
    return None if next_may <= max(rates.basic_amount.change_days) else next_may
