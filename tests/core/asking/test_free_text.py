"""Words people type: nothing lost, nothing hidden, no identity numbers."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.asking.errors import Reason
from kvp_core.asking.free_text import holds_id_number, problem_with, tidy


@pytest.mark.parametrize(
    "text",
    [
        "**bold** # heading [link](http://x)",
        "<script>alert(1)</script> &amp; <b>",
        '#panic("x") #eval("1") $x$ <label> @ref \\ `raw`',
        "=HYPERLINK(1) +1 -1 @SUM(A1)",
        "Jeg er 👩‍👩‍👧 😀",
        "مرحبا שלום Привіт ትግርኛ",
        "linje en\nlinje to",
    ],
)
def test_what_people_write_stands_as_they_wrote_it(text: str) -> None:
    assert tidy(text) == unicodedata.normalize("NFC", text)


def test_control_characters_and_direction_tricks_are_taken_out() -> None:
    assert tidy("a\x00b\x07c\x1b[31m\u202etxt\u2066x\ud800\ufffe") == "abc[31mtxtx"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_one(end: str) -> None:
    assert tidy(f"a{end}b") == "a\nb"


def test_no_letter_carries_more_marks_than_any_language_needs() -> None:
    """Composing a run of marks takes time by its square: these took minutes, for everybody."""
    assert tidy("a" + "\u0316\u0301" * 400_000) == unicodedata.normalize(
        "NFC", "a" + "\u0316\u0301" * 15
    )
    assert tidy("Quốc ngữ, เก็บน้ำ") == "Quốc ngữ, เก็บน้ำ"


@given(st.text(max_size=200))
def test_tidying_twice_changes_nothing_and_keeps_every_letter_and_digit(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    kept = [c for c in unicodedata.normalize("NFC", once) if c.isalnum()]
    seen = "".join(c for c in text if unicodedata.category(c) not in {"Cs", "Cn", "Co", "Cc"})
    assert kept == [c for c in unicodedata.normalize("NFC", tidy(seen)) if c.isalnum()]
    once.encode("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "01019012345",
        "my number is 010190 12345.",
        "010190-12345",
        "010190\u00a012345",
        "1234 56 78901",
        "1234.56.78901",
        "01 01 90 12345",
        "x01019012345x",
        "123456789012345",
        "010190\u200b12345",
        "٠١٠١٩٠١٢٣٤٥",
    ],
)
def test_eleven_digits_are_found_also_when_grouped_or_hidden(text: str) -> None:
    assert holds_id_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "Call 55 55 33 33 or +47 55 55 33 33",
        "case 2026/123456-789",
        "01.12.2026 and 15 000 kr",
        "den 01.12.26 fikk jeg 15 000 kroner",
        "1234567890",
        "",
    ],
)
def test_phone_numbers_dates_amounts_and_case_numbers_pass(text: str) -> None:
    assert not holds_id_number(text)


@given(st.text(max_size=20), st.integers(0, 10**11 - 1), st.text(max_size=20))
def test_eleven_digits_are_found_wherever_they_stand(before: str, number: int, after: str) -> None:
    assert holds_id_number(tidy(f"{before}{number:011d}{after}"))


def test_a_text_at_the_limit_passes_and_one_over_is_refused_with_both_numbers() -> None:
    assert problem_with("note", "a" * 500, 500) is None
    problem = problem_with("note", "a" * 501, 500)
    assert problem is not None
    assert (problem.reason, problem.values) == (Reason.TOO_LONG, {"limit": 500, "length": 501})


def test_an_identity_number_is_the_first_thing_said_about_a_text() -> None:
    problem = problem_with("note", "12345678901" * 50, 500)
    assert problem is not None
    assert problem.reason is Reason.LOOKS_LIKE_AN_ID_NUMBER
