"""What a complaint is about: what people in KVP need first, the rest one step behind."""

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.complaint.answers import ComplaintAnswers
from kvp_core.complaint.questions import OFTEN
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.shared_rules.complaint_tracks import Track
from kvp_ui.app.navigation import COMPLAINT
from tests.pages.visit import entered, go_and_ask, html, kept_as, opened


def kinds(page: AppTest) -> list[str]:
    return list(page.radio[0].options)


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_kinds_are_shown_until_somebody_asks_for_the_others(language: str) -> None:
    t = translator(language)
    page = opened(COMPLAINT, lang=language)
    first = kinds(page)
    assert len(first) == len(OFTEN)
    assert page.button(key="others_track").label == t("Something else")
    page.button(key="others_track").click().run()
    assert len(kinds(page)) == len(Track)
    assert set(first) < set(kinds(page))
    page.button(key="others_track").click().run()
    assert kinds(page) == first


def test_a_kind_that_few_need_stays_in_sight_once_it_is_chosen() -> None:
    page = opened(COMPLAINT, lang="en")
    page.button(key="others_track").click().run()
    page.radio[0].set_value(Track.HOUSING_ALLOWANCE).run()
    assert not page.exception
    assert len(kinds(page)) == len(Track)
    assert "others_track" not in {button.key for button in page.button}


@pytest.mark.parametrize("track", Track)
def test_each_kind_leads_to_an_answer_that_can_be_changed(track: Track) -> None:
    page = entered(lang="en")
    given = ComplaintAnswers(track=track, received="16.11.2026")
    page.session_state[kept_as(given)] = given
    go_and_ask(page, COMPLAINT)
    assert [button for button in page.button if button.key == "complaint_change"]
    assert "Something went wrong" not in html(page)
