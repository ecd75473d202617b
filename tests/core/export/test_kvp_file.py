"""A person's own file: it gives back what was put in, and nothing in it is ever trusted."""

import json
import os
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvp_core.asking.free_text import holds_id_number, tidy
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import BenefitAnswers, OtherBenefit, TaxChoice
from kvp_core.complaint.answers import Arrival, ComplaintAnswers
from kvp_core.complaint.letter_inputs import LetterAnswers, Writer
from kvp_core.costs.answers import CostsAnswers
from kvp_core.driving_log.log import DrivingLog, Entry, Trip, TripLog
from kvp_core.eligibility.answers import AgeBand, Answers, NavBenefit
from kvp_core.export.kvp_file import (
    DEEPEST,
    FORMAT_VERSION,
    LARGEST,
    NEWER,
    NOT_OURS,
    NOTHING_FOUND,
    TOO_LARGE,
    Opened,
    holds_back,
    kvp_file,
    open_kvp_file,
)
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.shared_rules.complaint_tracks import Track
from kvp_core.summary.inputs import NoteAnswers
from kvp_core.supplements.answers import Cost
from kvp_core.values.model import FrozenModel
from kvp_ui.summary.answers_file import KEPT

STRANGE_FILES = int(os.environ.get("STRANGE_FILES", "200"))
"""How many each test makes up; ``make nightly`` asks for thousands."""
MADE = date(2026, 12, 7)
TRIP = Trip(
    name="Kurs – Ås",
    start=date(2027, 1, 4),
    end=date(2027, 2, 26),
    km_one_way=Decimal("12.5"),
    toll_per_day=Decimal("49.50"),
)
FULL: Mapping[str, FrozenModel] = {
    "eligibility": Answers(
        age=AgeBand.FROM_18_TO_66,
        legal=YesNoUnsure.YES,
        benefits=YesNoUnsure.YES,
        which=frozenset({NavBenefit.SICKNESS, NavBenefit.OTHER}),
    ),
    "benefit": BenefitAnswers(
        birth_date="27.03.2002",
        start="04.01.2027",
        children=2,
        other=frozenset({OtherBenefit.SICKNESS, OtherBenefit.PARENTAL}),
        tax=TaxChoice.PERCENT,
        tax_percent="12,5",
        absence=True,
    ),
    "complaint": ComplaintAnswers(
        track=Track.QUALIFICATION_PROGRAMME, arrival=Arrival.LETTER, received="04.12.2026"
    ),
    "costs": CostsAnswers(costs=frozenset({Cost.CHILDCARE, Cost.DAILY_TRAVEL}), km="12,5"),
    "driving_log": DrivingLog(
        trips=(TripLog(trip=TRIP, entries=(Entry(day=date(2027, 1, 5), parking=40),)),)
    ),
    "letter": LetterAnswers(
        change='<b>«Æ»</b> #panic("x") =1+1', reason="a\n\tb 🙂 שלום", writer=Writer.REPRESENTATIVE
    ),
    "note": NoteAnswers(note="{note} %s \\ \u200f"),
}


def opened(content: object) -> Opened:
    return open_kvp_file(json.dumps(content).encode(), KEPT)


def content(**changes: object) -> dict[str, Any]:
    """The plain content of a full file, with other answers for some topics."""
    plain: dict[str, Any] = json.loads(kvp_file(FULL, MADE))
    plain["answers"] |= changes
    return plain


def test_what_was_put_in_comes_out_again() -> None:
    found = open_kvp_file(kvp_file(FULL, MADE), KEPT)
    assert found == Opened(FULL)


def test_the_same_answers_give_the_same_bytes_and_say_what_they_are() -> None:
    assert kvp_file(FULL, MADE) == kvp_file(dict(FULL), MADE)
    plain = content()
    assert plain["made"] == "2026-12-07"
    assert plain["format_version"] == FORMAT_VERSION
    assert plain["app_version"]
    assert plain["rules_version"]
    assert plain["answers"]["eligibility"]["which"] == ["other", "sickness"]


@pytest.mark.parametrize("number", ["01019012345", "010190 12345", "x 1234 56 78901"])
def test_an_identity_number_never_gets_into_a_file(number: str) -> None:
    given = {"note": NoteAnswers(note=number), "benefit": BenefitAnswers(birth_date=number)}
    assert holds_back(given)
    assert not holds_back(FULL)
    plain = json.loads(kvp_file(given, MADE))["answers"]
    assert plain["note"]["note"] == plain["benefit"]["birth_date"] == ""


def test_nor_out_of_one() -> None:
    found = opened(content(letter={"change": "01\u00ad019012345"}))
    assert "letter" not in found.answers
    assert len(found.answers) == len(FULL) - 1
    assert "national identity number" in found.notes[0].msgid


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'"kvp-guide"',
        b"{" * 5000,
        b"[" * 100_000,
        b'{"format": "kvp-guide"}',
        b'{"format": "kvp-guide", "format_version": true, "answers": {}}',
        b'{"format": "kvp-guide", "format_version": "1", "answers": {}}',
        b'{"format": "kvp-guide", "format_version": 0, "answers": {}}',
        b'{"format": "other", "format_version": 99, "answers": {}}',
        b'{"format": "kvp-guide", "format_version": 1, "answers": []}',
        b'{"format": "kvp-guide", "format_version": 1, "answers": {"note": []}}',
        b'{"format": "kvp-guide", "format_version": 1, "answers": {}, "answers": {}}',
        b'{"format": "kvp-guide", "format_version": NaN, "answers": {}}',
        b'{"format": "kvp-guide", "format_version": ' + b"9" * 5000 + b', "answers": {}}',
    ],
)
def test_a_file_that_is_not_ours_opens_nothing(bad: bytes) -> None:
    assert open_kvp_file(bad, KEPT) == Opened({}, (NOT_OURS,))


def test_a_file_too_large_is_not_even_read() -> None:
    assert open_kvp_file(b" " * (LARGEST + 1), KEPT) == Opened({}, (TOO_LARGE,))


def test_a_file_too_deep_is_not_ours() -> None:
    deep: object = "x"
    for _ in range(DEEPEST):
        deep = [deep]
    assert opened(content(note={"note": deep})) == Opened({}, (NOT_OURS,))


def test_a_file_as_deep_as_may_be_is_read_and_one_step_deeper_is_not() -> None:
    """Around the lists are the file, its answers and the topic, and in them what is written."""
    deep: object = "x"
    for _ in range(12 - 4):
        deep = [deep]
    assert opened(content(note={"note": deep})).notes != (NOT_OURS,)
    assert opened(content(note={"note": [deep]})) == Opened({}, (NOT_OURS,))


def test_a_newer_format_opens_nothing() -> None:
    assert opened(content() | {"format_version": FORMAT_VERSION + 1}) == Opened({}, (NEWER,))


def test_what_a_newer_guide_has_added_is_left_out_and_said() -> None:
    plain = content(weather={"rain": True}, note={"note": "Hei", "colour": "blue"})
    found = opened(plain | {"signature": "x"})
    assert found.answers == {**FULL, "note": NoteAnswers(note="Hei")}
    said = [translator("en")(note) for note in found.notes]
    assert said == [
        "“My own note”: some answers are not known to this version of the guide."
        " They were left out.",
        "1 part of the file is not known to this version of the guide. It was left out.",
    ]


@pytest.mark.parametrize(
    ("topic", "name", "value"),
    [
        ("benefit", "children", 99),
        ("benefit", "children", "2"),
        ("benefit", "children", 2.0),
        ("benefit", "children", True),
        ("benefit", "children", None),
        ("benefit", "absence", 1),
        ("benefit", "tax", "free"),
        ("benefit", "birth_date", "x" * 41),
        ("benefit", "birth_date", {"day": 1}),
        ("benefit", "other", ["sickness", "sickness", "none"]),
        ("benefit", "other_amount", float("inf")),
        ("complaint", "track", "Qualification_Programme"),
        ("complaint", "received", 20261204),
        ("eligibility", "age", []),
        ("driving_log", "trips", [{"trip": {}}]),
        ("driving_log", "trips", [{"trip": {"km_one_way": "-1"}}]),
        ("costs", "costs", ["childcare", 7]),
        ("note", "note", ["Hei"]),
    ],
)
def test_one_value_that_is_not_valid_keeps_its_whole_topic_out(
    topic: str, name: str, value: object
) -> None:
    plain = content()
    plain["answers"][topic][name] = value
    found = open_kvp_file(json.dumps(plain).replace("Infinity", "1e999").encode(), KEPT)
    assert found.answers == {key: kept for key, kept in FULL.items() if key != topic}
    assert [note.values["topic"] for note in found.notes] == [KEPT[topic].title]


def test_a_file_without_anything_to_use_says_so() -> None:
    assert opened(content() | {"answers": {}}) == Opened({}, (NOTHING_FOUND,))


def test_texts_from_a_file_are_cleaned_of_what_nobody_sees() -> None:
    found = opened(content(note={"note": " a\x00b\u202ec\ud800\r\nd "}))
    assert found.answers["note"] == NoteAnswers(note="abc\nd")


@pytest.mark.parametrize(
    "hidden", [{"01019012345": 1}, [["01019012345"]], {"x": {"01019012345": []}}]
)
def test_an_identity_number_is_found_wherever_it_is_hidden(hidden: object) -> None:
    found = opened(content(note={"note": hidden}))
    assert "note" not in found.answers
    (note,) = found.notes
    assert "looks like a national identity number" in note.msgid


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_it_may_say_can_be_said(language: str) -> None:
    plain = content(note={"note": "01019012345"}, benefit={"children": 99}, letter={"x": 1}, y={})
    t = translator(language)
    assert all(t(note) for note in opened(plain).notes)
    assert len(opened(plain).notes) == 4


# ---- Whatever a file holds. Together more than ten thousand files.

PIECES = st.sampled_from(
    [
        *KEPT,
        *(name for kind in KEPT.values() for name in kind.model.model_fields),
        *("yes", "no", "sickness", "kvp-guide", "04.12.2026", "01019012345", "x" * 50, "\ud800"),
    ]
)
SCALARS = (
    st.none() | st.booleans() | st.integers(-5, 200) | st.floats() | PIECES | st.text(max_size=8)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(PIECES | st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)
CHANGES = st.lists(st.tuples(st.sampled_from([*KEPT]), PIECES, VALUES), max_size=4)


def is_sound(found: Opened) -> bool:
    """Every accepted topic is of its own model, valid in every field, clean, and keeps so."""
    for topic, accepted in found.answers.items():
        assert type(accepted) is KEPT[topic].model
        strict = type(accepted).model_validate_json(accepted.model_dump_json(), strict=True)
        assert strict == accepted
        texts = [value for _, value in accepted if isinstance(value, str)]
        assert not any(holds_id_number(text) or tidy(text) != text for text in texts)
    again = open_kvp_file(kvp_file(found.answers, MADE), KEPT)
    return again.answers == found.answers


@settings(max_examples=STRANGE_FILES, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_survived(bad: bytes) -> None:
    assert is_sound(open_kvp_file(bad, KEPT))


@settings(max_examples=STRANGE_FILES, deadline=None)
@given(st.integers(0, 3000), st.binary(min_size=1, max_size=6))
def test_any_damage_to_a_file_is_survived(place: int, damage: bytes) -> None:
    whole = kvp_file(FULL, MADE)
    place %= len(whole)
    assert is_sound(open_kvp_file(whole[:place] + damage + whole[place + len(damage) :], KEPT))


@settings(max_examples=STRANGE_FILES, deadline=None)
@given(CHANGES)
def test_any_change_to_the_answers_is_survived(changes: list[tuple[str, str, object]]) -> None:
    plain = content()
    for topic, name, value in changes:
        plain["answers"][topic][name] = value
    assert is_sound(opened(plain))


@settings(max_examples=STRANGE_FILES, deadline=None)
@given(st.dictionaries(PIECES, VALUES, max_size=5))
def test_any_json_inside_is_survived(answers: dict[str, object]) -> None:
    assert is_sound(opened(content() | {"answers": answers}))
