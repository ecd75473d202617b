"""What would make an open point look fine: found by trying every other answer."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from kvp_core.asking.questions import MultipleChoice, YesNoUnsure, answers_on_path
from kvp_core.eligibility.answers import AgeBand, Answers
from kvp_core.eligibility.questions import AGE, BENEFITS, FOLLOW_UPS, QUESTIONS
from kvp_core.eligibility.rules import CONDITIONS
from kvp_core.language.messages import Message, msg
from kvp_core.values.verdict import Verdict

TURNS: dict[tuple[str, object], Message] = {
    ("age", AgeBand.FROM_18_TO_66): msg("It will look different when you have turned 18."),
    ("legal", YesNoUnsure.YES): msg(
        "It would look different if you had the right to live in Norway."
    ),
    ("home", YesNoUnsure.YES): msg(
        "It would look different if you had a fixed place to live in Norway."
    ),
    ("work", YesNoUnsure.YES): msg(
        "It would look different if it were hard for you to get or keep a job."
    ),
    ("followup", YesNoUnsure.YES): msg(
        "It would look different if you needed a lot of help to get a job."
    ),
    ("assessment", YesNoUnsure.YES): msg(
        "It will look different when Nav has assessed how much you can work."
    ),
    ("benefits", YesNoUnsure.NO): msg(
        "It would look different if you got no money from Nav. "
        "Social assistance does not count here."
    ),
    ("fulltime", YesNoUnsure.YES): msg(
        "It would look different if you could take part 37.5 hours a week."
    ),
}
"""How each is said: as something that can be so, never as an answer that somebody ought to give."""


def turning(key: str, answers: Answers) -> Message | None:
    """What to say of a condition where one other answer, and no more than one, would do."""
    names = (key, *FOLLOW_UPS) if key == BENEFITS.name else (key,)
    found = _turns(key, tuple((name, getattr(answers, name)) for name in names))
    return TURNS[found[0]] if len(found) == 1 else None


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
