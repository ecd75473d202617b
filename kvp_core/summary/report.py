"""One report of everything that was done: first what one needs in a meeting, then the details."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from kvp_core.language.messages import LongDate, Message, msg
from kvp_core.results.reminders import CalendarDay
from kvp_core.results.report import Report, Section

DETAILS = "details"


@dataclass(frozen=True)
class Part:
    """One thing done: its report, and what it gives to the meeting."""

    key: str
    heading: Message
    report: Report
    short: Message
    """The result in a few words, for a code on a phone."""
    details: tuple[Section, ...] = ()
    """How it was found: condition by condition, krone by krone."""
    ask: tuple[Message, ...] = ()
    bring: tuple[Message, ...] = ()
    days: tuple[CalendarDay, ...] = ()
    """Days one must not forget."""
    is_stale: bool = False
    """An answer has been changed since."""


def summary_report(parts: Sequence[Part], note: str = "") -> Report:
    """The same for screen, paper and clipboard."""
    return Report(
        title=msg("My folder for the meeting with Nav"),
        tag=msg("Estimate – not a decision"),
        lead=(msg("Take this to your meeting with Nav."),),
        sections=(*map(_result, parts), *_for_the_meeting(parts, note), *_details(parts)),
        extra_rates=tuple(chain.from_iterable(part.report.rates for part in parts)),
    )


def _result(part: Part) -> Section:
    return Section(part.key, part.heading, sentences=(part.report.title, *part.report.lead))


def _for_the_meeting(parts: Sequence[Part], note: str) -> Iterator[Section]:
    """Deadlines, questions, the person’s own words, and what to bring; none that is empty."""
    days = sorted(chain.from_iterable(part.days for part in parts), key=lambda day: day.day)
    said = [msg("{what}: {day}", what=day.title, day=LongDate(day.day)) for day in days]
    yield from _points("days", msg("Days to remember"), said)
    asked = chain.from_iterable(part.ask for part in parts)
    yield from _points("ask", msg("I want to ask Nav about"), asked)
    if note:
        yield Section("note", msg("My own note"), sentences=(own_words(note),))
    brought = chain.from_iterable(part.bring for part in parts)
    yield from _points("bring", msg("I bring"), brought)


def _points(key: str, heading: Message, points: Iterator[Message] | list[Message]) -> list[Section]:
    """A list in which everything stands once."""
    found = tuple(dict.fromkeys(points))
    return [Section(key, heading, points=found)] if found else []


def own_words(text: str) -> Message:
    """What the person wrote, the same in every language."""
    return Message("{words}", {"words": text})


def _details(parts: Sequence[Part]) -> Iterator[Section]:
    """On pages of their own: the sections of every part below its heading."""
    if any(part.details for part in parts):
        yield Section(DETAILS, msg("The details"), on_new_page=True)
    for part in parts:
        if part.details:
            yield Section(f"{part.key}-{DETAILS}", part.heading, depth=1)
        for section in part.details:
            yield replace(section, key=f"{part.key}-{section.key}", depth=2, folded=True)
