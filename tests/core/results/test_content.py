"""Prose in files: read strictly, filled exactly, and found by the translator's tool."""

import io
from pathlib import Path

import pytest

from kvp_core.language.law import law
from kvp_core.language.links import NAV_OFFICE
from kvp_core.language.messages import msg
from kvp_core.results import content
from kvp_core.results.content import TEXTS_DIR, TextFile, texts
from kvp_core.results.report import Section
from kvp_core.tools.text_files import extract

WHOLE = """
[section.first]
heading = "First"
holes = ["days", "more"]
sentences = ["You have {days} days.", { text = "And {days} more.", values = { days = "more" } }]
points = ["no hole"]
basis = ["sotjl 35"]
links = ["NAV_OFFICE"]
folded = true

[section.second]
heading = "Second"
"""


def read(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> TextFile:
    (folder / "made_up.toml").write_text(text, "utf-8")
    monkeypatch.setattr(content, "TEXTS_DIR", folder)
    return texts("made_up")


def test_sections_come_in_order_and_each_hole_takes_its_own_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read(WHOLE, tmp_path, monkeypatch).sections(days=25, more=5) == (
        Section(
            "first",
            msg("First"),
            sentences=(msg("You have {days} days.", days=25), msg("And {days} more.", days=5)),
            points=(msg("no hole"),),
            basis=(law("sotjl 35"),),
            links=(NAV_OFFICE,),
            folded=True,
        ),
        Section("second", msg("Second")),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "place", "said"),
    [
        ("sotjl 35", "nosuch 35", "section.first.basis.0", "Unknown law 'nosuch 35'"),
        ("NAV_OFFICE", "NAV_MOON", "section.first.links.0", "Unknown link 'NAV_MOON'"),
        ("NAV_OFFICE", "PHONE", "section.first.links.0", "Unknown link 'PHONE'"),
        ("folded", "fold", "section.first.fold", "Extra inputs"),
        ('"more"]', '"more", "age"]', "section.first", "no hole for the value age"),
        ('"days", "more"', '"more"', "section.first", "no value for the hole days"),
        ('{ days = "more"', '{ weeks = "more"', "section.first.sentences.1", "no hole weeks"),
        ('"Second"', '" "', "section.second.heading", "should match"),
    ],
)
def test_a_fault_in_a_file_names_the_file_and_the_place(
    right: str,
    wrong: str,
    place: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert right in WHOLE
    with pytest.raises(ValueError, match=r"made_up\.toml") as error:
        read(WHOLE.replace(right, wrong), tmp_path, monkeypatch)
    assert place in str(error.value)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("values", "said"),
    [({"days": 1}, "no value for the hole more"), ({"days": 1, "more": 2, "age": 3}, "value age")],
)
def test_the_code_gives_every_value_and_no_other(
    values: dict[str, int], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match=said):
        read(WHOLE, tmp_path, monkeypatch).sections(**values)


def test_the_translator_meets_the_sentences_and_none_of_the_names() -> None:
    found = extract(io.BytesIO(WHOLE.encode()), (), (), {})
    assert [text for _, _, text, _ in found] == [
        "First",
        "You have {days} days.",
        "And {days} more.",
        "no hole",
        "Second",
    ]


WITH_MORE_THAN_SECTIONS = {"accessibility", "check", "wcag"}
"""``test_accessibility_statement.py`` and ``test_turning.py`` meet what stands in these."""
OF_SECTIONS = sorted(
    file for file in TEXTS_DIR.glob("*.toml") if file.stem not in WITH_MORE_THAN_SECTIONS
)


@pytest.mark.parametrize("file", OF_SECTIONS, ids=lambda file: file.stem)
def test_the_translator_meets_every_sentence_that_a_file_of_the_guide_says(file: Path) -> None:
    said = [
        one.text
        for section in texts(file.stem).section.values()
        for one in (section.heading, *section.sentences, *section.points)
    ]
    with file.open("rb") as opened:
        assert sorted(text for _, _, text, _ in extract(opened, (), (), {})) == sorted(said)
