"""A loop that stands still is noticed, and one that goes on, or a machine that slept, is not."""

import time
from threading import Event
from threading import enumerate as threads

import streamlit as st

from benchmarks.visitors import run
from kvp_ui.server import application, heartbeat
from kvp_ui.server.heartbeat import Listener

BETWEEN = 0.002
PATIENCE = 10.0


def test_who_hears_nothing_for_long_ends_it() -> None:
    ended = Event()
    Listener(ended.set, BETWEEN)
    assert ended.wait(PATIENCE)


def test_whoever_beats_now_and_then_goes_on() -> None:
    ended = Event()
    listener = Listener(ended.set, BETWEEN)
    for _ in range(2 * heartbeat.SECONDS_OF_SILENCE):
        listener.beat()
        time.sleep(BETWEEN)
    assert not ended.is_set()
    listener.stop()


def test_a_listener_that_is_stopped_ends_nothing() -> None:
    ended = Event()
    Listener(ended.set, BETWEEN).stop()
    assert not ended.wait(2 * heartbeat.SECONDS_OF_SILENCE * BETWEEN)


def test_the_guide_beats_as_long_as_it_serves() -> None:
    async def serve() -> bool:
        async with application._lifespan(st.App("none.py")):
            return any(each.name == "heartbeat" for each in threads())

    assert run(serve())
