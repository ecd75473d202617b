"""Saying things in two languages, and never in each other's."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvp_core.language import i18n
from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.language.law import law
from kvp_core.language.messages import (
    Listing,
    LongDate,
    Months,
    Percent,
    ShortDate,
    Value,
    msg,
    plural,
)
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period

EN, NB = translator("en"), translator("nb")
MONDAY = date(2026, 12, 28)


@pytest.mark.parametrize(
    ("value", "en", "nb"),
    [
        (Kroner.of(278_697), "NOK_278,697", "278_697_kr"),
        (Kroner.of("1071.90965"), "NOK_1,071.91", "1_071,91_kr"),
        (Kroner.of("0.5"), "NOK_0.50", "0,50_kr"),
        (Kroner.of(0), "NOK_0", "0_kr"),
        (Kroner.of("-1234.5"), "−NOK_1,234.50", "−1_234,50_kr"),
        (Kroner.of(-5), "−NOK_5", "−5_kr"),
        (Kroner.of("-0.004"), "NOK_0.00", "0,00_kr"),
        (Percent(Fraction(22, 100)), "22%", "22_%"),
        (Percent(Fraction(76, 1000)), "7.6%", "7,6_%"),
        (Percent(Fraction(-1, 8)), "−12.5%", "−12,5_%"),
        (Decimal("2.041"), "2.041", "2,041"),
        (Decimal("7.50"), "7.5", "7,5"),
        (Decimal("5E+1"), "50", "50"),
        (Decimal("-0.5"), "−0.5", "−0,5"),
        (1_234_567, "1,234,567", "1_234_567"),
        (-3, "−3", "−3"),
        (Fraction(1, 4), "0.25", "0,25"),
        (MONDAY, "28 December 2026", "28. desember 2026"),
        (ShortDate(MONDAY), "28 Dec 2026", "28.12.2026"),
        (LongDate(MONDAY), "Monday 28 December 2026", "mandag 28. desember 2026"),
        (Month(2027, 1), "January 2027", "januar 2027"),
        (Months(Month(2027, 1), Month(2027, 1)), "January 2027", "januar 2027"),
        (Months(Month(2027, 1), Month(2027, 5)), "January – May 2027", "januar–mai 2027"),
        (
            Months(Month(2026, 11), Month(2027, 5)),
            "November 2026 – May 2027",
            "november 2026–mai 2027",
        ),
        (
            Period(date(2026, 1, 1), date(2026, 1, 31)),
            "1 January 2026 – 31 January 2026",
            "1. januar 2026 – 31. januar 2026",
        ),
        (law("navl 14 a"), "Nav Act, section_14_a", "Nav-loven §_14_a"),
        (Listing((Month(2026, 5),)), "May 2026", "mai 2026"),
        (
            Listing((Month(2026, 5), Month(2026, 6))),
            "May 2026 and June 2026",
            "mai 2026 og juni 2026",
        ),
        (Listing(("a", 2, Kroner.of(3))), "a, 2 and NOK_3", "a, 2 og 3_kr"),
        (Listing(()), "", ""),
        (msg("Yes"), "Yes", "Ja"),
        ("{as it is}", "{as it is}", "{as it is}"),
    ],
)
def test_a_value_is_written_the_way_each_language_writes_it(value: Value, en: str, nb: str) -> None:
    """``_`` stands for a space that does not break."""
    assert EN.show(value) == en.replace("_", "\u00a0")
    assert NB.show(value) == nb.replace("_", "\u00a0")


@pytest.mark.parametrize(
    ("count", "en", "nb"),
    [
        (0, "Child supplement for 0 weekdays.", "Barnetillegg for 0 ukedager."),
        (1, "Child supplement for 1 weekday.", "Barnetillegg for 1 ukedag."),
        (2, "Child supplement for 2 weekdays.", "Barnetillegg for 2 ukedager."),
    ],
)
def test_one_is_said_differently_from_many(count: int, en: str, nb: str) -> None:
    message = plural(
        "Child supplement for {count} weekday.",
        "Child supplement for {count} weekdays.",
        count=count,
    )
    assert (EN(message), NB(message)) == (en, nb)


def test_a_value_with_braces_fills_a_hole_and_is_not_looked_into() -> None:
    assert EN(msg("From {day}", day="{x}")) == "From {x}"
    assert EN("From {day}", day="{x}") == "From {x}"


def test_a_hole_nobody_fills_is_an_error_and_not_a_sentence() -> None:
    with pytest.raises(KeyError, match="day"):
        EN("From {day}")


def test_a_sentence_nobody_translated_is_said_in_english() -> None:
    assert NB("Nobody wrote this sentence before") == "Nobody wrote this sentence before"


def test_a_sentence_missing_in_nynorsk_is_said_in_bokmal(monkeypatch: pytest.MonkeyPatch) -> None:
    nn = translator("nn")
    assert nn(msg("I am not sure")) == "Eg er usikker"
    monkeypatch.delitem(nn._catalog._one, "I am not sure")  # type: ignore[attr-defined] # its own
    assert nn(msg("I am not sure")) == "Jeg er usikker"
    assert nn("Nobody wrote this sentence before") == "Nobody wrote this sentence before"


def test_nynorsk_writes_days_amounts_and_laws_its_own_way() -> None:
    nn = translator("nn")
    said = [nn.show(value) for value in (LongDate(MONDAY), Kroner.of(1234), law("navl 14 a"))]
    assert said == ["måndag 28. desember 2026", "1\u00a0234\u00a0kr", "Nav-lova §\u00a014\u00a0a"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_names_its_second_one_and_its_norwegian(language: str) -> None:
    known = LANGUAGES[language]
    assert known.second in LANGUAGES
    assert known.second != language
    assert LANGUAGES[known.norwegian].norwegian == known.norwegian


def test_a_message_inside_a_message_is_said_in_the_same_language() -> None:
    message = msg("You answered: {answer}.", answer=msg("Yes"))
    assert (EN(message), NB(message)) == ("You answered: Yes.", "Du svarte: Ja.")


def test_a_sentence_can_be_had_in_pieces_with_the_values_that_stand_in_it() -> None:
    inner = msg("{amount} from {day}", amount=Kroner.of(5), day=MONDAY)
    pieces = list(NB.pieces(msg("{what}: {part}", what="A {b}", part=inner)))
    assert [value for _, value in pieces if value is not None] == ["A {b}", Kroner.of(5), MONDAY]
    assert "".join(text for text, _ in pieces) == "A {b}: 5\u00a0kr fra 28. desember 2026"


def test_two_translators_do_not_disturb_each_other() -> None:
    for _ in range(3):
        assert (EN(msg("Yes")), NB(msg("Yes"))) == ("Yes", "Ja")
        assert (EN.show(Decimal("0.5")), NB.show(Decimal("0.5"))) == ("0.5", "0,5")


def test_two_sessions_in_two_threads_each_keep_their_language() -> None:
    heard: dict[str, set[str]] = {"en": set(), "nb": set()}

    def session(t: Translator) -> None:
        heard[t.language] |= {t.show(MONDAY) for _ in range(200)}

    threads = [Thread(target=session, args=(t,)) for t in (EN, NB) * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == {"en": {"28 December 2026"}, "nb": {"28. desember 2026"}}


def test_a_translator_is_made_once_and_knows_its_language() -> None:
    assert translator("nb") is NB
    assert [translator(code).language for code in LANGUAGES] == list(LANGUAGES)
    with pytest.raises(KeyError):
        Translator("tlh", EN._catalog)


@given(st.fractions(-(10**6), 10**6, max_denominator=999), st.sampled_from([EN, NB]))
def test_no_hyphen_ever_stands_for_a_minus(amount: Fraction, t: Translator) -> None:
    said = t.show(Kroner(amount))
    assert "-" not in said
    assert said.startswith("−") == (Kroner(amount).ore() < Kroner.of(0))


@pytest.mark.parametrize(
    ("content", "fault"),
    [("", r"line 1: there is no sentence"), ('msgid "a"\nnot a line\n', r"line 2: not a line")],
)
def test_a_file_that_is_no_catalog_is_refused_by_its_line(
    content: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_text(content, "utf-8")
    monkeypatch.setattr(i18n, "LOCALES", tmp_path)
    with pytest.raises(ValueError, match=fault):
        i18n._catalog.__wrapped__("en")
