"""Whoever asks hears the page, from a voice on the device, and nobody else hears anything."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from kvp_core.eligibility.questions import QUESTIONS
from tests.browser.conftest import OpenPage
from tests.browser.dresses import spoken
from tests.browser.driving import Server, axe, settle
from tests.browser.reaching import TEXT_SPACING, sideways
from tests.browser.translating import translate
from tests.browser.walking import CHECK_ANSWERS, Visitor

REMOTE = (("Cloud", "nb-NO", False), ("Cloud", "nn-NO", False), ("Cloud", "en-GB", False))
LOCAL = (
    *(("Anna", "de-DE", True), ("Sam", "en-US", True), ("Daniel", "en-GB", True)),
    *(("Nora", "nb-NO", True), ("Kari", "nn-NO", True)),
)
STAND_IN = """(() => {
  const spoken = [];
  const engine = Object.assign(new EventTarget(), {
    voices: [], saying: null, holds: false, cancelled: 0,
    getVoices() { return this.voices; },
    speak(utterance) {
      const { text, lang, voice } = utterance;
      spoken.push({ text, lang, voice: voice.name });
      this.saying = utterance;
      if (this.holds) return;
      setTimeout(() => {
        if (this.saying !== utterance) return;
        this.saying = null;
        utterance.onend();
      });
    },
    cancel() {
      this.cancelled += 1;
      this.saying?.onerror({ error: "canceled" });
      this.saying = null;
    },
    find(voices) {
      this.voices = voices.map(([name, lang, localService]) => ({ name, lang, localService }));
      this.dispatchEvent(new Event("voiceschanged"));
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: engine });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  window.spoken = spoken;
})()"""
"""A voice that says nothing and remembers all, as quick as can be or holding each sentence."""

WHEN_QUIET = """async () => {
  for (let calm = 0, before = 0; calm < 4; before = spoken.length) {
    await new Promise((resume) => setTimeout(resume, 50));
    const isBusy = speechSynthesis.saying && !speechSynthesis.holds;
    calm = isBusy || spoken.length !== before ? 0 : calm + 1;
  }
  return spoken.splice(0);
}"""


@dataclass
class Listener(Visitor):
    """Somebody whose device has voices of its own."""

    @property
    def button(self) -> Locator:
        return self.page.locator(".kv-aloud")

    def finds(self, *voices: tuple[str, str, bool]) -> None:
        """The browser tells, late, that it has these voices and no others."""
        self.page.evaluate("voices => speechSynthesis.find(voices)", list(voices))

    def holds(self) -> None:
        """From now on a sentence takes for ever."""
        self.page.evaluate("speechSynthesis.holds = true")

    def asks(self) -> None:
        self.is_off()
        self.button.click()

    def is_on(self) -> None:
        expect(self.button).to_have_accessible_name(self.t("Stop reading"))

    def is_off(self) -> None:
        expect(self.button).to_have_accessible_name(self.t("Read aloud"))

    def spoken(self) -> list[dict[str, str]]:
        """All that was said since this was asked last."""
        said: list[dict[str, str]] = self.page.evaluate(WHEN_QUIET)
        return said

    def heard(self) -> list[str]:
        return [each["text"] for each in self.spoken()]

    def voices(self) -> set[tuple[str, str]]:
        return {(each["voice"], each["lang"]) for each in self.spoken()}

    def is_silenced(self) -> bool:
        """Whether a sentence was cut off since this was asked last."""
        return bool(
            self.page.evaluate(
                "() => { const { cancelled } = speechSynthesis;"
                " speechSynthesis.cancelled = 0; return cancelled > 0 }"
            )
        )

    def sees(self, part: str) -> str:
        """What stands there, as it would be said."""
        texts = self.page.locator(part).all_inner_texts()
        return " ".join(" ".join(texts).replace("\N{SOFT HYPHEN}", "").split())


def listener(
    new_page: OpenPage, server: Server, address: str = "/eligibility", **options: Any
) -> Listener:
    page = new_page(server.url, **{"language": "nb", **options})
    if "kiosk" in address:  # which hears for how long nobody has touched it
        page.clock.install()
    page.add_init_script(f"{STAND_IN}; speechSynthesis.find({json.dumps([*REMOTE, *LOCAL])})")
    found = Listener(page, options.get("language", "nb"))
    found.goes_to(address)
    return found


def asked(visitor: Visitor, name: str) -> list[str]:
    """A question of the check as it is said: itself, its hint, its answers."""
    question: Any = next(each for each in QUESTIONS if each.name == name)
    texts = (question.text, *filter(None, [question.hint]), *question.options.values())
    return [visitor.t(text.msgid).replace("\N{NO-BREAK SPACE}", " ") for text in texts]


@pytest.mark.parametrize("language", spoken(by_day="nn"))
def test_the_check_is_read_from_when_it_is_asked_for_to_the_result(
    new_page: OpenPage, server: Server, language: str
) -> None:
    visitor = listener(new_page, server, language=language)
    visitor.answers("from_18_to_66")
    assert visitor.heard() == []
    visitor.asks()
    assert visitor.heard() == asked(visitor, "legal")
    visitor.answers("yes")
    visitor.is_on()
    assert visitor.heard() == asked(visitor, "home")
    visitor.takes_the_check(*CHECK_ANSWERS[2:6])
    visitor.heard()
    visitor.answers("yes")
    assert visitor.heard() == asked(visitor, "which")
    visitor.presses("continue")
    assert visitor.t("Fix this before you continue") in visitor.heard()
    visitor.presses("step_back")
    visitor.takes_the_check("no")
    visitor.heard()
    visitor.answers("yes")
    heard = visitor.heard()
    assert " ".join(heard) == visitor.sees("h1, .kv-answer :is(li, p)")
    assert len(heard) > 2
    assert not any(re.search(r"[.!?] [A-ZÆØÅ]|\w_\w", sentence) for sentence in heard)


def test_an_amount_is_read_with_what_it_means_and_nothing_else(
    new_page: OpenPage, server: Server
) -> None:
    visitor = listener(new_page, server, "/benefit")
    visitor.asks()
    lead = visitor.heard()
    assert lead[0] == visitor.sees("h1")
    assert 1 < len(lead) < 4
    visitor.types(birth_date="27.03.1996")
    assert visitor.heard() == []
    visitor.works_it_out()
    for amount in (r"\d\d \d{3} kr(oner)?\b", r"NOK \d\d,\d{3}"):
        heard = " ".join(visitor.heard())
        assert heard == visitor.sees("h1, .kv-result :is(h2, p)")
        assert re.search(amount, heard)
        assert not re.search("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{SOFT HYPHEN}]", heard)
        visitor.presses("language_en" if "kr" in amount else "language_nb")


def test_every_page_begins_with_something_to_hear(new_page: OpenPage, server: Server) -> None:
    visitor = listener(new_page, server, "/")
    visitor.asks()
    assert visitor.heard()[1].startswith("KVP er et program på heltid.")
    for name in ("about", "programme", "rates", "complaint"):
        with visitor.answered():
            visitor.page.locator(".st-key-menu button").click()
            visitor.page.locator(f'[data-testid=stPopoverBody] a[href$="{name}"]').click()
        heard = visitor.heard()
        assert heard[0] == visitor.sees("h1")
        assert 1 < len(heard) < 8, heard


def test_the_voice_speaks_the_language_of_the_page_and_is_never_a_remote_one(
    new_page: OpenPage, server: Server
) -> None:
    visitor = listener(new_page, server)
    visitor.asks()
    assert visitor.voices() == {("Nora", "nb-NO")}
    for language, voice in (("nn", ("Kari", "nn-NO")), ("en", ("Daniel", "en-GB"))):
        visitor.language = language
        visitor.presses(f"language_{language}")
        assert visitor.voices() == {voice}
        visitor.is_on()
    visitor.finds(*REMOTE, ("Sam", "en_US", True))
    visitor.page.keyboard.press("Escape")
    visitor.asks()
    assert visitor.voices() == {("Sam", "en_US")}
    visitor.finds(*REMOTE, ("Sam", "en-US", True), ("Android", "no_NO", True))
    visitor.language = "nn"
    visitor.presses("language_nn")
    assert visitor.voices() == {("Android", "no_NO")}
    visitor.finds(*REMOTE, *LOCAL[:3])
    expect(visitor.button).to_be_hidden()
    visitor.answers("from_18_to_66")
    assert visitor.heard() == []
    visitor.finds(*LOCAL)
    visitor.is_off()


def test_without_a_voice_there_is_no_button(new_page: OpenPage, server: Server) -> None:
    page = new_page(server.url)
    page.add_init_script("delete Window.prototype.speechSynthesis; delete window.speechSynthesis")
    page.goto("/eligibility")
    settle(page)
    assert page.evaluate("typeof speechSynthesis") == "undefined"
    assert page.locator(".kv-aloud").count() == 1
    expect(page.locator(".kv-aloud")).to_be_hidden()


def test_it_stops_whenever_the_person_goes_elsewhere(new_page: OpenPage, server: Server) -> None:
    visitor = listener(new_page, server)
    page = visitor.page
    visitor.holds()
    hide = "Object.defineProperty(document, 'hidden', { configurable: true, value: %s })"
    for stop in (
        visitor.button.click,
        lambda: page.keyboard.press("Escape"),
        lambda: page.evaluate(
            f"{hide % 'true'}; document.dispatchEvent(new Event('visibilitychange'))"
        ),
        lambda: page.evaluate(f"{hide % 'false'}; dispatchEvent(new Event('pagehide'))"),
    ):
        visitor.asks()
        assert visitor.heard() == ["Hvor gammel er du?"]
        visitor.is_on()
        expect(page.locator("h1.kv-reading")).to_have_count(1)
        stop()
        visitor.is_off()
        assert visitor.is_silenced()
        expect(page.locator(".kv-reading")).to_have_count(0)
        assert visitor.heard() == []
    visitor.asks()
    visitor.heard()
    ways: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: visitor.answers("from_18_to_66"), asked(visitor, "legal")[0]),
        (lambda: visitor.presses("language_en"), "Do you have the right to live in Norway?"),
        (page.locator(".st-key-footlinks a").first.click, "About KVP"),
    )
    for leave, heading in ways:
        assert not visitor.is_silenced()
        leave()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        settle(page)
        assert visitor.heard() == [heading]
        assert visitor.is_silenced()


def test_it_can_be_asked_for_with_a_keyboard_and_keeps_the_focus(
    new_page: OpenPage, server: Server
) -> None:
    visitor = listener(new_page, server, screen="phone", language="en", colours="dark")
    page = visitor.page
    page.emulate_media(reduced_motion="reduce", color_scheme="dark")
    expect(visitor.button).to_be_visible()
    box = visitor.button.bounding_box()
    heading = page.locator("h1").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 48
    page.locator(".st-key-strip a").last.focus()
    page.keyboard.press("Tab")
    expect(visitor.button).to_be_focused()
    for key in ("Enter", "Space"):
        visitor.is_off()
        page.keyboard.press(key)
        visitor.is_on()
        expect(visitor.button).to_be_focused()
        assert visitor.heard() == asked(visitor, "age")
        page.keyboard.press(key)
    assert axe(page) == []
    visitor.finds()
    expect(visitor.button).to_be_hidden()
    assert page.locator("h1").bounding_box() == pytest.approx(heading, abs=0.5)  # it took no room
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    assert page.locator(":is([aria-live], [role=status], [role=alert]) .kv-reading").count() == 0


def test_the_button_covers_nothing_on_the_smallest_phone(
    new_page: OpenPage, server: Server
) -> None:
    visitor = listener(new_page, server, screen="phone")
    page = visitor.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.add_style_tag(content=TEXT_SPACING)
    visitor.asks()
    step, button, heading = (
        page.locator(part).evaluate(
            """part => {
              const words = document.createRange();
              words.selectNodeContents(part);
              const { left, right, top, bottom } = words.getBoundingClientRect();
              return [left, right, top, bottom];
            }"""
        )
        for part in (".kv-step", ".kv-aloud .on", "h1")
    )
    assert step[1] < button[0] or step[3] < button[2]
    assert button[3] < heading[2]
    assert sideways(page) == [0, 0]


def test_what_is_being_read_can_be_seen_in_every_colour(new_page: OpenPage, server: Server) -> None:
    visitor = listener(new_page, server)
    visitor.holds()
    visitor.asks()
    assert axe(visitor.page) == []
    read = visitor.page.locator("h1.kv-reading")
    looks = "each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).outlineStyle]"
    assert read.evaluate(looks) == ["rgb(227, 240, 240)", "none"]
    visitor.page.emulate_media(forced_colors="active")
    assert read.evaluate(looks)[1] == "solid"


def test_only_what_can_be_seen_is_read_and_each_text_in_its_own_language(
    new_page: OpenPage, server: Server
) -> None:
    visitor = listener(new_page, server, language="en")
    visitor.page.locator("h1").evaluate(
        """h1 => { h1.innerHTML = '<span class="kv-ico">check_circle</span> One&nbsp;law:'
          + ' <span lang="nb">arbeids\\u00ADmiljø\\u00ADloven</span>'
          + ' <span hidden>A</span><span aria-hidden="true">B</span><i style="display:none">C</i>'
          + ' <b data-testid="stIconMaterial">help</b><span class="kv-sr">D</span> holds.' }"""
    )
    visitor.asks()
    said = [(each["text"], each["voice"]) for each in visitor.spoken()]
    assert said[:3] == [("One law:", "Daniel"), ("arbeidsmiljøloven", "Nora"), ("holds.", "Daniel")]
    visitor.finds(("Daniel", "en-GB", True))
    visitor.button.click()
    visitor.asks()
    assert visitor.heard()[:2] == ["One law:", "holds."]


def test_a_translated_page_is_read_as_it_is_translated(new_page: OpenPage, server: Server) -> None:
    visitor = listener(new_page, server)
    translate(visitor.page)
    visitor.page.evaluate(
        "document.documentElement.lang = 'de';"
        "document.querySelector('h1 font font').textContent = 'Wie alt bist du?'"
    )
    visitor.button.click()
    assert [each["voice"] for each in visitor.spoken()][:1] == ["Anna"]


def test_reading_sends_nothing_and_is_remembered_nowhere(
    new_page: OpenPage, server: Server
) -> None:
    visitor = listener(new_page, server)
    kept = """() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie,
      location.href, history.state])"""
    before = visitor.page.evaluate(kept)
    sent: list[str] = []
    visitor.page.on("request", lambda request: sent.append(request.url))
    visitor.page.on("websocket", lambda socket: sent.append(socket.url))
    visitor._messages.clear()
    visitor.asks()
    assert len(visitor.heard()) == 4
    assert visitor.page.evaluate(kept) == before
    assert not sent
    assert not visitor._messages
    visitor.page.reload()
    settle(visitor.page)
    visitor.is_off()
    visitor.answers("from_18_to_66")
    assert visitor.heard() == []


def begun(visitor: Listener) -> Page:
    visitor.presses("attract_nb")
    visitor.presses("door_eligibility")
    expect(visitor.button).to_be_visible()  # it comes once the page has found a voice
    return visitor.page


def test_a_kiosk_reads_and_falls_silent_with_the_person(new_page: OpenPage, server: Server) -> None:
    visitor = listener(new_page, server, "/?mode=kiosk", screen="kiosk")
    expect(visitor.button).to_have_count(0)
    page = begun(visitor)
    visitor.holds()
    box = visitor.button.bounding_box()
    assert box and min(box["width"], box["height"]) >= 96
    visitor.button.tap()
    assert visitor.heard() == ["Hvor gammel er du?"]
    expect(page.locator(".st-key-kiosk_finish button")).to_be_in_viewport(ratio=1)
    assert axe(page) == []
    visitor.is_silenced()
    page.evaluate("() => { const now = Date.now.bind(Date); Date.now = () => now() + 61000; }")
    expect(page.get_by_role("alertdialog")).to_be_visible()
    assert visitor.is_silenced()
    page.get_by_role("button", name=visitor.t("I need more time")).tap()
    visitor.asks()
    visitor.answers("from_18_to_66")
    visitor.heard()
    visitor.is_silenced()
    page.get_by_role("button", name=visitor.t("Finish and delete")).tap()
    expect(page.locator("#kvp-cover")).to_be_visible()
    assert visitor.is_silenced()
    assert visitor.heard() == []
    expect(page.locator(".st-key-attract")).to_be_visible(timeout=10_000)
    begun(visitor)
    visitor.is_off()
    assert visitor.heard() == []


def test_the_clock_of_a_kiosk_stands_still_while_it_reads_but_not_for_ever(
    new_page: OpenPage, server: Server
) -> None:
    visitor = listener(new_page, server, "/?mode=kiosk", screen="kiosk")
    page = begun(visitor)
    visitor.holds()
    question = page.get_by_role("alertdialog")
    page.locator(".kv-aloud").tap()
    for more, is_asked in (
        ("00:25", False),
        ("00:40", False),
        ("00:30", True),
    ):  # a voice may hang: 30 seconds
        page.clock.run_for(more)
        assert question.is_visible() == is_asked


def test_a_counsellor_has_no_voice_in_the_room(new_page: OpenPage, server: Server) -> None:
    visitor = listener(new_page, server, "/benefit?mode=counsellor")
    expect(visitor.page.get_by_role("heading", level=1)).to_be_visible()
    expect(visitor.button).to_have_count(0)
