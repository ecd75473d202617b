"""Every kind of field the guide uses, in three steps."""

import datetime

import streamlit as st

state = st.session_state


def go(steps: int) -> None:
    state.step += steps


def fail() -> None:
    raise ValueError("secret answer")


st.title(f"Step {state.step}", anchor=False)
with st.container(key="ansbox"):
    st.button("Next", key="step_next", on_click=go, args=(1,))
    st.button("Previous", key="step_back", on_click=go, args=(-1,), disabled=state.step == 1)
st.html('<a href="https://www.nav.no/" target="_blank">Nav</a>')
for number in range(20):
    st.text(f"Line {number}")
st.date_input("Day", value=None, format="DD.MM.YYYY", key="day")
st.date_input("Set day", value=datetime.date(2026, 11, 5), format="DD.MM.YYYY", key="set_day")
st.number_input("Children", value=1, step=1, min_value=0, max_value=9, key="children")
st.text_input("Kroner", key="kroner")
st.selectbox("Choice", ["a", "b"], index=None, key="choice")
st.multiselect("Choices", ["a", "b"], key="choices")
with st.expander("More"):
    st.text("Open")
st.button("Fail", key="fail", on_click=fail)
st.page_link("views/benefit.py", label="To the benefit page")
