"""What the summary asks."""

from kvp_core.asking.questions import FreeText, Question
from kvp_core.language.messages import msg
from kvp_core.summary.inputs import LONGEST_NOTE, NoteAnswers

QUESTIONS: tuple[Question[NoteAnswers], ...] = (
    FreeText(
        name="note",
        text=msg("My own note (optional)"),
        hint=msg("For example what you want to say in the meeting"),
        longest=LONGEST_NOTE,
        rows=4,
        optional=True,
    ),
)
