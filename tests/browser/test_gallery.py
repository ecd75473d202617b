"""Every block of the guide at once: none is hard to reach for anybody, and a visitor sees none."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, axe, start_server
from tests.browser.states import the_gallery
from tests.browser.walking import Visitor

NARROW = {"viewport": {"width": 320, "height": 640}}
SIDEWAYS = "() => document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with start_server(tmp_path_factory.mktemp("workshop"), KVP_GALLERY="yes") as running:
        yield running


@pytest.mark.parametrize(
    ("language", "screen", "colours"),
    [("en", "desktop", "dark"), ("nb", "phone", "light"), ("nn", "phone", "dark")],
)
def test_axe_finds_nothing_in_any_block_and_none_is_wider_than_the_screen(
    new_page: OpenPage, workshop: Server, language: str, screen: str, colours: str
) -> None:
    narrow = NARROW if screen == "phone" else {}
    visitor = Visitor(new_page(workshop.url, screen, language, colours, **narrow), language)
    faults: list[str] = []
    the_gallery(visitor, lambda _: faults.extend(axe(visitor.page)))
    assert not faults, "\n".join(faults)
    assert visitor.page.evaluate(SIDEWAYS) <= 0


def test_a_visitor_finds_no_gallery(
    new_page: OpenPage, server: Server, faults_expected: list[str]
) -> None:
    faults_expected.append("404")
    answer = new_page(server.url).goto("/_gallery")
    assert answer is not None
    assert answer.status == 404
