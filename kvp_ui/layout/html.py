"""Parts of a report as HTML.

Every text goes through a template that escapes it: what a person typed can never become
markup. The templates stand in ``templates/``; they hold no words of their own.
"""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from kvp_core.export.qr import qr_code
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Listing, Message, Value, msg
from kvp_core.results.report import Finding, Notice, Report, Section, Table
from kvp_core.values.money import Kroner
from kvp_core.values.verdict import Verdict
from kvp_ui.app import session
from kvp_ui.app.bilingual import second_language

TEMPLATES = Path(__file__).parents[1] / "templates"


@dataclass(frozen=True)
class Look:
    """How a verdict looks: a word, an icon and a colour, never the colour alone."""

    tone: str
    tag: Message
    icon: str


LOOKS = {
    Verdict.MET: Look("ok", msg("Looks fine"), "check_circle"),
    Verdict.UNSURE: Look("ask", msg("To clear up"), "help"),
    Verdict.NOT_MET: Look("stop", msg("May be in the way"), "info"),
    None: Look("none", msg("Not answered"), "radio_button_unchecked"),
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # the templates of a running guide do not change
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_said,
    )
    environment.tests["amount"] = lambda value: isinstance(value, Kroner)
    environment.globals["verdict_look"] = LOOKS.__getitem__
    environment.globals["code_picture"] = _code_picture
    environment.globals["second_language"] = second_language
    environment.globals["kept"] = _kept
    environment.globals["marked"] = _marked
    return environment


def _said(value: object) -> object:
    """What a template writes. Raises ``TypeError`` for a sentence that nobody has said."""
    if isinstance(value, Message):
        raise TypeError(f"Say it first, in the language of the page: {value.msgid!r}")
    return value


def _kept(value: object) -> str:
    """For an element with this value alone: no browser translates an amount, a day or a law."""
    is_words = value is None or isinstance(value, str | Message | Listing)
    return "" if is_words else Markup(' translate="no"')


def _marked(message: Message, t: Translator, *, figure: bool = False) -> Markup:
    """A sentence whose amounts, days and laws no browser translates. ``figure``: amounts large."""
    return Markup("").join(_piece(*piece, figure=figure) for piece in t.pieces(message))


def _piece(text: str, value: Value | None, *, figure: bool) -> Markup:
    is_figure = figure and isinstance(value, Kroner)
    kept = Markup('{} class="kv-figure"').format(_kept(value)) if is_figure else _kept(value)
    return Markup("<span{}>{}</span>").format(kept, text) if kept else escape(text)


@cache
def _code_picture(address: str) -> str:
    """An address as a code to read with one’s own phone; the page says the same in letters."""
    return f"data:image/png;base64,{b64encode(qr_code(address).png).decode()}"


def render(template: str, t: Translator, **values: object) -> str:
    """One template with its values, said by ``t``."""
    said = {"t": t, "lang": t.language, "kiosk": session.is_kiosk(), **values}
    return _environment().get_template(template).render(said)


def show_heading(text: str, t: Translator, *, level: int = 2, name: str = "") -> None:
    """A heading that is drawn anew as a whole.

    Streamlit's own keeps its element from view to view and changes the text inside. A browser
    that translates has put other nodes there, and goes on showing the question before.
    """
    st.html(render("heading.html", t, text=text, level=level, name=name))


def section_html(section: Section, t: Translator, *, level: int = 2) -> str:
    return render("section.html", t, section=section, level=level)


@dataclass(frozen=True)
class Fold:
    """Sections behind one heading, and what is folded away once more below them."""

    key: str
    heading: Message
    sections: Sequence[Section]
    last: "Fold | None" = None


def fold_html(fold: Fold, t: Translator) -> str:
    return render("fold.html", t, fold=fold, level=2)


def table_html(table: Table, t: Translator) -> str:
    return render("table.html", t, table=table)


def headline_html(
    report: Report, t: Translator, *, stale: bool = False, above: Message | None = None
) -> str:
    """The answer in a box of its own, with the tag that it is no decision."""
    return render("headline.html", t, report=report, stale=stale, above=above)


def finding_html(finding: Finding, t: Translator) -> str:
    return render("finding.html", t, finding=finding)


def notices_html(notices: tuple[Notice, ...], t: Translator) -> str:
    return render("notices.html", t, notices=notices)
