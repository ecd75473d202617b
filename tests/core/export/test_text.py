"""A report as plain text, the reference for the other formats."""

from datetime import date

import pytest

from kvp_core.export.blocks import Document, FillIn, Grid, PageBreak, Paragraph, PhoneCode
from kvp_core.export.report_document import Stamp, report_document, stamp
from kvp_core.export.text import PEN_LINE, plain_text
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import rates_version
from kvp_core.results.report import Column, Report, Section, Table
from kvp_core.tools.version import app_version
from tests.core.export.sample import BARE_REPORT, FULL_REPORT

STAMP = Stamp(date(2026, 12, 7), "1.2.3", "abcdef12")
TEXT = plain_text(report_document(FULL_REPORT, translator("en"), STAMP))


@pytest.mark.parametrize(
    "said",
    [
        "First sentence of the lead.",
        "\n\nBelow the table.\n\nMonth 5",
        "Look at this Monday 28 December 2026",
        "• Age: Looks fine\n  You answered: 30.\n  Fine.\n"
        "  The rule: Social Services Act, section\u00a035",
        "• Work: To clear up\n  Ask.",
        "• Money: May be in the way",
        "• Rest: Not answered",
        "• Point one\n• Point two",
        "1. Step one\n   More about it\n   The rule: Social Services Act, section\u00a035\n"
        "2. Step two – you are here",
        "Month 5 of the year – a long name for æøå: New rate",
        ": A row without a name",
        "• Find your Nav office\n  https://www.nav.no/sok-nav-kontor",
        "\u2212NOK\u00a01,234.50",
    ],
)
def test_everything_in_a_report_is_said(said: str) -> None:
    assert said in TEXT


def test_a_caption_that_only_repeats_the_heading_is_left_out() -> None:
    assert TEXT.count("Month by month") == 1
    section = Section("s", msg("Months"), table=Table(msg("Months"), (Column(msg("Month")),), ()))
    report = Report(msg("T"), msg("tag"), (section,))
    text = plain_text(report_document(report, translator("en"), STAMP))
    assert text.count("Months") == 1


def test_lines_stand_in_columns_with_the_rule_and_the_preliminary_mark() -> None:
    start = TEXT.index("What ")
    rows = TEXT[start:].split("\n")[:3]
    assert rows[1].split("  ")[0] == "The basic amount"
    assert rows[1].endswith("Social Services Act, section\u00a035")
    assert "(preliminary)" in rows[2]
    assert rows[1].index("136,549") == rows[2].index("136,549") or rows[2].endswith("(preliminary)")


def test_every_document_says_when_and_by_which_version_it_was_made() -> None:
    """Issue 4: date made, app version, rules version, and that it is no decision."""
    assert "Made 7 December 2026. KVP guide version 1.2.3, rules version abcdef12." in TEXT
    assert "Estimate – not a decision" in TEXT
    assert "Only Nav can make a decision." in TEXT


def test_every_rate_has_its_date_its_source_and_whether_it_is_confirmed() -> None:
    assert (
        "• National insurance basic amount (G): NOK\u00a0136,549 a year, from 1 May 2026, "
        "checked 21 November 2026 (confirmed)" in TEXT
    )
    assert "checked 21 November 2026 (preliminary)" in TEXT
    assert "Some rates are not set yet." in TEXT


def test_the_stamp_is_that_of_this_project() -> None:
    assert stamp(date(2026, 12, 7)) == Stamp(date(2026, 12, 7), app_version(), rates_version())
    assert app_version().count(".") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_without_sections_or_rates_still_has_title_tag_and_stamp(language: str) -> None:
    t = translator(language)
    made = report_document(BARE_REPORT, t, STAMP)
    text = plain_text(made)
    assert text.startswith(t("Nothing") + "\n\n")
    assert t("Rates and sources") not in text
    assert "1.2.3" in text
    assert made.language == t.language


def test_pen_lines_page_breaks_and_line_breaks_in_plain_text() -> None:
    blocks = (
        FillIn("Name"),
        PageBreak(),
        FillIn("", 2),
        Paragraph("one\ntwo"),
        PhoneCode("Scan", "three\nfour", "<svg/>"),
        Grid("Sums", ("What", "How much"), (("Rent", "10"), ("All", "1000")), (False, True)),
    )
    assert plain_text(Document("t", "en", blocks)) == (
        f"Name: {PEN_LINE}\n\n{PEN_LINE}\n{PEN_LINE}\n\none\ntwo\n\nthree\nfour\n\n"
        "Sums\nWhat  How much\nRent        10\nAll       1000\n"
    )
