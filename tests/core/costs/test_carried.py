"""What was said once is not asked again, and what was typed is never written over."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import AgeGroup, BenefitAnswers, OtherBenefit, first_answers
from kvp_core.costs.answers import FIRST, CostsAnswers
from kvp_core.costs.carried import WAYS, Word, carried, told_elsewhere
from kvp_core.driving_log.questions import TripAnswers
from kvp_core.eligibility.answers import AgeBand, Answers, NavBenefit
from kvp_core.supplements.situations import Situation
from kvp_core.values.model import FrozenModel

TODAY = date(2026, 11, 22)
KVP, UNEMPLOYED = Situation.QUALIFICATION_BENEFIT, Situation.UNEMPLOYMENT_BENEFIT
ESTIMATE = BenefitAnswers(birth_date="27.03.1996", start="01.12.2026", end="30.11.2028", children=2)
COSTS = FIRST.model_copy(update={"start": "07.12.2026", "end": "18.06.2027", "km": "12,5"})
TRIP = TripAnswers(start="05.01.2027", km_one_way="7", days_per_week="3", toll_per_day="50")


def told(target: type[FrozenModel], *given: FrozenModel) -> dict[str, object]:
    return {name: value for name, (value, _) in told_elsewhere(target, given, TODAY).items()}


def filled(
    now: FrozenModel,
    first: FrozenModel,
    said: Mapping[str, Word],
    before: Mapping[str, Word] = MappingProxyType({}),
    came: Mapping[str, Word] = MappingProxyType({}),
) -> dict[str, object]:
    return {name: value for name, (value, _) in carried(now, first, said, before, came).items()}


@pytest.mark.parametrize(
    ("given", "target", "fields"),
    [
        (ESTIMATE, CostsAnswers, {"start": "01.12.2026", "end": "30.11.2028", "children": 2}),
        (ESTIMATE, TripAnswers, {"start": "01.12.2026"}),
        (ESTIMATE, Answers, {"age": AgeBand.FROM_18_TO_66}),
        (
            BenefitAnswers(other=frozenset({OtherBenefit.UNEMPLOYMENT, OtherBenefit.SICKNESS})),
            CostsAnswers,
            {"situations": {KVP, UNEMPLOYED}},
        ),
        (
            Answers(
                benefits=YesNoUnsure.YES,
                which=frozenset({NavBenefit.DISABILITY, NavBenefit.FAMILY}),
            ),
            CostsAnswers,
            {"situations": {KVP, Situation.DISABILITY_BENEFIT}},
        ),
        (COSTS, BenefitAnswers, {"start": "07.12.2026"}),
        (
            COSTS.model_copy(update={"toll": "30"}),
            TripAnswers,
            {
                "start": "07.12.2026",
                "end": "18.06.2027",
                "km_one_way": "12,5",
                "days_per_week": "5",
                "toll_per_day": "30",
            },
        ),
        (TRIP, CostsAnswers, {"start": "05.01.2027", "km": "7", "days": 3, "toll": "50"}),
        (
            TRIP.model_copy(update={"ferry_per_day": "10"}),
            CostsAnswers,
            {"start": "05.01.2027", "km": "7", "days": 3},
        ),
    ],
)
def test_each_page_tells_the_others_what_it_knows(
    given: FrozenModel, target: type[FrozenModel], fields: Mapping[str, object]
) -> None:
    assert told(target, given) == fields
    first = {Answers: Answers(), BenefitAnswers: first_answers(TODAY), CostsAnswers: FIRST}
    at_first = first.get(target, TripAnswers())
    said = told_elsewhere(target, [given], TODAY)
    assert filled(at_first, at_first, said) == fields
    assert {source for _, source in said.values()} == {type(given)}


@pytest.mark.parametrize(
    ("born", "age"),
    [
        ("23.11.2008", AgeBand.UNDER_18),
        ("22.11.2008", AgeBand.FROM_18_TO_66),
        ("23.11.1959", AgeBand.FROM_18_TO_66),
        ("22.11.1959", AgeBand.FROM_67),
    ],
)
def test_a_date_of_birth_tells_the_age_to_the_day(born: str, age: AgeBand) -> None:
    assert told(Answers, BenefitAnswers(birth_date=born)) == {"age": age}


@pytest.mark.parametrize("born", [AgeGroup.FROM_25, "", "31.02.1990", "22.11.2026", "31.12.1899"])
def test_what_the_estimate_would_refuse_or_does_not_know_tells_no_age(born: str) -> None:
    assert told(Answers, BenefitAnswers(birth_date=born)) == {}


def test_an_age_tells_no_date_of_birth() -> None:
    assert told(BenefitAnswers, Answers(age=AgeBand.FROM_18_TO_66)) == {}


def test_what_cannot_be_read_is_not_carried() -> None:
    assert told(CostsAnswers, BenefitAnswers(start="31.02.2027", end="soon")) == {}
    assert told(TripAnswers, FIRST.model_copy(update={"km": "far", "toll": "a lot"})) == {
        "days_per_week": "5"
    }
    assert told(CostsAnswers, TRIP.model_copy(update={"days_per_week": "9"})).keys() == {
        *("start", "km", "toll")
    }


def test_nothing_told_fills_in_nothing() -> None:
    for way in WAYS:
        assert told(way.target) == {}
    assert told(CostsAnswers, Answers(), BenefitAnswers(), TripAnswers()) == {}
    assert told(TripAnswers, FIRST) == {}


def test_two_pages_add_their_benefits_and_the_trip_knows_its_days_best() -> None:
    check = Answers(benefits=YesNoUnsure.YES, which=frozenset({NavBenefit.DISABILITY}))
    left = check.model_copy(update={"benefits": YesNoUnsure.NO})
    assert told(CostsAnswers, left) == {}
    estimate = ESTIMATE.model_copy(update={"other": frozenset({OtherBenefit.UNEMPLOYMENT})})
    both = told(CostsAnswers, check, estimate, TRIP)
    assert both["situations"] == {KVP, UNEMPLOYED, Situation.DISABILITY_BENEFIT}
    assert both["start"] == TRIP.start


def test_what_was_typed_stays() -> None:
    typed = FIRST.model_copy(update={"start": "07.12.2026"})
    said = told_elsewhere(CostsAnswers, [ESTIMATE], TODAY)
    assert "start" not in filled(typed, FIRST, said)


def test_a_field_that_was_emptied_stays_empty() -> None:
    said = told_elsewhere(CostsAnswers, [ESTIMATE], TODAY)
    assert filled(FIRST, FIRST, said, said, said) == {}


def test_what_came_along_follows_a_change_where_it_came_from() -> None:
    said = told_elsewhere(CostsAnswers, [ESTIMATE], TODAY)
    came = FIRST.model_copy(update=filled(FIRST, FIRST, said))
    later = told_elsewhere(
        CostsAnswers, [ESTIMATE.model_copy(update={"start": "04.01.2027"})], TODAY
    )
    assert filled(came, FIRST, later, said, said) == {"start": "04.01.2027"}
    typed = came.model_copy(update={"start": "11.01.2027"})
    assert filled(typed, FIRST, later, said, said) == {}


def test_what_two_pages_both_hold_is_nobodys_but_the_persons() -> None:
    """The start goes from the estimate to the costs, and what comes back changes nothing."""
    first = first_answers(TODAY)
    typed = first.model_copy(update={"start": "04.01.2027"})
    costs = FIRST.model_copy(update={"start": "04.01.2027"})
    before = told_elsewhere(BenefitAnswers, [costs], TODAY)
    assert filled(typed, first, before) == {}
    later = told_elsewhere(
        BenefitAnswers, [costs.model_copy(update={"start": "11.01.2027"})], TODAY
    )
    assert filled(typed, first, later, before) == {}
