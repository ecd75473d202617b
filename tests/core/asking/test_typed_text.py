"""Numbers and days the way people type them, and what is refused rather than guessed."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.asking.errors import Reason
from kvp_core.asking.typed_text import (
    LONGEST,
    UnreadableError,
    read_day,
    read_number,
    with_whole_year,
)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("7,5", "7.5"),
        ("7.5", "7.5"),
        ("7½", "7.5"),
        ("½", "0.5"),
        ("7 ¼", "7.25"),
        ("¾", "0.75"),
        ("1 234½", "1234.5"),
        ("1 234,50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1\u00a0234,50", "1234.50"),
        ("1\u202f234", "1234"),
        ("1\u2009234", "1234"),
        ("\u00a07,5\u00a0kr", "7.5"),
        ("  7,5\t\n", "7.5"),
        ("1.000.000", "1000000"),
        ("1,000,000", "1000000"),
        ("1.000.000,50", "1000000.50"),
        ("1 234 567,891", "1234567.891"),
        ("0.500", "0.5"),
        ("0,000", "0"),
        ("123.4567", "123.4567"),
        ("0005", "5"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("− 5,5", "-5.5"),
        ("-½", "-0.5"),
        ("7,5 timer", "7.5"),
        ("7,5T", "7.5"),
        ("7.5 hours", "7.5"),
        ("100 kr.", "100"),
        ("100 NOK", "100"),
        ("100 Kroner", "100"),
        ("15%", "15"),
        ("15 prosent", "15"),
        ("15 per cent", "15"),
        ("3 km", "3"),
        ("9" * LONGEST, "9" * LONGEST),
    ],
)
def test_a_number_is_read_exactly_as_it_was_meant(typed: str, number: str) -> None:
    assert read_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "small", "large"),
    [
        ("25.000", 25, 25_000),
        ("25,000", 25, 25_000),
        ("123.456", Decimal("123.456"), 123_456),
        (" 25.000 kr", 25, 25_000),
        ("25,000 %", 25, 25_000),
        ("-25.000", -25, -25_000),
        ("− 25.000", -25, -25_000),
    ],
)
def test_three_digits_after_one_sign_may_mean_two_things(
    typed: str, small: Decimal, large: Decimal
) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_number(typed)
    assert refused.value.reason is Reason.AMBIGUOUS_NUMBER
    assert refused.value.meanings == (small, large)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "abc",
        "1e5",
        "1E5",
        "١٢٣",
        "１２３",
        "1٢3",
        "۷٫۵",
        "²",
        "7½½",
        "7,5½",
        "25.000½",
        "--5",
        "+5",
        "5-",
        "–5",
        "-",
        "kr",
        "t",
        "%",
        "kr 100",
        "100,-",
        "5 kr kr",
        "50 km/h",
        "1 23",
        "1234 567",
        "1.234.5",
        "1.000,000",
        "1.000,",
        ",5",
        "5,",
        "7.5.",
        "1_000",
        "1'234",
        "7 1/2",
        "Infinity",
        "nan",
        "0x10",
        "9" * (LONGEST + 1),
        "7,5" + " " * LONGEST,
    ],
)
def test_what_is_no_plain_number_is_refused(typed: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_number(typed)
    assert refused.value.reason is Reason.NOT_A_NUMBER
    assert refused.value.meanings == ()


@given(st.decimals(0, 10**9, places=2), st.sampled_from(",."))
def test_a_number_with_two_decimals_is_never_misread(number: Decimal, point: str) -> None:
    typed = str(number).replace(".", point)
    assert read_number(typed) == number
    assert read_number("-" + typed) == -number


@given(st.integers(1_000, 10**9), st.sampled_from([" ", "\u00a0", "\u202f"]))
def test_spaces_group_thousands(number: int, space: str) -> None:
    assert read_number(f"{number:,}".replace(",", space)) == number


@given(st.text(max_size=60))
def test_any_text_at_all_is_a_finite_number_or_refused(typed: str) -> None:
    try:
        assert read_number(typed).is_finite()
    except UnreadableError as refused:
        assert refused.reason in {Reason.NOT_A_NUMBER, Reason.AMBIGUOUS_NUMBER}


@pytest.mark.parametrize(
    "typed",
    [
        "27.03.1996",
        "27.3.1996",
        "27 3 1996",
        "27/3-1996",
        "27-03-1996",
        "27. 3. 1996",
        "27\u00a003\u00a01996",
        "27031996",
        "1996-03-27",
        " 27.03.1996\n",
    ],
)
def test_a_day_is_read_with_the_day_first_or_as_iso(typed: str) -> None:
    assert read_day(typed) == date(1996, 3, 27)


@pytest.mark.parametrize(
    "typed",
    [
        "31.02.2026",
        "29.02.2026",
        "29.02.1900",
        "31.04.2026",
        "00.01.2000",
        "01.13.2000",
        "01.01.0000",
    ],
)
def test_a_day_the_calendar_lacks_is_told_from_a_wrong_way_of_writing(typed: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_day(typed)
    assert refused.value.reason is Reason.NO_SUCH_DATE


def test_29_february_is_read_in_leap_years() -> None:
    assert read_day("29.02.2024") == date(2024, 2, 29)
    assert read_day("29.02.2000") == date(2000, 2, 29)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "x",
        "27.03.96",
        "270396",
        "27 3 96",
        "27. mars 1996",
        "1996-3-27",
        "27.03",
        "27.03.1996.",
        "٢٧.٠٣.١٩٩٦",
        "２７.０３.１９９６",
        "2703 1996",
        "27.03.19960",
    ],
)
def test_two_digit_years_names_of_months_and_other_scripts_are_refused(typed: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_day(typed)
    assert refused.value.reason is Reason.NOT_A_DATE


TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "birthday", "other"),
    [
        ("010598", "01.05.1998", "01.05.1998"),
        ("1.5.98", "01.05.1998", "01.05.1998"),
        (" 24 11\u00a026 ", "24.11.2026", "24.11.2026"),
        ("25/11-26", "25.11.1926", "25.11.2026"),
        ("04.01.27", "04.01.1927", "04.01.2027"),
        ("310298", "31.02.1998", "31.02.1998"),
        ("290200", "29.02.2000", "29.02.2000"),
        ("991398", "99.13.1998", "99.13.1998"),
    ],
)
def test_two_digits_of_a_year_become_four(typed: str, birthday: str, other: str) -> None:
    assert with_whole_year(typed, TODAY, lies_behind=True) == birthday
    assert with_whole_year(typed, TODAY) == other


@pytest.mark.parametrize(
    "typed", ["", "x", "27.03.1996", "27031996", "1996-03-27", "0105", "1 598", "01.0598", "٠١٠٥٩٨"]
)
def test_whatever_else_was_typed_stays_as_it_was(typed: str) -> None:
    assert with_whole_year(typed, TODAY) == typed


@given(st.dates(min_value=date(1926, 11, 25), max_value=TODAY))
def test_every_birthday_of_a_hundred_years_can_be_typed_in_six_digits(day: date) -> None:
    assert read_day(with_whole_year(f"{day:%d%m%y}", TODAY, lies_behind=True)) == day


@given(
    st.dates(), st.sampled_from(["{:%d}.{:%m}.{:0>4}", "{:%d}/{:%m} {:0>4}", "{:%d}{:%m}{:0>4}"])
)
def test_every_day_can_be_typed(day: date, pattern: str) -> None:
    assert read_day(pattern.format(day, day, day.year)) == day
