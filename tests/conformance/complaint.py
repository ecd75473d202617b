"""Maps the cases about deadlines for complaints to the core."""

from collections.abc import Mapping
from datetime import date

from kvp_core.complaint.deadline import deadline
from kvp_core.shared_rules.complaint_tracks import Track, track_on


def complaint_deadline(given: Mapping[str, str]) -> Mapping[str, object]:
    received = date.fromisoformat(given["received"])
    rules = track_on(Track(given["track"]), received)
    assert rules.weeks is not None
    return {"last_day": deadline(received, rules.weeks).last_day.isoformat()}


CALCULATIONS = {"complaint_deadline": complaint_deadline}
