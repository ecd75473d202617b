"""A loop that stands still is noticed, and one that goes on, or a machine that slept, is not."""

import time
from threading import Event

from kvp_ui.server import heartbeat
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
