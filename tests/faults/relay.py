"""A line between visitors and the guide that can be cut, as a phone in a tunnel has it."""

import selectors
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

BYTES_AT_ONCE = 65536
SECONDS_TO_NOTICE = 0.1


class Relay:
    """Passes everything on until it is cut; while cut, nobody gets through."""

    def __init__(self, site: str) -> None:
        address = urlsplit(site)
        self._site = (str(address.hostname), address.port or 80)
        self._door = socket.create_server(("127.0.0.1", 0))
        self._pairs: set[tuple[socket.socket, socket.socket]] = set()
        self._is_cut = threading.Event()
        self._is_over = threading.Event()
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def cut(self) -> None:
        """Every connection ends without a word, and new ones are refused."""
        self._is_cut.set()
        for pair in list(self._pairs):
            _close(*pair)

    def mend(self) -> None:
        self._is_cut.clear()

    def stop(self) -> None:
        self._is_over.set()
        self.cut()
        self._door.close()

    def _listen(self) -> None:
        while not self._is_over.is_set():
            try:
                visitor, _ = self._door.accept()
            except OSError:
                return
            if self._is_cut.is_set():
                visitor.close()
                continue
            pair = (visitor, socket.create_connection(self._site))
            self._pairs.add(pair)
            threading.Thread(target=self._pass_on, args=pair, daemon=True).start()

    def _pass_on(self, visitor: socket.socket, guide: socket.socket) -> None:
        with selectors.DefaultSelector() as both:
            both.register(visitor, selectors.EVENT_READ, guide)
            both.register(guide, selectors.EVENT_READ, visitor)
            while not self._is_cut.is_set():
                for ready, _ in both.select(SECONDS_TO_NOTICE):
                    if not _moved(ready.fileobj, ready.data):
                        self._pairs.discard((visitor, guide))
                        return _close(visitor, guide)
        self._pairs.discard((visitor, guide))
        _close(visitor, guide)
        return None


def _moved(source: object, target: socket.socket) -> bool:
    """Pass on what there is; false when there will be no more."""
    assert isinstance(source, socket.socket)
    try:
        data = source.recv(BYTES_AT_ONCE)
        target.sendall(data)
    except OSError:
        return False
    return bool(data)


def _close(*sockets: socket.socket) -> None:
    for each in sockets:
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()


@contextmanager
def relay_to(site: str) -> Iterator[Relay]:
    """A line to the guide until the block ends."""
    line = Relay(site)
    try:
        yield line
    finally:
        line.stop()
