"""The summary in so few characters that they fit in a code that every phone reads."""

from collections.abc import Sequence
from datetime import date

from kvp_core.language.i18n import Translator
from kvp_core.language.messages import ShortDate
from kvp_core.summary.report import Part


def code_text(parts: Sequence[Part], t: Translator, made: date, longest: int) -> str:
    """One line for each part, as many as fit, between the day and what it is not."""
    t = t.for_files()
    first = t("KVP, {day}", day=ShortDate(made))
    last = t("Estimate – not a decision")
    lines = [first]
    for part in parts:
        if len("\n".join([*lines, t(part.short), last])) <= longest:
            lines.append(t(part.short))
    return "\n".join([*lines, last])
