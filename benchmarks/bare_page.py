"""What the guide is measured beside: six widgets, as anybody would write them, and nothing else."""

import streamlit as st

st.title("Bare")
st.text_input("Text", key="text")
st.number_input("Number", 0, 12, key="number")
st.radio("Choice", ["a", "b", "c"], key="choice")
st.checkbox("Tick", key="tick")
st.selectbox("List", ["a", "b", "c"], key="list")
st.button("Button", key="press")
