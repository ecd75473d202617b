"""Daily travel, gatherings and the driving log: from the cases' words to the core's."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from kvp_core.asking.errors import validated
from kvp_core.driving_log.checks import check_week
from kvp_core.rates.book import rate_book
from kvp_core.results.worksheet import Worksheet
from kvp_core.shared_rules.activity_periods import ActivityPeriod
from kvp_core.shared_rules.own_car import DayRate, DrivenDay, paid_weeks
from kvp_core.travel.gatherings import Gathering, gathering_by_car
from kvp_core.travel.public_transport import PublicTransportTrip, cheapest_windows
from kvp_core.travel.ticket_prices import TicketPrices
from kvp_core.values.money import Kroner
from kvp_core.values.months import Period
from tests.conformance.car_frame import CarTrip, car_frame
from tests.conformance.unasked import check_prices, handling

Given = Mapping[str, Any]
Result = Mapping[str, object]


def _periods(given: Given) -> list[ActivityPeriod]:
    return [validated(ActivityPeriod, period) for period in given["periods"]]


def _period(given: Given) -> Period:
    return Period(date.fromisoformat(given["start"]), date.fromisoformat(given["end"]))


def _dates(period: Period) -> dict[str, object]:
    return {"start": str(period.start), "end": str(period.end)}


def _driven(days: Iterable[Given]) -> list[DrivenDay]:
    return [
        DrivenDay(date.fromisoformat(day["date"]), Kroner.of(day.get("parking") or 0))
        for day in days
    ]


def car(given: Given) -> Result:
    trips = [validated(CarTrip, trip) for trip in given["trips"]]
    frames = [car_frame(trip, _periods(given), rate_book()) for trip in trips]
    return {
        "trips": [
            {
                "id": frame.trip.id,
                **_dates(frame.period),
                "rates": [
                    {
                        **_dates(rate.day.period),
                        "days_per_week": rate.days_per_week,
                        "day_rate": rate.day.amount.amount,
                        "rate_per_km": rate.day.per_km and rate.day.per_km.value,
                        "confirmed": not rate.day.preliminary,
                    }
                    for rate in frame.rates
                ],
            }
            for frame in frames
            if frame
        ]
    }


def weeks(given: Given) -> Result:
    rates = [DayRate(_period(rate), Kroner.of(rate["day_rate"])) for rate in given["rates"]]
    paid = paid_weeks(rates, _driven(given["days"]), Worksheet())
    return {"weeks": [{"monday": str(week.monday), "amount": week.amount.amount} for week in paid]}


def checks(given: Given) -> Result:
    check = check_week(_driven(given["days"]), given["max_days_per_week"])
    return {
        "status": handling(check),
        "too_many_days": check.too_many_days,
        "deviations": [
            {"date": str(found.day), "reason": found.reason.value} for found in check.deviations
        ],
    }


def public_transport(given: Given) -> Result:
    trips = [validated(PublicTransportTrip, trip) for trip in given["trips"]]
    found = [(trip.id, cheapest_windows(trip, _periods(given))) for trip in trips]
    return {
        "trips": [
            {
                "id": name,
                "windows": [
                    {
                        **_dates(window.period),
                        "amount": window.tickets.cost.amount,
                        "single_tickets": window.tickets.single,
                        "seven_day_tickets": window.tickets.seven_day,
                        "thirty_day_tickets": window.tickets.thirty_day,
                    }
                    for window in windows
                ],
            }
            for name, windows in found
            if windows is not None
        ]
    }


def public_transport_input(given: Given) -> Result:
    prices = {name: given[name] for name in TicketPrices.model_fields if name in given}
    known = given.get("start") and given.get("end")
    check_prices(validated(TicketPrices, prices), _period(given) if known else None)
    return {"accepted": True}


def gathering(given: Given) -> Result:
    travel = gathering_by_car(validated(Gathering, given), rate_book())
    return {"amount": travel.amount.amount, "rate_per_km": travel.per_km.value}


CALCULATIONS: dict[str, Callable[..., Result]] = {
    "car_frame": car,
    "driving_log_weeks": weeks,
    "driving_log_checks": checks,
    "public_transport": public_transport,
    "public_transport_input": public_transport_input,
    "gathering_car": gathering,
}
