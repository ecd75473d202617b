"""The one thing the summary itself asks for: a note in the person’s own words."""

from pydantic import field_validator

from kvp_core.asking.errors import refuse
from kvp_core.asking.free_text import problem_with, tidy
from kvp_core.values.model import FrozenModel

LONGEST_NOTE = 500


class NoteAnswers(FrozenModel):
    """The note as typed, before anybody has checked it."""

    note: str = ""


class NoteInputs(NoteAnswers):
    """The same, tidied: not too long, and no identity number in it."""

    @field_validator("note", mode="before")
    @classmethod
    def _sound(cls, text: object) -> object:
        if not isinstance(text, str):
            return text
        tidied = tidy(text)
        if problem := problem_with("note", tidied, LONGEST_NOTE):
            raise refuse(problem.field, problem.reason, **problem.values)
        return tidied
