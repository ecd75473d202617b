"""The only door to Streamlit's session, to the address and to the clock.

A session belongs to one open page of one person. Answers live in it as the typed models of
the topics, and on the server nowhere else: not in the address, not in a cookie, not in a file.
The tab of the browser has a copy (see ``kvp_ui/summary/kept.py``).
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar, cast

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from kvp_core.asking.errors import InvalidInputError, validated
from kvp_core.language.i18n import Translator, without_amounts
from kvp_core.language.i18n import translator as translator_of
from kvp_core.values.model import FrozenModel
from kvp_ui.app import modes
from kvp_ui.app.bilingual import two_languages
from kvp_ui.app.kiosk_sessions import enrol, visit_name
from kvp_ui.app.languages import CODES, COOKIE, QUERY, choose_language
from kvp_ui.app.settings import Mode, settings

A = TypeVar("A", bound=FrozenModel)
V = TypeVar("V")
MODE_QUERY = modes.QUERY
TWO_LANGUAGES = "two_languages"
"""The note of which two languages are shown at once, the one of the page first."""
HIDDEN = "hidden"
"""The note that a meeting shows no amounts."""
_UI_STATE = "session.notes"
"""All notes under one name: Streamlit goes through every name for every field it draws."""
_ALL_DRAWN = "drawn"
_LANGUAGE, _LANGUAGE_ASKED, _MODE = "session.language", "session.language_asked", modes.KEPT_AS
_SETTLED = "session.settled"


def today() -> date:
    """The day of asking. ``KVP_TODAY`` lets a fact-checker see another one."""
    return settings().today or date.today()  # noqa: TID251 - the one place that asks the clock


def language() -> str:
    """The language of this session; a ``lang`` new in the address is a wish for another one."""
    asked = st.query_params.get(QUERY)
    if _LANGUAGE not in st.session_state:
        st.session_state[_LANGUAGE] = choose_language(asked, *_wishes_of_the_browser())
    elif asked in CODES and asked != st.session_state.get(_LANGUAGE_ASKED):
        st.session_state[_LANGUAGE] = CODES[asked]
    st.session_state[_LANGUAGE_ASKED] = asked
    return str(st.session_state[_LANGUAGE])


def _wishes_of_the_browser() -> tuple[str | None, str | None]:
    """Its cookie and its languages. A kiosk's browser has none: it belongs to nobody."""
    if is_kiosk():
        return None, None
    return st.context.cookies.get(COOKIE), st.context.headers.get("accept-language")


def choose(code: str) -> None:
    """Go on in another language; an address that named one names this one from now on."""
    st.session_state[_LANGUAGE] = code
    if QUERY in st.query_params:
        st.query_params[QUERY] = code
        st.session_state[_LANGUAGE_ASKED] = code


def translator() -> Translator:
    """How this session speaks; in a meeting with two readers, two languages at once."""
    first, say = language(), without_amounts if hides_amounts() else translator_of
    chosen: tuple[str, ...] = get_ui_state(TWO_LANGUAGES, otherwise=())
    if is_counsellor() and chosen:
        second = next(code for code in reversed(chosen) if code != first)
        return two_languages(say(first), say(second))
    return say(first)


def hides_amounts() -> bool:
    """Whether somebody else is near the screen of a meeting."""
    return is_counsellor() and get_ui_state(HIDDEN, otherwise=False)


def mode() -> Mode:
    """Who the guide is talking to: as the deployment says, else as the address said first."""
    if chosen := modes.chosen_mode(st.query_params.get(MODE_QUERY)):
        st.session_state[_MODE] = chosen
    return _known_mode()


def _known_mode() -> Mode:
    """The mode since the address was last asked; every small part of a page wants to know it."""
    return settings().mode or cast(Mode, st.session_state.get(_MODE, Mode.APPLICANT))


def is_kiosk() -> bool:
    return _known_mode() is Mode.KIOSK


def is_counsellor() -> bool:
    return _known_mode() is Mode.COUNSELLOR


def leave_mode() -> None:
    """Go on as an applicant, unless the deployment is locked to another mode."""
    if MODE_QUERY in st.query_params:
        del st.query_params[MODE_QUERY]
    st.session_state[_MODE] = Mode.APPLICANT


def kiosk_token() -> str:
    """What the browser of a kiosk says to the server to have this session deleted."""
    context = get_script_run_ctx()
    return enrol(context.session_id) if context else ""


def unknown_wishes() -> tuple[str, ...]:
    """The parts of the address that name a language or a mode there is not."""
    asked_language, asked_mode = st.query_params.get(QUERY), st.query_params.get(MODE_QUERY)
    language_is_known = asked_language is None or asked_language in CODES
    mode_is_known = asked_mode is None or asked_mode in set(Mode)
    return tuple(
        name
        for name, known in ((QUERY, language_is_known), (MODE_QUERY, mode_is_known))
        if not known
    )


def answers(first: A) -> A:
    """What the person has answered in a topic; ``first`` until there is anything."""
    return cast(A, st.session_state.get(_key(type(first)), first))


def has_answers(model: type[FrozenModel]) -> bool:
    return _key(model) in st.session_state


def has_any_answers() -> bool:
    """Whether anything has been answered, on any page."""
    return bool(everything_given()[1])


def everything_given() -> tuple[object, ...]:
    """All that results rest on: the day, the answers, and those that a result was asked with."""
    answered = {key: value for key, value in st.session_state.items() if _is_answer(key)}
    notes: dict[str, object] = st.session_state.get(_UI_STATE, {})
    asked = {name: value for name, value in notes.items() if "asked" in name}
    return today(), answered, asked, _known_mode()  # a meeting counts without being asked


def _is_answer(key: object) -> bool:
    return str(key).startswith("answers.")


def keep(kept: FrozenModel) -> None:
    """Remember a topic’s answers for as long as the session lives."""
    st.session_state[_key(type(kept))] = kept


def change(first: A, changes: Mapping[str, object]) -> None:
    """Remember some new answers of a topic. What its model refuses is not remembered."""
    known = answers(first)
    try:
        keep(validated(type(first), {**dict(known), **changes}))
    except InvalidInputError:
        return


def set_ui_state(name: str, value: object) -> None:
    """Remember what is no topic’s answer as it stands now; deleted with the answers.

    Where on a page the person is, but also the answers that a result was asked for with, and
    what a meeting has worked out.
    """
    if _UI_STATE not in st.session_state:
        st.session_state[_UI_STATE] = {}
    st.session_state[_UI_STATE][name] = value


def get_ui_state(name: str, otherwise: V) -> V:
    """What ``set_ui_state`` was told last."""
    return cast(V, st.session_state.get(_UI_STATE, {}).get(name, otherwise))


def once(name: str, given: object, make: Callable[[], V]) -> V:
    """What ``make`` makes of what is given, made again only when that is another.

    One thing of each name is held, among the notes, so that it goes when the answers go.
    """
    slot = f"made.{name}"
    held: tuple[object, V] | None = get_ui_state(slot, None)
    if held is None or held[0] != given:
        held = given, make()
        set_ui_state(slot, held)
    return held[1]


def widget(key: str) -> object:
    """What a widget holds now."""
    return st.session_state.get(key)


def remember(name: str, key: str) -> None:
    """Keep what a widget holds now as a note."""
    set_ui_state(name, widget(key))


def uploaded(key: str) -> bytes | None:
    """What stands in the file somebody has just chosen, once; the server lets go of it then."""
    file = st.session_state.get(key)
    if not isinstance(file, UploadedFile):
        return None
    if context := get_script_run_ctx():
        held = cast(MemoryUploadedFileManager, context.uploaded_file_mgr)
        held.remove_file(context.session_id, file.file_id)
    return file.getvalue()


def default_widget(key: str, value: object) -> None:
    """What a widget shall hold when it is drawn, unless the person has just changed it."""
    if key not in st.session_state:
        st.session_state[key] = value


def set_widget(key: str, value: object) -> None:
    """What a widget shall hold, whatever it held; the person’s next touch is not overtaken."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def reset_widget(key: str) -> None:
    """Let a widget be drawn from the answers again."""
    st.session_state.pop(key, None)


def reset_all_widgets() -> None:
    """Let every field be drawn from the answers again, and be a new one to the browser."""
    for key in list(st.session_state):
        if not str(key).startswith(("answers.", "session.")):
            del st.session_state[key]
    set_ui_state(_ALL_DRAWN, get_ui_state(_ALL_DRAWN, 0) + 1)


def renew_fields(model: type[FrozenModel], name: str = "") -> None:
    """Let new fields be drawn for a topic, or one: a browser goes on showing what the old held."""
    drawn = f"drawn.{model.__name__}.{name}"
    set_ui_state(drawn, get_ui_state(drawn, 0) + 1)


def field_generation(model: type[FrozenModel], name: str) -> int:
    """How many times a field has been made anew; part of what Streamlit knows it by."""
    drawn = (_ALL_DRAWN, f"drawn.{model.__name__}.", f"drawn.{model.__name__}.{name}")
    return sum(get_ui_state(each, 0) for each in drawn)


def visit() -> str:
    """The name by which the page knows this session."""
    context = get_script_run_ctx()
    return visit_name(context.session_id) if context else ""


def settle() -> None:
    """From now on no answers of an earlier visit are wanted back."""
    st.session_state[_SETTLED] = True


def is_settled() -> bool:
    return _SETTLED in st.session_state


def delete_everything() -> None:
    """Delete every answer and every note, for good; the language and the mode stay."""
    settle()
    notes: dict[str, int] = st.session_state.get(_UI_STATE, {})
    drawn = sum(count for name, count in notes.items() if name.startswith(_ALL_DRAWN))
    for key in list(st.session_state):
        if key not in {_LANGUAGE, _LANGUAGE_ASKED, _MODE, _SETTLED}:
            del st.session_state[key]
    # A browser goes on showing, and sends, what a field of the same name held.
    set_ui_state(_ALL_DRAWN, drawn + 1)


def _key(model: type[FrozenModel]) -> str:
    return f"answers.{model.__module__}.{model.__name__}"
