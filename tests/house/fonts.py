"""``make fonts``: cut Streamlit's own fonts down to the letters and icons that the guide shows.

A phone would else fetch every letter of three alphabets and four thousand icons. What is cut is
kept in ``kvp_ui/static/fonts``, beside the licences of the whole fonts.
"""

import re
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from streamlit.file_util import get_static_dir

from tests.house.catalogs import PROJECT

FOLDER = PROJECT / "kvp_ui" / "static" / "fonts"
SHIPPED = Path(get_static_dir()) / "static"
SOURCES = ("kvp_core", "kvp_ui", "pages", "locales")
READ = {".py", ".html", ".js", ".css", ".toml", ".po"}
ICON = re.compile(
    r':material/(\w+)|class="kv-ico[^"]*"[^>]*>(\w+)<|Look\("\w+", msg\("[^"]+"\), "(\w+)"'
)
"""The three ways in which a source names an icon; Streamlit's scripts name theirs in the first."""
TYPED = {*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "–—‘’‚“”„…−×≤≥≈→←€")}
"""What people write themselves: the letters of every Latin alphabet in Europe, Sámi too."""
WEIGHTS = (400, 700)
TEXT_FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]
NAMES = (1, 3, 4, 6, 16)
"""Where a font says what it is called. A changed font may not be called what the whole one is."""


def shipped(name: str) -> TTFont:
    """One of the fonts that came with Streamlit."""
    (file,) = SHIPPED.glob(f"media/{name}*.woff2")
    return TTFont(file)


@cache
def sources() -> str:
    """All that the guide is written in."""
    files = (file for folder in SOURCES for file in sorted((PROJECT / folder).rglob("*")))
    return "\n".join(file.read_text("utf-8") for file in files if file.suffix in READ)


def icons() -> set[str]:
    """The names of all icons that the guide or Streamlit can show."""
    scripts = (file.read_text("utf-8") for file in sorted(SHIPPED.glob("js/*.js")))
    own = {name for found in ICON.findall(sources()) for name in found if name}
    return own | {found[0] for script in scripts for found in ICON.findall(script) if found[0]}


def letters() -> set[int]:
    """Every letter that the guide shows, and what people can be expected to write."""
    return {*TYPED, *map(ord, sources())}


def spelled(font: TTFont) -> dict[str, str]:
    """Icons by the names that are written to get them; each is one glyph for many letters."""
    letter = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    return {
        "".join(letter[part] for part in (first, *ligature.Component)): ligature.LigGlyph
        for lookup in font["GSUB"].table.LookupList.Lookup
        for table in lookup.SubTable
        for first, ligatures in getattr(table, "ExtSubTable", table).ligatures.items()
        for ligature in ligatures
    }


def cut(font: TTFont, options: Options, **kept: Iterable[object]) -> TTFont:
    options.flavor = "woff2"
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(**kept)
    subsetter.subset(font)
    return font


def icon_font() -> TTFont:
    font = shipped("MaterialSymbols-Rounded")
    glyphs = spelled(font)
    names = sorted(icons() & glyphs.keys())
    options = Options(layout_features=["*"], layout_closure=False, notdef_outline=True)
    return cut(font, options, glyphs=[glyphs[name] for name in names], text="".join(names))


def text_font() -> TTFont:
    options = Options(layout_features=TEXT_FEATURES)
    whole = cut(shipped("SourceSansVF-Upright"), options, unicodes=letters())
    font = instantiateVariableFont(whole, {"wght": WEIGHTS})
    for number in NAMES:
        font["name"].setName("KVPText", number, 3, 1, 0x409)
    return font


def main() -> None:
    for name, font in {"icons": icon_font(), "text": text_font()}.items():
        font["head"].modified = font["head"].created  # the same font is the same file
        font.recalcTimestamp = False
        font.flavor = "woff2"
        body = BytesIO()
        font.save(body)
        (FOLDER / f"{name}.woff2").write_bytes(body.getvalue())
        print(f"{name}: {len(font.getGlyphOrder())} glyphs, {len(body.getvalue()) / 1024:.0f} KB")


if __name__ == "__main__":
    main()
