"""Every letter and icon that the guide shows is in the fonts that it sends."""

from fontTools.ttLib import TTFont

from tests.house.fonts import FOLDER, ICON, TYPED, icons, letters, shipped, sources, spelled

NOT_DRAWN = {"star_filled"}
"""What looks like an icon to us, but is none in the font that Streamlit ships."""


def test_the_three_ways_of_naming_an_icon_are_found() -> None:
    assert {"arrow_forward", "content_copy", "check_circle", "warning"} <= icons()
    named = (
        'icon=":material/a_b:" <span class="kv-ico ask" aria-hidden="true">c_d</span>'
        ' Look("ok", msg("Fine"), "e")'
    )
    assert [next(filter(None, found)) for found in ICON.findall(named)] == ["a_b", "c_d", "e"]


def test_every_icon_is_in_the_font() -> None:
    cut, whole = TTFont(FOLDER / "icons.woff2"), shipped("MaterialSymbols-Rounded")
    assert icons() - spelled(whole).keys() == NOT_DRAWN
    assert icons() - spelled(cut).keys() == NOT_DRAWN, "run make fonts"
    assert len(spelled(cut)) < len(spelled(whole)) / 20


def test_every_letter_is_in_the_font() -> None:
    cut, whole = TTFont(FOLDER / "text.woff2"), shipped("SourceSansVF-Upright")
    lacking = (letters() & whole.getBestCmap().keys()) - cut.getBestCmap().keys()
    assert not lacking, f"run make fonts: {''.join(map(chr, sorted(lacking)))}"
    assert {*map(ord, "æøåÆØÅčđŋšŧžáéèüö«»–−½×€")} <= TYPED | {*map(ord, sources())}
    assert {*map(ord, "æøåÆØÅčđŋšŧžáéèüö«»–−½×€")} <= cut.getBestCmap().keys()


def test_the_text_is_as_bold_as_the_pages_ask_for() -> None:
    (weight,) = TTFont(FOLDER / "text.woff2")["fvar"].axes
    assert (weight.axisTag, weight.minValue, weight.maxValue) == ("wght", 400, 700)


def test_a_changed_font_has_a_name_of_its_own_and_its_licence_beside_it() -> None:
    assert "Source" not in str(TTFont(FOLDER / "text.woff2")["name"].getDebugName(1))
    assert "Reserved Font Name" in (FOLDER / "text-OFL.txt").read_text("utf-8")
    assert "Apache License" in (FOLDER / "icons-Apache-2.0.txt").read_text("utf-8")
