"""What stands around every page: the top bar, where the page is, the footer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kvp_core.language.i18n import LANGUAGES, Translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import rate_book
from kvp_core.tools.freshness import due
from kvp_core.tools.version import app_version
from kvp_core.values.money import Kroner
from kvp_ui.app import navigation, session
from kvp_ui.app.languages import QUERY
from kvp_ui.app.settings import settings
from kvp_ui.layout.html import render, show_heading

UNKNOWN = {
    QUERY: msg("The guide does not have that language. You can choose between {languages}."),
    session.MODE_QUERY: msg("The guide does not know that view. You see the ordinary one."),
}

FOOT = (navigation.PROGRAMME, navigation.RATES, navigation.ABOUT, navigation.ACCESSIBILITY)
"""Where everybody can go from the foot of a page."""

BANNER, MAIN, CONTENTINFO = "banner", "main", "contentinfo"


def landmark(role: str) -> DeltaGenerator:
    """A part of the page that people can jump to; the script gives it the role in its name."""
    return st.container(key=f"landmark_{role}")


def top_bar(t: Translator) -> None:
    """Home, the other languages, the menu, and the way out."""
    with st.container(key="topbar", horizontal=True, horizontal_alignment="distribute", wrap=False):
        _home_link(t)
        with st.container(horizontal=True, width="content", gap="xsmall", wrap=False):
            for code in LANGUAGES:
                if code != t.language:
                    language_button(code)
            _menu(t)
            _way_out(t)


def _home_link(t: Translator) -> None:
    """The guide’s name."""
    st.page_link(navigation.HOME.file, label=f"**{t(navigation.NAME)}**")


def language_button(code: str) -> None:
    """Labelled in the language it leads to."""
    name, key = LANGUAGES[code].name, f"language_{code}"
    st.button(name, type="tertiary", key=key, on_click=session.choose, args=(code,))


def _menu(t: Translator) -> None:
    with st.popover(t("Menu"), icon=":material/menu:", key="menu"):
        for place in navigation.PLACES:
            st.page_link(place.file, label=t(place.title), icon=place.icon)


def _way_out(t: Translator) -> None:
    """For whoever must not be seen here; the script in the browser leaves at once, too.

    A kiosk and a meeting have ends of their own.
    """
    if not (session.is_kiosk() or session.is_counsellor()):
        # Translators: on phones the first word stands alone, and is to say enough.
        first, _, rest = t("Leave this page").partition(" ")
        words = (first, rest) if rest else (first,)  # each apart: a translating browser keeps parts
        label, forget = " ".join(f":small[{one}]" for one in words), session.delete_everything
        st.button(label, type="tertiary", icon=":material/logout:", key="leave", on_click=forget)


def unknown_wishes(t: Translator) -> None:
    """Say which part of the address the guide could not follow."""
    for wish in session.unknown_wishes():
        names = ", ".join(language.name for language in LANGUAGES.values())
        st.html(render("notice.html", t, text=t(UNKNOWN[wish].msgid, languages=names)))


@dataclass(frozen=True)
class PageState:
    """Where the page is, for the script that moves the focus and names the window.

    ``name`` changes when something new is to be read from the top; ``focus`` is the CSS
    selector of what gets the focus then. ``names`` gives controls longer names for screen
    readers, by the key of their Streamlit container.
    """

    name: str
    focus: str = "h1"
    step: int | None = None
    failed: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    is_read_aloud: bool = True
    """Whether whoever is here may ask to have it read."""
    lead: tuple[Message, ...] = ()
    """On a kiosk: what stands under the heading."""
    figure: Kroner | None = None
    """On a kiosk: the amount that the heading is about."""


def result_of(place: navigation.Place) -> Message:
    """What the window says where a page gives its answer: that it does, and not which."""
    return msg("Your result – {page}", page=place.title)


def open_page(
    t: Translator,
    heading: Message,
    view: PageState,
    *,
    above: Message | None = None,
    name: str = "",
    window: Message | None = None,
) -> None:
    """Say where the page is and draw its heading, with a small line ``above`` it.

    ``name`` is for a heading that is the answer itself. ``window`` is what the window is to say
    instead, so that the history of the browser tells nobody what the answer was.
    """
    title = f"{t(window or heading)} – {t(navigation.NAME)}".replace("\N{SOFT HYPHEN}", "")
    state = {
        "view": view.name,
        "focus": view.focus,
        "step": view.step,
        "title": f"{t('Error:')} {title}" if view.failed else title,
        "names": dict(view.names),
    }
    if session.is_kiosk():
        st.html(render("state.html", t, above=None, aloud=False, **state))
        said = {"heading": heading, "above": above, "lead": view.lead, "figure": view.figure}
        st.html(render("band.html", t, owner=settings().owner, name=name, **said))
    else:
        aloud = view.is_read_aloud and not session.is_counsellor()
        st.html(render("state.html", t, above=above, aloud=aloud, **state))
        show_heading(t(heading), t, level=1, name=name)


def footer(t: Translator, *, urgent: bool) -> None:
    """The same on every page: who runs this, that it decides nothing, and where to get help."""
    foot(t, urgent=urgent)
    with st.container(key="footlinks", horizontal=True):
        for place in FOOT:
            st.page_link(place.file, label=t(place.title))


def foot(t: Translator, *, urgent: bool) -> None:
    """Its lines without its links."""
    checked = max(value.checked for series in rate_book().series() for value in series.values)
    st.html(
        render(
            "footer.html",
            t,
            urgent=urgent,
            owner=settings().owner,
            checked=checked,
            version=app_version(),
        )
    )


def rates_notice(t: Translator, day: date) -> None:
    """Say so when a figure of the guide is due to be looked at again."""
    if found := due(day, rate_book()):
        newest = max(series.values[-1].checked for series in found)
        said = msg("New rates may have come. We use the rates from {date}.", date=newest)
        st.html(render("notice.html", t, text=t(said)))


def no_rates(t: Translator, address: str) -> None:
    """A page that needs figures, when the clock of the machine stands before the first ones."""
    title = next(place.title for place in navigation.PLACES if place.address == address)
    open_page(t, title, PageState(f"{address}-no-rates"))
    said = msg(
        "The clock here says {date}. The guide has no rates for days before {first}."
        " Try again later, or call Nav on 55 55 33 33.",
        date=session.today(),
        first=rate_book().first_day,
    )
    st.html(render("notice.html", t, text=t(said)))
