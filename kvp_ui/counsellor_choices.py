"""The choices of a meeting worked out, each once for as long as its answers stay the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kvp_core.benefit.any_day import read_any_start
from kvp_core.benefit.scenarios import LETTERS, Scenario, ScenarioEstimate
from kvp_core.errors import InvalidInputError
from kvp_core.messages import Message
from kvp_core.rates import RateBook
from kvp_ui import session
from kvp_ui.counsellor_meeting import held, meeting

_KNOWN = "counsellor.worked_out"


@dataclass(frozen=True)
class Found:
    """The choices that could be worked out, by their places."""

    by_place: Mapping[int, ScenarioEstimate]
    shown: int
    """The place of the choice on top."""

    @property
    def on_top(self) -> ScenarioEstimate | None:
        """The choice whose answers stand in the form, if they can be counted with."""
        return self.by_place.get(self.shown)

    @property
    def heading(self) -> Message | None:
        """What the choice on top is called, where there is more than one."""
        return self.on_top.scenario.heading if self.on_top and len(self.by_place) > 1 else None

    @property
    def compared(self) -> tuple[ScenarioEstimate, ...]:
        """All of them, the base first; none while the base cannot be counted with."""
        return tuple(self.by_place.values()) if 0 in self.by_place else ()


def worked_out(day: date, rates: RateBook) -> Found:
    """Every choice that has the answers it needs.

    What was worked out stays with the person’s own session, and only while it is shown.
    """
    known: dict[Scenario, ScenarioEstimate] = session.noted(_KNOWN, {})
    found: dict[int, ScenarioEstimate] = {}
    for place, choice in enumerate(held(day)):
        try:
            inputs = read_any_start(choice.answers, day, rates)
        except InvalidInputError:
            continue
        scenario = Scenario(choice.name, inputs, choice.with_second_parent, LETTERS[place])
        found[place] = known.get(scenario) or ScenarioEstimate.of(scenario, rates)
    session.note(_KNOWN, {one.scenario: one for one in found.values()})
    return Found(found, meeting().shown)
