"""Walking through the guide the way a person does, in one language or another."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from string import Formatter
from typing import Any

from playwright.sync_api import Locator, Page, WebSocket, expect

from kvp_core.language.i18n import HARD_SPACE, LANGUAGES, translator
from kvp_core.language.messages import Value
from tests.browser.driving import MILLISECONDS_TO_SETTLE, settle

NAME = "KVP guide"
CHECK_ANSWERS = ("from_18_to_66", "yes", "yes", "yes", "yes", "yes", "no", "yes")
"""One answer to each of the eight questions; with these, everything looks fine."""
FIELD = ".st-key-field_{}"
MAIN = "[data-testid=stMain]"
SCROLLED = f"document.querySelector('{MAIN}').scrollTop"
FOCUSED = """() => {
  const element = document.activeElement;
  const key = element.closest("[class*=st-key-]")?.className.match(/st-key-([\\w-]+)/)?.[1];
  return { tag: element.tagName, id: element.id, key: key ?? "", text: element.innerText ?? "" };
}"""


def other_language(language: str) -> str:
    """The next one, so that each is left for another and each is come to."""
    codes = list(LANGUAGES)
    return codes[(codes.index(language) + 1) % len(codes)]


def kroner(amount: str, language: str) -> str:
    """``274,349.86`` as the page writes it; said here apart from the guide’s own code."""
    if language == "en":
        return f"NOK{HARD_SPACE}{amount}"
    return amount.replace(",", HARD_SPACE).replace(".", ",") + f"{HARD_SPACE}kr"


OPEN_EVERY_FOLD = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"


@dataclass
class Visitor:
    """A person with a page of the guide open, who reads one language."""

    page: Page
    language: str
    _messages: list[int] = field(default_factory=list)
    """The size of each message the server has sent this page."""

    def __post_init__(self) -> None:
        self.page.set_default_timeout(MILLISECONDS_TO_SETTLE)
        self.page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda message: self._messages.append(len(message)))

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Whatever is done in the block, the server answers, and the page is drawn anew."""
        before = len(self._messages)
        yield
        for _ in range(MILLISECONDS_TO_SETTLE // 10):
            if len(self._messages) > before:
                break
            self.page.wait_for_timeout(10)
        assert len(self._messages) > before, "The server did not answer."
        settle(self.page)

    def t(self, sentence: str, **values: Value) -> str:
        """A sentence of the guide, known by its English, as this person reads it."""
        said = translator(self.language)(sentence, **values)
        return said.replace("\N{SOFT HYPHEN}", "")

    def pattern(self, sentence: str) -> re.Pattern[str]:
        """A sentence with anything at all in its holes."""
        holes = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        said = re.escape(self.t(sentence, **dict.fromkeys(holes, "HOLE")))
        return re.compile(said.replace("HOLE", ".*"), re.DOTALL)

    def goes_to(self, address: str) -> None:
        self.page.goto(address)
        settle(self.page)

    def reads(self, sentence: str, **values: Value) -> None:
        """The sentence is on the screen."""
        shown = self.page.locator(MAIN).get_by_text(self.t(sentence, **values)).first
        expect(shown).to_be_visible()

    def heading(self) -> str:
        """What the page is about: its one heading of the first level."""
        heading = self.page.get_by_role("heading", level=1)
        expect(heading).to_have_count(1)
        return heading.inner_text().replace("\N{SOFT HYPHEN}", "")

    def is_at(self, sentence: str) -> None:
        """The page with this heading is open, and the window is named after it."""
        wanted = self.t(sentence)
        expect(self.page).to_have_title(re.compile(rf"{re.escape(wanted)} – {self.t(NAME)}$"))
        assert self.heading() == wanted

    def is_told(self, sentence: str) -> None:
        """This is the answer, and the window, and so the history of the browser, keeps it back."""
        window = self.t("Your result – {page}", page=self.t("Is KVP right for you?"))
        expect(self.page).to_have_title(f"{window} – {self.t(NAME)}")
        assert self.heading() == self.t(sentence)

    def presses(self, key: str) -> None:
        """Press the button that the code calls ``key``."""
        with self.answered():
            self.page.locator(f".st-key-{key} button").click()

    def answers(self, option: str) -> None:
        """Press one of the large answers of the check."""
        with self.answered():
            self.page.locator(f".st-key-ans_{option} button").click()

    def takes_the_check(self, *options: str) -> None:
        """Answer the questions on the screen one after the other."""
        for option in options:
            self.answers(option)

    def field(self, name: str) -> Locator:
        return self.page.locator(FIELD.format(name))

    def types(self, **texts: str) -> None:
        """Fill fields, by the names the code gives them."""
        self.opens_the_form()
        for name, text in texts.items():
            box = self.field(name).locator("input, textarea").first
            if box.input_value() != text:
                with self.answered():
                    box.fill(text)
                    box.press("Tab")

    def opens_the_form(self) -> None:
        """Go back to the questions, where an answer stands in their place."""
        back = self.page.locator("[class*=st-key-edit_] button")
        if back.count():
            with self.answered():
                back.first.click()

    def chooses(self, name: str, option: str) -> None:
        """Choose one of the answers of a field."""
        self.opens_the_form()
        with self.answered():
            self.field(name).locator("label", has_text=self.t(option)).first.click()

    def unfolds(self, name: str) -> None:
        """Open one of the form’s two folds."""
        self.opens_the_form()
        with self.answered():
            self.page.locator(f".st-key-fold_{name}_{self.language} summary").first.click()

    def compares(self) -> None:
        """Put the last of the other choices beside this one."""
        fold = self.page.locator(f".st-key-fold_what_if_{self.language} details:not([open])")
        if fold.count():
            with self.answered():
                fold.locator("summary").click()
        with self.answered():
            self.page.locator("[class*=st-key-compare_] label").last.click()

    def works_it_out(self) -> None:
        self.presses("calculate")

    def section(self, key: str) -> Locator:
        """A folded or open part of a report."""
        return self.page.locator(f"[data-section={key}]")

    def amount(self, section: str, sentence: str) -> str:
        """The figure of one line in a folded part, which is opened as a person opens it."""
        fold = self.section(section)
        around = f"details:not([open]):has([data-section={section}]) > summary"
        while (closed := self.page.locator(around)).count():  # the outermost first
            closed.first.click()
        if not fold.evaluate("fold => fold.open"):
            fold.locator("summary").first.click()
        line = fold.locator(".kv-line").filter(has_text=self.pattern(sentence))
        expect(line.last).to_be_visible()
        return line.last.locator(".kv-amount").inner_text()

    def switches_language(self) -> None:
        self.language = other_language(self.language)
        self.presses(f"language_{self.language}")
        expect(self.page.locator("html")).to_have_attribute("lang", self.language)

    def focused(self) -> Mapping[str, Any]:
        """The element that has the focus: its tag, id, text, and the nearest key in the code."""
        found: Mapping[str, Any] = self.page.evaluate(FOCUSED)
        return found

    def opens_every_fold(self) -> None:
        """Open whatever can be folded, Streamlit’s own first."""
        closed = self.page.locator("[data-testid=stExpander] > details:not([open]) > summary")
        while closed.count():
            with self.answered():
                closed.first.click()
        self.page.evaluate(OPEN_EVERY_FOLD)

    @contextmanager
    def everything_on_screen(self) -> Iterator[None]:
        """A window as tall as the page: Streamlit scrolls inside a box."""
        before = self.page.viewport_size
        assert before is not None
        height = self.page.locator(MAIN).evaluate("box => box.scrollHeight")
        self.page.set_viewport_size(before | {"height": max(before["height"], height)})
        yield
        self.page.set_viewport_size(before)
