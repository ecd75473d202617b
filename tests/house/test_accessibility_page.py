"""docs/accessibility.md tells of every state that is looked at, and of no other."""

import pytest

from tests.browser.states import WALKS, Mode
from tests.browser.states_page import PAGE, names_in_code, names_in_page


@pytest.mark.parametrize("mode", WALKS)
def test_every_state_stands_on_the_page_and_no_other_does(mode: Mode) -> None:
    """Where this is red: run ``make a11y``, which writes the page."""
    told = names_in_page(PAGE.read_text("utf-8"), mode)
    looked_at = [name for walk in WALKS[mode] for name in names_in_code(walk)]
    assert [name.pattern for name in looked_at if not any(map(name.fullmatch, told))] == []
    assert [name for name in told if not any(one.fullmatch(name) for one in looked_at)] == []
    assert len(told) == len(set(told))
