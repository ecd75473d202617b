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
    """What one condition looks like, and the sentence that says why and what to do."""

    verdict: Verdict | None
    """``None``: not answered."""
    because: Message


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


def _age(answers: Answers) -> Judgement:
    match answers.age:
        case AgeBand.UNDER_18:
            return Judgement(
                Verdict.NOT_MET,
                msg("You must be 18. The Nav office can tell you what help you can get now."),
            )
        case AgeBand.FROM_18_TO_66:
            return Judgement(Verdict.MET, msg("KVP is for people between 18 and 67."))
        case AgeBand.FROM_67:
            return Judgement(
                Verdict.UNSURE,
                msg("KVP is for people up to 67. Ask Nav what applies when you have turned 67."),
            )
        case None:
            return NOT_ANSWERED
        case _:
            assert_never(answers.age)


def _legal(answers: Answers) -> Judgement:
    return _by_answer(
        answers.legal,
        yes=Judgement(Verdict.MET, msg("You must live in Norway legally.")),
        no=Judgement(
            Verdict.NOT_MET,
            msg(
                "You must live in Norway legally to get KVP. "
                "Nav can tell you what help you can get in an emergency."
            ),
        ),
        unsure=msg("Bring your residence card or letter to Nav. They can check it with you."),
    )


def _home(answers: Answers) -> Judgement:
    return _by_answer(
        answers.home,
        yes=Judgement(Verdict.MET, msg("You must have a fixed address in Norway.")),
        no=Judgement(
            Verdict.NOT_MET,
            msg(
                "You need a fixed address. Ask the Nav office for help to find a place to live. "
                "Then KVP can be possible."
            ),
        ),
        unsure=msg("Tell Nav how you live now. They can tell you if it counts."),
    )


def _work(answers: Answers) -> Judgement:
    return _by_answer(
        answers.work,
        yes=Judgement(
            Verdict.MET, msg("Nav will look at why it is hard, and how much you can work.")
        ),
        no=Judgement(
            Verdict.NOT_MET,
            msg(
                "KVP is for people who find it much harder than others. "
                "If you need some help, Nav can offer you other things."
            ),
        ),
        unsure=msg("Think of what makes it hard. Tell Nav about it. They assess it with you."),
    )


def _followup(answers: Answers) -> Judgement:
    return _by_answer(
        answers.followup,
        yes=Judgement(
            Verdict.MET, msg("In KVP you get close help from one person at the Nav office.")
        ),
        no=Judgement(
            Verdict.NOT_MET,
            msg(
                "KVP is for people who need a lot of help over time. "
                "Nav may have something that fits you better."
            ),
        ),
        unsure=msg("Ask Nav what close help means. Then you can say if you need it."),
    )


def _assessment(answers: Answers) -> Judgement:
    """A “no” is normal here and never a hurdle: Nav does the assessment first."""
    normal = msg("This is normal. Nav does the assessment with you before you can get KVP.")
    return _by_answer(
        answers.assessment,
        yes=Judgement(Verdict.MET, msg("Bring the letter to Nav.")),
        no=Judgement(Verdict.UNSURE, normal),
        unsure=normal,
    )


def _benefits(answers: Answers) -> Judgement:
    little = Judgement(
        Verdict.MET, msg("KVP is for people who have little or no money from Nav to live on.")
    )
    bring = msg("Bring papers that show what you get. Nav will see if it is low enough for KVP.")
    if answers.benefits is not YesNoUnsure.YES:
        return _by_answer(answers.benefits, yes=little, no=little, unsure=bring)
    if not answers.which:
        return NOT_ANSWERED
    kept_asking = "enough" in {q.name for q in answers_on_path(QUESTIONS, answers)[1]}
    return _enough(answers, bring) if kept_asking else little


def _enough(answers: Answers, bring: Message) -> Judgement:
    """Someone’s own view of “enough” is not the law’s “very limited”, so a no is to clear up."""
    too_much = msg(
        "You answered that you can live on what you get. Then KVP is often not right. "
        "Ask Nav what is best for you."
    )
    return _by_answer(
        answers.enough,
        yes=Judgement(Verdict.NOT_MET, too_much),
        no=Judgement(Verdict.UNSURE, bring),
        unsure=bring,
    )


def _fulltime(answers: Answers) -> Judgement:
    tell = msg(
        "Tell Nav what you can manage. The content must suit you, "
        "and health care can be part of the week."
    )
    return _by_answer(
        answers.fulltime,
        yes=Judgement(Verdict.MET, msg("The programme is 37.5 hours a week.")),
        no=Judgement(Verdict.UNSURE, tell),
        unsure=tell,
    )


def _by_answer(
    answer: YesNoUnsure | None, *, yes: Judgement, no: Judgement, unsure: Message
) -> Judgement:
    match answer:
        case YesNoUnsure.YES:
            return yes
        case YesNoUnsure.NO:
            return no
        case YesNoUnsure.UNSURE:
            return Judgement(Verdict.UNSURE, unsure)
        case None:
            return NOT_ANSWERED
        case _:
            assert_never(answer)


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
