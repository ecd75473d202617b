"""What changes on the way, each thing told once, with the months that it can be seen in."""

from dataclasses import dataclass

from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.language.messages import Message
from kvp_core.values.months import Month


@dataclass(frozen=True)
class Event:
    """A change, and its number on the chart and in the list under it."""

    number: int
    text: Message
    months: tuple[Month, ...]


def events(estimate: BenefitEstimate) -> tuple[Event, ...]:
    """In the order in which they come first."""
    found: dict[Message, list[Month]] = {}
    for month in estimate.months:
        for change in month.changes:
            found.setdefault(change, []).append(month.month)
    told = enumerate(found.items(), start=1)
    return tuple(Event(number, text, tuple(months)) for number, (text, months) in told)
