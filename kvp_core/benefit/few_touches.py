"""The estimate in few touches: two questions with large answers, and what more one may ask."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.amounts import HOURS_PER_DAY
from kvp_core.benefit.answers import MOST_CHILDREN, AgeBand, BenefitAnswers, first_answers
from kvp_core.benefit.headline import about, net_of_ordinary, what_it_becomes
from kvp_core.benefit.presets import Preset, with_preset
from kvp_core.benefit.questions import AGE_BAND, read_benefit
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.language.messages import Message, msg, plural
from kvp_core.rates.book import RateBook
from kvp_core.values.money import Kroner

COUNTED_AS_MORE = 4
"""Children, where somebody has touched “4 or more”."""


@dataclass(frozen=True)
class Answer:
    """What one touch says, and the fields of the estimator that it fills."""

    text: Message
    fills: Mapping[str, object]

    def is_given(self, answers: BenefitAnswers) -> bool:
        return all(getattr(answers, name) == value for name, value in self.fills.items())


@dataclass(frozen=True)
class Ask:
    """A question that is answered with one touch."""

    name: str
    text: Message
    hint: Message
    answers: tuple[Answer, ...]
    number: Message | None = None
    """Which of the questions that come before the amount it is."""


def _children(count: int) -> Answer:
    said = plural("{count} child", "{count} children", count=count)
    return Answer(said if count else msg("No children"), {"children": count})


def _paid_days(said: Message, days: Decimal) -> Answer:
    hours = f"{(HOURS_PER_DAY * days).normalize():f}"
    return Answer(said, {"work": YesNoUnsure.YES, "hours": hours})


TOTAL = 2
AGE = Ask(
    "age",
    AGE_BAND.text,
    msg("Under 25 you get two thirds of the amount."),
    tuple(Answer(text, {"birth_date": band}) for band, text in AGE_BAND.options.items()),
    msg("Question {n} of {total}", n=1, total=TOTAL),
)
CHILDREN = Ask(
    "children",
    msg("How many children under 18 do you support?"),
    msg("Own children and foster children."),
    (
        *(_children(count) for count in range(COUNTED_AS_MORE)),
        Answer(msg("{count} or more", count=COUNTED_AS_MORE), {"children": COUNTED_AS_MORE}),
    ),
    msg("Question {n} of {total}", n=2, total=TOTAL),
)
JOB = Ask(
    "job",
    msg("How many days a week will you have a paid job?"),
    msg("KVP goes down when you work, but the wage comes on top."),
    (
        Answer(msg("No paid job"), {"work": YesNoUnsure.NO, "hours": ""}),
        _paid_days(msg("1 day of paid work"), Decimal(1)),
        _paid_days(msg("2 days of paid work"), Decimal(2)),
        _paid_days(msg("2½ days of paid work"), Decimal("2.5")),
    ),
)
ASKED_FIRST = (AGE, CHILDREN)


def given(ask: Ask, answers: BenefitAnswers) -> Answer | None:
    """What was answered; more children than can be touched are told by their number."""
    if ask is CHILDREN:
        return _children(answers.children)
    return next((answer for answer in ask.answers if answer.is_given(answers)), None)


def fewer_or_more(answers: BenefitAnswers) -> tuple[Answer, ...]:
    """One child less and one more, for somebody who touched “4 or more”."""
    if answers.children < COUNTED_AS_MORE:
        return ()
    near = (answers.children - 1, min(answers.children + 1, MOST_CHILDREN))
    return tuple(_children(count) for count in near if count != answers.children)


@dataclass(frozen=True)
class Glance:
    """An estimate in one amount and a few sentences."""

    amount: Kroner
    title: Message
    lead: tuple[Message, ...]


def at_a_glance(estimate: BenefitEstimate, rates: RateBook) -> Glance:
    return Glance(
        amount=estimate.headline_amount,
        title=msg("You can get about this much a month before tax"),
        lead=(*_paid_out(estimate), *_notes(estimate, rates)),
    )


def _paid_out(estimate: BenefitEstimate) -> Iterator[Message]:
    if net := net_of_ordinary(estimate):
        yield msg("About {amount} is paid out in an ordinary month.", amount=about(net))


def _notes(estimate: BenefitEstimate, rates: RateBook) -> Iterator[Message]:
    inputs = estimate.inputs
    if inputs.birth_date is AgeBand.UNDER_25:
        later = estimate_benefit(with_preset(inputs, Preset.AFTER_25), rates)
        yield msg("That is two thirds. From 25 it is about {amount}.", amount=later.headline_amount)
    yield from what_it_becomes(estimate)
    if inputs.hours:
        yield msg("This is the KVP money alone. Your wage comes on top.")
    if inputs.children >= COUNTED_AS_MORE:
        yield msg("We have counted {count} children.", count=inputs.children)


def from_25(today: date, rates: RateBook) -> Kroner:
    """What somebody of 25 without children and job can get a month, rounded as headlines are."""
    answers = first_answers(today).model_copy(update={"birth_date": AgeBand.FROM_25})
    inputs = read_benefit(answers, today, rates, by_age_band=True)
    return estimate_benefit(inputs, rates).headline_amount
