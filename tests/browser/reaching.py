"""What everybody needs of a page, beyond what axe looks at: size, room and stillness."""

from playwright.sync_api import Page, ViewportSize

from tests.browser.driving import settle

LEAST_TARGET, LEAST_TARGET_OF_A_KIOSK, LEAST_TARGET_OF_A_MEETING = 48, 96, 24
"""In pixels. A meeting is led with a mouse; what is touched there is of 48, too."""
NARROW: ViewportSize = {"width": 320, "height": 640}
"""What is left of 1280 pixels at 400 %."""
SMALL_TARGETS = """(least) => {
  const controls = "a, button, summary, label:has(input), input:not(label input)";
  const inText = "p a, li a, td a, th a";
  const size = (element) => {
    const box = (element.closest("[class*=st-key-card_]") ?? element).getBoundingClientRect();
    return [element.outerHTML.slice(0, 160), Math.round(box.width), Math.round(box.height)];
  };
  return [...document.querySelectorAll(controls)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.matches(inText))
    .filter((element) => element.style.width !== "1px")  // closes a dialog for readers alone
    .map(size)
    .filter(([, width, height]) => width > 1 && Math.min(width, height) < least);
}"""
SMALL_TARGETS_OF_A_KIOSK = """() => [
  ...document.querySelectorAll("button, a[href], summary, label:has(input)")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .map((each) => [each.innerText || each.ariaLabel, each.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < 96 || box.height < 96))
  .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""
SIDEWAYS = """() => [document.documentElement, document.querySelector("[data-testid=stMain]")]
  .map((box) => box ? box.scrollWidth - box.clientWidth : 0)"""
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""
REACHES_TOO_HIGH = """() => {
  const box = document.querySelector("[data-testid=stMain]").getBoundingClientRect();
  return [...document.querySelectorAll("button, a[href], summary, label:has(input)")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .map((each) => [each.innerText, Math.max(each.getBoundingClientRect().top, box.top)])
    .filter(([, top]) => top < 656)
    .map(([name, top]) => `${name}: ${top}`);
}"""
"""What can be touched in the band of a tall kiosk; a long page is cut off below it."""
CUT = """() => {
  const icons = "[data-testid=stIconMaterial], .kv-ico, svg";
  const skipped = `.kv-sr, [data-testid=stSkipToContent], ${icons}`;
  const says = (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim();
  const cuts = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (way) => way === "hidden" || way === "clip";
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  };
  return [...document.querySelectorAll("body *")]
    .filter((element) => [...element.childNodes].some(says) && element.checkVisibility())
    .filter((element) => !element.closest(skipped) && element.clientWidth > 1 && cuts(element))
    .map((element) => element.outerHTML.slice(0, 160));
}"""
MOVING = """() => document.getAnimations()
  .filter((each) => each.playState === "running")
  .map((each) => each.effect?.target?.outerHTML.slice(0, 160))"""

DRAWN_TWICE = """() => new Promise((tell) =>
  requestAnimationFrame(() => requestAnimationFrame(() => tell())))"""


def sideways(page: Page) -> list[int]:
    """How far the page can be scrolled sideways, in pixels."""
    found: list[int] = page.evaluate(SIDEWAYS)
    return found


def hard_to_reach(page: Page, *, kiosk: bool = False, meeting: bool = False) -> list[str]:
    """Targets too small, text cut off by wide spacing, what moves though asked to be still."""
    least = LEAST_TARGET_OF_A_MEETING if meeting else LEAST_TARGET
    small = (SMALL_TARGETS_OF_A_KIOSK, None) if kiosk else (SMALL_TARGETS, least)
    faults = [f"too small a target: {target}" for target in page.evaluate(*small)]
    page.emulate_media(reduced_motion="reduce")
    faults += [f"moves: {element}" for element in page.evaluate(MOVING)]
    page.emulate_media(reduced_motion="no-preference")
    style = page.add_style_tag(content=TEXT_SPACING)
    settle_if_connected(page)
    faults += [f"cut off by wide spacing: {element}" for element in page.evaluate(CUT)]
    if not kiosk and any(beside := sideways(page)):
        faults.append(f"wide spacing scrolls sideways: {beside}")
    style.evaluate("style => style.remove()")
    return faults


def too_wide(page: Page) -> list[str]:
    """What a window of 320 pixels has no room for, and what it cuts off."""
    before = page.viewport_size
    assert before is not None
    page.set_viewport_size(NARROW)
    settle_if_connected(page)
    faults = [
        f"scrolls sideways at 320 pixels: {beside}" for beside in (sideways(page),) if any(beside)
    ]
    faults += [f"cut off at 320 pixels: {element}" for element in page.evaluate(CUT)]
    page.set_viewport_size(before)
    return faults


def settle_if_connected(page: Page) -> None:
    """A page without its server never settles; it is given time to draw itself twice."""
    if page.locator("[data-test-connection-state=CONNECTED]").count():
        settle(page)
    else:
        page.evaluate(DRAWN_TWICE)
