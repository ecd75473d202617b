"""How far this visit has come, reckoned anew only where an answer has changed since.

The strip stands on every tool, and an estimate takes longer than the rest of most pages.
"""

from collections.abc import Callable
from datetime import date

from kvp_core.rates.book import rate_book
from kvp_core.results.report import Report
from kvp_core.summary.report import Part
from kvp_core.values.model import FrozenModel
from kvp_ui.app import session
from kvp_ui.eligibility import steps
from kvp_ui.forms.submissions import asked
from kvp_ui.home.journey import Journey
from kvp_ui.summary.parts import TOPICS, Topic


def journey_so_far() -> Journey:
    made = (_kept(topic, topic.first) if topic.first else _part(topic) for topic in TOPICS)
    parts = [part for part in made if part is not None]
    return Journey.of(parts, steps.answers(), check_is_complete=steps.is_complete())


def _part(topic: Topic) -> Part | None:
    return topic.part(session.today(), rate_book())


def _kept(topic: Topic, first: Callable[[date], FrozenModel]) -> Part | None:
    """The part without its sections, which would fill the memory of every visit."""
    name, today = f"so_far.{topic.place.name}", session.today()
    now = (today, *asked(topic.place.name, first(today)))
    kept: tuple[object, Part | None] = session.get_ui_state(name, (None, None))
    if kept[0] != now:
        part = _part(topic)
        kept = (now, part and _head(part))
        session.set_ui_state(name, kept)
    return kept[1]


def _head(part: Part) -> Part:
    whole = part.report
    report = Report(title=whole.title, tag=whole.tag, sections=(), lead=whole.lead[:1])
    return Part(part.key, part.heading, report, part.short, is_stale=part.is_stale)
