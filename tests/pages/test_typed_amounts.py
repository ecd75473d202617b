"""What can be typed beside an estimate is answered in words, and nothing is guessed."""

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import FALLBACKS
from kvp_core.benefit.older_amounts import NOT_KNOWN
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.values.money import Kroner
from kvp_ui.app import session
from kvp_ui.app.navigation import BENEFIT
from kvp_ui.layout.html import render
from tests.pages.visit import opened

EVEN = str.maketrans({"\N{NO-BREAK SPACE}": " "})


def estimated(language: str) -> AppTest:
    page = opened(BENEFIT, lang=language)
    page.text_input[0].set_value("27.03.1996").run()
    return page.button(key="calculate").click().run()


def said(page: AppTest) -> str:
    assert not page.exception
    return " ".join(str(part.proto.body) for part in page.get("html")).translate(EVEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_seen_elsewhere_is_told_where_it_comes_from(language: str) -> None:
    page, t = estimated(language), translator(language)
    page.text_input(key=f"seen_amount_{language}").set_value("265657").run()
    assert t.show(Kroner.of(278_697)).translate(EVEN) in said(page).rpartition("kv-notice ask")[2]
    assert "Message(" not in said(page)
    page.text_input(key=f"seen_amount_{language}").set_value("14321").run()
    assert t(NOT_KNOWN) in said(page)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["25.000", "25,000"])
def test_a_number_with_two_meanings_is_asked_about(language: str, typed: str) -> None:
    page, t = estimated(language), translator(language)
    page.text_input(key=f"seen_amount_{language}").set_value(typed).run()
    wrong = said(page).rpartition("kv-field-error")[2]
    assert t.number(25_000).translate(EVEN) in wrong
    assert "25000" in wrong
    assert page.text_input(key=f"seen_amount_{language}").value == typed


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_job_without_a_wage_is_no_loss_and_its_wage_is_asked_for(language: str) -> None:
    page, t = estimated(language), translator(language)
    page.radio(key=f"compare_{language}").set_value("job_half_time").run()
    assert t("Your wage comes on top.") in said(page)
    assert "Message(" not in said(page)
    wage = page.text_input(key=f"compared_wage_job_half_time_{language}")
    wage.set_value("2000000").run()
    assert "kv-field-error" in said(page)
    wage.set_value("200").run()
    assert "kv-field-error" not in said(page)
    assert t("Wages before tax") in said(page)
    assert t("Your wage comes on top.") not in said(page)


def test_a_sentence_that_nobody_said_is_never_drawn() -> None:
    """It would stand there as code; so the templates refuse it."""
    with pytest.raises(TypeError, match="Say it first"):
        render("notice.html", translator("nb"), text=NOT_KNOWN)


def test_an_identity_number_is_not_kept() -> None:
    page = estimated("en")
    page.text_input(key="seen_amount_en").set_value("265657").run()
    assert "265657" in str(page.session_state[session._UI_STATE])
    page.text_input(key="seen_amount_en").set_value("01019012345").run()
    assert "01019012345" not in str(page.session_state[session._UI_STATE])


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_identity_number_is_refused_in_words_and_is_nowhere_left(language: str) -> None:
    page, t = estimated(language), translator(language)
    page.text_input(key=f"seen_amount_{language}").set_value("27039612345").run()
    assert t(FALLBACKS[Reason.LOOKS_LIKE_AN_ID_NUMBER]).translate(EVEN) in said(page)
    assert "27039612345" not in said(page)
    assert [box.value for box in page.text_input if str(box.key).startswith("seen_amount")] == [""]
    assert "27039612345" not in repr(page.session_state["session.notes"])
    page.text_input(key=f"seen_amount_{language}1").set_value("14321").run()
    assert t(NOT_KNOWN) in said(page)
