"""The result of the check in each of its states: what stands open, what is folded, what is next."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.eligibility.answers import AgeBand, Answers
from kvp_core.language.i18n import translator
from kvp_ui.app.navigation import ELIGIBILITY, SUMMARY
from tests.pages.visit import EVERYTHING, entered, kept_as

YES, NO, UNSURE = YesNoUnsure
FINE = EVERYTHING[0]
TO_CLEAR_UP = "KVP may be right for you, but some things must be cleared up"
ON, MISSING, NAV = "to_benefit", "to_missing", "Talk to Nav"


def result(language: str = "en", **changes: Any) -> AppTest:
    page = entered(lang=language)
    given = Answers.model_validate({**dict(FINE), **changes})
    page.session_state[kept_as(given)] = given
    page.session_state["session.notes"] = {"eligibility.step": "result"}
    return page.switch_page(str(ELIGIBILITY.file)).run()


def html(page: AppTest) -> str:
    return " ".join(str(one.proto.body) for one in page.get("html"))


def keys(page: AppTest) -> set[str]:
    return {button.key for button in page.button if button.key}


@pytest.mark.parametrize(
    ("language", "changes", "verdict", "is_open"),
    [
        ("nb", {}, "KVP may be right for you", False),
        ("nn", {"work": UNSURE}, TO_CLEAR_UP, True),
        ("nb", {"home": NO}, "Some things may stand in the way of KVP", True),
        ("en", {"work": None}, "You have not answered everything", True),
    ],
)
def test_the_verdict_comes_first_and_only_what_is_open_stands_open(
    language: str, changes: dict[str, Any], verdict: str, is_open: bool
) -> None:
    page, t = result(language, **changes), translator(language)
    assert not page.exception
    assert f">{t(verdict)}</h1>" in html(page)
    assert (t("Clear this up first") in html(page)) is is_open
    assert keys(page) >= {"change_age", "change_work", "change_fulltime"}


@pytest.mark.parametrize(
    ("changes", "key"), [({}, ON), ({"fulltime": NO}, ON), ({"work": None}, MISSING)]
)
def test_the_next_step_is_the_money_or_what_is_missing(changes: dict[str, Any], key: str) -> None:
    page = result(**changes)
    assert keys(page) & {ON, MISSING} == {key}
    assert NAV not in html(page).replace("Talk to Nav whatever", "")


@pytest.mark.parametrize("changes", [{"home": NO}, {"age": AgeBand.FROM_67}])
def test_where_something_is_in_the_way_the_next_step_is_nav(changes: dict[str, Any]) -> None:
    page = result(**changes)
    assert not keys(page) & {ON, MISSING}
    assert NAV in html(page).replace("Talk to Nav whatever", "")


def test_under_18_the_age_alone_is_told_with_who_else_helps() -> None:
    page = result(age=AgeBand.UNDER_18)
    assert "kv-bar" not in html(page)
    assert "Who else can help you" in html(page)
    assert {key for key in keys(page) if key.startswith("change_")} == {"change_age"}


def test_what_is_missing_is_asked_and_leads_back() -> None:
    page = result(work=None)
    page.button(key=MISSING).click().run()
    assert "Is it hard for you to get or keep a job?" in html(page)
    page.button(key=f"answer_work_{YES}").click().run()
    assert "KVP may be right for you" in html(page)


def test_half_a_check_is_not_told_as_if_the_rest_looked_bad() -> None:
    """In the folder and in the code for the phone."""
    page = result(work=None, legal=None).switch_page(str(SUMMARY.file)).run()
    assert "6 of 8 questions answered" in html(page)
    assert "6 of 8 things look fine" not in html(page).split("kv-code-text")[1]
    whole = result().switch_page(str(SUMMARY.file)).run()
    assert "8 of 8 things look fine" in html(whole)


def test_of_no_answers_there_is_no_result() -> None:
    nothing: dict[str, Any] = dict.fromkeys(dict(FINE))
    page = result("en", **nothing)
    assert "How old are you?" in html(page)
