"""Every figure the guide knows, with dates, sources and status, and the rules that never change.

The honesty page: drawn from the same data the calculations use.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from kvp_core.benefit.amounts import (
    BENEFIT_DAYS_PER_YEAR,
    FULL_RATE_AGE,
    HOURS_PER_WEEK,
    SHARE_UNDER_25,
    benefit_rate,
    change_days,
)
from kvp_core.benefit.programme import (
    AGE_LIMIT,
    EXTRA_HOLIDAY_DAYS,
    HOLIDAY_DAYS,
    LEAST_AGE,
    LONGEST_YEARS,
    LONGEST_YEARS_EXTENDED,
    MONTHS_TO_START,
)
from kvp_core.language.law import LegalRef, law
from kvp_core.language.messages import Message, ShortDate, Value, msg
from kvp_core.rates.book import UNIT_TEXTS, Rate, RateBook, RateSeries, Standing
from kvp_core.results.content import texts
from kvp_core.results.report import Column, Report, Row, Section, Table
from kvp_core.shared_rules.complaint_tracks import Track, weeks_to_complain

PROSE = texts("rates_page")
CONFIRMED, PRELIMINARY = msg("Confirmed"), msg("Not confirmed")
LESS_CERTAIN = msg("Less certain: the source does not show the figure of that time")
STANDINGS = {
    Standing.CONFIRMED: CONFIRMED,
    Standing.PRELIMINARY: PRELIMINARY,
    Standing.LESS_CERTAIN: LESS_CERTAIN,
}


def rates_report(as_of: date, rates: RateBook) -> Report:
    """All figures and rules, as they stand on a day."""
    return Report(
        title=msg("Rates and sources"),
        tag=msg("This is not a decision"),
        lead=(msg("These are the numbers and rules we use. You can check them yourself."),),
        sections=(
            _now(as_of, rates),
            _benefit_through_time(rates),
            *(_history(series, as_of) for series in rates.series()),
            _fixed(as_of),
            *PROSE.sections(factor=rates.qualification_factor.on(as_of).value),
        ),
    )


def _now(as_of: date, rates: RateBook) -> Section:
    return Section(
        "now",
        msg("What applies on {day}", day=as_of),
        table=Table(
            caption=msg("The figures on {day}", day=as_of),
            columns=(
                Column(msg("What"), numeric=False),
                Column(msg("Amount")),
                Column(msg("Per"), numeric=False),
                Column(msg("From")),
                Column(msg("The law"), numeric=False),
                Column(msg("Checked")),
                Column(msg("Status"), numeric=False),
            ),
            rows=tuple(_row_now(series.on(as_of)) for series in rates.series()),
        ),
    )


def _row_now(rate: Rate) -> Row:
    return Row(
        (
            rate.title,
            rate.shown,
            UNIT_TEXTS[rate.unit],
            ShortDate(rate.valid_from),
            rate.basis,
            ShortDate(rate.checked),
            _status(rate),
        )
    )


def _status(rate: Rate) -> Message:
    return STANDINGS[rate.standing]


def _benefit_through_time(rates: RateBook) -> Section:
    """What a full year has been, worked out from G and the factor."""
    days = change_days(rates)
    return Section(
        "benefit",
        msg("The qualification benefit since {year}", year=str(days[0].year)),
        sentences=(
            msg("Worked out from the basic amount (G). A day is 1/260 of the year."),
            _raised(rates),
        ),
        table=Table(
            caption=msg("Full year before tax, without child supplement"),
            columns=(
                Column(msg("From"), numeric=False),
                Column(msg("A year")),
                Column(msg("A year, under 25")),
                Column(msg("A month")),
                Column(msg("A day")),
            ),
            rows=tuple(_benefit_row(day, rates) for day in reversed(days)),
        ),
        basis=(law("sotjl 35"), law("ftrl 1-4")),
        folded=True,
    )


def _raised(rates: RateBook) -> Message:
    """The last time the Storting raised the benefit itself, beside the yearly change of G."""
    before, after = rates.qualification_factor.values[-2:]
    return msg(
        "From {day} the benefit was raised from {before} to {after} times G.",
        day=after.valid_from,
        before=before.amount,
        after=after.amount,
    )


def _benefit_row(day: date, rates: RateBook) -> Row:
    full = benefit_rate(day, under_25=False, rates=rates)
    young = benefit_rate(day, under_25=True, rates=rates)
    return Row((ShortDate(day), full.per_year, young.per_year, full.per_month, full.per_day))


def _history(series: RateSeries, as_of: date) -> Section:
    return Section(
        f"series-{series.name}",
        msg("{rate}: all figures", rate=series.title),
        table=Table(
            caption=series.title,
            columns=(
                Column(msg("From"), numeric=False),
                Column(msg("Amount")),
                Column(msg("Source"), numeric=False),
                Column(msg("Checked")),
                Column(msg("Status"), numeric=False),
            ),
            rows=tuple(
                Row(
                    (
                        ShortDate(rate.valid_from),
                        rate.shown,
                        rate.source,
                        ShortDate(rate.checked),
                        _status(rate),
                    )
                )
                for rate in reversed(tuple(series.history(as_of)))
            ),
        ),
        sentences=(
            msg(
                "Known to hold until {day}. We look for a new figure by {review}.",
                day=series.confirmed_until,
                review=series.review_by,
            ),
        ),
        basis=(law(series.basis),),
        folded=True,
    )


def _fixed(as_of: date) -> Section:
    return Section(
        "fixed",
        msg("Numbers that stand in the law itself"),
        table=Table(
            caption=msg("They change only when the law changes"),
            columns=(
                Column(msg("What"), numeric=False),
                Column(msg("Number")),
                Column(msg("The law"), numeric=False),
            ),
            rows=tuple(Row((text, number, basis)) for text, number, basis in _fixed_numbers(as_of)),
        ),
        folded=True,
    )


def _fixed_numbers(as_of: date) -> Iterator[tuple[Message, Value, LegalRef]]:
    yield msg("Youngest age"), LEAST_AGE, law("sotjl 29")
    yield msg("Age limit"), AGE_LIMIT, law("sotjl 29")
    yield msg("Hours a week"), HOURS_PER_WEEK, law("kvpf 1")
    yield msg("Paid days a year"), BENEFIT_DAYS_PER_YEAR, law("sotjl 35")
    yield msg("Age of the full amount"), FULL_RATE_AGE, law("sotjl 35")
    yield msg("Share under that age"), _fraction(SHARE_UNDER_25.on(as_of).share), law("sotjl 35")
    yield msg("Months from application to start, at most"), MONTHS_TO_START, law("sotjl 31")
    yield msg("Years in all, at most"), LONGEST_YEARS, law("sotjl 32")
    yield msg("Years in all on special grounds, at most"), LONGEST_YEARS_EXTENDED, law("sotjl 32")
    yield msg("Days of holiday a calendar year, at most"), HOLIDAY_DAYS, law("kvpf 17")
    yield msg("More days of holiday over 60"), EXTRA_HOLIDAY_DAYS, law("kvpf 17")
    weeks = weeks_to_complain(Track.QUALIFICATION_PROGRAMME, as_of)
    yield msg("Weeks to complain about a KVP decision"), weeks, law("fvl 29")


def _fraction(share: Fraction) -> str:
    return f"{share.numerator}/{share.denominator}"
