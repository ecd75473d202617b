"""People who answer anything at all: every question of every topic, in every way there is.

A walk answers the first question that is asked and not yet answered, until none is left, so it
only ever stands where a person can stand. What it was asked, chose and read is written down.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from kvp_core.asking.questions import (
    Checkbox,
    Choice,
    Day,
    FreeText,
    MultipleChoice,
    Number,
    Question,
    WholeNumber,
)
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message
from kvp_core.values.model import FrozenModel

A = TypeVar("A", bound=FrozenModel)
Asked = Callable[[A], Sequence[Question[A]]]
TODAY = date(2026, 11, 24)
WRONG = ("31.02.2026", "tomorrow", "01019012345", "1.000", "-1", "0", "7.123", "999999")
WRONG_DAYS = ("31.02.2026", "tomorrow", "01019012345", "01.01.1900", "01.12.2035", "1.12.2028")
"""What somebody types by mistake."""
BIRTHS = ("27.03.1990", "16.12.2001", "24.11.2001", "05.05.1964", "29.02.2004", "01.01.2012")
NUMBERS = ("1", "2", "7.5", "18", "34", "60", "120", "400", "2000", "9000", "20000")


@dataclass
class Walked:
    """What the people of one topic met on their ways."""

    asked: set[str] = field(default_factory=set)
    chosen: set[tuple[str, object]] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    """Every sentence, as it stands in the sources."""


def walk(asked: Asked[A], first: A, dice: random.Random, met: Walked) -> A:
    """One person from the first question to the last."""
    answers, done = first, set[str]()
    while waiting := [question for question in asked(answers) if question.name not in done]:
        question = waiting[0]
        given = _answer(question, dice, met)
        done.add(question.name)
        met.asked.add(question.name)
        each = given if isinstance(given, frozenset) else [given]
        met.chosen |= {(question.name, one) for one in each}
        answers = answers.model_copy(update={question.name: given})
    return answers


def mend(answers: A, questions: Sequence[Question[A]], dice: random.Random, met: Walked) -> A:
    """The same person, who answers these questions once more."""
    given = {question.name: _answer(question, dice, met) for question in questions}
    return answers.model_copy(update=given)


def _answer(question: Question[Any], dice: random.Random, met: Walked) -> object:
    """By chance, but now and then what nobody has chosen before."""
    match question:
        case Choice(options=options) | MultipleChoice(options=options):
            new = [one for one in options if (question.name, one) not in met.chosen]
            one = dice.choice(new if new and dice.random() < 0.5 else list(options))
            if isinstance(question, Choice):
                return one
            return frozenset({one, *dice.sample(list(options), 2)} if dice.random() < 0.7 else ())
        case Checkbox():
            return dice.random() < 0.5
        case WholeNumber(low=low, high=high):
            return dice.choice((low, low, min(low + 1, high), min(low + 3, high), high))
    return _typed(question, dice)


def _typed(question: Question[Any], dice: random.Random) -> str:
    """Mostly what the question wants; now and then nothing, or a mistake."""
    luck = dice.random()
    if luck < 0.06:
        return dice.choice(WRONG_DAYS if isinstance(question, Day) else WRONG)
    if luck < 0.09 or (luck < 0.4 and getattr(question, "optional", False)):
        return ""
    match question:
        case Day(name="birth_date"):
            return dice.choice(BIRTHS)
        case Day(name=name, lies_behind=lies_behind):
            return f"{_day(name, dice, lies_behind=lies_behind):%d.%m.%Y}"
        case Number(most=most):
            fitting = [typed for typed in NUMBERS if most is None or Decimal(typed) <= most]
            return dice.choice(fitting or ["1"])
        case FreeText(longest=longest):
            return dice.choice(("Kari", "I can work.\n\nI want to.", "x" * (longest + 1), "Nav"))
    raise AssertionError(question)


def _day(name: str, dice: random.Random, *, lies_behind: bool) -> date:
    """Around today; what ends something mostly lies after what begins it."""
    if lies_behind or name in {"decided_on", "received", "learned_on", "reasons_received"}:
        return TODAY - timedelta(days=dice.choice((-40, 0, 1, 4, 20, 22, 41, 43, 120, 366, 500)))
    if name.startswith("gathering"):
        return TODAY + timedelta(days=dice.randint(6, 10))
    later = 200 if name.endswith("end") or name in {"off_to"} else 0
    return TODAY + timedelta(days=later + dice.choice((-300, -90, -7, 0, 6, 7, 38, 100)))


@contextmanager
def listening(read: set[str]) -> Iterator[None]:
    """Write down every sentence that is said meanwhile, in whatever language."""
    say = Translator._sentence

    def heard(translator: Translator, message: Message) -> str:
        read.add(message.msgid)
        return say(translator, message)

    Translator._sentence = heard  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        Translator._sentence = say  # type: ignore[method-assign]


def options_of(questions: Sequence[Question[Any]]) -> Iterator[tuple[str, object]]:
    """Everything that can be chosen."""
    for question in questions:
        match question:
            case Choice(options=options) | MultipleChoice(options=options):
                yield from ((question.name, option) for option in options)
            case Checkbox():
                yield from ((question.name, ticked) for ticked in (True, False))
