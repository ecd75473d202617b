"""The page that shows every block of the guide: there only where somebody asked for it."""

import re

import pytest

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_ui.app.navigation import BENEFIT, GALLERY, PLACES, places_here
from tests.pages.conftest import Deploy
from tests.pages.visit import entered, html


def test_there_is_no_gallery_unless_the_deployment_says_so(deploy: Deploy) -> None:
    title = f">{translator('en')(GALLERY.title)}</h1>"
    assert places_here() == PLACES
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        entered(lang="en").switch_page(str(GALLERY.file))
    deploy(GALLERY="yes")
    assert places_here() == (*PLACES, GALLERY)
    assert title in html(entered(lang="en").switch_page(str(GALLERY.file)).run())


@pytest.mark.parametrize("mode", ["applicant", "counsellor", "kiosk"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gallery_draws_every_block_in_each_language_and_mode(
    language: str, mode: str, deploy: Deploy
) -> None:
    deploy(GALLERY="yes")
    page = entered(lang=language, mode=mode).switch_page(str(GALLERY.file)).run()
    assert not page.exception
    said = html(page)
    for block in ("kv-result", "kv-result stale", "kv-card kv-costs", "kv-bar", "kv-fold"):
        assert f'class="{block}' in said, block
    for tone in ("ok", "ask", "stop", "none"):
        assert f"kv-ico {tone}" in said, tone
    for block in (
        "kv-err",
        "kv-field-error",
        "kv-empty",
        "kv-table",
        "kv-cal",
        "kv-code",
        "kv-stop",
    ):
        assert block in said, block
    assert len(page.get("plotly_chart")) == 1
    assert len(page.radio) >= 2
    assert len(re.findall(r"<h1", said)) == 1


def test_what_is_tried_in_the_gallery_is_nobodys_answer(deploy: Deploy) -> None:
    deploy(GALLERY="yes")
    page = entered(lang="en").switch_page(str(GALLERY.file)).run()
    born = next(box for box in page.text_input if box.label == "When were you born?")
    born.set_value("27.03.1996").run()
    page.switch_page(str(BENEFIT.file)).run()
    born = next(box for box in page.text_input if box.label == "When were you born?")
    assert born.value == ""
