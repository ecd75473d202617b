"""Every colour of the stylesheet stands out from what it is drawn on, in light and in dark."""

import re
import tomllib

import pytest

from kvp_ui.charts.benefit import DARK, LIGHT, Palette
from kvp_ui.server.options import CONFIG_FILE
from tests.house.catalogs import PROJECT

TEXT, CONTROL = 4.5, 3.0
"""The least contrasts WCAG asks for: 1.4.3 for text, 1.4.11 for the edges of controls."""
STYLES = (PROJECT / "kvp_ui" / "static" / "app.css").read_text("utf-8")
TOKEN = re.compile(r"--([\w-]+):light-dark\((#\w{6}),(#\w{6})\)")
TOKENS = {name: {"light": light, "dark": dark} for name, light, dark in TOKEN.findall(STYLES)}
PAIRS = {
    ("ink", "bg"): TEXT,
    ("ink", "surface"): TEXT,
    ("muted", "bg"): TEXT,
    ("muted", "surface"): TEXT,
    ("brand", "bg"): TEXT,
    ("brand", "surface"): TEXT,
    ("brand", "brand-soft"): TEXT,
    ("ink", "brand-soft"): TEXT,
    ("on-fill", "fill"): TEXT,
    ("on-sun", "sun"): TEXT,
    ("ok", "ok-bg"): TEXT,
    ("ask", "ask-bg"): TEXT,
    ("ask", "bg"): TEXT,
    ("stop", "stop-bg"): TEXT,
    ("err", "err-bg"): TEXT,
    ("err", "bg"): TEXT,
    ("info", "info-bg"): TEXT,
    ("line", "bg"): CONTROL,
    ("line", "surface"): CONTROL,
    ("fill", "bg"): CONTROL,
    ("focus", "bg"): CONTROL,
    ("focus", "surface"): CONTROL,
    ("c-kvp", "bg"): CONTROL,
    ("c-wage", "bg"): CONTROL,
    ("c-cost", "bg"): CONTROL,
}
DECORATION = {"hair"}
"""Lines that separate what is already apart."""
COLOURS = ("light", "dark")


def luminance(colour: str) -> float:
    """WCAG’s relative luminance of ``#RRGGBB``."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", COLOURS)
@pytest.mark.parametrize("pair", PAIRS, ids=" on ".join)
def test_a_colour_stands_out(pair: tuple[str, str], colours: str) -> None:
    drawn, ground = (TOKENS[name][colours] for name in pair)
    assert contrast(drawn, ground) >= PAIRS[pair]


def test_every_colour_is_measured() -> None:
    assert {name for pair in PAIRS for name in pair} | DECORATION == TOKENS.keys()


@pytest.mark.parametrize("colours", COLOURS)
def test_the_theme_has_the_colours_of_the_stylesheet(colours: str) -> None:
    theme = tomllib.loads(CONFIG_FILE.read_text("utf-8"))["theme"][colours]
    shared = {
        "backgroundColor": "bg",
        "secondaryBackgroundColor": "surface",
        "textColor": "ink",
        "borderColor": "line",
    }
    assert {name: theme[name] for name in shared} == {
        name: TOKENS[token][colours] for name, token in shared.items()
    }
    assert contrast("#FFFFFF", theme["primaryColor"]) >= TEXT, "Streamlit writes white on it"
    assert contrast(theme["primaryColor"], theme["backgroundColor"]) >= CONTROL


@pytest.mark.parametrize(("palette", "colours"), [(LIGHT, "light"), (DARK, "dark")])
def test_the_bars_of_the_chart_stand_out(palette: Palette, colours: str) -> None:
    for bar in (palette.benefit, palette.child_supplement):
        assert contrast(bar, TOKENS["bg"][colours]) >= CONTROL
    assert contrast(palette.ink, TOKENS["bg"][colours]) >= TEXT
