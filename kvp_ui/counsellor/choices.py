"""The choices of a meeting worked out, each once for as long as its answers stay the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kvp_core.asking.errors import InvalidInputError, Problem
from kvp_core.benefit.any_day import read_any_start
from kvp_core.benefit.meeting_report import MeetingReport
from kvp_core.benefit.scenarios import LETTERS, Scenario, ScenarioEstimate
from kvp_core.costs.estimate import estimate_costs
from kvp_core.rates.book import RateBook
from kvp_core.supplements.rules import SupplementsEstimate
from kvp_core.values.money import Kroner
from kvp_ui.app import session
from kvp_ui.counsellor.meeting import LAST_GOOD, SavedScenario, held, meeting
from kvp_ui.supplements.form import costs_page

_KNOWN = "counsellor.estimate_scenarios"
_Asked = tuple[SavedScenario, int, date]
"""A choice, its place, and the day it was counted as of."""


@dataclass(frozen=True)
class ScenarioResults:
    """The choices that could be worked out, by their places."""

    by_place: Mapping[int, ScenarioEstimate]
    problems: tuple[Problem, ...]
    """What is wrong with the answers of the choice on top."""
    shown: int
    """The place of the choice on top."""
    not_updated: frozenset[int] = frozenset()
    """The places that show what they came to before an answer could not be used."""

    @property
    def active(self) -> ScenarioEstimate | None:
        """The choice whose answers stand in the form, if they can be counted with."""
        return self.by_place.get(self.shown)

    @property
    def compared(self) -> tuple[ScenarioEstimate, ...]:
        """All of them, the base first; none while the base cannot be counted with."""
        return tuple(self.by_place.values()) if 0 in self.by_place else ()

    def report(self, covered: Kroner) -> MeetingReport | None:
        """What the meeting looks at; ``covered`` is what Nav may pay of costs."""
        if not self.active or not self.compared:
            return None
        return MeetingReport(self.compared, self.compared.index(self.active), covered)


def estimate_scenarios(day: date, rates: RateBook) -> ScenarioResults:
    """Every choice that has the answers it needs.

    What was worked out stays with the person’s own session, and only while it is shown.
    """
    known: dict[_Asked, ScenarioEstimate] = session.get_ui_state(_KNOWN, {})
    shown = meeting().shown
    found: dict[_Asked, ScenarioEstimate] = {}
    by_place: dict[int, ScenarioEstimate] = {}
    problems: tuple[Problem, ...] = ()
    last: dict[int, ScenarioEstimate] = session.get_ui_state(LAST_GOOD, {})
    not_updated = set()
    for place, choice in enumerate(held(day)):
        asked = (choice, place, day)
        try:
            by_place[place] = found[asked] = known.get(asked) or _work_out(*asked, rates)
        except InvalidInputError as error:
            problems = error.problems if place == shown else problems
            if place in last:
                by_place[place] = last[place]
                not_updated.add(place)
    session.set_ui_state(_KNOWN, found)
    session.set_ui_state(LAST_GOOD, dict(by_place))
    return ScenarioResults(by_place, problems, shown, frozenset(not_updated))


def _work_out(choice: SavedScenario, place: int, day: date, rates: RateBook) -> ScenarioEstimate:
    inputs = read_any_start(choice.answers, day, rates)
    scenario = Scenario(choice.name, inputs, choice.with_second_parent, LETTERS[place])
    return ScenarioEstimate.of(scenario, rates)


def meeting_costs(today: date, rates: RateBook) -> SupplementsEstimate | None:
    """What Nav may cover, as the answers stand."""
    inputs = costs_page(today).submission().submitted
    return estimate_costs(inputs, rates) if inputs else None
