"""What hours of paid work do to the whole: benefit, wage, tax, and what is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kvp_core.asking.errors import validated
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.amounts import HOURS_PER_WEEK
from kvp_core.benefit.any_day import without_unknown_tax
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Column, Row, Table
from kvp_core.values.money import NOTHING, Kroner

STEP = Decimal("2.5")
MOST_HOURS = HOURS_PER_WEEK / 2
"""Half time, the most that is normally possible in the programme."""
WAYS = (
    msg("Benefit before tax"),
    msg("Wages before tax"),
    msg("Tax"),
    msg("What is left"),
)


@dataclass(frozen=True)
class HoursPoint:
    """Average per month, exact, in NOK, with so many hours of paid work a week."""

    hours: Decimal
    benefit: Kroner
    wage: Kroner
    tax: Kroner | None
    """``None`` when no tax is to be worked out."""
    has_wage: bool = True
    """Whether anybody has said what the work pays; else only the benefit means anything."""

    @property
    def left(self) -> Kroner:
        return self.benefit + self.wage - (self.tax or NOTHING)


def hours_shown(inputs: BenefitInputs) -> tuple[Decimal, ...]:
    """From none to half time in even steps, and the person's own hours."""
    steps = {STEP * number for number in range(int(MOST_HOURS / STEP) + 1)}
    return tuple(sorted(steps | {MOST_HOURS, inputs.hours}))


def hours_curve(inputs: BenefitInputs, rates: RateBook) -> tuple[HoursPoint, ...]:
    """The same person with more and more paid work at the same wage."""
    return tuple(_point(inputs, hours, rates) for hours in hours_shown(inputs))


def _point(inputs: BenefitInputs, hours: Decimal, rates: RateBook) -> HoursPoint:
    work = {"work": YesNoUnsure.YES, "hours": hours}
    changed = validated(BenefitInputs, without_unknown_tax(inputs, rates).model_dump() | work)
    found = estimate_benefit(changed, rates)
    before, left = found.per_month + found.wage_per_month, found.left_per_month
    return HoursPoint(
        hours.normalize(),
        found.per_month,
        found.wage_per_month,
        None if left is None else before - left,
        has_wage=bool(inputs.wage),
    )


def hours_table(points: Sequence[HoursPoint]) -> Table:
    """The figures of the chart, in whole kroner; the tax is what is between them."""
    headings = WAYS[: 1 + points[0].has_wage * (1 + 2 * (points[0].tax is not None))]
    return Table(
        caption=msg("What hours of work do"),
        columns=(Column(msg("Hours a week")), *(Column(heading) for heading in headings)),
        rows=tuple(Row((point.hours, *_whole(point))) for point in points),
    )


def _whole(point: HoursPoint) -> Iterator[Kroner]:
    yield point.benefit.whole()
    if not point.has_wage:
        return
    yield point.wage.whole()
    if point.tax is not None:
        yield point.tax.whole()
        yield point.left.whole()


def hours_sentences(points: Sequence[HoursPoint], inputs: BenefitInputs) -> Iterator[Message]:
    """The table said in words, for the person's own hours, or half time without any."""
    wanted = inputs.hours.normalize() or MOST_HOURS.normalize()
    without, chosen = points[0], next(point for point in points if point.hours == wanted)
    yield msg(
        "With {hours} hours of paid work a week, the benefit goes down from {before} "
        "to {after} a month before tax.",
        hours=wanted,
        before=without.benefit.whole(),
        after=chosen.benefit.whole(),
    )
    if not inputs.wage:
        yield msg("Write what the job pays an hour to see what is left.")
        return
    yield msg("The wage is {wage} a month before tax.", wage=chosen.wage.whole())
    yield _in_all(chosen.left.whole() - without.left.whole(), has_tax=chosen.tax is not None)


def _in_all(difference: Kroner, *, has_tax: bool) -> Message:
    if difference.exact < 0:
        less = -difference
        if has_tax:
            return msg("In all, {amount} less a month is left after tax.", amount=less)
        return msg("In all, that is {amount} less a month before tax.", amount=less)
    if has_tax:
        return msg("In all, {amount} more a month is left after tax.", amount=difference)
    return msg("In all, that is {amount} more a month before tax.", amount=difference)
