"""The page's first byte: the language, the title, and nothing Streamlit put there for itself."""

import gzip
from html import escape
from pathlib import Path

import pytest

from kvp_core.benefit.facts import WHAT_IT_IS
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_ui.app.languages import choose_language
from kvp_ui.app.navigation import BENEFIT
from kvp_ui.home.journey import STEPS
from kvp_ui.server import shell_page
from kvp_ui.server.shell_page import FIRST_HEADING, ShellPages, UnknownPageError
from tests.server.conftest import Client


@pytest.mark.parametrize(
    ("query", "cookie", "accepted", "chosen"),
    [
        (None, None, None, "nb"),
        ("en", "nb", "nb", "en"),
        ("xx", "en", "nb", "en"),
        ("xx", "xx", "en-US,en;q=0.9", "en"),
        (None, None, "no", "nb"),
        (None, None, "nn-NO,en;q=0.5", "nn"),
        (None, None, "nn", "nn"),
        ("nn", "nb", "nb", "nn"),
        ("no", None, "en", "nb"),
        (None, None, "pl,en;q=0.4,nb;q=0.6", "nb"),
        (None, None, "pl,uk;q=0.8", "nb"),
        (None, None, "en;q=0", "nb"),
        (None, None, "en;q=much", "nb"),
        (None, None, "en;q=nan", "nb"),
    ],
)
def test_the_language_is_the_nearest_choice(
    query: str | None, cookie: str | None, accepted: str | None, chosen: str
) -> None:
    assert choose_language(query, cookie, accepted) == chosen


def test_the_page_is_in_the_language_that_was_asked_for(client: Client) -> None:
    assert '<html lang="nb">' in client.ask("/").text
    assert '<html lang="en">' in client.ask("/?lang=en", Accept_Language="nb").text
    assert '<html lang="en">' in client.ask("/", Cookie="app_lang=en").text
    assert '<html lang="en">' in client.ask("/benefit", Accept_Language="en-GB").text


def test_the_title_follows_the_address(client: Client) -> None:
    assert "<title>KVP guide</title>" in client.ask("/?lang=en").text
    assert "<title>Increment – KVP guide</title>" in client.ask("/benefit?lang=en").text


def test_nothing_of_streamlits_own_is_left(client: Client) -> None:
    page = client.ask("/").text
    for gone in ("<script>", "service-desc", "agent", "<title>Streamlit", "shortcut icon"):
        assert gone not in page
    assert page.index("app-script.") < page.index("/page.js")


def test_without_scripts_there_is_a_number_to_call_in_every_language(client: Client) -> None:
    page = client.ask("/?lang=en").text
    said = page.partition("<noscript>")[2].partition("</noscript>")[0]
    assert said.count("55 55 33 33") == len(LANGUAGES)
    assert said.index('<p lang="en">') < said.index('<p lang="nb">')


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_something_to_read_before_the_page_itself(client: Client, language: str) -> None:
    t = translator(language)
    home = client.ask(f"/?lang={language}").text
    first = home.partition('<div id="kvp-first">')[2].partition('<div id="root">')[0]
    assert escape(t(FIRST_HEADING)) in first
    assert escape(t(WHAT_IT_IS)) in first
    assert "55 55 33 33" in first
    for place in (step.place for step in STEPS):
        assert f'<a href="{place.address}">{escape(t(place.title))}</a>' in first
    page = ShellPages({"benefit": BENEFIT.title}).page(language, "/benefit")
    first = page.partition('<div id="kvp-first">')[2].partition('<div id="root">')[0]
    assert BENEFIT.lead
    assert escape(t(BENEFIT.title)) in first
    assert escape(t(BENEFIT.lead)) in first
    assert "<a " not in first


def test_a_kiosk_and_an_unknown_title_show_nothing_that_is_not_theirs(client: Client) -> None:
    assert 'id="kvp-first"' not in client.ask("/?mode=kiosk").text
    assert ">Increment<" in client.ask("/benefit?lang=en").text


def test_a_page_is_asked_for_each_time_and_sent_compressed(client: Client) -> None:
    page = client.ask("/benefit", Accept_Encoding="gzip")
    assert '<html lang="nb">' in gzip.decompress(page.body).decode()
    assert page.headers["Cache-Control"] == "no-cache"
    assert page.headers["Vary"] == "Accept-Language, Cookie, Accept-Encoding"
    assert client.ask("/", Range="bytes=0-5").status == 200
    head = client.ask("/", "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert int(head.headers["Content-Length"]) == len(client.ask("/").body)


def test_a_page_that_streamlit_has_changed_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.html").write_text("<html lang='en'></html>", "utf-8")
    monkeypatch.setattr(shell_page, "get_static_dir", lambda: str(tmp_path))
    shell_page._page.cache_clear()
    with pytest.raises(UnknownPageError, match="no longer holds"):
        ShellPages({}).page("en", "/")
    shell_page._page.cache_clear()
