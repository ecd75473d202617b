"""Every block of the guide at once: none is hard to reach for anybody, and a visitor sees none."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, axe, start_server
from tests.browser.states import the_gallery
from tests.browser.walking import Visitor

NARROW = {"viewport": {"width": 320, "height": 640}}
CAPTION, TEXT = 14, 16
CAPTIONS = ".kv-dot, .js-plotly-plot, .st-key-strip, .st-key-leave, .kv-privacy"
SMALL = """([least, captions]) => [...document.querySelectorAll(".stApp *")].filter((one) =>
  [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
  && one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1
  && !(captions && one.closest(captions))
  && parseFloat(getComputedStyle(one).fontSize) < least - 0.1
).map((one) => `${one.textContent.trim()} (${getComputedStyle(one).fontSize})`)"""
OFF_CENTRE = """() => [...document.querySelectorAll(
  "label[data-testid=stRadioOption], [class*=st-key-log_days] label, .kv-tag, .kv-button"
)].filter((one) => {
  const middle = (box) => (box.top + box.bottom) / 2;
  const words = document.createRange();
  words.selectNodeContents(one);
  const drawn = words.getBoundingClientRect();
  return drawn.height && Math.abs(middle(drawn) - middle(one.getBoundingClientRect())) > 3;
}).map((one) => one.textContent)"""
SIDEWAYS = "() => document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with start_server(tmp_path_factory.mktemp("workshop"), KVP_GALLERY="yes") as running:
        yield running


@pytest.mark.parametrize(
    ("language", "screen", "colours"),
    [("en", "desktop", "dark"), ("nb", "phone", "light"), ("nn", "phone", "dark")],
)
def test_every_block_can_be_read_by_all_and_fits_the_narrowest_screen(
    new_page: OpenPage, workshop: Server, language: str, screen: str, colours: str
) -> None:
    narrow = NARROW if screen == "phone" else {}
    visitor = Visitor(new_page(workshop.url, screen, language, colours, **narrow), language)
    faults: list[str] = []
    the_gallery(visitor, lambda _: faults.extend(axe(visitor.page)))
    assert not faults, "\n".join(faults)
    assert visitor.page.evaluate(SIDEWAYS) <= 0
    assert visitor.page.evaluate(SMALL, [TEXT, CAPTIONS]) == []
    assert visitor.page.evaluate(SMALL, [CAPTION, ""]) == []
    assert visitor.page.evaluate(OFF_CENTRE) == []


def test_a_visitor_finds_no_gallery(
    new_page: OpenPage, server: Server, faults_expected: list[str]
) -> None:
    faults_expected.append("404")
    answer = new_page(server.url).goto("/_gallery")
    assert answer is not None
    assert answer.status == 404
