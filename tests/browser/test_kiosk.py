"""A stranger at a kiosk gets an answer and leaves nothing behind."""

import json
import re
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.request import urlopen

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, Route, WebSocketRoute, expect

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_ui.app.navigation import PLACES
from kvp_ui.server.failures import SERVER_FAILED
from kvp_ui.server.kiosk_texts import ARE_YOU_THERE, FINISH_NOW, GONE, MORE_TIME
from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import MILLISECONDS_TO_SETTLE, Server, axe, settle, start_server, stop
from tests.browser.reaching import REACHES_TOO_HIGH, SMALL_TARGETS_OF_A_KIOSK
from tests.browser.visit import go, write
from tests.browser.walking import CHECK_ANSWERS, SCROLLED

SCRIPT = Path(__file__).parent / "kiosk_server.py"
IDLE, COUNTDOWN = 2, 3
ATTRACT, ENGLISH = "Trenger du hjelp til å få jobb?", "Do you need help to get a job?"
COUNT_FADES = """
window.fades = [];
const animate = Element.prototype.animate;
Element.prototype.animate = function (frames, options) {
  window.fades.push(options.duration);
  return animate.call(this, frames, options);
};"""
A_WHILE = "00:40"
"""A kiosk asks after a minute, where nobody has set anything else: a second while is too long."""
FAREWELL, ANSWER_WITHIN, LOST_AFTER = 5000, 3000, 10_000
"""Milliseconds, as in kiosk.js."""
NOT_FOR_A_KIOSK = (
    "input[type=text], input[type=number], input:not([type]), textarea, a[href^=http],"
    " [data-testid=stDownloadButton], [data-testid=stFileUploader]"
)


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A deployment that is a kiosk, where little patience is had."""
    chosen = {"KVP_IDLE_SECONDS": str(IDLE), "KVP_IDLE_COUNTDOWN_SECONDS": str(COUNTDOWN)}
    folder = tmp_path_factory.mktemp("kiosk")
    with start_server(folder, SCRIPT, KVP_MODE="kiosk", **chosen) as running:
        yield running


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An ordinary deployment, which the address can ask to be a kiosk."""
    with start_server(tmp_path_factory.mktemp("asked"), SCRIPT) as running:
        yield running


def begun(new_page: OpenPage, server: Server, path: str = "/", language: str = "nb") -> Page:
    """Somebody has touched the screen; its clock can be put forward."""
    page = new_page(server.url, screen="kiosk", language="en", colours="dark")
    page.clock.install()
    page.goto(path)
    settle(page)
    page.locator(f".st-key-attract_{language} button").click()
    expect(page.locator(".st-key-kiosk_bar")).to_be_visible(timeout=MILLISECONDS_TO_SETTLE)
    settle(page)
    return page


def answer_two_questions(page: Page) -> None:
    page.goto("/" + ("?mode=kiosk" if "mode=" in page.url else ""))
    settle(page)
    page.locator(".st-key-attract_nb button").click()
    settle(page)
    page.locator(".st-key-door_eligibility button").click()
    settle(page)
    page.get_by_role("button", name="18 til 66 år").click()
    settle(page)
    page.get_by_role("button", name="Jeg er usikker").click()
    settle(page)


def is_lost(page: Page) -> None:
    """The page finds that its connection is gone, and that is long ago."""
    expect(page.locator('[data-test-connection-state="CONNECTED"]')).to_have_count(0)
    page.clock.run_for(LOST_AFTER)


def held(server: Server) -> str:
    with urlopen(f"{server.url}/held") as answer:  # noqa: S310 - this machine, http
        text: str = answer.read().decode()
    return text


def await_nothing_held(server: Server, seconds: float, of: str = "answers.") -> None:
    deadline = time.monotonic() + seconds
    while of in held(server) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert of not in held(server)


def left_behind(page: Page) -> str:
    """Everything the browser keeps for this site, and all that the page shows."""
    kept: str = page.evaluate(
        """async () => JSON.stringify({
          local: { ...localStorage }, session: { ...sessionStorage }, state: history.state,
          caches: await Promise.all((await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map((request) => request.url))),
          databases: await indexedDB.databases(), page: document.body.innerText, at: location.href,
        })"""
    )
    return kept


def test_whoever_falls_silent_is_asked_and_then_forgotten(
    new_page: OpenPage, locked: Server
) -> None:
    page = begun(new_page, locked)
    answer_two_questions(page)
    assert "answers." in held(locked)
    question = page.get_by_role("alertdialog", name=translator("nb")(ARE_YOU_THERE))
    page.clock.run_for(IDLE * 1000)
    expect(question).to_be_visible()
    more = page.get_by_role("button", name=translator("nb")(MORE_TIME))
    expect(more).to_be_focused()
    more.tap()
    expect(question).to_be_hidden()
    expect(page.get_by_text("Spørsmål 3 av 8")).to_be_visible()
    page.clock.run_for(IDLE * 1000)
    expect(question).to_be_visible()
    expect(question).to_contain_text("Vi sletter svarene om 2 sekunder.")
    page.clock.run_for(COUNTDOWN * 1000)
    expect(page.get_by_text(translator("nb")(GONE))).to_be_visible()
    await_nothing_held(locked, seconds=2)
    page.clock.run_for(FAREWELL)
    expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible(timeout=MILLISECONDS_TO_SETTLE)
    kept = json.loads(left_behind(page))
    assert kept["caches"] in ([], [[f"{locked.url}/app-offline.html"]])
    assert not (kept["session"] or kept["databases"])
    assert kept["local"] in ({}, {"stActiveTheme-/-v2": '"System"'})
    assert "18 til 66" not in kept["page"]
    assert {each["name"] for each in page.context.cookies()} <= {"_streamlit_xsrf"}


def test_someone_who_does_anything_is_not_asked(new_page: OpenPage, asked: Server) -> None:
    page = begun(new_page, asked, "/?mode=kiosk")
    page.locator(".st-key-door_complaint button").tap()  # where there is something to scroll
    settle(page)
    doing = (
        lambda: page.keyboard.press("a"),
        lambda: page.mouse.wheel(0, 30),
        lambda: page.touchscreen.tap(20, 1000),
        lambda: page.evaluate("document.querySelector('[data-testid=stMain]').scrollBy(0, 9)"),
        lambda: page.evaluate("document.querySelectorAll('button')[1].focus()"),
        lambda: page.evaluate("document.querySelectorAll('button')[0].focus()"),
    )
    for act in doing:
        act()
        settle(page)
        page.clock.run_for(A_WHILE)
        expect(page.get_by_role("alertdialog")).to_have_count(0)
    page.clock.run_for(A_WHILE)
    expect(page.get_by_role("alertdialog")).to_have_count(1)


def test_the_question_is_said_in_the_language_of_the_person(
    new_page: OpenPage, locked: Server
) -> None:
    page = begun(new_page, locked, language="en")
    question = page.get_by_role("alertdialog", name="Are you still there?")
    page.clock.run_for(IDLE * 1000)
    expect(question).to_be_visible()
    page.get_by_role("button", name=translator("en")(FINISH_NOW)).click()
    expect(page.get_by_role("heading", name="You are finished")).to_be_visible()
    page.get_by_role("button", name="Start screen now").click()
    expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible(timeout=MILLISECONDS_TO_SETTLE)
    assert page.evaluate("document.documentElement.lang") == "nb"


@pytest.mark.parametrize("language", spoken(by_day="nb"))
def test_anyone_can_use_the_question(new_page: OpenPage, asked: Server, language: str) -> None:
    page = begun(new_page, asked, "/?mode=kiosk", language=language)
    page.clock.run_for("01:01")
    expect(page.get_by_role("alertdialog")).to_be_visible()
    assert axe(page) == []
    buttons = page.get_by_role("alertdialog").get_by_role("button")
    assert all(box and box["height"] >= 96 for box in (b.bounding_box() for b in buttons.all()))


def test_a_locked_kiosk_cannot_be_left_by_its_address_and_waits_for_ever(
    new_page: OpenPage, locked: Server
) -> None:
    page = new_page(locked.url, screen="kiosk", language="en")
    page.clock.install()
    for path in ("/?mode=applicant", "/benefit?mode=counsellor"):
        page.goto(path)
        settle(page)
        expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible()
    page.evaluate("window.isStillThere = true")
    page.clock.run_for("01:00")
    expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible()
    expect(page.get_by_role("alertdialog")).to_have_count(0)
    assert page.evaluate("window.isStillThere")  # nobody has been asked, and forgotten


def test_finishing_deletes_at_once(new_page: OpenPage, asked: Server) -> None:
    page = begun(new_page, asked, "/?mode=kiosk")
    answer_two_questions(page)
    assert "answers." in held(asked)
    entries = page.evaluate("history.length")
    page.get_by_role("button", name="Avslutt og slett").tap()
    expect(page.get_by_role("heading", name="Du er ferdig")).to_be_visible()
    expect(page.get_by_role("listitem")).to_have_text([re.compile("slettet$")] * 3)
    assert page.get_by_text("Ta med deg papiret.").count() == 0  # nothing was printed
    await_nothing_held(asked, seconds=1)
    page.clock.run_for(3000)  # a lost connection would be told of
    assert page.get_by_role("heading", name="Du er ferdig").is_visible()
    assert page.locator("#kvp-lost").count() == 0
    page.clock.run_for(FAREWELL)
    expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible(timeout=MILLISECONDS_TO_SETTLE)
    assert page.evaluate("[history.length, location.search]") == [entries, "?mode=kiosk"]


def test_going_back_reloading_and_closing_show_and_keep_nothing(
    new_page: OpenPage, asked: Server
) -> None:
    page = begun(new_page, asked, "/?mode=kiosk")
    answer_two_questions(page)
    page.reload()
    settle(page)
    expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible()
    await_nothing_held(asked, seconds=2)
    answer_two_questions(page)
    page.go_back()
    settle(page)
    expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible()
    page.go_forward()
    settle(page)
    expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible()
    await_nothing_held(asked, seconds=2)
    answer_two_questions(page)
    page.close(run_before_unload=True)
    await_nothing_held(asked, seconds=15)


def test_a_language_is_not_handed_on(new_page: OpenPage, asked: Server) -> None:
    page = begun(new_page, asked, "/?mode=kiosk", language="en")
    expect(page.get_by_role("heading", name="What do you want to know?")).to_be_visible()
    page.locator(".st-key-language_nb button").click()
    settle(page)
    expect(page.get_by_role("heading", name="Hva vil du vite?")).to_be_visible()
    page.locator(".st-key-language_en button").click()
    settle(page)
    assert "app_lang" not in {each["name"] for each in page.context.cookies()}
    page.reload()
    settle(page)
    expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible()
    assert "app_lang" not in {each["name"] for each in page.context.cookies()}


LABELS = """() => [...document.querySelectorAll(".st-key-kiosk_bar button")]
  .filter((button) => !button.closest(".st-key-kiosk_finish") && button.checkVisibility())
  .map((button) => {
    const text = document.createRange();
    text.selectNodeContents(button.querySelector("p")?.lastChild ?? button.lastChild);
    const icon = button.querySelector(".kv-ico, [data-testid=stIconMaterial]");
    return [text.getBoundingClientRect(), icon.getBoundingClientRect()].map((box) => box.bottom);
  })"""


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1280, 800)])
def test_the_words_of_the_bar_stand_on_one_line(
    new_page: OpenPage, asked: Server, width: int, height: int
) -> None:
    page = begun(new_page, asked, "/?mode=kiosk")
    page.set_viewport_size({"width": width, "height": height})
    settle(page)
    found = page.evaluate(LABELS)
    assert len(found) >= 5
    for bottoms in zip(*found, strict=True):
        assert max(bottoms) - min(bottoms) <= 1, found


def test_a_touch_anywhere_begins(new_page: OpenPage, asked: Server) -> None:
    page = new_page(asked.url, screen="kiosk", language="en")
    page.goto("/?mode=kiosk")
    settle(page)
    page.touchscreen.tap(540, 1700)
    settle(page)
    expect(page.get_by_role("heading", name="Hva vil du vite?")).to_be_visible()


@pytest.mark.parametrize("language", spoken(by_day="nn"))
def test_every_page_can_be_used_by_anyone_with_a_finger(
    new_page: OpenPage, asked: Server, language: str
) -> None:
    page = new_page(asked.url, screen="kiosk")
    page.goto("/?mode=kiosk")
    settle(page)
    assert axe(page) == []
    page.locator(f".st-key-attract_{language} button").click()
    settle(page)
    for place in PLACES:
        go(page, place.address)
        assert axe(page) == [], place.name
        assert page.evaluate(SMALL_TARGETS_OF_A_KIOSK) == [], place.name
        assert page.evaluate(REACHES_TOO_HIGH) == [], place.name
        assert page.locator(NOT_FOR_A_KIOSK).count() == 0, place.name
        expect(page.locator(".st-key-kiosk_finish button")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("screen", ["kiosk", "wide kiosk"])
def test_an_amount_takes_four_touches_low_on_the_screen(
    new_page: OpenPage, asked: Server, screen: str
) -> None:
    wide = {"viewport": {"width": 1280, "height": 800}} if screen == "wide kiosk" else {}
    page = new_page(asked.url, screen="kiosk", **wide)
    page.goto("/?mode=kiosk")
    settle(page)
    for key in ("attract_nb", "door_benefit", "answer_1", "answer_4"):
        page.locator(f".st-key-{key} button").tap()
        settle(page)
        assert page.evaluate(SMALL_TARGETS_OF_A_KIOSK) == [], key
        assert wide or page.evaluate(REACHES_TOO_HIGH) == [], key
        expect(page.locator("#kvp-pages"), key).to_have_count(0)  # nothing has to be scrolled
    expect(page.get_by_role("heading", level=1)).to_contain_text("26\xa0500\xa0kr")
    expect(page.locator(".kv-band")).to_contain_text("Vi har regnet med 4 barn.")
    assert axe(page) == []
    for key in ("money_5", "money_job", "answer_3", "money_why"):
        page.locator(f".st-key-{key} button").tap()
        settle(page)
    expect(page.locator("[data-section=amounts]")).to_be_visible()
    for way in ("Lenger ned", "Lenger opp"):  # nobody has to know that a page can be pushed
        before = page.evaluate(SCROLLED)
        page.get_by_role("button", name=way).tap()
        assert (page.evaluate(SCROLLED) > before) == (way == "Lenger ned")


def test_numbers_and_days_are_given_with_buttons(new_page: OpenPage, asked: Server) -> None:
    page = begun(new_page, asked, "/?mode=kiosk")
    go(page, "driving_log")
    way = page.locator(".st-key-field_km_one_way")
    for _ in range(2):
        way.get_by_role("button", name="+10").tap()
        settle(page)
    expect(way.get_by_role("status")).to_contain_text("20")
    start = page.locator(".st-key-field_start")
    start.get_by_role("button", name="Én måned senere").tap()
    settle(page)
    expect(start.get_by_role("status")).to_be_visible()


def test_larger_text_and_contrast_end_with_the_person(new_page: OpenPage, asked: Server) -> None:
    page = begun(new_page, asked, "/?mode=kiosk")
    size = "() => parseFloat(getComputedStyle(document.documentElement).fontSize)"
    larger = page.get_by_role("button", name="Større tekst")
    sizes = []
    for _ in range(3):
        larger.tap()
        sizes.append(page.evaluate(size))
        assert page.evaluate(SMALL_TARGETS_OF_A_KIOSK) == []
    assert sizes == [30, 36, 24]
    larger.tap()
    contrast = page.get_by_role("button", name="Kontrast")
    contrast.tap()
    expect(contrast).to_have_attribute("aria-pressed", "true")
    page.locator(".st-key-door_benefit button").tap()
    settle(page)
    page.locator(".st-key-language_en button").tap()
    settle(page)
    expect(page.get_by_role("button", name="Contrast")).to_have_attribute("aria-pressed", "true")
    assert axe(page) == []
    kept = json.loads(left_behind(page))
    assert not kept["session"]
    assert "contrast" not in str(kept["local"]).lower()
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.evaluate("print()")
    page.get_by_role("button", name="Finish and delete").tap()
    expect(page.get_by_text("Take your paper with you.")).to_be_visible()
    page.get_by_role("button", name="Start screen now").tap()
    expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible()
    assert page.evaluate("({ ...document.documentElement.dataset })") == {"kvpKiosk": "asked"}
    assert page.evaluate(size) == 24


def test_nothing_is_called_deleted_before_the_server_has_said_so(
    new_page: OpenPage, asked: Server, faults_expected: list[str]
) -> None:
    faults_expected += ["net::ERR_", "removeChild"]
    page = begun(new_page, asked, "/?mode=kiosk")
    asks: list[Route] = []

    def hold(route: Route) -> None:
        asks.append(route)

    page.route("**/finish", hold)
    with page.expect_request("**/finish"):
        page.get_by_role("button", name="Avslutt og slett").tap()
    with page.expect_request("**/finish"):  # it asks again
        page.clock.run_for(ANSWER_WITHIN)
    deleting = page.get_by_role("heading", name="Vi sletter. Ikke gå ennå.")
    expect(deleting).to_be_visible()
    assert page.get_by_text("Du er ferdig").count() == 0
    asks[1].continue_()
    expect(page.get_by_role("heading", name="Du er ferdig")).to_be_visible(
        timeout=MILLISECONDS_TO_SETTLE
    )


def test_a_lost_server_is_told_in_every_language(
    new_page: OpenPage, tmp_path: Path, faults_expected: list[str]
) -> None:
    faults_expected += ["net::ERR_", "WebSocket connection to", "/_stcore/", "not responding"]
    with start_server(tmp_path, SCRIPT, KVP_MODE="kiosk") as running:
        page = begun(new_page, running)
        page.evaluate("navigator.serviceWorker.ready.then(() => null)")
        stop(running.process)
        is_lost(page)
        for language in LANGUAGES:
            told = page.get_by_text(translator(language)(SERVER_FAILED))
            expect(told).to_be_visible(timeout=MILLISECONDS_TO_SETTLE)
        page.reload()
        expect(page.get_by_text(translator("en")(SERVER_FAILED))).to_be_visible()
        with start_server(
            tmp_path, SCRIPT, KVP_PORT=running.url.rpartition(":")[2], KVP_MODE="kiosk"
        ):
            expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible(
                timeout=2 * MILLISECONDS_TO_SETTLE
            )


def test_a_kiosk_comes_back_by_itself_when_its_server_does(
    new_page: OpenPage, tmp_path: Path, faults_expected: list[str]
) -> None:
    faults_expected += ["net::ERR_", "WebSocket connection to", "/_stcore/", "not responding"]
    faults_expected += ["removeChild"]  # the cover took the place of what Streamlit drew
    with start_server(tmp_path, SCRIPT, KVP_MODE="kiosk") as running:
        page = begun(new_page, running)
        stop(running.process)
        is_lost(page)
        lost = page.get_by_text(translator("nb")(SERVER_FAILED))
        expect(lost).to_be_visible(timeout=MILLISECONDS_TO_SETTLE)
        with start_server(
            tmp_path, SCRIPT, KVP_PORT=running.url.rpartition(":")[2], KVP_MODE="kiosk"
        ):
            expect(page.get_by_role("heading", name=ATTRACT)).to_be_visible(
                timeout=2 * MILLISECONDS_TO_SETTLE
            )


def test_the_two_languages_change_places_where_nobody_is(new_page: OpenPage, asked: Server) -> None:
    page = new_page(asked.url, screen="kiosk", reduced_motion="no-preference")
    page.goto("/?mode=kiosk")
    settle(page)
    page.clock.install()
    first, second = page.get_by_role("heading", level=1), page.locator(".kv-second")
    expect(first).to_have_text(ATTRACT)
    said = {page.locator(".st-key-attract").inner_text()}
    for heading, language, other in ((ENGLISH, "en", "nb"), (ATTRACT, "nb", "en")):
        page.clock.run_for(31_000)
        expect(first).to_have_text(heading)
        expect(first).to_have_attribute("lang", language)
        expect(second).to_have_attribute("lang", other)
        said.add(page.locator(".st-key-attract").inner_text())
    assert len(said) == 2
    page.clock.run_for(31_000)
    expect(first).to_have_text(ENGLISH)
    page.touchscreen.tap(540, 1700)  # anywhere: a touch on the language that stands first
    expect(page.get_by_role("heading", level=1)).to_have_text("What do you want to know?")


@pytest.mark.parametrize(("motion", "fades"), [("reduce", 0), ("no-preference", 1)])
def test_what_changes_places_fades_unless_nothing_is_to_move(
    new_page: OpenPage, asked: Server, motion: str, fades: int
) -> None:
    page = new_page(asked.url, screen="kiosk", reduced_motion=motion)
    page.add_init_script(COUNT_FADES)
    page.goto("/?mode=kiosk")
    settle(page)
    page.clock.install()
    page.clock.run_for(31_000)
    expect(page.get_by_role("heading", level=1)).to_have_text(ENGLISH)
    assert page.evaluate("[...new Set(fades)]") == [200] * fades


def test_the_answer_of_the_check_goes_along_in_a_code_with_its_words(
    new_page: OpenPage, asked: Server
) -> None:
    page = begun(new_page, asked, "/?mode=kiosk")
    page.locator(".st-key-door_eligibility button").tap()
    settle(page)
    for option in CHECK_ANSWERS:
        page.locator(f".st-key-ans_{option} button").tap()
        settle(page)
    verdict = page.get_by_role("heading", level=1).inner_text()
    words = page.locator(".kv-code-text").inner_text()
    assert verdict in words
    code = page.locator(".kv-code img")
    code.scroll_into_view_if_needed()
    (read,) = zxingcpp.read_barcodes(Image.open(BytesIO(code.screenshot())))
    assert read.text == words
    assert page.evaluate(SMALL_TARGETS_OF_A_KIOSK) == []


def test_leaving_in_a_hurry_deletes_also_where_the_connection_is_gone_first(
    new_page: OpenPage, asked: Server, faults_expected: list[str]
) -> None:
    faults_expected += ["a request left the machine", "net::ERR", "WebSocket"]
    page = new_page(asked.url, "phone", "en")
    is_gone = False

    def pass_on(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(lambda message: None if is_gone else server.send(message))

    page.route_web_socket("**/_stcore/stream", pass_on)
    page.route("https://www.yr.no/**", lambda route: route.abort())
    page.goto("/benefit")
    settle(page)
    write(page, "birth_date", "27.03.1996")
    assert "27.03.1996" in held(asked)
    is_gone = True
    page.get_by_role("button", name="Leave this page").click()
    await_nothing_held(asked, 5, "27.03.1996")
