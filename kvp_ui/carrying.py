"""What a person has told on one page, carried over to the fields of another."""

from decimal import Decimal

from kvp_core.driving_log.questions import TripAnswers
from kvp_ui import session

Told = str | int | Decimal | None


def carry_to_log(one_way_km: Told = None, days_per_week: Told = None, toll: Told = None) -> None:
    """Fill in the first trip of the driving log; what nobody told stays as it is there."""
    told = {"km_one_way": one_way_km, "days_per_week": days_per_week, "toll_per_day": toll}
    session.change(
        TripAnswers(), {name: _typed(value) for name, value in told.items() if value is not None}
    )


def _typed(value: str | int | Decimal) -> str:
    """As a person would type it."""
    return value if isinstance(value, str) else session.translator().number(Decimal(value))
