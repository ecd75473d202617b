"""The worked cases the guide is held against, as they are shown to whoever wants to check them.

The cases stand in ``data/worked_cases``, in English: their ``README.md`` says what each field
means. The tests run them all; this module only reads and arranges them.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from kvp_core.language.messages import Message, msg
from kvp_core.results.report import Column, Row, Section, Table

CASES_DIR = Path(__file__).parents[1] / "data" / "worked_cases"


class Subject(StrEnum):
    """What a reader may want to check."""

    BENEFIT = "benefit"
    TRAVEL = "travel"
    COSTS = "costs"
    COMPLAINT = "complaint"


SUBJECTS = {
    Subject.BENEFIT: msg("KVP money, tax and pay days"),
    Subject.TRAVEL: msg("Travel and the driving log"),
    Subject.COSTS: msg("Childcare, learning materials and housing"),
    Subject.COMPLAINT: msg("Complaints"),
}
TITLES = {
    Subject.BENEFIT: {
        "qualification_benefit_rate": msg("The benefit on a day"),
        "qualification_benefit_with_work": msg("The benefit beside a paid job"),
        "qualification_benefit_period": msg("The benefit of a whole period"),
        "child_supplement_on": msg("The child supplement on a day"),
        "absence_deduction": msg("What is taken off for days away"),
        "basic_amount_on": msg("The basic amount (G) on a day"),
        "basic_amount_back_pay": msg("Back pay when G has gone up"),
        "net_tax_estimate": msg("The tax of a year"),
        "payment_date": msg("When the money can be expected"),
        "programme_limits": msg("How long the programme can last"),
        "latest_start": msg("The latest day the programme can start"),
    },
    Subject.TRAVEL: {
        "car_frame": msg("Daily travel by own car"),
        "driving_log_weeks": msg("The payment of each week of a driving log"),
        "driving_log_checks": msg("What is checked in a driving log"),
        "public_transport": msg("The cheapest tickets"),
        "public_transport_input": msg("Which tickets are refused"),
        "gathering_car": msg("Own car to a gathering"),
    },
    Subject.COSTS: {
        "childcare": msg("Childcare, month by month"),
        "childcare_cap": msg("The most for childcare"),
        "child_finished_fourth_year": msg("If a child has finished year 4"),
        "learning_materials": msg("Learning materials, month by month"),
        "learning_rate": msg("The full rate for learning materials"),
        "learning_amount": msg("The amount for full or half time"),
        "housing": msg("Housing and overnight stays"),
        "running_month_end": msg("The last day of a running month"),
        "running_month_split": msg("A period cut into running months"),
        "running_months": msg("Several periods as running months"),
        "weekdays_between": msg("Weekdays and weekend days"),
        "user_age_condition": msg("The age that a person must have"),
    },
    Subject.COMPLAINT: {"complaint_deadline": msg("The last day to complain")},
}
SOURCES = {
    "Nav open-source case system": msg("The case system that Nav has published"),
    "published by Nav": msg("Published by Nav"),
    "derived from the rules": msg("Worked out by hand from the law"),
}
"""Where cases come from, in the words of the files."""


@dataclass(frozen=True)
class WorkedCase:
    """One case. What is given and what must come out are spelled out in English."""

    name: str
    title: str
    given: str
    expected: str
    source: str
    reference: str


@dataclass(frozen=True)
class CaseGroup:
    """The cases of one calculation."""

    name: str
    title: Message
    cases: tuple[WorkedCase, ...]


@cache
def calculations(subject: Subject) -> tuple[CaseGroup, ...]:
    """Every calculation of a subject. Raises ``OSError`` or ``KeyError`` for a broken file."""
    return tuple(_read(name, title) for name, title in TITLES[subject].items())


def all_cases() -> tuple[WorkedCase, ...]:
    return tuple(
        case for subject in Subject for found in calculations(subject) for case in found.cases
    )


def overview() -> Section:
    """How many cases there are, by where they come from."""
    counted = Counter(case.source for case in all_cases())
    rows = [Row((text, counted[source])) for source, text in SOURCES.items()]
    return Section(
        "sources",
        msg("Where the cases come from"),
        table=Table(
            caption=msg("Where the cases come from"),
            columns=(Column(msg("Source"), numeric=False), Column(msg("Cases"))),
            rows=(*rows, Row((msg("In all"), counted.total()), is_total=True)),
        ),
    )


def _read(name: str, title: Message) -> CaseGroup:
    found = json.loads((CASES_DIR / f"{name}.json").read_text("utf-8"))
    return CaseGroup(name, title, tuple(map(_case, found["cases"])))


def _case(found: Mapping[str, object]) -> WorkedCase:
    return WorkedCase(
        name=str(found["id"]),
        title=str(found["title"]),
        given=spelled(found["given"]),
        expected=spelled(found["expect"]),
        source=str(found["source"]),
        reference=str(found["reference"]),
    )


def spelled(value: object) -> str:
    """Data in one line that can be read: ``start: 2027-01-04; children: 2``."""
    match value:
        case dict():
            parts: Iterable[str] = (
                f"{str(name).replace('_', ' ')}: {spelled(held)}" for name, held in value.items()
            )
            return "; ".join(parts)
        case list():
            return " | ".join(map(spelled, value)) or "none"
        case bool():
            return "yes" if value else "no"
        case None:
            return "none"
        case _:
            return str(value)
