"""The conditions of the programme, one function each. None of them is a decision.

Social Services Act § 29 (age, reduced ability, need for close help, little other income,
assessment) and § 30 (full time); residence follows from the regulation on people without it.
Every condition is always looked at; not answered is never the same as no.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from kvp_core.asking.questions import YesNoUnsure, answers_on_path
from kvp_core.eligibility.answers import AgeBand, Answers
from kvp_core.eligibility.questions import QUESTIONS
from kvp_core.language.law import LegalRef, law
from kvp_core.language.messages import Message, msg
from kvp_core.values.verdict import Verdict


@dataclass(frozen=True)
class Judgement:
    """What one condition looks like, why, and what to do about it."""

    verdict: Verdict | None
    """``None``: not answered."""
    because: Message
    to_do: Message | None = None


NOT_ANSWERED = Judgement(None, msg("You have not answered this yet."))


@dataclass(frozen=True)
class Condition:
    """One thing Nav looks at. ``key`` is also the question that asks about it."""

    key: str
    title: Message
    basis: tuple[LegalRef, ...]
    check: Callable[[Answers], Judgement]


@dataclass(frozen=True)
class Assessment:
    """Every condition with its judgement, and the answers that count."""

    answers: Answers
    judgements: tuple[tuple[Condition, Judgement], ...]

    def count(self, verdict: Verdict | None) -> int:
        return sum(judgement.verdict is verdict for _, judgement in self.judgements)

    @property
    def is_too_young(self) -> bool:
        return self.answers.age is AgeBand.UNDER_18

    @property
    def is_too_old(self) -> bool:
        return self.answers.age is AgeBand.FROM_67

    @property
    def may_fit(self) -> bool:
        """Whether the amount is worth a look: of the right age, and not most in the way."""
        right_age = self.answers.age in (AgeBand.FROM_18_TO_66, None)
        return right_age and 2 * self.count(Verdict.NOT_MET) <= len(self.judgements)

    @property
    def is_complete(self) -> bool:
        return not self.count(None)


def assess(answers: Answers) -> Assessment:
    """Look at every condition, on the answers that are on the path taken."""
    kept, _ = answers_on_path(QUESTIONS, answers)
    return Assessment(kept, tuple((c, c.check(kept)) for c in conditions_for(kept)))


def conditions_for(answers: Answers) -> tuple["Condition", ...]:
    """All conditions; under 18 the age alone."""
    return CONDITIONS[:1] if answers.age is AgeBand.UNDER_18 else CONDITIONS


def _fine(because: Message) -> Judgement:
    return Judgement(Verdict.MET, because)


def _ask(because: Message, to_do: Message) -> Judgement:
    return Judgement(Verdict.UNSURE, because, to_do)


def _stop(because: Message, to_do: Message) -> Judgement:
    return Judgement(Verdict.NOT_MET, because, to_do)


def _age(answers: Answers) -> Judgement:
    why = msg("KVP is for people between 18 and 67.")
    match answers.age:
        case AgeBand.UNDER_18:
            return _stop(why, msg("Ask the Nav office what help you can get now."))
        case AgeBand.FROM_18_TO_66:
            return _fine(why)
        case AgeBand.FROM_67:
            return _stop(why, msg("Ask Nav what applies when you have turned 67."))
        case None:
            return NOT_ANSWERED
        case _:
            assert_never(answers.age)


def _usual(
    name: str, why: Message, *, no: Judgement, unsure: Message, yes: Message | None = None
) -> Callable[[Answers], Judgement]:
    """A yes is fine and being unsure is to clear up; what a no is, differs."""
    by_answer = {
        YesNoUnsure.YES: _fine(yes or why),
        YesNoUnsure.NO: no,
        YesNoUnsure.UNSURE: _ask(why, unsure),
    }
    return lambda answers: by_answer.get(getattr(answers, name), NOT_ANSWERED)


LEGALLY = msg("You must live in Norway legally.")
_legal = _usual(
    "legal",
    LEGALLY,
    no=_stop(LEGALLY, msg("Ask Nav what help you can get in an emergency.")),
    unsure=msg("Bring your residence card or letter to Nav. They can check it with you."),
)
FIXED = msg("You must have a fixed address in Norway.")
FIND = msg("Ask the Nav office for help to find a place to live. Then KVP can be possible.")
_home = _usual(
    "home",
    FIXED,
    no=_stop(FIXED, FIND),
    unsure=msg("Tell Nav how you live now. They can tell you if it counts."),
)
HARDER = msg("KVP is for people who find it much harder than others to get or keep a job.")
_work = _usual(
    "work",
    HARDER,
    yes=msg("Nav will look at why it is hard, and how much you can work."),
    no=_stop(HARDER, msg("Ask Nav what other help there is, if you need some help.")),
    unsure=msg("Think of what makes it hard. Tell Nav about it. They assess it with you."),
)
CLOSE = msg("KVP is for people who need a lot of help over time.")
_followup = _usual(
    "followup",
    CLOSE,
    yes=msg("In KVP you get close help from one person at the Nav office."),
    no=_stop(CLOSE, msg("Ask Nav if there is something that fits you better.")),
    unsure=msg("Ask Nav what close help means. Then you can say if you need it."),
)
NORMAL = msg("This is normal. Nav does the assessment with you before you can get KVP.")
ASSESS = msg("Ask Nav for a work ability assessment.")
_assessment = _usual(
    "assessment",
    NORMAL,
    yes=msg("Bring the letter to Nav."),
    no=_ask(NORMAL, ASSESS),  # never a hurdle: Nav does the assessment first
    unsure=ASSESS,
)
FULL_TIME = msg("The programme is 37.5 hours a week.")
MANAGE = msg(
    "Tell Nav what you can manage. The content must suit you, "
    "and health care can be part of the week."
)
_fulltime = _usual("fulltime", FULL_TIME, no=_ask(FULL_TIME, MANAGE), unsure=MANAGE)


LITTLE = msg("KVP is for people who have little or no money from Nav to live on.")
BRING = msg("Bring papers that show what you get. Nav will see if it is low enough for KVP.")
_MONEY = _usual("benefits", LITTLE, no=_fine(LITTLE), unsure=BRING)
TOO_MUCH = _stop(
    msg("You answered that you can live on what you get. Then KVP is often not right."),
    msg("Ask Nav what is best for you."),
)


def _benefits(answers: Answers) -> Judgement:
    """Someone’s own view of “enough” is not the law’s “very limited”, so a no is to clear up."""
    if answers.benefits is not YesNoUnsure.YES:
        return _MONEY(answers)
    if not answers.which:
        return NOT_ANSWERED
    if "enough" not in {question.name for question in answers_on_path(QUESTIONS, answers)[1]}:
        return _fine(LITTLE)
    if answers.enough is None:
        return NOT_ANSWERED
    return TOO_MUCH if answers.enough is YesNoUnsure.YES else _ask(LITTLE, BRING)


CONDITIONS = (
    Condition("age", msg("Age"), (law("sotjl 29"),), _age),
    Condition("legal", msg("Right to live in Norway"), (law("bopelf 1"),), _legal),
    Condition("home", msg("Fixed place to live"), (law("bopelf 1"),), _home),
    Condition("work", msg("Hard to get or keep a job"), (law("sotjl 29"),), _work),
    Condition("followup", msg("Need for close help"), (law("sotjl 29"),), _followup),
    Condition(
        "assessment",
        msg("Nav has assessed how much you can work"),
        (law("sotjl 29"), law("navl 14 a")),
        _assessment,
    ),
    Condition("benefits", msg("Money from Nav"), (law("sotjl 29"),), _benefits),
    Condition(
        "fulltime", msg("Taking part full time"), (law("sotjl 30"), law("kvpf 1")), _fulltime
    ),
)
