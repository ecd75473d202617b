"""A page that is reached by its address."""

import streamlit as st

st.title("Benefit", anchor=False)
st.page_link("views/start.py", label="To the start page")
