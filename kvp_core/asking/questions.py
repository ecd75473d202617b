"""What the guide asks. One class per kind of answer, so each carries only what it needs.

A question names the field it fills, says why it is asked, and has words for every way its
answer can be refused. Pages draw questions; ``read`` turns what was typed into a model.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, validated
from kvp_core.asking.free_text import holds_id_number
from kvp_core.asking.typed_text import UnreadableError, read_day, read_number
from kvp_core.language.messages import Message, Value, msg
from kvp_core.values.model import FrozenModel

A = TypeVar("A", bound=FrozenModel)
"""What a person typed or chose, field by field: text for numbers and days, else the option."""
M = TypeVar("M", bound=FrozenModel)
"""What the rules take in: the same, read and validated."""


def always(_: object) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class _Question(Generic[A]):
    name: str
    """The field of the answers model this question fills."""
    text: Message
    hint: Message | None = None
    why: Message | None = None
    problem: Message | None = None
    """What to write instead, in the words of the question, whatever was wrong."""
    problems: Mapping[Reason, Message] = attribute(default_factory=dict)
    """The same where one reason needs its own words."""
    ask_if: Callable[[A], bool] = always
    autocomplete: str = "off"
    """What the person’s own browser may fill in, in the words of HTML."""


@dataclass(frozen=True, kw_only=True)
class Choice(_Question[A]):
    """One of several options."""

    options: Mapping[Any, Message]
    seldom: frozenset[Any] = frozenset()
    """Options that few people need: a screen shows them when somebody asks for them."""


@dataclass(frozen=True, kw_only=True)
class MultipleChoice(_Question[A]):
    """Any number of options, as checkboxes; a ``frozenset`` of them."""

    options: Mapping[Any, Message]


@dataclass(frozen=True, kw_only=True)
class Checkbox(_Question[A]):
    """One checkbox; a ``bool``."""


@dataclass(frozen=True, kw_only=True)
class WholeNumber(_Question[A]):
    """A small whole number, from ``low`` to ``high``."""

    low: int
    high: int


@dataclass(frozen=True, kw_only=True)
class Number(_Question[A]):
    """A number with decimals, typed as text; ``unit`` stands behind the field."""

    unit: Message
    optional: bool = False
    steps: tuple[Decimal, ...] = (Decimal(1), Decimal(10))
    """How far a press of a button goes, where nobody can type; the smallest first."""
    most: Decimal | None = None
    """Where the buttons stop; what can be counted with is for the inputs to say."""

    @property
    def is_money(self) -> bool:
        """Whether the answer is an amount, which a meeting may want to hide."""
        return self.unit.msgid == "kr"


@dataclass(frozen=True, kw_only=True)
class Day(_Question[A]):
    """A date, typed as text."""

    optional: bool = False
    lies_behind: bool = False
    """It cannot be later than today, as a birthday, whatever century two digits leave open."""


@dataclass(frozen=True, kw_only=True)
class FreeText(_Question[A]):
    """The person's own words, at most ``longest`` characters; ``rows`` high on a screen."""

    longest: int
    rows: int = 1
    optional: bool = False


Question = (
    Choice[A] | MultipleChoice[A] | Checkbox[A] | WholeNumber[A] | Number[A] | Day[A] | FreeText[A]
)


@dataclass(frozen=True)
class Given:
    """An answer as it was counted with, and the name of its question."""

    name: str
    title: Message
    value: Value


class YesNoUnsure(StrEnum):
    """An answer that may be “I am not sure”; being unsure is an answer."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


YES_NO_UNSURE: Mapping[YesNoUnsure, Message] = {
    YesNoUnsure.YES: msg("Yes"),
    YesNoUnsure.NO: msg("No"),
    YesNoUnsure.UNSURE: msg("I am not sure"),
}

HOW_TO_WRITE = {
    Reason.AMBIGUOUS_NUMBER: msg(
        "Do you mean {small} or {large}? Write it without a separator for thousands, "
        "for example {large_plain}"
    ),
    Reason.LARGE_OR_AMBIGUOUS: msg("{large} is too much here. Write {small} if you mean {small}"),
    Reason.NOT_A_DATE: msg("Write the date with day, month and year, for example 27.03.1996"),
    Reason.NO_SUCH_DATE: msg("That date does not exist. Check the day and the month"),
    Reason.LOOKS_LIKE_AN_ID_NUMBER: msg(
        "This looks like a national identity number. Take it out here. "
        "You can write it by hand on the paper"
    ),
}
"""What is said before the question’s own words, because it is about how something is written."""
FALLBACKS = HOW_TO_WRITE | {
    Reason.MISSING: msg("Fill in this field"),
    Reason.NOT_A_NUMBER: msg("Write a number, with digits only"),
    Reason.NOT_WHOLE: msg("Write a whole number"),
    Reason.NOT_AN_OPTION: msg("Choose one of the answers"),
    Reason.TOO_LONG: msg("Write at most {limit} characters. Now it is {length}"),
}


def answers_on_path(
    questions: Sequence[Question[A]], answers: A
) -> tuple[A, tuple[Question[A], ...]]:
    """The answers that count, and the questions that asked for them.

    Taken in order, each question sees only the answers kept so far. An answer given on a
    path the person has left can therefore never reach a rule.
    """
    kept = type(answers)()
    asked: list[Question[A]] = []
    for question in questions:
        if question.ask_if(kept):
            asked.append(question)
            kept = kept.model_copy(update={question.name: getattr(answers, question.name)})
    return kept, tuple(asked)


def parse_answers(
    model: type[M], questions: Sequence[Question[A]], answers: A, **known: object
) -> M:
    """The model from what was typed, with ``known`` for the fields nobody is asked about.

    Raises ``InvalidInputError`` naming every bad field, in the order of the questions.
    """
    kept, asked = answers_on_path(questions, answers)
    values = dict(known)
    problems: list[Problem] = []
    for question in asked:
        typed = getattr(kept, question.name)
        if isinstance(typed, str) and holds_id_number(typed):
            problems.append(Problem(question.name, Reason.LOOKS_LIKE_AN_ID_NUMBER))
            continue
        try:
            values[question.name] = _value(question, typed)
            if values[question.name] is None and is_required(question):
                problems.append(Problem(question.name, Reason.MISSING))
        except UnreadableError as error:
            problems.append(_unreadable(question, error))
    try:
        inputs = validated(model, {name: v for name, v in values.items() if v is not None})
    except InvalidInputError as error:
        bad = {problem.field for problem in problems}
        problems += [problem for problem in error.problems if problem.field not in bad]
    if problems:
        raise InvalidInputError(_in_order(asked, problems))
    return inputs


def is_required(question: Question[A]) -> bool:
    """Whether a page must have an answer before it can go on."""
    return not getattr(question, "optional", False)


def _value(question: Question[A], typed: object) -> object:
    """One answer as the model wants it; ``None`` when nothing was typed."""
    if isinstance(typed, str) and not typed.strip():
        return None
    match question:
        case Number() if isinstance(typed, str):
            return read_number(typed)
        case Day() if isinstance(typed, str):
            return read_day(typed)
        case _:
            return typed


def _unreadable(question: Question[A], error: UnreadableError) -> Problem:
    if not error.meanings:
        return Problem(question.name, error.reason)
    small, large = error.meanings
    most = getattr(question, "most", None)
    reason = error.reason if most is None or large <= most else Reason.LARGE_OR_AMBIGUOUS
    values: dict[str, Value] = {"small": small, "large": large, "large_plain": str(large)}
    return Problem(question.name, reason, values)


def number_or_problem(question: Number[A], typed: str) -> Decimal | Problem:
    """A number above 0 and at most the question's ``most``, or what is wrong with what is typed."""
    try:
        number = read_number(typed)
    except UnreadableError as error:
        return _unreadable(question, error)
    is_fitting = number > 0 and (question.most is None or number <= question.most)
    return number if is_fitting else Problem(question.name, Reason.OUT_OF_RANGE)


def _in_order(questions: Sequence[Question[A]], problems: list[Problem]) -> Iterator[Problem]:
    """The problems as the questions stand on the page."""
    order = {question.name: place for place, question in enumerate(questions)}
    yield from sorted(problems, key=lambda problem: order.get(problem.field, len(order)))


def error_message(question: Question[A], problem: Problem) -> Message:
    """What to tell the person about a problem, in the words of the question."""
    own = question.problems.get(problem.reason)
    generic = FALLBACKS.get(problem.reason, FALLBACKS[Reason.MISSING])
    said = own or HOW_TO_WRITE.get(problem.reason) or question.problem or generic
    return Message(said.msgid, {**said.values, **problem.values}, said.plural)
