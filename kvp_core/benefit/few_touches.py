"""The estimate in few touches: two questions with large answers, and what more one may ask."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.amounts import HOURS_PER_DAY
from kvp_core.benefit.answers import MOST_CHILDREN, AgeGroup, BenefitAnswers, first_answers
from kvp_core.benefit.headline import about, net_of_ordinary, what_it_becomes
from kvp_core.benefit.presets import Preset, with_preset
from kvp_core.benefit.questions import AGE_BAND, read_benefit
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.language.messages import Message, msg, plural
from kvp_core.rates.book import RateBook
from kvp_core.values.money import Kroner

MANY = 4
"""How many children are counted where somebody has touched “4 or more”."""


@dataclass(frozen=True)
class Answer:
    """What one touch says, and the fields of the estimator that it fills."""

    text: Message
    fills: Mapping[str, object]


@dataclass(frozen=True)
class Ask:
    """A question that is answered with one touch; ``number`` where it comes before the amount."""

    name: str
    text: Message
    hint: Message
    answers: tuple[Answer, ...]
    number: Message | None = None


def _children(count: int) -> Answer:
    said = plural("{count} child", "{count} children", count=count)
    return Answer(said if count else msg("No children"), {"children": count})


def _paid_days(said: Message, days: Decimal) -> Answer:
    hours = f"{(HOURS_PER_DAY * days).normalize():f}"
    return Answer(said, {"work": YesNoUnsure.YES, "hours": hours})


AGE = Ask(
    "age",
    AGE_BAND.text,
    msg("Under 25 you get two thirds of the amount."),
    tuple(Answer(text, {"birth_date": band}) for band, text in AGE_BAND.options.items()),
    msg("Question {n} of {total}", n=1, total=2),
)
CHILDREN = Ask(
    "children",
    msg("How many children under 18 do you support?"),
    msg("Own children and foster children."),
    (*map(_children, range(MANY)), Answer(msg("{count} or more", count=MANY), {"children": MANY})),
    msg("Question {n} of {total}", n=2, total=2),
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
    known = dict(answers)
    return next((each for each in ask.answers if known.items() >= each.fills.items()), None)


def fewer_or_more(children: int) -> tuple[Answer, ...]:
    """One child less and one more, for somebody who touched “4 or more”."""
    near = (children - 1, children + 1) if children >= MANY else ()
    return tuple(_children(count) for count in near if count <= MOST_CHILDREN)


def in_few_words(estimate: BenefitEstimate, rates: RateBook) -> Iterator[Message]:
    """What must be said beside the amount before tax of an ordinary month."""
    inputs = estimate.inputs
    if inputs.birth_date is AgeGroup.UNDER_25:
        later = estimate_benefit(with_preset(inputs, Preset.AFTER_25), rates).headline_amount
        yield msg("You are under 25. From 25 it is about {amount}.", amount=later)
    if net := net_of_ordinary(estimate):
        yield msg("About {amount} is paid out in most months.", amount=about(net))
    yield from what_it_becomes(estimate)
    if inputs.hours:
        yield msg("This is the KVP money alone. Your wage comes on top.")
    if inputs.children >= MANY:
        yield msg("We have counted {count} children.", count=inputs.children)


def from_25(today: date, rates: RateBook) -> Kroner:
    """What somebody of 25 without children and job can get a month, rounded as headlines are."""
    answers = first_answers(today).model_copy(update={"birth_date": AgeGroup.FROM_25})
    inputs = read_benefit(answers, today, rates, by_age_band=True)
    return estimate_benefit(inputs, rates).headline_amount
