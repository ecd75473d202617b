"""What the person writes in the letter. Everything may be left for the pen."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import ValidationInfo, field_validator

from kvp_core.asking.errors import refuse
from kvp_core.asking.free_text import problem_with, tidy
from kvp_core.asking.questions import Checkbox, Choice, FreeText, Question
from kvp_core.language.messages import msg
from kvp_core.values.model import FrozenModel

LONGEST: Mapping[str, int] = {
    "change": 1000,
    "reason": 4000,
    "late_reason": 1000,
    "name": 100,
    "office": 100,
    "case_number": 40,
}


class Writer(StrEnum):
    """Who signs: the party, or somebody the party has authorised."""

    PARTY = "party"
    REPRESENTATIVE = "representative"


class LetterAnswers(FrozenModel):
    """The letter as typed, before anybody has checked it."""

    change: str = ""
    reason: str = ""
    late_reason: str = ""
    name: str = ""
    office: str = ""
    case_number: str = ""
    writer: Writer = Writer.PARTY
    wait: bool = False
    see_papers: bool = False
    costs: bool = False


class LetterInputs(LetterAnswers):
    """The same, tidied and checked: free texts without identity numbers, none too long.

    The law asks for one thing, the change one wants (Public Administration Act § 32). Left out
    here, it has lines for the pen.
    """

    @field_validator(*LONGEST, mode="before")
    @classmethod
    def _sound(cls, text: object, info: ValidationInfo) -> object:
        if not isinstance(text, str):
            return text
        name = str(info.field_name)
        tidied = tidy(text)
        if problem := problem_with(name, tidied, LONGEST[name]):
            raise refuse(problem.field, problem.reason, **problem.values)
        return tidied


QUESTIONS: tuple[Question[LetterAnswers], ...] = (
    FreeText(
        name="change",
        text=msg("What do you want changed?"),
        hint=msg("For example: I want to get what I applied for"),
        why=msg("The letter must say which change you want. The rest is up to you."),
        longest=LONGEST["change"],
        rows=3,
        optional=True,
    ),
    FreeText(
        name="reason",
        text=msg("Why do you disagree?"),
        hint=msg("Write in your own words. A few sentences are enough"),
        longest=LONGEST["reason"],
        rows=6,
        optional=True,
    ),
    FreeText(
        name="late_reason",
        text=msg("Why are you late? (optional)"),
        longest=LONGEST["late_reason"],
        rows=3,
        optional=True,
    ),
    Checkbox(
        name="wait",
        text=msg("Ask them to wait with the change until my case is decided"),
    ),
    Checkbox(name="see_papers", text=msg("Ask to see the papers in my case")),
    Checkbox(
        name="costs",
        text=msg("Ask them to pay what this costs me, if the decision is changed"),
    ),
    Choice(
        name="writer",
        text=msg("Who signs the letter?"),
        options={
            Writer.PARTY: msg("I do. The decision is about me"),
            Writer.REPRESENTATIVE: msg("I do, for somebody else who has given me authority"),
        },
    ),
    FreeText(
        name="case_number",
        text=msg("Case number in the letter (optional)"),
        longest=LONGEST["case_number"],
        optional=True,
    ),
    FreeText(
        name="name",
        text=msg("Your name (optional – you can write it by hand)"),
        longest=LONGEST["name"],
        optional=True,
        autocomplete="name",
    ),
    FreeText(
        name="office",
        text=msg("Which office gets the letter? (optional)"),
        longest=LONGEST["office"],
        optional=True,
    ),
)
