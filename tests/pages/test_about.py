"""Whoever runs the guide can be reached, and only then are people asked to tell."""

import pytest

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import msg
from kvp_ui.about.texts import about_sections
from kvp_ui.app.settings import Settings
from tests.house.catalogs import sentences

CONTACT = "kvp@storvik.example <b>"
ASKED = "Tell us if something does not work, or if a figure looks wrong: {contact}"


def said(language: str, settings: Settings) -> str:
    (who, *_) = about_sections(settings)
    return " ".join(map(translator(language), who.sentences))


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_are_asked_to_tell_only_where_somebody_can_be_reached(language: str) -> None:
    asked = translator(language)(msg(ASKED, contact=CONTACT))
    assert asked in said(language, Settings(contact=CONTACT))
    assert asked.removesuffix(CONTACT) not in said(language, Settings())


def test_no_other_sentence_of_the_guide_asks_people_to_tell() -> None:
    asking = {one.id for one in sentences() if "tell us" in str(one.id).lower()}
    assert asking == {ASKED}
