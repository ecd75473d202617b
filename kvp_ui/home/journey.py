"""The steps of the guide, and how far this visit has come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from kvp_core.benefit.facts import WHAT_IT_IS
from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import main_questions
from kvp_core.eligibility.rules import assess
from kvp_core.language.messages import Message, msg, plural
from kvp_core.summary.report import Part
from kvp_ui.app.navigation import (
    BENEFIT,
    COMPLAINT,
    DRIVING_LOG,
    ELIGIBILITY,
    SUMMARY,
    SUPPLEMENTS,
    Place,
)


@dataclass(frozen=True)
class JourneyStep:
    """One page on the way: what it offers, and what has come of it so far."""

    number: int
    place: Place
    word: Message
    """What it is called where there is room for one word."""
    title: Message
    offer: Message
    button: Message | None = None
    """What leads on when this is the next step; those without are for whoever needs them."""
    said: tuple[Message, ...] = ()
    """The result so far, the most important first."""
    short: Message | None = None
    """The same in a few words, once there is one."""
    is_done: bool = False
    is_stale: bool = False
    """An answer has been changed since."""

    def after(self, part: Part) -> Self:
        """The step once its page has given a result."""
        said = (part.report.title, *part.report.lead[:1])
        return replace(self, said=said, short=part.short, is_done=True, is_stale=part.is_stale)


DURING = msg("During")
OTHERS = msg("Who else can help you")
STEPS = (
    JourneyStep(
        1,
        ELIGIBILITY,
        msg("Check"),
        msg("Is KVP right for me?"),
        msg("{count} short questions. It takes about 3 minutes.", count=main_questions()),
        msg("Start the check"),
    ),
    JourneyStep(
        2,
        BENEFIT,
        msg("Money"),
        msg("How much can I get?"),
        msg("See the money month by month"),
        msg("Work out how much you can get"),
    ),
    JourneyStep(
        3,
        SUPPLEMENTS,
        msg("Costs"),
        SUPPLEMENTS.title,
        msg("See what Nav can cover on top"),
        msg("See what Nav can cover"),
    ),
    JourneyStep(
        4, DRIVING_LOG, DURING, DRIVING_LOG.title, msg("Work out your driving week by week")
    ),
    JourneyStep(4, COMPLAINT, DURING, COMPLAINT.title, msg("Find the deadline and make a draft")),
    JourneyStep(
        5,
        SUMMARY,
        msg("Folder"),
        msg("Take it with you"),
        msg("What you have found, for your meeting with Nav"),
        msg("Open my folder"),
    ),
)

"""In their order. Nobody needs both the log and the complaint at once, so they share a number."""


@dataclass(frozen=True)
class Journey:
    """Every step as it stands in this visit."""

    steps: tuple[JourneyStep, ...]
    may_fit: bool = True
    """Whether the check leaves the amount worth a look."""
    is_for_others: bool = False
    """Whether the check has found somebody too young or too old, whom others can help."""

    @classmethod
    def of(cls, parts: Sequence[Part], check: Answers, *, check_is_complete: bool) -> Self:
        """From what the visit has given so far; a check that is half done gives no result yet."""
        by_place = {part.key: part for part in parts}
        begun = check != Answers() and not check_is_complete
        if begun:
            by_place.pop(ELIGIBILITY.name, None)
        steps = {step.place: _standing(step, by_place) for step in STEPS}
        if begun:
            steps[ELIGIBILITY] = _go_on(steps[ELIGIBILITY], check)
        if by_place:
            steps[SUMMARY] = replace(steps[SUMMARY], said=(_ready(len(by_place)),))
        found = assess(Answers() if begun else check)
        is_for_others = found.is_too_young or found.is_too_old
        if is_for_others:
            steps[ELIGIBILITY] = replace(steps[ELIGIBILITY], button=OTHERS)
        return cls(tuple(steps.values()), found.may_fit, is_for_others)

    @property
    def has_begun(self) -> bool:
        return any(step.said for step in self.steps)

    @property
    def heading(self) -> Message:
        """At first what it is about, then how far one has come."""
        if not self.has_begun:
            return msg("Could the Qualification Programme (KVP) be right for you?")
        if self.is_for_others:
            return OTHERS
        if self.next.place is SUMMARY:
            return msg("You are ready for the meeting with Nav")
        return msg("You are well on your way")

    @property
    def lead(self) -> Message:
        """At first what KVP is, then where the answers are."""
        if not self.has_begun:
            return WHAT_IT_IS
        return msg(
            "Your answers are only in this window. Save them in a file if you want them later."
        )

    @property
    def next(self) -> JourneyStep:
        """The first that everybody takes and that is not done; taking it along never is.

        Whoever is too young or too old is led to who else helps, which the check has found.
        """
        if self.is_for_others:
            return self.steps[0]
        apart = () if self.may_fit else (BENEFIT, SUPPLEMENTS)
        open_steps = (step for step in self.steps if step.button and not step.is_done)
        return next(step for step in open_steps if step.place not in apart)


def _standing(step: JourneyStep, parts: Mapping[str, Part]) -> JourneyStep:
    part = parts.get(step.place.name)
    return step.after(part) if part else step


def _go_on(step: JourneyStep, check: Answers) -> JourneyStep:
    given = sum(answer is not None for answer in dict(check).values())
    said = plural(
        "You have answered {count} question.", "You have answered {count} questions.", count=given
    )
    return replace(step, said=(said,), button=msg("Continue where you stopped"))


def _ready(count: int) -> Message:
    return plural(
        "{count} result is in your folder.", "{count} results are in your folder.", count=count
    )
