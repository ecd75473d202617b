"""What was said once and is not asked again: from which answer to which.

Nothing that somebody typed is changed: only a field that still holds what it held at first, or
what was carried there before. What its own page would refuse is not carried.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kvp_core.asking.typed_text import UnreadableError, read_day, read_number
from kvp_core.benefit.answers import AgeBand as RateBand
from kvp_core.benefit.answers import BenefitAnswers, OtherBenefit
from kvp_core.benefit.inputs import OLDEST_BIRTH_YEAR
from kvp_core.benefit.programme import AGE_LIMIT, LEAST_AGE
from kvp_core.costs.answers import FIRST, CostsAnswers
from kvp_core.driving_log.questions import TripAnswers
from kvp_core.eligibility.answers import AgeBand, Answers, NavBenefit
from kvp_core.supplements.situations import Situation
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import birthday

SITUATIONS: Mapping[NavBenefit | OtherBenefit, Situation] = {
    NavBenefit.UNEMPLOYMENT: Situation.UNEMPLOYMENT_BENEFIT,
    NavBenefit.WORK_ASSESSMENT: Situation.WORK_ASSESSMENT_ALLOWANCE,
    NavBenefit.DISABILITY: Situation.DISABILITY_BENEFIT,
    NavBenefit.LABOUR_SCHEME: Situation.EMPLOYMENT_SCHEME_BENEFIT,
    OtherBenefit.UNEMPLOYMENT: Situation.UNEMPLOYMENT_BENEFIT,
}
"""Benefits that put a person in a target group by themselves."""


@dataclass(frozen=True)
class Way:
    """One answer that says what another page asks about."""

    source: type[FrozenModel]
    target: type[FrozenModel]
    field: str
    """Of the target."""
    say: Callable[[Any, date], object]
    """What the field is to hold; nothing if the source does not tell it. May raise
    ``UnreadableError``."""


def _text(name: str, read: Callable[[str], object]) -> Callable[[Any, date], object]:
    """As it was typed, if it can be read."""

    def say(source: FrozenModel, _: date) -> object:
        text: str = getattr(source, name)
        return text and read(text) and text

    return say


def _benefits(name: str) -> Callable[[Any, date], object]:
    def say(source: FrozenModel, _: date) -> object:
        gets = frozenset(
            SITUATIONS[one] for one in getattr(source, name) or () if one in SITUATIONS
        )
        return gets and FIRST.situations | gets

    return say


def _age_band(estimate: BenefitAnswers, today: date) -> object:
    """A date of birth tells the age; whether somebody is 25 does not."""
    if isinstance(estimate.birth_date, RateBand) or not estimate.birth_date:
        return None
    born = read_day(estimate.birth_date)
    if born.year < OLDEST_BIRTH_YEAR or born >= today:
        return None
    if today < birthday(born, LEAST_AGE):
        return AgeBand.UNDER_18
    return AgeBand.FROM_18_TO_66 if today < birthday(born, AGE_LIMIT) else AgeBand.FROM_67


def _days_driven(costs: CostsAnswers, _: date) -> object:
    """They stand at five from the start, so they say something only beside a distance."""
    return str(costs.days) if costs.km else None


def _days_allowed(trip: TripAnswers, _: date) -> object:
    return int(trip.days_per_week) if trip.days_per_week in tuple("1234567") else None


def _toll(trip: TripAnswers, today: date) -> object:
    """The log asks about toll and ferry apart; the page about costs asks for one sum."""
    return None if trip.ferry_per_day else _text("toll_per_day", read_number)(trip, today)


def _dates(source: type[FrozenModel], target: type[FrozenModel], *names: str) -> Iterator[Way]:
    return (Way(source, target, name, _text(name, read_day)) for name in names)


WAYS = (
    Way(BenefitAnswers, Answers, "age", _age_band),
    *_dates(CostsAnswers, BenefitAnswers, "start"),
    *_dates(TripAnswers, CostsAnswers, "start", "end"),
    Way(TripAnswers, CostsAnswers, "km", _text("km_one_way", read_number)),
    Way(TripAnswers, CostsAnswers, "days", _days_allowed),
    Way(TripAnswers, CostsAnswers, "toll", _toll),
    *_dates(BenefitAnswers, CostsAnswers, "start", "end"),
    Way(BenefitAnswers, CostsAnswers, "children", lambda estimate, _: estimate.children),
    Way(BenefitAnswers, CostsAnswers, "situations", _benefits("other")),
    Way(Answers, CostsAnswers, "situations", _benefits("which")),
    *_dates(CostsAnswers, TripAnswers, "start", "end"),
    Way(CostsAnswers, TripAnswers, "km_one_way", _text("km", read_number)),
    Way(CostsAnswers, TripAnswers, "days_per_week", _days_driven),
    Way(CostsAnswers, TripAnswers, "toll_per_day", _text("toll", read_number)),
    *_dates(BenefitAnswers, TripAnswers, "start"),
)
"""Where two lead to one field the first is believed, but benefits are added to each other."""


@dataclass(frozen=True)
class Told:
    """What a field is to hold, and whose word it is."""

    value: object
    source: type[FrozenModel]
    came: bool = False
    """Whether it was filled in."""


def told_elsewhere(
    target: type[FrozenModel], given: Iterable[FrozenModel], today: date
) -> dict[str, Told]:
    """What the answers given elsewhere know of a page's fields, by their names."""
    by_type = {type(one): one for one in given}
    told: dict[str, Told] = {}
    for way in WAYS:
        if way.target is target and way.source in by_type:
            try:
                value = way.say(by_type[way.source], today)
            except UnreadableError:
                continue
            known = told.get(way.field)
            if known and isinstance(known.value, frozenset) and isinstance(value, frozenset):
                told[way.field] = Told(known.value | value, way.source)
            elif value and not known:
                told[way.field] = Told(value, way.source)
    return told


def carried(
    now: FrozenModel, first: FrozenModel, told: Mapping[str, Told], before: Mapping[str, Told]
) -> dict[str, Told]:
    """The same with what comes along, which is not what somebody typed over.

    ``first`` is what the fields held at first, ``before`` what this said the last time.
    """
    fields, at_first = dict(now), dict(first)

    def standing(name: str, one: Told) -> Told:
        known, field = before.get(name), fields[name]
        if known and known.value == one.value:
            return known
        still_as_it_came = known is not None and known.came and field == known.value
        is_free = field == at_first[name] or still_as_it_came
        return replace(one, came=is_free and field != one.value)

    return {name: standing(name, one) for name, one in told.items()}
