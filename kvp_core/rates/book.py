"""Rates the law sets, each with its dates and its source.

The figures live in ``data/rates/*.toml``, one file per legal instrument, because that is
how they are published: when the instrument changes, one file changes.
"""

import hashlib
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Self

from pydantic import Field, HttpUrl, model_validator

from kvp_core.language.law import LegalRef, law
from kvp_core.language.messages import Message, Percent, msg
from kvp_core.values.model import FrozenModel
from kvp_core.values.money import Kroner

RATES_DIR = Path(__file__).parents[1] / "data" / "rates"


class Unit(StrEnum):
    """What a figure counts."""

    NOK_PER_YEAR = "NOK per year"
    NOK_PER_MONTH = "NOK per month"
    NOK_PER_CHILD_PER_DAY = "NOK per child per day"
    NOK_PER_CHILD_PER_MONTH = "NOK per child per month"
    NOK_PER_KM = "NOK per km"
    BASIC_AMOUNTS = "basic amounts"
    PER_CENT = "per cent"


UNIT_TEXTS = {
    Unit.NOK_PER_YEAR: msg("a year"),
    Unit.NOK_PER_MONTH: msg("a month"),
    Unit.NOK_PER_CHILD_PER_DAY: msg("a day for each child, five days a week"),
    Unit.NOK_PER_CHILD_PER_MONTH: msg("a month for each child"),
    Unit.NOK_PER_KM: msg("a kilometre"),
    Unit.BASIC_AMOUNTS: msg("times the basic amount (G), a year"),
    Unit.PER_CENT: msg("of the amount"),
}


class RateNotFoundError(LookupError):
    """A day before the first figure. ``first_known`` is the first day there is one for."""

    def __init__(self, basis: str, day: date, first_known: date) -> None:
        self.basis, self.day, self.first_known = basis, day, first_known
        super().__init__(
            f"No amount under {basis} on {day}: the first known one is from {first_known}. "
            "Add the older amount, or ask for a later day."
        )


class RateValue(FrozenModel):
    """One figure and its witness."""

    valid_from: date
    amount: Decimal
    source: HttpUrl
    checked: date
    """When a person compared the figure with the source."""
    instrument: str | None = None
    """The instrument that set this very figure, as Lovdata numbers it."""
    unchanged: bool = False
    """Set when the new amount really equals the old one; see ``RateSeries``."""
    less_certain: bool = False
    """Set when the source does not itself show the figure for that time."""


class Standing(StrEnum):
    """How sure a figure is."""

    CONFIRMED = "confirmed"
    PRELIMINARY = "preliminary"
    LESS_CERTAIN = "less_certain"


@dataclass(frozen=True)
class Rate:
    """One figure, on one day, with everything needed to explain it."""

    series: str
    title: Message
    value: Decimal
    unit: Unit
    valid_from: date
    source: str
    checked: date
    basis: LegalRef
    preliminary: bool
    less_certain: bool = False

    def __hash__(self) -> int:
        return hash((self.series, self.valid_from))

    @property
    def standing(self) -> "Standing":
        """What to say of it; that it may change weighs more than that its source is weak."""
        if self.preliminary:
            return Standing.PRELIMINARY
        return Standing.LESS_CERTAIN if self.less_certain else Standing.CONFIRMED

    @cached_property
    def amount(self) -> Kroner:
        """In NOK. Raises ``TypeError`` for a figure that is not money."""
        if not self.unit.startswith("NOK"):
            raise TypeError(f"{self.series} counts {self.unit}, not kroner.")
        return Kroner.of(self.value)

    @cached_property
    def share(self) -> Fraction:
        """A percentage as a share of one. Raises ``TypeError`` for anything else."""
        if self.unit is not Unit.PER_CENT:
            raise TypeError(f"{self.series} counts {self.unit}, not per cent.")
        return Fraction(self.value) / 100

    @property
    def shown(self) -> Kroner | Percent | Decimal:
        """The figure as it is to be said."""
        if self.unit is Unit.PER_CENT:
            return Percent(self.share)
        return self.value if self.unit is Unit.BASIC_AMOUNTS else self.amount


class RateSeries(FrozenModel):
    """One figure through time, and the law it follows from."""

    name: str
    basis: str
    unit: Unit
    confirmed_until: date
    """The last day the newest figure is known to hold: the eve of the next expected change."""
    review_by: date
    """The day by which a person should have looked for a new figure."""
    values: tuple[RateValue, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _values_are_sound(self) -> Self:
        law(self.basis)
        if self.name not in RATE_TITLES:
            raise ValueError(f"{self.name} has no title in RATE_TITLES")
        for older, newer in pairwise(self.values):
            if newer.valid_from <= older.valid_from:
                raise ValueError(f"{newer.valid_from} must come after {older.valid_from}")
            if newer.amount == older.amount and not newer.unchanged:
                raise ValueError(
                    f"The amount from {newer.valid_from} equals the one before it. "
                    "If that is right, say so with `unchanged = true`."
                )
        if self.confirmed_until < self.values[-1].valid_from:
            raise ValueError("confirmed_until is before the newest amount starts")
        return self

    @property
    def title(self) -> Message:
        return RATE_TITLES[self.name]

    @cached_property
    def change_days(self) -> tuple[date, ...]:
        """The days a new figure starts."""
        return tuple(value.valid_from for value in self.values)

    def on(self, day: date) -> Rate:
        """The figure on a day. Raises ``RateNotFoundError`` before the first one.

        After ``confirmed_until`` the newest figure is used and marked preliminary.
        """
        place = bisect_right(self.change_days, day) - 1
        if place < 0:
            raise RateNotFoundError(self.basis, day, self.values[0].valid_from)
        return self._newest_preliminary if day > self.confirmed_until else self._confirmed[place]

    @cached_property
    def _confirmed(self) -> tuple[Rate, ...]:
        return tuple(self._rate(value, preliminary=False) for value in self.values)

    @cached_property
    def _newest_preliminary(self) -> Rate:
        return self._rate(self.values[-1], preliminary=True)

    def history(self, as_of: date) -> Iterator[Rate]:
        """Every figure, oldest first. The newest is preliminary once its day has run out."""
        yield from self._confirmed[:-1]
        is_old = as_of > self.confirmed_until
        yield self._newest_preliminary if is_old else self._confirmed[-1]

    def _rate(self, value: RateValue, *, preliminary: bool) -> Rate:
        return Rate(
            series=self.name,
            title=self.title,
            value=value.amount,
            unit=self.unit,
            valid_from=value.valid_from,
            source=str(value.source),
            checked=value.checked,
            basis=law(self.basis),
            preliminary=preliminary,
            less_certain=value.less_certain,
        )


RATE_TITLES = {
    "basic_amount": msg("National insurance basic amount (G)"),
    "qualification_factor": msg("Full qualification benefit"),
    "child_supplement_per_day": msg("Child supplement"),
    "income_tax_rate": msg("Tax on ordinary income"),
    "personal_allowance": msg("Personal allowance"),
    "standard_deduction_rate": msg("Standard deduction, share"),
    "standard_deduction_ceiling": msg("Standard deduction, ceiling"),
    "national_insurance_rate": msg("National insurance contribution"),
    "national_insurance_lower_limit": msg("National insurance contribution, lower limit"),
    "national_insurance_phase_in_rate": msg(
        "National insurance contribution, at most this share above the lower limit"
    ),
    "bracket_1_threshold": msg("Bracket tax, step 1 from"),
    "bracket_1_rate": msg("Bracket tax, step 1 rate"),
    "bracket_2_threshold": msg("Bracket tax, step 2 from"),
    "bracket_2_rate": msg("Bracket tax, step 2 rate"),
    "bracket_3_threshold": msg("Bracket tax, step 3 from (our tax estimate stops here)"),
    "child_benefit": msg("Child benefit"),
    "childcare_share": msg("Childcare, share of the cost"),
    "childcare_cap_one_child": msg("Childcare, at most for one child"),
    "childcare_cap_two_children": msg("Childcare, at most for two children"),
    "childcare_cap_three_children": msg("Childcare, at most for three children or more"),
    "learning_upper_secondary": msg("Learning materials, upper secondary level"),
    "learning_higher_education": msg("Learning materials, higher education"),
    "housing_cap": msg("Housing and overnight stays, at most"),
    "own_car_per_km": msg("Travel by own car"),
}


class RateBook(FrozenModel):
    """Every figure the guide knows, one typed field per series."""

    basic_amount: RateSeries
    qualification_factor: RateSeries
    child_supplement_per_day: RateSeries
    income_tax_rate: RateSeries
    personal_allowance: RateSeries
    standard_deduction_rate: RateSeries
    standard_deduction_ceiling: RateSeries
    national_insurance_rate: RateSeries
    national_insurance_lower_limit: RateSeries
    national_insurance_phase_in_rate: RateSeries
    bracket_1_threshold: RateSeries
    bracket_1_rate: RateSeries
    bracket_2_threshold: RateSeries
    bracket_2_rate: RateSeries
    bracket_3_threshold: RateSeries
    child_benefit: RateSeries
    childcare_share: RateSeries
    childcare_cap_one_child: RateSeries
    childcare_cap_two_children: RateSeries
    childcare_cap_three_children: RateSeries
    learning_upper_secondary: RateSeries
    learning_higher_education: RateSeries
    housing_cap: RateSeries
    own_car_per_km: RateSeries

    def __hash__(self) -> int:
        return hash(self.basic_amount.confirmed_until)

    @property
    def first_day(self) -> date:
        """The first day that every figure is known for."""
        return max(series.change_days[0] for series in self.series())

    def series(self) -> Iterator[RateSeries]:
        """Every series, in the order of the fields above."""
        for name in type(self).model_fields:
            yield getattr(self, name)


@cache
def rate_book(folder: Path | None = None) -> RateBook:
    """The figures of a folder of TOML files, the guide's own when none is named.

    A series in two files is an error.
    """
    found: dict[str, dict[str, object]] = {}
    for path in sorted((folder or RATES_DIR).glob("*.toml")):
        try:
            series = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error
        if twice := found.keys() & series.keys():
            raise ValueError(f"{path.name} repeats {', '.join(sorted(twice))}")
        found |= {name: {"name": name, **figures} for name, figures in series.items()}
    return RateBook.model_validate(found)


@cache
def rates_version(folder: Path | None = None) -> str:
    """Eight characters that change when any figure, date or source does."""
    content = b"".join(path.read_bytes() for path in sorted((folder or RATES_DIR).glob("*.toml")))
    return hashlib.sha256(content).hexdigest()[:8]
