"""The start page knows the visit: each step with its result so far, and one way on."""

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.eligibility.answers import AgeBand, Answers, NavBenefit
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import Message
from kvp_core.results.report import Report
from kvp_core.summary.report import Part
from kvp_ui.app.navigation import (
    BENEFIT,
    COMPLAINT,
    ELIGIBILITY,
    HOME,
    SUMMARY,
    SUPPLEMENTS,
    Place,
)
from kvp_ui.home.journey import Journey
from tests.pages.visit import EVERYTHING, entered, kept_as, opened

CHECKED = Answers(age=AgeBand.FROM_18_TO_66)
MOST_IN_THE_WAY = Answers(
    age=AgeBand.FROM_18_TO_66,
    legal=YesNoUnsure.NO,
    home=YesNoUnsure.NO,
    work=YesNoUnsure.NO,
    followup=YesNoUnsure.NO,
    assessment=YesNoUnsure.YES,
    benefits=YesNoUnsure.YES,
    which=frozenset({NavBenefit.UNEMPLOYMENT}),
    enough=YesNoUnsure.YES,
    fulltime=YesNoUnsure.YES,
)


def result_of(place: Place, *, is_stale: bool = False) -> Part:
    lead = (Message("First."), Message("Second."))
    report = Report(Message(f"Result of {place.name}"), Message("tag"), (), lead=lead)
    return Part(place.name, place.title, report, Message("short"), is_stale=is_stale)


def journey(*places: Place, check: Answers = CHECKED, complete: bool = True) -> Journey:
    return Journey.of([result_of(place) for place in places], check, check_is_complete=complete)


def test_a_first_visit_begins_with_the_check() -> None:
    first = journey(check=Answers(), complete=False)
    assert not first.has_begun
    assert first.next.place is ELIGIBILITY
    assert first.heading.msgid.startswith("Could the Qualification Programme")


@pytest.mark.parametrize(
    ("done", "following"),
    [
        ((ELIGIBILITY,), BENEFIT),
        ((BENEFIT,), ELIGIBILITY),
        ((ELIGIBILITY, BENEFIT), SUPPLEMENTS),
        ((ELIGIBILITY, BENEFIT, COMPLAINT), SUPPLEMENTS),
        ((ELIGIBILITY, BENEFIT, SUPPLEMENTS), SUMMARY),
    ],
)
def test_the_way_on_is_the_first_step_that_is_not_done(
    done: tuple[Place, ...], following: Place
) -> None:
    half = journey(*done)
    assert half.has_begun
    assert half.next.place is following
    assert {step.place for step in half.steps if step.is_done} == set(done)


def test_who_is_through_is_ready_and_others_are_on_their_way() -> None:
    assert "ready" in journey(ELIGIBILITY, BENEFIT, SUPPLEMENTS).heading.msgid
    assert "on your way" in journey(ELIGIBILITY, BENEFIT).heading.msgid


def test_a_step_says_the_result_and_its_first_sentence() -> None:
    money = next(step for step in journey(BENEFIT).steps if step.place is BENEFIT)
    assert [sentence.msgid for sentence in money.said] == ["Result of benefit", "First."]


def test_a_check_half_done_gives_no_result_but_tells_how_many_answers_it_has() -> None:
    answers = Answers(age=AgeBand.FROM_18_TO_66, legal=YesNoUnsure.YES)
    begun = journey(ELIGIBILITY, check=answers, complete=False)
    assert begun.next.place is ELIGIBILITY
    assert [translator("en")(said) for said in begun.next.said] == [
        "You have answered 2 questions."
    ]


@pytest.mark.parametrize("age", [AgeBand.UNDER_18, AgeBand.FROM_67])
def test_whom_the_programme_is_not_for_is_led_to_who_else_helps(age: AgeBand) -> None:
    led = journey(ELIGIBILITY, check=Answers(age=age))
    assert led.next.place is ELIGIBILITY
    assert led.next.button == led.heading == Message("Who else can help you")


@pytest.mark.parametrize("age", [AgeBand.UNDER_18, AgeBand.FROM_67])
def test_the_way_to_who_else_helps_is_no_way_into_the_check_again(age: AgeBand) -> None:
    page = entered(lang="en")
    page.session_state[kept_as(Answers())] = EVERYTHING[0].model_copy(update={"age": age})
    page.run()
    assert "8 short questions" not in said_on(page)
    (go,) = [button for button in page.button if button.label == "Who else can help you"]
    assert "Start again" not in [button.label for button in page.button]
    go.click().run()
    assert not page.exception
    assert "Who else can help you" in said_on(page)
    assert "How old are you?" not in said_on(page)


def test_whom_most_things_stand_in_the_way_of_is_led_to_the_folder_and_not_to_the_amount() -> None:
    found = journey(ELIGIBILITY, check=MOST_IN_THE_WAY)
    assert not found.may_fit
    assert found.next.place is SUMMARY
    assert found.heading == Message("You are ready for the meeting with Nav")


def test_an_answer_changed_since_is_marked() -> None:
    changed = Journey.of([result_of(BENEFIT, is_stale=True)], CHECKED, check_is_complete=True)
    assert [step.place for step in changed.steps if step.is_stale] == [BENEFIT]


def test_the_summary_counts_what_is_in_it() -> None:
    assert translator("en")(journey(ELIGIBILITY, BENEFIT).steps[-1].said[0]).startswith("2 results")
    assert journey(check=Answers(), complete=False).steps[-1].said == ()


def said_on(page: AppTest) -> str:
    return " ".join(str(part.proto.body) for part in page.get("html"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_stands_on_the_start_page_and_changes_are_told(language: str) -> None:
    page = opened(BENEFIT, lang=language)
    page.text_input[0].set_value("27.03.1996").run()
    page.button(key="calculate").click().run()
    page.switch_page(str(HOME.file)).run()
    t = translator(language)
    assert not page.exception
    assert t("You are well on your way") in said_on(page)
    assert t("Changed") not in said_on(page)
    page.switch_page(str(BENEFIT.file)).run()
    page.button(key="edit_birth_date").click().run()
    page.text_input[0].set_value("27.03.2004").run()
    page.switch_page(str(HOME.file)).run()
    assert t("Changed") in said_on(page)
