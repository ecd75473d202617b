"""At the edge of a sum: the first of several windows, a trip abroad, no travel at all."""

from datetime import date

from kvp_core.language.i18n import translator
from kvp_core.travel.answers import Country
from kvp_core.values.money import Kroner
from tests.core.travel.test_public_transport import whole
from tests.core.travel.test_travel_outlook import YES, daily, job

EN = translator("en")


def test_what_tickets_cost_is_said_of_the_first_window() -> None:
    """Five weeks with two days: 20 singles at 40. The ten days after them: 8 singles."""
    found = daily(public=YES, single=40, days=2, end=date(2026, 11, 13)).amount
    assert found is not None
    assert found.sum == Kroner.of(800)
    assert [one.amount for one in found.payments] == [Kroner.of(800), Kroner.of(320)]


def test_only_who_travels_abroad_is_told_how_to_call_from_there() -> None:
    for told in ({}, {"job_price": 800}):
        abroad = job(job_country=Country.NORDIC_OR_EEA, **told).amount
        at_home = job(job_country=Country.NORWAY, **told).amount
        assert abroad is not None
        assert at_home is not None
        said = "From abroad you call Nav on +47 55 55 33 33."
        assert said in [EN(note) for note in abroad.notes]
        assert said not in [EN(note) for note in at_home.notes]


def test_a_window_without_travel_says_from_when_until_when() -> None:
    (window,) = whole(date(2026, 1, 5), date(2026, 1, 9), 0, thirty_day=900)
    assert EN(window.line.text) == "5 Jan 2026 to 9 Jan 2026: no travel days"
