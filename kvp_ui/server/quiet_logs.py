"""Logs that hold nothing about a visitor: no answer, no address, no page name, no session."""

import logging
import time
import traceback
import warnings
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).parents[2]
OUR_LOGGERS = "kvp_"
TALKATIVE = ("uvicorn", "uvicorn.access", "uvicorn.asgi", "uvicorn.error", "websockets")
"""Loggers that write who connected, and to what, when nothing is wrong."""
OPEN_TO_STRANGERS = (
    "asyncio",
    "uvicorn.error",
    "streamlit.runtime.app_session",
    "streamlit.runtime.websocket_session_manager",
    "streamlit.web.server.starlette.starlette_websocket",
)
"""Loggers that anybody on the network can make write."""
MOST_A_MINUTE = 10
NOT_TRUE = "ASGI callable returned without completing handshake."
"""What uvicorn says of each connection that was refused with an answer of its own."""


def keep_logs_quiet() -> None:
    """From now on: nothing below a warning, and of an error only its type and its place."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in OPEN_TO_STRANGERS:
        logging.getLogger(name).addFilter(FewOfEach())
    logging.setLogRecordFactory(_quiet_record)
    warnings.showwarning = _quiet_warning  # type: ignore[assignment] # *_ for two it never uses


class FewOfEach(logging.Filter):
    """Lets the same sentence through a few times a minute, so that nobody can fill a disk."""

    def __init__(self) -> None:
        super().__init__()
        self._said: Counter[str] = Counter()
        self._minute = 0

    def filter(self, record: logging.LogRecord) -> bool:
        if (minute := int(time.monotonic() // 60)) != self._minute:
            self._minute, self._said = minute, Counter()
        self._said[str(record.msg)] += 1
        return record.msg != NOT_TRUE and self._said[str(record.msg)] <= MOST_A_MINUTE


def _quiet_record(*arguments: object, **named: object) -> logging.LogRecord:
    """A record without what a library puts into its sentences, and without an error's own words.

    Either may repeat what somebody typed, or the name of a session, which opens it.
    """
    record = logging.LogRecord(*arguments, **named)  # type: ignore[arg-type] # logging's own call
    if not str(record.name).startswith(OUR_LOGGERS):  # copies begin without a name
        record.msg, record.args = str(record.msg).partition("\n")[0], ()
    if record.exc_info and record.exc_info[1] is not None:
        record.msg = f"{record.msg} – {_type_and_place(record.exc_info[1])}"
        record.args = ()
        record.exc_info = None
    return record


def _quiet_warning(
    message: Warning | str, category: type[Warning], file: str, line: int, *_: object
) -> None:
    """Where a library warns, and not of what: it may be a cell of somebody's file."""
    logging.getLogger(__name__).warning("%s at %s:%s", category.__name__, file, line)


def _type_and_place(error: BaseException) -> str:
    """The last of our own lines on the way to the error; one of a library's if there is none."""
    frames = traceback.extract_tb(error.__traceback__)
    place = [frame for frame in frames if _is_ours(frame.filename)][-1:] or frames[-1:]
    return type(error).__qualname__ + "".join(
        f" at {frame.filename}:{frame.lineno} in {frame.name}" for frame in place
    )


def _is_ours(file: str) -> bool:
    return Path(file).is_relative_to(PROJECT) and "site-packages" not in Path(file).parts
