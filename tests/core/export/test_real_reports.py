"""The reports people really get, on paper: the same words as the plain text, in every language."""

from collections.abc import Callable
from datetime import date

import pytest

from kvp_core.benefit.facts import programme_facts
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import report_document, stamp
from kvp_core.export.text import plain_text
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.rates.book import rate_book
from kvp_core.rates_page.report import rates_report
from kvp_core.results.report import Report
from tests.core.export.pdf_reading import words

TODAY = date(2026, 12, 7)


def estimate() -> Report:
    """Turns 25 on the way, two children, and past the last known rates."""
    inputs = BenefitInputs(
        as_of=TODAY, birth_date=date(2002, 3, 27), start=date(2027, 1, 4), children=2
    )
    return benefit_report(estimate_benefit(inputs, rate_book()), rate_book())


REPORTS: dict[str, Callable[[], Report]] = {
    "estimate": estimate,
    "facts": lambda: programme_facts(TODAY, rate_book()),
    "rates": lambda: rates_report(TODAY, rate_book()),
}


def solid(text: str) -> str:
    """Without white space: a long address may be broken over two lines of a narrow column."""
    return "".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_a_real_report_says_the_same_in_pdf_and_plain_text(
    report: Callable[[], Report], language: str
) -> None:
    document = report_document(report(), translator(language), stamp(TODAY))
    assert solid(words(pdf(document))) == solid(plain_text(document))
