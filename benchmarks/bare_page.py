"""A page that does nothing but draw about as many widgets as the estimator does."""

import streamlit as st

st.title("Bare")
for number in range(4):
    st.text_input(f"Text {number}")
    st.checkbox(f"Tick {number}")
    st.radio(f"Choice {number}", ["a", "b", "c"])
    st.button(f"Button {number}")
