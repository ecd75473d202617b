"""What would make an open point look fine: found by trying every other answer."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from kvp_core.asking.questions import MultipleChoice, answers_on_path
from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import AGE, BENEFITS, FOLLOW_UPS, QUESTIONS
from kvp_core.eligibility.rules import CONDITIONS
from kvp_core.language.messages import Message
from kvp_core.results.content import Said, TextFile, read_texts
from kvp_core.values.verdict import Verdict


class CheckTexts(TextFile):
    """The prose of the check, by question; a turn by its answer, too."""

    ask: dict[str, Said]
    turns: dict[str, dict[str, Said]]
    """Said as something that can be so, never as an answer that somebody ought to give."""


TEXTS = read_texts("check", CheckTexts)


def turning(key: str, answers: Answers) -> Message | None:
    """What to say of a condition where one other answer, and no more than one, would do."""
    names = (key, *FOLLOW_UPS) if key == BENEFITS.name else (key,)
    found = _turns(key, tuple((name, getattr(answers, name)) for name in names))
    if len(found) != 1:
        return None
    ((name, answer),) = found
    return TEXTS.turns[name][answer].filled({})


@cache
def _turns(key: str, own: tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
    """Every question, with the answer to it, that would make a condition look fine."""
    check = next(condition.check for condition in CONDITIONS if condition.key == key)
    kept, asked = answers_on_path(QUESTIONS, Answers(**dict(own)))

    def looks_fine(name: str, other: object) -> bool:
        changed, _ = answers_on_path(QUESTIONS, kept.model_copy(update={name: other}))
        return check(changed).verdict is Verdict.MET

    return tuple(
        (question.name, other)
        for question in asked
        if (given := getattr(kept, question.name)) is not None
        for other in _others(question, given)
        if looks_fine(question.name, other)
    )


def _others(question: Any, given: Any) -> Iterator[Any]:
    """The other answers that can come true; nobody grows younger."""
    if isinstance(question, MultipleChoice):
        each = [frozenset({option}) for option in question.options]
        yield from {*each, *(given ^ one for one in each)} - {given}
        return
    options = list(question.options)
    later = options[options.index(given) :] if question is AGE else options
    yield from (option for option in later if option is not given)
