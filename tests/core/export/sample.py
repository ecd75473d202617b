"""A report with everything in it: findings, lines, tables, steps, points and rates."""

from datetime import date

from kvp_core.law import law
from kvp_core.links import NAV_OFFICE
from kvp_core.messages import DayName, msg
from kvp_core.money import Kroner
from kvp_core.rates import rate_book
from kvp_core.report import (
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
from kvp_core.verdict import Verdict
from kvp_core.worksheet import Line

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
                Notice(msg("Look at this {day}", day=DayName(date(2026, 12, 28))), Tone.WARNING),
            ),
            sentences=(msg("A sentence."),),
            findings=(
                Finding("a", msg("Age"), Verdict.MET, msg("Fine."), (LAW,), msg("30")),
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
            ),
        ),
    ),
)
BARE_REPORT = Report(msg("Nothing"), msg("Estimate – not a decision"), ())
