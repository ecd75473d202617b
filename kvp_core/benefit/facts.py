"""What everybody should know: what the programme is, time, money, and people's rights.

Answers the rest of the published pages in plain words; ``docs/coverage.md`` says which. The
prose stands in ``data/texts/programme_facts.toml``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from kvp_core.benefit.programme import EXTRA_HOLIDAY_AGE, EXTRA_HOLIDAY_DAYS, HOLIDAY_DAYS
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.content import texts
from kvp_core.results.report import Report, Section

FACTS = texts("programme_facts")


WHAT_IT_IS = msg(
    "KVP is a full-time programme. It is for you if you need extra help to get a job. "
    "You get your own plan, a person who follows you up, and money each month while you "
    "take part."
)
GROUPS: tuple[tuple[str, Message, tuple[str, ...]], ...] = (
    ("programme", msg("The programme"), ("content", "demands", "duration_facts")),
    ("time", msg("Time and absence"), ("valid_absence", "holiday_facts", "dropping_out")),
    ("money", msg("Money and tax"), ("on_top", "reduces", "tax_facts", "pay_days")),
    (
        "rights",
        msg("Your rights"),
        ("applying", "complaining", "follow_up_decision", "service", "older_pages"),
    ),
)
"""The key and heading of each group, and the sections in it."""


def programme_facts(today: date, rates: RateBook) -> Report:
    """All of it: each group a heading, and its subjects below it as folded sections."""
    child_benefit = rates.child_benefit.on(today)
    supplement = rates.child_supplement_per_day.on(today)
    return Report(
        title=msg("About KVP"),
        tag=msg("This is not a decision"),
        lead=(WHAT_IT_IS,),
        extra_rates=(supplement, child_benefit),
        sections=tuple(
            _grouped(
                FACTS.sections(
                    child_supplement=supplement.amount,
                    child_benefit=child_benefit.amount,
                    child_benefit_from=child_benefit.valid_from,
                    holiday_days=HOLIDAY_DAYS,
                    extra_holiday_age=EXTRA_HOLIDAY_AGE,
                    extra_holiday_days=EXTRA_HOLIDAY_DAYS,
                )
            )
        ),
    )


def _grouped(sections: Iterable[Section]) -> Iterator[Section]:
    by_key = {section.key: section for section in sections}
    for key, heading, held in GROUPS:
        yield Section(key, heading)
        yield from (replace(by_key[one], depth=1) for one in held)
