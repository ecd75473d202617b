"""Every page runs in every language, and loads no library that it does not need."""

import json
import re
import subprocess
import sys
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_ui.app.navigation import BENEFIT, PLACES, Place
from tests.house.catalogs import PROJECT
from tests.pages.visit import ENTRY, SECONDS, entered, opened

HEAVY = ("pandas", "pyarrow")
"""Each costs half a second and fifty megabytes, and no page needs it."""
SERVE_EVERY_PAGE = f"""
import json, sys
from streamlit.testing.v1 import AppTest
from kvp_ui.app.navigation import BENEFIT, PLACES
page = AppTest.from_file({str(ENTRY)!r}, default_timeout={SECONDS}).run()
for place in PLACES:
    page.switch_page(str(place.file)).run()
    assert not page.exception, page.exception
    assert sum(one.proto.body.startswith("<h1") for one in page.get("html")) == 1
page.switch_page(str(BENEFIT.file)).run()
page.text_input[0].set_value("27.03.1996").run()
page.button(key="calculate").click().run()
assert len(page.get("plotly_chart")) == 1
json.dump(sorted(sys.modules), sys.stdout)
"""


def said_by(page: AppTest) -> str:
    return " ".join(str(part.proto.body) for part in page.get("html"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_page_runs_and_has_one_heading_of_the_first_level(place: Place, language: str) -> None:
    page = opened(place, lang=language)
    assert not page.exception
    assert sum(one.proto.body.startswith("<h1") for one in page.get("html")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_estimate_is_said_in_the_language_of_the_session(language: str) -> None:
    page = opened(BENEFIT, lang=language)
    page.text_input[0].set_value("27.03.1996").run()
    page.button(key="calculate").click().run()
    assert not page.exception
    assert translator(language)("Estimate – not a decision") in said_by(page)


@pytest.mark.parametrize(("before", "after"), [("nb", "nn"), ("nn", "en"), ("en", "nb")])
def test_two_languages_are_asked_for_and_stay_two_when_the_first_is_changed(
    before: str, after: str
) -> None:
    page = entered(lang=before, mode="counsellor")
    page.radio(key=f"counsellor_beside_{before}").set_value(after).run()
    assert f'data-second="{after}"' in said_by(page)
    page.button(key=f"language_{after}").click().run()
    assert f'data-second="{before}"' in said_by(page)
    (third,) = LANGUAGES.keys() - {before, after}
    page.button(key=f"language_{third}").click().run()
    assert f'data-second="{after}"' in said_by(page)
    page.radio(key=f"counsellor_beside_{third}").set_value("").run()
    assert 'data-second=""' in said_by(page)
    assert not page.exception


def test_no_page_loads_what_it_does_not_need() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SERVE_EVERY_PAGE],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
        timeout=4 * SECONDS,
    )
    loaded = json.loads(ran.stdout.splitlines()[-1])
    assert "streamlit" in loaded
    assert not {module.partition(".")[0] for module in loaded} & set(HEAVY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_amounts_and_days_in_a_sentence_are_kept_from_translation(language: str) -> None:
    page = opened(BENEFIT, lang=language)
    page.text_input[0].set_value("27.03.2003").run()
    page.button(key="calculate").click().run()
    t, said = translator(language), said_by(page)
    birthday = t.show(date(2028, 3, 27))
    assert f'<span translate="no">{birthday}</span>' in said
    assert said.count('class="kv-figure"') == 1
    assert re.search(r'<h2 id="kvp-result"[^>]*>[^<]+<span translate="no" class="kv-figure">', said)
