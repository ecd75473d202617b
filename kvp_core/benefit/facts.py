"""What stands around the number: what the programme is, what comes on top, what takes off.

Answers the rest of the published pages in plain words; ``docs/coverage.md`` says which. The
prose stands in ``data/texts/programme_facts.toml``.
"""

from datetime import date

from kvp_core.benefit.programme import EXTRA_HOLIDAY_AGE, EXTRA_HOLIDAY_DAYS, HOLIDAY_DAYS
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.content import texts
from kvp_core.results.report import Report

FACTS = texts("programme_facts")


def programme_facts(today: date, rates: RateBook) -> Report:
    """Everything around the amount, as folded sections."""
    child_benefit = rates.child_benefit.on(today)
    supplement = rates.child_supplement_per_day.on(today)
    return Report(
        title=msg("Good to know about KVP"),
        tag=msg("This is not a decision"),
        extra_rates=(supplement, child_benefit),
        sections=FACTS.sections(
            child_supplement=supplement.amount,
            child_benefit=child_benefit.amount,
            child_benefit_from=child_benefit.valid_from,
            holiday_days=HOLIDAY_DAYS,
            extra_holiday_age=EXTRA_HOLIDAY_AGE,
            extra_holiday_days=EXTRA_HOLIDAY_DAYS,
        ),
    )
