"""The table of tracks: what law and sources say, and what the loader refuses."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from kvp_core.language.law import law
from kvp_core.shared_rules.complaint_tracks import (
    BODY_NAMES,
    Body,
    Track,
    TrackRules,
    Versions,
    next_change,
    track_on,
    tracks,
    weeks_to_complain,
)

TODAY = date(2026, 11, 21)
THREE_WEEKS = {
    Track.QUALIFICATION_PROGRAMME,  # fvl § 29
    Track.FOLLOW_UP_14A,  # Nav's own letter templates, decisions.md 13
    Track.FINANCIAL_ASSISTANCE,
    Track.HOUSING_ALLOWANCE,
    Track.SCHEME_WITH_EMPLOYER,  # arbml § 17, last sentence of the second paragraph
    Track.UNSURE,  # the shortest is the safe one
}


@pytest.mark.parametrize("track", Track)
def test_a_track_has_three_weeks_six_weeks_or_no_deadline_at_all(track: Track) -> None:
    expected = 3 if track in THREE_WEEKS else None if track is Track.SERVICE else 6
    assert track_on(track, TODAY).weeks == expected


@pytest.mark.parametrize("track", sorted(set(Track) - {Track.SERVICE}))
def test_a_track_with_a_deadline_names_its_section_and_who_decides(track: Track) -> None:
    rules = track_on(track, TODAY)
    assert rules.law is not None
    assert rules.decided_by_law is not None
    assert rules.decided_by in BODY_NAMES


def test_a_service_complaint_has_neither_section_nor_appeals_body() -> None:
    rules = track_on(Track.SERVICE, TODAY)
    assert (rules.law, rules.decided_by_law, rules.decided_by) == (None, None, None)


def test_programme_decisions_go_to_the_county_governor_and_14a_to_nav_appeals() -> None:
    programme = track_on(Track.QUALIFICATION_PROGRAMME, TODAY)
    assert (programme.decided_by, programme.decided_by_law) == (
        Body.COUNTY_GOVERNOR,
        law("sotjl 47"),
    )
    follow_up = track_on(Track.FOLLOW_UP_14A, TODAY)
    assert (follow_up.decided_by, follow_up.decided_by_law) == (Body.NAV_APPEALS, law("navl 14 a"))


@pytest.mark.parametrize(
    ("day", "body"),
    [
        (date(2026, 12, 31), Body.NAV_APPEALS),
        (date(2027, 1, 1), Body.NATIONAL_INSURANCE_COURT),
    ],
)
def test_appeals_go_straight_to_the_court_from_2027(day: date, body: Body) -> None:
    """LOV-2025-06-20-38, in force for § 11 from 1 January 2027."""
    assert track_on(Track.FURTHER_APPEAL, day).sent_to is body


def test_the_coming_change_is_known_before_it_comes_and_not_after() -> None:
    change = next_change(Track.FURTHER_APPEAL, TODAY)
    assert change is not None
    assert change.valid_from == date(2027, 1, 1)
    assert next_change(Track.FURTHER_APPEAL, date(2027, 1, 1)) is None


def test_a_day_before_the_oldest_version_gets_the_oldest_version() -> None:
    assert track_on(Track.SUPPLEMENTAL, date(2009, 1, 1)) == tracks()[Track.SUPPLEMENTAL][0]


def test_the_weeks_to_complain_are_those_of_the_file_and_none_where_no_deadline_runs() -> None:
    assert weeks_to_complain(Track.QUALIFICATION_PROGRAMME, TODAY) == 3
    assert weeks_to_complain(Track.SUPPLEMENTAL, TODAY) == 6
    assert weeks_to_complain(Track.SERVICE, TODAY) == 0


ONE = 'valid_from = 2020-01-01\nsent_to = "nav"\nsource = "https://nav.no"\nchecked = 2026-11-21\n'


def test_a_file_that_leaves_out_a_track_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "some.toml"
    file.write_text(f"[[service]]\n{ONE}")
    with pytest.raises(ValueError, match="has no rules for qualification_programme"):
        tracks(file)


def test_a_file_whose_versions_are_out_of_order_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "order.toml"
    file.write_text(f"[[service]]\n{ONE}[[service]]\n{ONE}")
    with pytest.raises(ValueError, match="must come after"):
        tracks(file)


def test_a_track_without_rules_and_a_deadline_of_no_weeks_are_refused() -> None:
    rules = track_on(Track.UNSURE, TODAY).model_dump(mode="json")
    one_week = TrackRules.model_validate(rules | {"weeks": 1})
    assert TypeAdapter(Versions).validate_python((one_week,)) == (one_week,)
    with pytest.raises(ValidationError):
        TypeAdapter(Versions).validate_python(())
    with pytest.raises(ValidationError):
        TrackRules.model_validate(rules | {"weeks": 0})
