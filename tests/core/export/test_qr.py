"""QR codes, read back as a phone would."""

from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from kvp_core.export.qr import LONGEST, TooLongForCodeError, qr_code

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
