"""The reckoning as one story: few sentences, an amount each, and they come to what is paid."""

from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.benefit.story import story_section
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Section
from kvp_core.values.money import Kroner, total
from tests.core.benefit.people import people, person
from tests.core.saying import said

RATES = rate_book()
YOUNG = {
    "birth_date": date(2003, 3, 16),
    "start": date(2026, 12, 1),
    "end": date(2028, 11, 30),
    "children": 2,
    "tax": TaxChoice.ESTIMATE,
}
NBSP = "\N{NO-BREAK SPACE}"


def story(**answers: object) -> Section:
    return story_section(estimate_benefit(person(**answers), RATES))


def told(section: Section) -> list[tuple[str, int]]:
    return [(said("en", line.text), int(line.amount.amount)) for line in section.lines]


def points(section: Section) -> list[str]:
    return [said("en", point).replace(NBSP, " ") for point in section.points]


def test_from_the_basic_amount_to_the_account() -> None:
    sentences = told(story(**YOUNG))
    assert [amount for _, amount in sentences] == [
        278_697,
        185_798,
        15_483,
        1_647,
        17_130,
        -1_488,
        15_642,
    ]
    assert sentences[3][0].startswith("You support 2 children")
    assert sentences[-1][0] == "This reaches your account."


def test_what_the_other_months_differ_in_is_told_below() -> None:
    assert points(story(**YOUNG)) == [
        "Half the tax is taken in December: in December 2026 NOK 16,386 reaches your account.",
        "No tax is taken in June: in June 2027 NOK 17,130 reaches your account.",
        "From 16 March 2028, when you are 25, it is about NOK 20,746 a month after tax "
        "and NOK 24,871 before tax.",
        "Each amount is rounded on its own, so the sum may differ by a krone or two.",
    ]


def test_a_step_stands_there_only_for_those_it_concerns() -> None:
    keys = [line.key for line in story(tax=TaxChoice.ESTIMATE).lines]
    assert keys == ["full_rate", "benefit", "gross", "tax", "net"]
    working = story(
        work=YesNoUnsure.YES, hours=Decimal("7.5"), absence=True, absence_days=2, children=1
    )
    keys = [line.key for line in working.lines]
    assert keys == ["full_rate", "benefit", "child_supplement", "work", "absence", "gross"]


def test_it_ends_before_tax_where_nobody_knows_the_tax() -> None:
    assert told(story())[-1][0] == "That is the money before tax."


def test_part_of_a_month_is_told_where_no_month_is_whole() -> None:
    found = story(start=date(2027, 1, 11), end=date(2027, 1, 25))
    assert not found.sentences
    assert told(found)[-1][1] == 11_791


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people())
def test_the_amounts_are_those_of_the_month_and_add_up_or_it_says_so(inputs: BenefitInputs) -> None:
    estimate = estimate_benefit(inputs, RATES)
    month, found = estimate.ordinary or estimate.months[0], story_section(estimate)
    amounts = {line.key: line.amount for line in found.lines}
    assert amounts["gross"] == month.gross.whole()
    if month.net is not None:
        assert amounts["net"] == month.net.whole()
        assert abs((amounts["gross"] + amounts["tax"] - amounts["net"]).amount) <= 1
    no_parts = {"full_rate", "under_25", "gross", "tax", "net"}
    if "floor" not in amounts:
        parts = [line.amount for line in found.lines if line.key not in no_parts]
        assert abs((total(parts) - amounts["gross"]).amount) <= len(parts)
    assert all(line.amount == Kroner.of(line.amount.amount).whole() for line in found.lines)
