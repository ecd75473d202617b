"""The tool that makes a machine of two stand for a larger one: it holds back, and lets go again."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.held_back import SECONDS_OF_A_TURN, held_back

STOPPED = "T"
PATIENCE = 30
"""Seconds; a busy machine may take long to begin."""


@pytest.fixture
def busy() -> Iterator[int]:
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    yield process.pid
    process.kill()
    process.wait()


def state(process: int) -> str:
    return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]


def states(process: int) -> set[str]:
    """Every state the process is seen in during some turns."""
    seen = set()
    for _ in range(40):
        seen.add(state(process))
        time.sleep(SECONDS_OF_A_TURN / 10)
    return seen


def comes_to_stand(process: int) -> bool:
    end = time.monotonic() + PATIENCE
    while state(process) != STOPPED:
        if time.monotonic() > end:
            return False
        time.sleep(SECONDS_OF_A_TURN / 10)
    return True


def test_a_process_with_a_share_stands_still_in_turns_and_goes_on_afterwards(busy: int) -> None:
    with held_back([busy], 0.3):
        assert comes_to_stand(busy)
        while state(busy) == STOPPED:  # it has its turns
            time.sleep(SECONDS_OF_A_TURN / 10)
    assert STOPPED not in states(busy)


def test_a_whole_core_is_not_held_back(busy: int) -> None:
    with held_back([busy], 1):
        assert STOPPED not in states(busy)


def test_a_fault_meanwhile_leaves_nobody_stopped(busy: int) -> None:
    with pytest.raises(ZeroDivisionError), held_back([busy], 0.01):
        assert comes_to_stand(busy)
        raise ZeroDivisionError
    assert STOPPED not in states(busy)
