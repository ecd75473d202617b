"""Processes that get a share of a core each, so that a machine of two can stand for a larger one.

They are stopped and let go on in turns of a twentieth of a second, all of them alike.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

SECONDS_OF_A_TURN = 0.05
IN_TURNS = """
import os, signal, sys, time
turn, share, processes = float(sys.argv[1]), float(sys.argv[2]), [int(one) for one in sys.argv[3:]]
while True:
    for act, seconds in ((signal.SIGCONT, turn * share), (signal.SIGSTOP, turn * (1 - share))):
        for process in processes:
            os.kill(process, act)
        time.sleep(seconds)
"""


@contextmanager
def held_back(processes: Sequence[int], share: float) -> Iterator[None]:
    """Give each process ``share`` of a core, from 0 to 1, until the block ends."""
    if share >= 1:
        yield
        return
    wanted = [str(SECONDS_OF_A_TURN), str(share), *map(str, processes)]
    keeper = subprocess.Popen([sys.executable, "-c", IN_TURNS, *wanted])
    try:
        yield
    finally:
        keeper.kill()
        keeper.wait()
        for process in processes:
            os.kill(process, signal.SIGCONT)
