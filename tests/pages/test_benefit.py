"""Once there is an answer the questions close, and every one of them is a press away."""

from datetime import date
from itertools import combinations

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month_groups import events
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.rates.book import rate_book
from kvp_core.values.months import Month
from kvp_ui.app.navigation import BENEFIT
from kvp_ui.charts.benefit import DOT_STEP, DOT_WIDTH, month_chart, month_label
from kvp_ui.forms.given import HEADING
from tests.pages.visit import opened

BORN = "16.03.2003"


def estimated(language: str) -> AppTest:
    page = opened(BENEFIT, lang=language)
    page.text_input[0].set_value(BORN).run()
    return page.button(key="calculate").click().run()


def fields(page: AppTest) -> dict[str, str | None]:
    """What can be typed about the person, by its question."""
    return {
        str(box.key).split(".")[1]: box.value
        for box in page.text_input
        if str(box.key).startswith("BenefitAnswers.")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_close_and_open_with_all_that_was_typed(language: str) -> None:
    page, t = estimated(language), translator(language)
    assert not fields(page)
    assert any(t(HEADING) in part.proto.body for part in page.get("html"))
    page.button(key="edit_end").click().run()
    assert fields(page)["birth_date"] == BORN
    (fold,) = [one for one in page.expander if one.proto.id.endswith(f"more_{language}")]
    assert fold.proto.expanded, "the question stands in a fold, which opens with it"
    page.text_input(key=f"BenefitAnswers.birth_date.{language}").set_value("16.03.1990").run()
    page.button(key="calculate_again").click().run()
    assert not page.exception
    assert not fields(page)


def test_what_is_wrong_opens_the_questions_again() -> None:
    page = estimated("nb")
    page.button(key="edit_birth_date").click().run()
    page.text_input(key="BenefitAnswers.birth_date.nb").set_value("31.02.1990").run()
    page.button(key="calculate").click().run()
    assert fields(page)["birth_date"] == "31.02.1990"
    assert any("kvp-errors" in part.proto.body for part in page.get("html"))


def test_a_year_whose_figures_are_all_known_has_no_notice_and_an_answer() -> None:
    page = opened(BENEFIT, lang="nb")
    for name, typed in (("birth_date", "01.01.1990"), ("start", "01.01.2026")):
        page.text_input(key=f"BenefitAnswers.{name}.nb").set_value(typed).run()
    page.button(key="calculate").click().run()
    assert not page.exception
    assert any('data-section="total"' in part.proto.body for part in page.get("html"))


@pytest.mark.parametrize("months", [1, 2, 8, 12, 13, 24, 25, 36])
@pytest.mark.parametrize("language", LANGUAGES)
def test_months_have_room_for_their_names_and_years(months: int, language: str) -> None:
    shown = [Month(2026, 12).plus(number) for number in range(months)]
    labels = [month_label(month, shown, translator(language)) for month in shown]
    named = [label for label in labels if label]
    assert 1 <= len(named) <= 8
    years = [label.rpartition(">")[2] for label in named if "<br>" in label]
    assert len(years) == len(set(years)), "each year once"
    assert not ("<br>" in named[0] and len(named) > 1 and "<br>" in named[1])


def test_no_dot_lies_on_another() -> None:
    given = BenefitInputs.model_validate(
        {
            "as_of": date(2026, 11, 22),
            "birth_date": date(2003, 3, 16),
            "start": date(2026, 12, 1),
            "end": date(2028, 11, 30),
            "children": 2,
            "tax": TaxChoice.ESTIMATE,
        }
    )
    estimate = estimate_benefit(given, rate_book())
    figure = month_chart(estimate, translator("nb"), dark=False, events=events(estimate))
    dots = figure.to_plotly_json()["data"][-1]
    places = list(zip(dots["x"], dots["y"], strict=True))
    step = DOT_STEP * max(float(month.gross.exact) for month in estimate.months)
    for (x, y), (other_x, other_y) in combinations(places, 2):
        assert abs(x - other_x) >= DOT_WIDTH * 24 or abs(y - other_y) >= step * 0.99


def test_an_answer_grown_old_has_one_filled_button() -> None:
    """The one beside it; the button below the questions steps back until then."""
    page = opened(BENEFIT, lang="en")
    assert page.button(key="calculate").proto.type == "primary"
    page.text_input(key="BenefitAnswers.birth_date.en").set_value("27.03.1996").run()
    page.button(key="calculate").click().run()
    page.button(key="edit_children").click().run()
    page.number_input[0].set_value(2).run()
    filled = [button.key for button in page.button if button.proto.type == "primary"]
    assert filled == ["calculate_again"]
