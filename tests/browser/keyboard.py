"""Going through the guide with the keys alone, and looking at every stop on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.driving import settle
from tests.browser.walking import Visitor

MOST_STOPS = 1000
"""More than any page has; who has not arrived by then is in a trap."""
PAINTERS = (
    "label, [data-testid=stTextInputRootElement], [data-testid=stNumberInputContainer],"
    " [class*=st-key-card_]"
)
"""What may have the ring instead of the control in it."""
NAMED = """(each) => [
  each.closest("[class*=st-key-]")?.className, each.tagName, each.type, each.href,
  each.id.startsWith("kvp") && each.id, each.ariaLabel, (each.querySelector("p") ?? each).innerText,
].join("|")"""
"""A control by what it is: React may have made it anew since."""
STOP = """(painters) => {
  const here = document.activeElement;
  if (!here || here === document.body) return { lost: true };
  const ring = (element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const isSeen = outlineStyle !== "none" && !/, 0\\)$/.test(outlineColor);
    return isSeen && parseFloat(outlineWidth) >= 2;
  };
  const around = [here];
  for (let up = here.parentElement; up; up = up.parentElement) {
    if (up.matches(painters)) around.push(up);
  }
  const painter = around.findLast(ring), box = (painter ?? here).getBoundingClientRect();
  const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  const hits = [0.5, 0.05, 0.95].map((share) =>
    document.elementFromPoint(left + (right - left) * share, (top + bottom) / 2));
  const isFree = (hit) => hit && ((painter ?? here).contains(hit) || hit.contains(here));
  const isPlace = here.matches("h1, h2, [id^=kvp-], [data-testid=stPopoverBody]"); // only read
  const faults = [];
  if (!painter && !isPlace) faults.push("no ring");
  if (right - left <= 1 || bottom - top <= 1) faults.push("not on the screen");
  else if (!hits.some(isFree)) faults.push(`covered by ${hits[0]?.outerHTML.slice(0, 120)}`);
  window.kvpVisited?.push(here);
  window.kvpNamed?.add((NAMED)(here));
  const fold = here.matches("summary") && !here.parentElement.open;
  const isOwn = !here.closest("[data-testid=stExpander]");
  return { faults, what: here.outerHTML.slice(0, 160), fold, isOwn };
}""".replace("NAMED", NAMED)
"""Where the focus is, and what is wrong with that."""
BEGIN = """() => {
  window.kvpVisited = [];
  window.kvpNamed = new Set();
  document.querySelector("[data-testid=stSkipToContent]").focus();
}"""
CONTROLS = (
    "a[href], button:enabled, input:enabled:not([type=hidden]), textarea, summary, select,"
    " [tabindex='0']"
)
LEFT_OUT = """(controls) => {
  const visited = window.kvpVisited;
  const seen = { visibilityProperty: true, contentVisibilityAuto: true };
  const groupOf = (each) =>
    each.type === "radio" && (each.closest("[role=radiogroup]") ?? each.name);
  const groups = new Set(visited.map(groupOf).filter(Boolean));
  return [...document.querySelectorAll(controls)]
    .filter((each) => each.tabIndex >= 0 && each.checkVisibility(seen))
    .filter((each) => !visited.includes(each) && !groups.has(groupOf(each)))
    .filter((each) => !window.kvpNamed.has((NAMED)(each)))
    .map((each) => each.outerHTML.slice(0, 160));
}""".replace("NAMED", NAMED)


@dataclass
class Keyboard:
    """Somebody without a mouse, and what stood in their way."""

    visitor: Visitor
    faults: list[str] = field(default_factory=list)
    _debugger: CDPSession = field(init=False)

    def __post_init__(self) -> None:
        self._debugger = self.page.context.new_cdp_session(self.page)

    @property
    def page(self) -> Page:
        return self.visitor.page

    def stands(self, after: str, *, may_wrap: bool = False) -> dict[str, Any]:
        """The control that has the focus is seen, free, ringed and named."""
        stop: dict[str, Any] = self.page.evaluate(STOP, PAINTERS)
        if stop.get("lost"):
            if not may_wrap:
                self.faults.append(f"{after}: the focus is lost")
            return stop
        self.faults += [f"{after}: {fault}: {stop['what']}" for fault in stop["faults"]]
        return stop

    def _nameless(self) -> list[str]:
        """The controls that a screen reader has no name for."""
        nodes = self._debugger.send("Accessibility.getFullAXTree")["nodes"]
        return [
            str(node["role"]["value"])
            for node in nodes
            if not node["ignored"]
            and any(
                one["name"] == "focusable" and one["value"]["value"] for one in node["properties"]
            )
            and not str(node["name"].get("value", "")).strip()
        ]

    def is_at(self, selector: str) -> bool:
        here: bool = self.page.evaluate("goal => document.activeElement.matches(goal)", selector)
        return here

    def arrives(self, selector: str) -> None:
        """Without a key of their own: where the page takes them."""
        expect(self.page.locator(selector).first).to_be_focused()
        self.stands(f"arrived at {selector}")

    def reaches(self, selector: str) -> None:
        """Tab until the control has the focus."""
        for _ in range(MOST_STOPS):
            if self.is_at(selector):
                self.stands(f"on the way to {selector}")
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"{selector} cannot be reached; faults so far: {self.faults}")

    def strikes(self, key: str, *, after: str = "") -> None:
        """A key that the server answers; the focus is somewhere when it has."""
        with self.visitor.answered():
            self.page.keyboard.press(key)
        self.stands(f"{key} {after}".strip())

    def pushes(self, key: str) -> None:
        """A button, by what the code calls it."""
        self.reaches(f".st-key-{key} button")
        self.strikes("Enter", after=f"on {key}")

    def writes(self, **texts: str) -> None:
        for name, text in texts.items():
            self.reaches(f".st-key-field_{name} :is(input, textarea)")
            self.page.keyboard.press("ControlOrMeta+a")
            self.page.keyboard.type(text)
            self.strikes("Tab", after=f"out of {name}")

    def chooses(self, name: str, option: str) -> None:
        """One of several: the arrows go from one to the next and choose it."""
        self.reaches(f".st-key-field_{name} input")
        said = self.visitor.t(option)
        label = "wanted => document.activeElement.closest('label').innerText.includes(wanted)"
        key = "Space"
        for _ in range(20):
            if self.page.evaluate(label, said):
                break
            key = "ArrowDown"
            self.strikes(key, after=f"in {name}")
        if key == "Space":
            self.strikes(key, after=f"in {name}")

    def ticks(self, selector: str) -> None:
        self.reaches(f"{selector} input")
        self.strikes("Space", after=f"in {selector}")

    def goes(self, name: str) -> None:
        """To another page, through the menu."""
        self.reaches(".st-key-menu button")
        self.page.keyboard.press("Enter")
        self.arrives("[data-testid=stPopoverBody] a")
        self.reaches(f'[data-testid=stPopoverBody] a[href$="{name}"]')
        self.strikes("Enter", after=f"on {name} in the menu")
        self.arrives("h1")

    def takes(self, key: str) -> None:
        """A file, by the key of its button."""
        self.reaches(f".st-key-{key} button")
        with self.page.expect_download():
            self.page.keyboard.press("Enter")
        self.arrives(f".st-key-{key} button")

    def tabs_through(self, what: str) -> None:
        """Every control of the page once, each fold opened, and out at the other end."""
        left_out = self._passes_through(what)
        if left_out:  # a fold that was opened may have drawn something anew just as Tab went by
            settle(self.page)
            left_out = self._passes_through(what)
        self.faults += [f"{what}: Tab does not reach {control}" for control in left_out]
        self.faults += [f"{what}: no name: {control}" for control in self._nameless()]

    def _passes_through(self, what: str) -> list[str]:
        """From the first stop to the last; which controls were none."""
        self.page.evaluate(BEGIN)
        for _ in range(MOST_STOPS):
            if self._looks(what):
                break
            self.page.keyboard.press("Tab")
        else:
            self.faults.append(f"{what}: a trap, or more than {MOST_STOPS} stops")
        left_out: list[str] = self.page.evaluate(LEFT_OUT, CONTROLS)
        return left_out

    def _looks(self, what: str) -> bool:
        """Look at one stop, and open it if it is folded; whether there is none left."""
        stop = self.stands(what, may_wrap=True)
        if "lost" in stop:
            settle(self.page)  # a fold that was opened may have drawn what had the focus anew
            stop = self.stands(what, may_wrap=True)
        if stop.get("fold"):
            self.page.keyboard.press("Enter")
            if not stop["isOwn"]:
                settle(self.page)
            self.stands(f"{what}, a fold opened")
        return "lost" in stop


@contextmanager
def by_keys(visitor: Visitor) -> Iterator[Keyboard]:
    """A walk by keyboard, which fails in the end for all that stood in its way."""
    keyboard = Keyboard(visitor)
    yield keyboard
    assert not keyboard.faults, "\n".join(dict.fromkeys(keyboard.faults))
