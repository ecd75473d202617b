"""Every page runs in every language, and loads no library that it does not need."""

import json
import subprocess
import sys

import pytest

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_ui.app.navigation import BENEFIT, PLACES, Place
from tests.house.catalogs import PROJECT
from tests.pages.visit import ENTRY, SECONDS, opened

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
    said = " ".join(str(part.proto.body) for part in page.get("html"))
    assert not page.exception
    assert translator(language)("Estimate – not a decision") in said


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
