"""Axe finds nothing in a sample of states, whatever the language, colours and size.

``make a11y`` looks at every state there is (see test_every_state.py).
"""

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.dresses import in_turn
from tests.browser.driving import Server, axe
from tests.browser.states import Walk, the_check, the_estimator, the_other_pages
from tests.browser.walking import Visitor

SURROUNDINGS = (
    ("en", "phone", "light"),
    ("nb", "phone", "dark"),
    ("nn", "desktop", "light"),
    ("en", "desktop", "dark"),
)
"""Each language, and each size with each colours; ``make a11y`` has all of them."""


@pytest.mark.parametrize(
    ("walk", "language", "screen", "colours"),
    in_turn((the_other_pages, the_check, the_estimator), SURROUNDINGS),
)
def test_axe_finds_nothing(
    new_page: OpenPage,
    server: Server,
    walk: Walk,
    language: str,
    screen: str,
    colours: str,
) -> None:
    visitor = Visitor(new_page(server.url, screen, language, colours), language)
    faults: list[str] = []

    def looks(what: str) -> None:
        faults.extend(f"{what}: {fault}" for fault in axe(visitor.page))

    walk(visitor, looks)
    assert not faults, "\n".join(faults)
