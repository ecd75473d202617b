"""The result of the check, arranged for a reader. It never says more than “may”."""

from dataclasses import replace

from kvp_core.asking.questions import MultipleChoice
from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import QUESTIONS
from kvp_core.eligibility.rules import Assessment, Condition, Judgement
from kvp_core.eligibility.turning import TEXTS, turning
from kvp_core.language.messages import Listing, Message, msg, plural
from kvp_core.results.report import Finding, Report, Section
from kvp_core.values.verdict import Verdict

_PROSE = {section.key: section for section in TEXTS.sections()}
MORE_TO_ASK = _PROSE["more_to_ask"].points
"""What a meeting can add to the questions that the answers lead to."""
ORDER = (Verdict.NOT_MET, Verdict.UNSURE, None, Verdict.MET)


def eligibility_report(assessment: Assessment) -> Report:
    """The answer first, then the reasons, then what to ask and bring."""
    return Report(
        title=_headline(assessment),
        tag=msg("This is not a decision"),
        lead=(
            msg(
                "What we looked at: {counts}.", counts=Listing(tuple(tallies(assessment).values()))
            ),
            msg("Talk to Nav whatever you answered. They look at your whole situation."),
        ),
        sections=(
            Section(
                key="conditions",
                heading=msg("What we looked at"),
                findings=tuple(
                    _finding(condition, judgement, assessment.answers)
                    for wanted in ORDER
                    for condition, judgement in assessment.judgements
                    if judgement.verdict is wanted
                ),
            ),
            *_others(assessment),
            Section("ask", msg("Questions you can ask Nav"), points=_questions_for_nav(assessment)),
            _PROSE["bring"],
            _PROSE["rights"],
        ),
    )


def _others(assessment: Assessment) -> tuple[Section, ...]:
    """Who else helps, by name, for somebody whom the programme is not for."""
    if assessment.may_fit:
        return ()
    found = _PROSE["others_from_67" if assessment.is_too_old else "others"]
    return (replace(found, key="others"),)


def _headline(assessment: Assessment) -> Message:
    if assessment.is_too_young:
        return msg("KVP is for people who have turned 18")
    if not assessment.is_complete:
        return msg("You have not answered everything")
    if assessment.is_too_old:
        return msg("KVP is for people up to 67")
    if assessment.count(Verdict.NOT_MET):
        return msg("Some things may stand in the way of KVP")
    if assessment.count(Verdict.UNSURE):
        return msg("KVP may be right for you, but some things must be cleared up")
    return msg("KVP may be right for you")


def tallies(assessment: Assessment) -> dict[Verdict | None, Message]:
    """How many things look how, said of each; nothing of what there is none of."""
    ok, ask, stop, none = map(assessment.count, (Verdict.MET, *ORDER[1::-1], None))
    found: dict[Verdict | None, Message] = {
        Verdict.MET: plural("{count} looks fine", "{count} look fine", count=ok),
        Verdict.UNSURE: plural("{count} to clear up", "{count} to clear up", count=ask),
        Verdict.NOT_MET: plural(
            "{count} may be in the way", "{count} may be in the way", count=stop
        ),
        None: plural("{count} not answered", "{count} not answered", count=none),
    }
    return {verdict: said for verdict, said in found.items() if assessment.count(verdict)}


def _finding(condition: Condition, judgement: Judgement, answers: Answers) -> Finding:
    return Finding(
        key=condition.key,
        title=condition.title,
        verdict=judgement.verdict,
        because=judgement.because,
        basis=condition.basis,
        answer=_answer(condition.key, answers),
        to_do=judgement.to_do,
        otherwise=turning(condition.key, answers) if judgement.to_do else None,
    )


def _answer(key: str, answers: Answers) -> Message | None:
    """What the person answered, in the words of the question."""
    said = _said(key, answers)
    if said is None:
        return None
    if key == "benefits" and (which := _said("which", answers)):
        return msg("You answered: {answer}.", answer=which)
    return msg("You answered: {answer}.", answer=said)


def _said(key: str, answers: Answers) -> Message | Listing | None:
    question = next(question for question in QUESTIONS if question.name == key)
    given = getattr(answers, key)
    if not given:
        return None
    if isinstance(question, MultipleChoice):
        chosen = (text for option, text in question.options.items() if option in given)
        return Listing(tuple(chosen))
    return question.options[given]


def _questions_for_nav(assessment: Assessment) -> tuple[Message, ...]:
    """What everybody can ask, and one question for each thing that is not plain."""
    open_points = {
        condition.key
        for condition, judgement in assessment.judgements
        if judgement.verdict is not Verdict.MET
    }
    special = (text.filled({}) for key, text in TEXTS.ask.items() if key in open_points)
    return (
        msg("Could KVP be right for me? Why, or why not?"),
        msg("How do I apply, and when do I get an answer?"),
        *special,
        msg("What can my week look like?"),
    )
