"""A guide that has stopped answering ends itself, so that whatever keeps it running starts it anew.

It has been seen: when memory ends just as Python begins a thread, it can wait for that thread
for ever, and everybody waits with it (``make faults``). The answers are in the tabs, which bring
them back to the new one.
"""

import asyncio
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

SECONDS_OF_SILENCE = 60
SECONDS_BETWEEN_BEATS = 1.0
STOOD_STILL = 70
"""What the process ends with; not 0, or it might not be started again."""
LAST_WORDS = b"The guide has stood still for a minute, and ends itself to be started again.\n"


class Listener:
    """Counts its own waking hours, so that a machine that has slept is no heart that has stopped.

    The thread is begun while there is memory, and needs no more of it.
    """

    def __init__(self, end: Callable[[], None], between: float = SECONDS_BETWEEN_BEATS) -> None:
        self._missed = 0
        self._between = between
        self._over = Event()
        self._end = end
        Thread(target=self._listen, name="heartbeat", daemon=True).start()

    def beat(self) -> None:
        self._missed = 0

    def stop(self) -> None:
        self._over.set()

    def _listen(self) -> None:
        while self._missed < SECONDS_OF_SILENCE:
            time.sleep(self._between)
            self._missed += 1
            if self._over.is_set():
                return
        self._end()


def end_at_once() -> None:
    """Without asking anybody: whoever is asked may be what stands still."""
    os.write(2, LAST_WORDS)
    os._exit(STOOD_STILL)


@contextmanager
def heartbeat(end: Callable[[], None] = end_at_once) -> Iterator[None]:
    """Beat in the loop of the web server until the block ends."""
    listener = Listener(end)
    beating = asyncio.create_task(_beat(listener))
    try:
        yield
    finally:
        beating.cancel()
        listener.stop()


async def _beat(listener: Listener) -> None:
    while True:
        listener.beat()
        await asyncio.sleep(SECONDS_BETWEEN_BEATS)
