"""The amount at a kiosk: two questions, the answer in the band, and what more one may ask."""

from base64 import b64encode
from datetime import date
from functools import partial

import streamlit as st

from kvp_core.benefit.answers import first_answers
from kvp_core.benefit.few_touches import (
    AGE,
    ASKED_FIRST,
    CHILDREN,
    JOB,
    Answer,
    Ask,
    at_a_glance,
    fewer_or_more,
    given,
)
from kvp_core.benefit.headline import short
from kvp_core.export.qr import LONGEST, qr_code
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.summary.code_text import code_text
from kvp_core.summary.report import Part
from kvp_ui.app import navigation, session
from kvp_ui.benefit.form import benefit_page
from kvp_ui.benefit.result import HOW, MEANING, BenefitView
from kvp_ui.kiosk.bar import answers, back
from kvp_ui.layout import frame
from kvp_ui.layout.html import render, section_html

_SCREEN, _ANSWERED = "benefit.kiosk_screen", "benefit.kiosk_answered"
RESULT, WHY = "result", "why"
ASKS = {ask.name: ask for ask in (AGE, CHILDREN, JOB)}


def show_page(today: date, rates: RateBook, t: Translator) -> None:
    """Draw the screen the person is at."""
    screen = session.get_ui_state(_SCREEN, AGE.name)
    inputs = benefit_page(today, rates).submission().submitted
    if inputs is None or screen in ASKS:
        _question(ASKS.get(screen, AGE), today, rates, t)
        return
    shown = BenefitView.of(inputs, rates)
    part = Part(navigation.BENEFIT.name, AGE.text, shown.report, short(shown.estimate))
    text = code_text((part,), t, today, LONGEST)
    if screen == WHY:
        _why(shown, text, t)
    else:
        _result(shown, text, today, rates, t)


def _go(screen: str) -> None:
    session.set_ui_state(_SCREEN, screen)


def _question(ask: Ask, today: date, rates: RateBook, t: Translator) -> None:
    view = frame.PageState(f"benefit:{ask.name}", lead=(ask.hint,))
    answered: frozenset[str] = session.get_ui_state(_ANSWERED, frozenset())
    frame.open_page(t, ask.text, view, above=ask.number)
    before = given(ask, session.answers(first_answers(today))) if ask.name in answered else None
    if before:
        st.html(render("step.html", t, answered=_you_answered(before), hint=None))
    answers(
        [answer.text for answer in ask.answers],
        t,
        lambda place: _answer(ask, ask.answers[place], today, rates),
        given=ask.answers.index(before) if before in ask.answers else None,
    )
    if {one.name for one in ASKED_FIRST} <= answered:
        back(t, "money_back", partial(_go, RESULT))
    elif ask is CHILDREN:
        back(t, "money_back", partial(_go, AGE.name))
    elif back(t, "back_home"):
        st.switch_page(navigation.HOME.file, query_params={})


def _you_answered(answer: Answer) -> Message:
    return msg("You answered: {answer}.", answer=answer.text)


def _answer(ask: Ask | None, answer: Answer, today: date, rates: RateBook) -> None:
    """Keep what was touched; on to the question that is left, or to the amount."""
    session.change(first_answers(today), answer.fills)
    answered: frozenset[str] = session.get_ui_state(_ANSWERED, frozenset())
    answered |= {ask.name} if ask else frozenset()
    session.set_ui_state(_ANSWERED, answered)
    left = [one.name for one in ASKED_FIRST if one.name not in answered]
    _go(left[0] if left else RESULT)
    if not left:
        benefit_page(today, rates).resume()


def _result(shown: BenefitView, text: str, today: date, rates: RateBook, t: Translator) -> None:
    glance = at_a_glance(shown.estimate, rates)
    name = f"benefit:result:{glance.amount.exact}"
    view = frame.PageState(name, lead=glance.lead, figure=glance.amount)
    frame.open_page(t, glance.title, view)
    picture = f"data:image/png;base64,{b64encode(qr_code(text).png).decode()}"
    st.html(render("kiosk_result.html", t, report=shown.report, picture=picture))
    known = session.answers(first_answers(today))
    with st.container(key="kiosk_more"):
        for near in fewer_or_more(known):
            key = f"money_{near.fills['children']}"
            st.button(t(near.text), key=key, on_click=_answer, args=(None, near, today, rates))
        for ask in ASKED_FIRST:
            _change(ask, given(ask, known), t)
        _change(JOB, given(JOB, known) if shown.estimate.inputs.hours else None, t)
        st.button(t("Why this amount?"), key="money_why", on_click=_go, args=(WHY,))


def _change(ask: Ask, answer: Answer | None, t: Translator) -> None:
    """What was answered, and that it can be changed; the job is asked about only here."""
    said = t("Change: {answer}", answer=answer.text) if answer else t("With a job too?")
    st.button(said, key=f"money_{ask.name}", on_click=_go, args=(ask.name,))


def _why(shown: BenefitView, text: str, t: Translator) -> None:
    """Every step of the sum, what it means, and the words in the code."""
    frame.open_page(t, msg("Why this amount?"), frame.PageState("benefit:why"))
    sections = (shown.report.section("amounts"), shown.report.section("months"))
    for section in (*sections, *shown.told(HOW), *shown.told(MEANING)):
        st.html(section_html(section, t))
    st.html(render("code_words.html", t, text=text))
    for place in (navigation.SUMMARY, navigation.CHECKS, *frame.FOOT):
        st.page_link(place.file, label=t(place.title), icon=place.icon)
    back(t, "money_back", partial(_go, RESULT))
