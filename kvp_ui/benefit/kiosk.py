"""The amount at a kiosk: two questions, the answer in the band, and what more one may ask."""

from base64 import b64encode
from datetime import date
from functools import partial

import streamlit as st

from kvp_core.benefit import few_touches
from kvp_core.benefit.answers import first_answers
from kvp_core.benefit.few_touches import AGE, ASKED_FIRST, CHILDREN, JOB, Answer, Ask
from kvp_core.benefit.headline import short
from kvp_core.export.qr import code_text, qr_code
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook, rate_book
from kvp_ui.app import navigation, session
from kvp_ui.benefit.form import benefit_page
from kvp_ui.benefit.result import LAW, MEANING
from kvp_ui.benefit.view import BenefitView
from kvp_ui.layout import frame
from kvp_ui.layout.html import render, section_html

_SCREEN, _ANSWERED = "benefit.kiosk_screen", "benefit.kiosk_answered"
RESULT, WHY = "result", "why"
ASKS = {ask.name: ask for ask in (AGE, CHILDREN, JOB)}
_go = partial(session.set_ui_state, _SCREEN)


def show_page(today: date, rates: RateBook, t: Translator) -> None:
    """Draw the screen the person is at."""
    screen = session.get_ui_state(_SCREEN, AGE.name)
    inputs = benefit_page(today, rates).submission().submitted
    if inputs is None or screen in ASKS:
        _question(ASKS.get(screen, AGE), t)
        return
    shown = BenefitView.of(inputs, rates)
    show = _why if screen == WHY else _result
    show(shown, code_text((short(shown.estimate),), t, today), t)


def _question(ask: Ask, t: Translator) -> None:
    frame.open_page(t, ask.text, frame.PageState(ask.name, lead=(ask.hint,)), above=ask.number)
    answered: frozenset[str] = session.get_ui_state(_ANSWERED, frozenset())
    before = few_touches.given(ask, session.answers(first_answers(session.today())))
    before = before if ask.name in answered else None
    said = before and msg("You answered: {answer}.", answer=before.text)
    st.html(render("step.html", t, answered=said, given=None, hint=None))
    with st.container(key="ansbox_kiosk"):
        for place, answer in enumerate(ask.answers):
            is_given = before is not None and answer.fills == before.fills
            icon = ":material/check:" if is_given else None
            with st.container(key=f"ans_{place}{'_given' if is_given else ''}"):
                _touch(t(answer.text), f"answer_{place}", ask, answer, icon)
    to_result = {one.name for one in ASKED_FIRST} <= answered
    if to_result or ask is CHILDREN:
        _back(RESULT if to_result else AGE.name, t)
    elif st.button(t("Back"), type="tertiary", icon=":material/arrow_back:", key="back_home"):
        st.switch_page(navigation.HOME.file, query_params={})


def _touch(label: str, key: str, ask: Ask, answer: Answer, icon: str | None = None) -> None:
    st.button(label, icon=icon, key=key, width="stretch", on_click=_answer, args=(ask, answer))


def _answer(ask: Ask, answer: Answer) -> None:
    """Keep what was touched; on to the question that is left, or to the amount."""
    today = session.today()
    session.change(first_answers(today), answer.fills)
    answered = session.get_ui_state(_ANSWERED, frozenset()) | {ask.name}
    session.set_ui_state(_ANSWERED, answered)
    left = [one.name for one in ASKED_FIRST if one.name not in answered]
    _go(left[0] if left else RESULT)
    if not left:
        benefit_page(today, rate_book()).resume()


def _back(screen: str, t: Translator) -> None:
    icon = ":material/arrow_back:"
    key = "money_back"
    st.button(t("Back"), type="tertiary", icon=icon, key=key, on_click=_go, args=(screen,))


def _result(shown: BenefitView, text: str, t: Translator) -> None:
    """The amount in the band, the next step, the way to take it along, and what one may change."""
    estimate, known = shown.estimate, session.answers(first_answers(session.today()))
    amount, lead = estimate.headline_amount, tuple(few_touches.in_few_words(estimate, rate_book()))
    view = frame.PageState(f"result:{amount.exact}", lead=lead, figure=amount)
    frame.open_page(t, msg("You can get about this much a month before tax"), view)
    picture = f"data:image/png;base64,{b64encode(qr_code(text).png).decode()}"
    st.html(render("kiosk_result.html", t, report=shown.report, picture=picture))
    with st.container(key="kiosk_more"):
        for near in few_touches.fewer_or_more(known.children):
            _touch(
                t("What if: {answer}?", answer=near.text),
                f"money_{near.fills['children']}",
                CHILDREN,
                near,
            )
        for ask in ASKS.values():
            answer = (
                few_touches.given(ask, known) if ask is not JOB or estimate.inputs.hours else None
            )
            said = t("Change: {answer}", answer=answer.text) if answer else t("With a job too?")
            st.button(said, key=f"money_{ask.name}", on_click=_go, args=(ask.name,))
        st.button(t("Why this amount?"), key="money_why", on_click=_go, args=(WHY,))


def _why(shown: BenefitView, text: str, t: Translator) -> None:
    """Every step of the sum, what it means, and the words in the code."""
    frame.open_page(t, msg("Why this amount?"), frame.PageState("benefit:why"))
    for section in shown.told(("amounts", "months", "story", *LAW, *MEANING)):
        st.html(section_html(section, t))
    st.html(render("code_words.html", t, text=text))
    for place in (navigation.SUMMARY, navigation.CHECKS, *frame.FOOT):
        st.page_link(place.file, label=t(place.title), icon=place.icon)
    _back(RESULT, t)
