"""While a meeting hides its amounts, no page shows one: neither what was typed nor a result."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.costs.answers import CostsAnswers
from kvp_core.driving_log.log import DrivingLog
from kvp_core.supplements.answers import Cost
from kvp_ui.app.navigation import BENEFIT, PLACES, Place
from tests.pages.visit import EVERYTHING, everything_answered, go_and_ask, html, kept_as, text

AMOUNT = re.compile(r"NOK\s[\d,.]*\d")
TYPED = {"toll": "51.37", "childcare_cost": "1234", "wage": "217.45"}
PARKING = "150"


def visit(hidden: bool) -> AppTest:
    """Somebody who has typed amounts on every page, in a meeting."""
    page = everything_answered(mode="counsellor", lang="en")
    costs, benefit = EVERYTHING[2], EVERYTHING[1]
    assert isinstance(costs, CostsAnswers)
    assert isinstance(EVERYTHING[3], DrivingLog)
    chosen = {"costs": costs.costs | {Cost.CHILDCARE}, "childcare_cost": TYPED["childcare_cost"]}
    more = costs.model_copy(update={**chosen, "toll": TYPED["toll"]})
    works = benefit.model_copy(update={"hours": "7,5", "wage": TYPED["wage"]})
    for given in (more, works):
        page.session_state[kept_as(given)] = given
    if hidden:
        go_and_ask(page, BENEFIT).button(key="counsellor_hide").click().run()
    return page


def shown(page: AppTest, place: Place) -> str:
    """All that can be read on a page, what stands in its fields too."""
    go_and_ask(page, place)
    fields = (*page.text_input, *page.number_input, *page.text_area)
    return " ".join((text(html(page)), *(f"{field.label} {field.value}" for field in fields)))


def test_the_amounts_are_there_while_nobody_hides_them() -> None:
    page = visit(hidden=False)
    seen = " ".join(shown(page, place) for place in PLACES)
    for typed in (*TYPED.values(), PARKING):
        assert re.search(rf"(?<!\d){re.escape(typed)}(?!\d)", seen), typed
    assert len(set(AMOUNT.findall(seen))) > 50


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_no_page_shows_a_digit_of_an_amount_that_is_hidden(place: Place) -> None:
    said = shown(visit(hidden=True), place)
    assert not AMOUNT.findall(said)
    for typed in (*TYPED.values(), PARKING):
        assert not re.search(rf"(?<!\d){re.escape(typed)}(?!\d)", said), typed
