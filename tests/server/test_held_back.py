"""The tool that makes a machine of two stand for a larger one: it holds back, and lets go again."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.held_back import SECONDS_OF_A_TURN, held_back

STOPPED = "T"
LONG_ENOUGH = 20 * SECONDS_OF_A_TURN


@pytest.fixture
def busy() -> Iterator[int]:
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    yield process.pid
    process.kill()
    process.wait()


def states(process: int, seconds: float) -> set[str]:
    """Every state the process is seen in."""
    seen, end = set(), time.monotonic() + seconds
    while time.monotonic() < end:
        seen.add(Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0])
        time.sleep(SECONDS_OF_A_TURN / 10)
    return seen


def test_a_process_with_a_share_stands_still_in_turns_and_goes_on_afterwards(busy: int) -> None:
    with held_back([busy], 0.3):
        inside = states(busy, LONG_ENOUGH)
    assert STOPPED in inside
    assert inside - {STOPPED}, "it has its turns"
    assert STOPPED not in states(busy, 2 * SECONDS_OF_A_TURN)


def test_a_whole_core_is_not_held_back(busy: int) -> None:
    with held_back([busy], 1):
        assert STOPPED not in states(busy, 2 * SECONDS_OF_A_TURN)


def test_a_fault_meanwhile_leaves_nobody_stopped(busy: int) -> None:
    with pytest.raises(ZeroDivisionError), held_back([busy], 0.05):
        states(busy, 4 * SECONDS_OF_A_TURN)
        raise ZeroDivisionError
    assert STOPPED not in states(busy, 2 * SECONDS_OF_A_TURN)
