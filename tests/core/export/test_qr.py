"""QR codes, read back as a phone would."""

from datetime import date
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from kvp_core.export.qr import LONGEST, TooLongForCodeError, code_text, qr_code
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import msg

MADE = date(2026, 11, 22)
SAID = (msg("Looks fine"), msg("To clear up"))
SUMMARY = "Siste dag for å klage: mandag 28. desember 2026 – «brevet gjelder»"


@pytest.mark.parametrize("text", [SUMMARY, "a" * LONGEST, "å" * 100, "BEGIN:VEVENT\r\nEND:VEVENT"])
def test_a_reader_gets_the_very_text_back(text: str) -> None:
    code = qr_code(text)
    found = zxingcpp.read_barcodes(Image.open(BytesIO(code.png)))
    assert [read.text for read in found] == [text] == [code.text]


def test_a_text_of_170_characters_is_at_most_version_9() -> None:
    """screens.md B.7: version 9-M, 53 modules, is what ordinary phones read."""
    assert qr_code("a" * LONGEST).modules <= 53


def test_a_longer_text_is_refused_with_both_lengths() -> None:
    with pytest.raises(TooLongForCodeError, match="171 characters do not fit") as refused:
        qr_code("a" * (LONGEST + 1))
    assert refused.value.length == LONGEST + 1


def test_the_picture_can_be_put_in_a_page_and_has_a_white_margin() -> None:
    code = qr_code("x")
    assert code.svg.startswith("<svg")
    assert "<?xml" not in code.svg
    side = (code.modules + 8) * 8
    picture = Image.open(BytesIO(code.png)).convert("L")
    assert picture.size == (side, side)
    assert {picture.getpixel((n, 31)) for n in range(side)} == {255}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_holds_the_day_the_results_and_what_they_are_not(language: str) -> None:
    t = translator(language)
    text = code_text(SAID, t, MADE)
    day, *said, last = text.split("\n")
    assert "2026" in day
    assert said == [t(one) for one in SAID]
    assert last == t("Estimate – not a decision")
    assert qr_code(text).text == text


def test_what_does_not_fit_in_the_code_is_left_out_whole() -> None:
    text = code_text((msg("x" * LONGEST), *SAID), translator("en"), MADE)
    assert "x" * 10 not in text
    assert "Looks fine" in text


def test_the_code_is_filled_to_the_last_sign_and_not_a_sign_more() -> None:
    """What it ends with, that this is no decision, has its place before anything else has."""
    empty = len(code_text([], translator("en"), MADE))
    for room, fits in ((0, True), (1, False)):
        fill = msg("x" * (LONGEST - empty - len("\n") + room))
        text = code_text([fill], translator("en"), MADE)
        assert ("x" in text, len(text) <= LONGEST) == (fits, True)


def test_what_fits_alone_and_not_together_stands_in_the_code_until_it_is_full() -> None:
    several = [msg("x" * 100)] * 9
    text = code_text(several, translator("en"), MADE)
    assert len(text) <= LONGEST < len(text) + 101
    assert 0 < text.count("x" * 100) < len(several)
