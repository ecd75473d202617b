"""The guide itself, with one more address: what the server holds of everybody's answers."""

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from streamlit.runtime import Runtime

from app import SCRIPT, TITLES
from kvp_ui.server.application import app_options, serve
from tests.frozen_rates import freeze

freeze()


async def _sessions(_: Request) -> Response:
    """Every session there is, connected or waiting for its browser to come back."""
    held = [
        repr(info.session.session_state.filtered_state)
        for info in Runtime.instance()._session_mgr.list_sessions()
    ]
    return PlainTextResponse("\n".join(held))


around = app_options(TITLES)
around["routes"].append(Route("/held", _sessions))
app = st.App(SCRIPT, **around)

if __name__ == "__main__":
    serve(app)
