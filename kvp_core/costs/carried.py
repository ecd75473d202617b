"""What was said once and is not asked again: from which answer to which.

Nothing that somebody typed is changed: only a field that still holds what it held at first, or
what was carried there before. What its own page would refuse is not carried.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from kvp_core.asking.questions import answers_on_path
from kvp_core.asking.typed_text import UnreadableError, read_day, read_number
from kvp_core.benefit.answers import AgeGroup, BenefitAnswers, OtherBenefit
from kvp_core.benefit.inputs import OLDEST_BIRTH_YEAR
from kvp_core.benefit.programme import AGE_LIMIT, LEAST_AGE
from kvp_core.costs.answers import FIRST, CostsAnswers
from kvp_core.driving_log.questions import TripAnswers
from kvp_core.eligibility.answers import AgeBand, Answers, NavBenefit
from kvp_core.eligibility.questions import QUESTIONS
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
DAYS = {str(days): days for days in range(1, 8)}


Word = tuple[object, type[FrozenModel]]
"""What a field is to hold, and whose answers say so."""


@dataclass(frozen=True)
class Way:
    """One answer that says what another page asks about."""

    source: type[FrozenModel]
    target: type[FrozenModel]
    field: str
    say: Callable[[Any, date], object]
    """What the target’s field is to hold, if anything. May raise ``UnreadableError``."""


def _typed(name: str, read: Callable[[str], object]) -> Callable[[Any, date], object]:
    return lambda source, _: read(getattr(source, name)) and getattr(source, name)


def _benefits(name: str) -> Callable[[Any, date], object]:
    def say(source: FrozenModel, _: date) -> object:
        if isinstance(source, Answers):  # what is no longer asked is no longer said
            source, _path = answers_on_path(QUESTIONS, source)
        gets = {SITUATIONS[one] for one in getattr(source, name) or () if one in SITUATIONS}
        return gets and FIRST.situations | gets

    return say


def _age_band(estimate: BenefitAnswers, today: date) -> object:
    """A date of birth tells the age; whether somebody is 25 does not."""
    born = today if isinstance(estimate.birth_date, AgeGroup) else read_day(estimate.birth_date)
    if born.year < OLDEST_BIRTH_YEAR or born >= today:
        return None
    if today < birthday(born, LEAST_AGE):
        return AgeBand.UNDER_18
    return AgeBand.FROM_18_TO_66 if today < birthday(born, AGE_LIMIT) else AgeBand.FROM_67


def _toll(trip: TripAnswers, _: date) -> object:
    """The log asks about toll and ferry apart; the page about costs asks for one sum."""
    return not trip.ferry_per_day and read_number(trip.toll_per_day) and trip.toll_per_day


def _dates(source: type[FrozenModel], target: type[FrozenModel], *names: str) -> Iterator[Way]:
    return (Way(source, target, name, _typed(name, read_day)) for name in names)


WAYS = (
    Way(BenefitAnswers, Answers, "age", _age_band),
    *_dates(CostsAnswers, BenefitAnswers, "start"),
    *_dates(TripAnswers, CostsAnswers, "start", "end"),
    Way(TripAnswers, CostsAnswers, "km", _typed("km_one_way", read_number)),
    Way(TripAnswers, CostsAnswers, "days", lambda trip, _: DAYS.get(trip.days_per_week)),
    Way(TripAnswers, CostsAnswers, "toll", _toll),
    *_dates(BenefitAnswers, CostsAnswers, "start", "end"),
    Way(BenefitAnswers, CostsAnswers, "children", lambda estimate, _: estimate.children),
    Way(BenefitAnswers, CostsAnswers, "situations", _benefits("other")),
    Way(Answers, CostsAnswers, "situations", _benefits("which")),
    *_dates(CostsAnswers, TripAnswers, "start", "end"),
    Way(CostsAnswers, TripAnswers, "km_one_way", _typed("km", read_number)),
    Way(CostsAnswers, TripAnswers, "days_per_week", lambda costs, _: costs.km and str(costs.days)),
    Way(CostsAnswers, TripAnswers, "toll_per_day", _typed("toll", read_number)),
    *_dates(BenefitAnswers, TripAnswers, "start"),
)
"""Where two lead to one field the first is believed, but benefits are added to each other. The
days of the costs stand at five from the start, so they say something only beside a distance."""


def told_elsewhere(
    target: type[FrozenModel], given: Iterable[FrozenModel], today: date
) -> dict[str, Word]:
    """What the answers given elsewhere know of a page's fields, by their names."""
    by_type = {type(one): one for one in given}
    told: dict[str, Word] = {}
    for way in reversed(WAYS):
        if way.target is target and way.source in by_type:
            with suppress(UnreadableError):
                value, known = way.say(by_type[way.source], today), told.get(way.field, (None,))[0]
                if isinstance(value, frozenset) and isinstance(known, frozenset):
                    value |= known
                if value:
                    told[way.field] = value, way.source
    return told


def carried(
    now: FrozenModel,
    first: FrozenModel,
    told: Mapping[str, Word],
    before: Mapping[str, Word],
    came: Mapping[str, Word],
) -> dict[str, Word]:
    """The fields to fill: ``first`` is what they held at first, ``before`` what was told then,
    ``came`` what has been filled in already."""
    fields, empty = dict(now), dict(first)
    return {
        name: word
        for name, word in told.items()
        if word != before.get(name)
        and word[0] != fields[name]
        and fields[name] in (empty[name], came.get(name, (empty[name],))[0])
    }
