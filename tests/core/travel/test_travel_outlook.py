"""How each kind of travel looks. Regulation §§ 3, 4, 5 and 15; dossier 2.6, 2.9, 3.4, 3.5, 3.7."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, Reason, validated
from kvp_core.asking.questions import YesNoUnsure, answers_on_path, error_message
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.rates.book import rate_book
from kvp_core.travel.answers import (
    Country,
    JobPurpose,
    NoCar,
    NoPublicTransport,
    TravelAnswers,
    TravelKind,
)
from kvp_core.travel.basis import Basis, basis
from kvp_core.travel.inputs import InActivity, TravelInputs
from kvp_core.travel.outlook import TravelOutlook
from kvp_core.travel.questions import QUESTIONS, read_travel
from kvp_core.travel.rules import travel_outlooks
from kvp_core.values.money import Kroner
from kvp_core.values.months import Period
from kvp_core.values.verdict import Verdict

YES, NO, UNSURE = YesNoUnsure
RATES = rate_book()
TODAY = date(2026, 11, 21)
PLAIN = {
    "as_of": TODAY,
    "agreed": YES,
    "paid": NO,
    "start": date(2026, 10, 5),
    "end": date(2026, 12, 13),
}


def outlook(kind: TravelKind, **told: object) -> TravelOutlook:
    inputs = validated(TravelInputs, {**PLAIN, "kinds": {kind}, **told})
    (found,) = travel_outlooks(inputs, RATES)
    return found


def daily(**told: object) -> TravelOutlook:
    car = {"km": 20, "public": NO, "no_public": NoPublicTransport.HEALTH, "car": YES}
    return outlook(TravelKind.DAILY, **{**car, "days": 3, **told})


@pytest.mark.parametrize(
    ("km", "health", "verdict"),
    [
        ("6", None, Verdict.MET),
        ("5.99", NO, Verdict.NOT_MET),
        ("5.99", YES, Verdict.MET),
        ("5.99", UNSURE, Verdict.UNSURE),
        ("5.99", None, Verdict.UNSURE),
    ],
)
def test_six_kilometres_are_enough_and_5_99_only_with_health_reasons(
    km: str, health: YesNoUnsure | None, verdict: Verdict
) -> None:
    assert daily(km=km, health=health).verdict is verdict


@pytest.mark.parametrize(
    ("public", "car", "passenger", "chosen"),
    [
        (YES, None, None, Basis.PUBLIC_TRANSPORT),
        (YES, YES, None, Basis.PUBLIC_TRANSPORT),
        (NO, YES, None, Basis.OWN_CAR),
        (NO, NO, YES, Basis.OWN_CAR),
        (NO, NO, NO, Basis.TAXI),
        (NO, NO, UNSURE, Basis.UNCLEAR),
        (NO, UNSURE, None, Basis.UNCLEAR),
        (UNSURE, None, None, Basis.UNCLEAR),
        (None, None, None, Basis.UNCLEAR),
    ],
)
def test_public_transport_comes_before_the_car_and_the_car_before_the_taxi(
    public: YesNoUnsure | None,
    car: YesNoUnsure | None,
    passenger: YesNoUnsure | None,
    chosen: Basis,
) -> None:
    told = {**PLAIN, "kinds": {TravelKind.DAILY}, "public": public}
    inputs = validated(TravelInputs, {**told, "car": car, "passenger": passenger})
    assert basis(inputs) is chosen


def test_own_car_is_a_week_in_whole_kroner_and_fifty_two_twelfths_of_it() -> None:
    # 20 × 2 × 2.94 = 117.60; × 3 = 352.80 → 353; × 52 / 12 = 1529.67 → 1530.
    found = daily()
    assert found.verdict is Verdict.MET
    assert found.amount is not None
    assert found.amount.sum == Kroner.of(1530)
    assert [line.key for line in found.amount.lines] == ["driving", "week", "month"]
    assert found.amount.table is not None
    # Ten weeks of three days, 353 each.
    assert found.amount.table.rows[-1].cells[1:] == (30, Kroner.of(3530))


def test_six_days_a_week_reach_into_the_weekend_and_five_do_not() -> None:
    six, five = daily(days=6), daily(days=5)
    assert six.amount is not None and six.amount.table is not None
    assert five.amount is not None and five.amount.table is not None
    assert (six.amount.table.rows[-1].cells[1], five.amount.table.rows[-1].cells[1]) == (60, 50)


@pytest.mark.parametrize(
    ("language", "formula", "months"),
    [
        ("en", "5 days × 20 km × 2.94 kroner × 52 weeks / 12: about NOK\xa01,274 a month.",
         "A month with four weeks brings NOK\xa01,176, one with five NOK\xa01,470."),
        ("nb", "5 dager × 20 km × 2,94 kroner × 52 uker / 12: omtrent 1\xa0274\xa0kr i måneden.",
         "En måned med fire uker gir 1\xa0176\xa0kr, en med fem gir 1\xa0470\xa0kr."),
    ],
)  # fmt: skip
def test_the_formula_of_own_car_gives_its_amount_and_says_why_months_differ(
    language: str, formula: str, months: str
) -> None:
    """By hand: 5 × 20 × 2.94 = 294 a week; × 52 / 12 = 1,274; × 4 = 1,176; × 5 = 1,470."""
    amount = daily(km=10, days=5, toll=0).amount
    assert amount is not None
    t = translator(language)
    assert t(amount.summary).startswith(formula)
    assert months in [t(note) for note in amount.notes]


def test_toll_above_the_soft_limit_is_said_to_be_looked_at() -> None:
    below, above = daily(toll=500), daily(toll="500.01")
    assert below.amount is not None and len(below.amount.notes) == 2
    assert above.amount is not None and len(above.amount.notes) == 3


def test_a_year_without_a_rate_makes_the_estimate_preliminary() -> None:
    for end, preliminary in ((PLAIN["end"], False), (date(2027, 1, 4), True)):
        found = daily(end=end)
        assert found.amount is not None
        assert any(line.preliminary for line in found.amount.lines) is preliminary


def test_tickets_are_the_cheapest_ones_for_thirty_days() -> None:
    # 5 October – 3 November 2026: 22 weekdays, 44 singles at 40 against 900.
    found = daily(public=YES, single=40, thirty_day=900, days=7)
    assert found.amount is not None
    assert found.amount.sum == Kroner.of(900)
    assert found.verdict is Verdict.MET
    assert [one.amount for one in found.amount.payments] == [Kroner.of(n) for n in (900, 900, 480)]


def test_tickets_stand_beside_what_driving_would_come_to() -> None:
    """Four weeks of 823 and two days of 117.60 each → 235: 3 527. Two single tickets cost 900."""
    found = daily(public=YES, single=40, thirty_day=900, days=7).amount
    assert found is not None and found.table is not None
    assert [row.cells[-2:] for row in found.table.rows[:1]] == [(Kroner.of(900), Kroner.of(3527))]
    assert found.notes[-1].values == {"driving": Kroner.of(3527), "tickets": Kroner.of(900)}


def test_a_week_across_two_windows_is_driven_once() -> None:
    """Three days a week: the week of 2 November begins in the first window and ends there."""
    found = daily(public=YES, thirty_day=900).amount
    assert found is not None and found.table is not None
    driving = [row.cells[-1] for row in found.table.rows]
    assert driving == [Kroner.of(n) for n in (4 * 353 + 235, 118 + 4 * 353, 353, 3530)]


def test_without_kilometres_there_is_nothing_to_compare_tickets_with() -> None:
    found = daily(public=YES, thirty_day=900, km=None, health=YES).amount
    assert found is not None and found.table is not None
    assert {row.cells[-1] for row in found.table.rows[:-1]} == {None}
    assert not any("driving" in note.values for note in found.notes)


def test_without_a_price_tickets_must_be_cleared_up() -> None:
    found = daily(public=YES)
    assert (found.amount, found.verdict) == (None, Verdict.UNSURE)
    weekend = daily(public=YES, single=40, start=date(2026, 10, 3), end=date(2026, 10, 4))
    assert weekend.amount is None


def test_the_prices_nav_would_ask_for_too_are_named() -> None:
    only_single, only_thirty = daily(public=YES, single=40), daily(public=YES, thirty_day=900)
    assert only_single.amount is not None and only_thirty.amount is not None
    assert [only_single.amount.notes[0].msgid, only_thirty.amount.notes[0].msgid] == [
        "Nav may also ask what a 30-day ticket costs.",
        "Nav may also ask what a single ticket costs.",
    ]


def test_a_taxi_a_reason_of_ones_own_and_not_knowing_must_be_cleared_up() -> None:
    taxi = daily(car=NO, passenger=NO, no_car=NoCar.HEALTH)
    assert (taxi.verdict, taxi.amount) == (Verdict.UNSURE, None)
    assert taxi.because.msgid.startswith("Taxi is the last way.")
    assert daily(no_public=NoPublicTransport.OTHER).verdict is Verdict.UNSURE
    assert daily(public=UNSURE).verdict is Verdict.UNSURE
    assert daily(km=None).amount is None


@pytest.mark.parametrize("kind", [kind for kind in TravelKind if kind != "job_search"])
@pytest.mark.parametrize("told", [{"agreed": NO}, {"agreed": UNSURE}, {"paid": YES}])
def test_an_activity_not_agreed_on_or_with_wages_is_never_fine(
    kind: TravelKind, told: Mapping[str, object]
) -> None:
    good = {"km": 20, "public": NO, "car": YES, "must": YES, "gathering_km": 30}
    gathering = {"gathering_public": NO, "away_km": 100, "child_at_home": NO}
    assert outlook(kind, **good, **gathering).verdict is Verdict.MET
    assert outlook(kind, **good, **gathering, **told).verdict is Verdict.UNSURE


def test_papers_follow_the_answers() -> None:
    def said(found: TravelOutlook) -> str:
        return " ".join(text.msgid for text in found.documents)

    assert "health personnel" in said(daily())
    assert "kindergarten" in said(daily(no_public=NoPublicTransport.CHILDREN))
    assert "driving log" in said(daily())
    assert "TT card" in said(daily(car=NO, passenger=NO))
    assert "What the tickets cost" in said(daily(public=YES, no_public=None))


def gathering(**told: object) -> TravelOutlook:
    days = {"gathering_start": date(2026, 11, 23), "gathering_end": date(2026, 11, 27)}
    far = {"must": YES, "gathering_km": 30, "gathering_public": NO}
    return outlook(TravelKind.GATHERING, **{**days, **far, **told})


@pytest.mark.parametrize(
    ("must", "km", "verdict"),
    [
        (YES, "30", Verdict.MET),
        (YES, "29.99", Verdict.NOT_MET),
        (NO, "30", Verdict.NOT_MET),
        (UNSURE, "30", Verdict.UNSURE),
        (None, "30", Verdict.UNSURE),
    ],
)
def test_a_gathering_must_be_compulsory_and_thirty_kilometres_away(
    must: YesNoUnsure | None, km: str, verdict: Verdict
) -> None:
    assert gathering(must=must, gathering_km=km).verdict is verdict


def test_a_gathering_is_paid_by_ticket_before_car() -> None:
    # 30 × 2 × 2.94 = 176.40 → 176
    car, ticket = gathering(), gathering(gathering_public=YES, gathering_price="450.50")
    assert car.amount is not None and car.amount.sum == Kroner.of(176)
    assert ticket.amount is not None and ticket.amount.sum == Kroner.of("450.50")
    unknown = gathering(gathering_public=UNSURE)
    assert (unknown.amount, unknown.verdict) == (None, Verdict.UNSURE)
    assert gathering(gathering_km=None).amount is None


def test_a_gathering_over_new_year_is_driven_there_and_home_at_two_rates() -> None:
    # 30 × 2.88 + 30 × 2.94 = 174.60 → 175
    days = {"gathering_start": date(2025, 12, 29), "gathering_end": date(2026, 1, 2)}
    found = gathering(
        **days, as_of=date(2026, 1, 10), start=days["gathering_start"], end=date(2026, 2, 1)
    )
    assert found.amount is not None
    assert found.amount.sum == Kroner.of(175)
    assert "Enter it as two" in found.amount.notes[0].msgid


def test_a_gathering_without_its_days_is_taken_at_the_start_of_the_activity() -> None:
    found = gathering(gathering_start=None, gathering_end=None)
    assert found.amount is not None and found.amount.sum == Kroner.of(176)


@pytest.mark.parametrize(
    ("child", "trips", "verdict"),
    [
        (YES, 8, Verdict.MET),
        (NO, 4, Verdict.MET),
        (UNSURE, 4, Verdict.UNSURE),
        (None, 4, Verdict.MET),
    ],
)
def test_four_trips_home_a_year_and_eight_with_a_younger_child(
    child: YesNoUnsure | None, trips: int, verdict: Verdict
) -> None:
    ticket = outlook(TravelKind.TRIPS_HOME, away_price=500, child_at_home=child)
    car = outlook(TravelKind.TRIPS_HOME, away_km=100, child_at_home=child)
    assert ticket.amount is not None and ticket.amount.sum == Kroner.of(500 * trips)
    assert car.amount is not None and car.amount.sum == Kroner.of(588 * trips)
    assert ticket.verdict is verdict


def test_the_start_and_the_end_are_driven_at_the_rate_of_each_day() -> None:
    # 100 × 2.88 + 100 × 2.94 = 582
    found = outlook(
        TravelKind.START_AND_END,
        away_km=100,
        as_of=date(2026, 1, 10),
        start=date(2025, 12, 1),
        end=date(2026, 2, 1),
    )
    assert found.amount is not None and found.amount.sum == Kroner.of(582)
    assert outlook(TravelKind.START_AND_END).amount is None


def job(**told: object) -> TravelOutlook:
    good = {"job_km": 50, "job_purpose": JobPurpose.INTERVIEW, "job_country": Country.NORWAY}
    return outlook(TravelKind.JOB_SEARCH, **{**good, "job_day": date(2026, 11, 21), **told})


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({}, Verdict.MET),
        ({"job_km": "49.99"}, Verdict.NOT_MET),
        ({"job_km": None}, Verdict.NOT_MET),
        ({"job_purpose": JobPurpose.OTHER}, Verdict.NOT_MET),
        ({"job_country": Country.NORDIC_OR_EEA}, Verdict.MET),
        ({"job_country": Country.ELSEWHERE}, Verdict.NOT_MET),
        ({"job_day": date(2026, 11, 20)}, Verdict.UNSURE),
        ({"job_day": None}, Verdict.MET),
    ],
)
def test_travel_to_find_work_is_far_for_one_of_three_reasons_and_applied_for_before(
    told: Mapping[str, object], verdict: Verdict
) -> None:
    assert job(**told).verdict is verdict


def test_travel_to_find_work_is_paid_by_ticket_or_by_kilometre() -> None:
    ticket, car = job(job_price=800), job()
    assert ticket.amount is not None and ticket.amount.sum == Kroner.of(800)
    assert car.amount is not None and car.amount.sum == Kroner.of(294)
    assert job(job_km=None).amount is None


EVERYTHING = TravelAnswers(
    kinds=frozenset(TravelKind),
    km="5,5 km",
    health=YES,
    public=NO,
    no_public=NoPublicTransport.POOR_CONNECTIONS,
    single="40",
    car=YES,
    days=3,
    toll="37,50",
    must=YES,
    gathering_start="23.11.2026",
    gathering_end="27.11.2026",
    gathering_km="120",
    gathering_public=YES,
    gathering_price="600",
    away_km="200",
    child_at_home=NO,
    job_purpose=JobPurpose.NEW_JOB,
    job_country=Country.NORWAY,
    job_day="30.11.2026",
    job_km="80",
)


ACTIVITY = InActivity(TODAY, YES, NO, Period(date(2026, 10, 5), date(2026, 12, 13)))


def test_every_kind_of_travel_is_read_and_a_path_left_is_forgotten() -> None:
    inputs = read_travel(ACTIVITY, EVERYTHING)
    assert (inputs.km, inputs.toll) == (Decimal("5.5"), Decimal("37.5"))
    assert inputs.period == ACTIVITY.period
    assert inputs.single is None  # asked only of those who can use public transport
    assert len(travel_outlooks(inputs, RATES)) == len(TravelKind)


@pytest.mark.parametrize(
    ("changes", "field", "reason", "said"),
    [
        ({"kinds": frozenset()}, "kinds", Reason.NOT_AN_OPTION, "at least one kind"),
        ({"km": "501"}, "km", Reason.OUT_OF_RANGE, "up to 500"),
        ({"km": "10.000 km"}, "km", Reason.AMBIGUOUS_NUMBER, "10 or 10,000"),
        ({"km": "far"}, "km", Reason.NOT_A_NUMBER, "up to 500"),
        ({"toll": "-1"}, "toll", Reason.OUT_OF_RANGE, "price in kroner"),
        ({"gathering_end": "22.11.2026"}, "gathering_end", Reason.END_BEFORE_START, "before"),
        ({"gathering_end": "23.12.2026"}, "gathering_end", Reason.TOO_LONG, "a month"),
        ({"gathering_price": "60000"}, "gathering_price", Reason.OUT_OF_RANGE, "50,000"),
        ({"job_day": "31.11.2026"}, "job_day", Reason.NO_SUCH_DATE, "does not exist"),
        ({"job_day": "31.12.2031"}, "job_day", Reason.OUT_OF_RANGE, "between"),
        ({"job_km": "0"}, "job_km", Reason.OUT_OF_RANGE, "up to 5,000"),
    ],
)
def test_a_wrong_answer_about_travel_is_named_in_the_words_of_its_question(
    changes: Mapping[str, object], field: str, reason: Reason, said: str
) -> None:
    with pytest.raises(InvalidInputError) as error:
        read_travel(ACTIVITY, EVERYTHING.model_copy(update=dict(changes)))
    problem = next(problem for problem in error.value.problems if problem.field == field)
    assert problem.reason is reason
    question = next(question for question in QUESTIONS if question.name == field)
    assert said in translator("en")(error_message(question, problem))


def test_every_question_fills_a_field_and_every_answer_has_a_question() -> None:
    asked = {question.name for question in QUESTIONS}
    assert asked == set(TravelAnswers.model_fields)
    about_the_activity = {"as_of", "agreed", "paid", "start", "end", "goes_on"}
    assert asked == set(TravelInputs.model_fields) - about_the_activity


def test_health_is_asked_about_only_under_six_kilometres() -> None:
    for km, asked in (("5,99", True), ("6", False), ("far", False), ("", False)):
        answers = EVERYTHING.model_copy(update={"km": km})
        _, questions = answers_on_path(QUESTIONS, answers)
        assert ("health" in {question.name for question in questions}) is asked


def test_nobody_is_asked_about_travel_they_do_not_have() -> None:
    _, questions = answers_on_path(QUESTIONS, EVERYTHING.model_copy(update={"kinds": frozenset()}))
    assert [question.name for question in questions] == ["kinds"]


@given(
    kinds=st.frozensets(st.sampled_from(TravelKind), min_size=1),
    public=st.sampled_from(YesNoUnsure),
    km=st.sampled_from(["5", "6", "499,5"]),
    must=st.sampled_from(YesNoUnsure),
    language=st.sampled_from(list(LANGUAGES)),
)
def test_everything_found_can_be_said_and_never_promises(
    kinds: frozenset[TravelKind], public: YesNoUnsure, km: str, must: YesNoUnsure, language: str
) -> None:
    changes = {"kinds": kinds, "public": public, "km": km, "must": must}
    inputs = read_travel(ACTIVITY, EVERYTHING.model_copy(update=changes))
    t = translator(language)
    said: list[str] = []
    for found in travel_outlooks(inputs, RATES):
        said += [t(one.because) for one in found.judgements] + [t(one) for one in found.documents]
        if amount := found.amount:
            texts = [amount.summary, *amount.notes, *(line.text for line in amount.lines)]
            said += [t(text) for text in texts]
            for row in amount.table.rows if amount.table else ():
                said += [t.show(cell) for cell in row.cells if cell is not None]
    assert all(said)
    assert not any("you will get" in sentence or "entitled" in sentence for sentence in said)


def test_every_combination_of_the_ways_to_travel_has_a_reason() -> None:
    reasons = (None, *NoPublicTransport)
    for public, car, passenger, why in product(
        (None, *YesNoUnsure), (None, *YesNoUnsure), (None, *YesNoUnsure), reasons
    ):
        found = daily(public=public, car=car, passenger=passenger, no_public=why)
        assert found.because.msgid
        assert replace(found, judgements=found.judgements[:1]).verdict is Verdict.MET
