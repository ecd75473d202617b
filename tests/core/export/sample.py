"""A report with everything in it: findings, lines, tables, steps, points and rates."""

from datetime import date

from kvp_core.language.law import law
from kvp_core.language.links import NAV_OFFICE
from kvp_core.language.messages import LongDate, msg
from kvp_core.rates.book import rate_book
from kvp_core.results.report import (
    Column,
    Finding,
    Notice,
    Report,
    Row,
    Section,
    Step,
    Table,
    Tone,
)
from kvp_core.results.worksheet import Line
from kvp_core.values.money import Kroner
from kvp_core.values.verdict import Verdict

LAW = law("sotjl 35")
BOOK = rate_book()
CONFIRMED = BOOK.basic_amount.on(date(2026, 6, 1))
PRELIMINARY = BOOK.basic_amount.on(date(2028, 6, 1))


def _rows() -> tuple[Row, ...]:
    months = tuple(
        Row(
            (
                msg("Month {number} of the year – a long name for æøå", number=n),
                Kroner.of(n * 1000),
            ),
            notes=(msg("New rate"),) if n == 5 else (),
        )
        for n in range(1, 60)
    )
    gap = Row((None, None), notes=(msg("A row without a name"),))
    return (*months, gap, Row((msg("Sum"), Kroner.of("-1234.50")), is_total=True))


FULL_REPORT = Report(
    title=msg("About «24 871» – to see ≥ and − and § in a title"),
    tag=msg("Estimate – not a decision"),
    lead=(msg("First sentence of the lead."),),
    sections=(
        Section(
            "everything",
            msg("Everything"),
            notices=(
                Notice(msg("Good to know")),
                Notice(msg("Look at this {day}", day=LongDate(date(2026, 12, 28))), Tone.WARNING),
            ),
            sentences=(msg("A sentence."),),
            findings=(
                Finding(
                    "a",
                    msg("Age"),
                    Verdict.MET,
                    msg("Fine."),
                    (LAW,),
                    msg("You answered: {answer}.", answer=30),
                ),
                Finding("b", msg("Work"), Verdict.UNSURE, msg("Ask."), ()),
                Finding("c", msg("Money"), Verdict.NOT_MET, msg("Hm."), (LAW, law("fvl 29"))),
                Finding("d", msg("Rest"), None, msg("Open."), ()),
            ),
            lines=(
                Line("g", msg("The basic amount"), Kroner.of(136_549), LAW, (CONFIRMED,)),
                Line("p", msg("Later"), Kroner.of(136_549), None, (PRELIMINARY,)),
            ),
            points=(msg("Point one"), msg("Point two")),
            steps=(
                Step("one", msg("Step one"), (msg("More about it"),), LAW),
                Step("two", msg("Step two"), is_current=True),
            ),
            basis=(LAW,),
            links=(NAV_OFFICE,),
        ),
        Section(
            "table",
            msg("Months"),
            table=Table(
                msg("Month by month"),
                (Column(msg("Month"), numeric=False), Column(msg("Amount"))),
                _rows(),
                msg("Below the table."),
            ),
        ),
    ),
)
BARE_REPORT = Report(msg("Nothing"), msg("Estimate – not a decision"), ())
