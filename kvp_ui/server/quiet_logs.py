"""Logs that hold nothing about a visitor: no answer, no address, no page name."""

import logging
import traceback
from pathlib import Path

PROJECT = Path(__file__).parents[2]
TALKATIVE = ("uvicorn", "uvicorn.access", "uvicorn.asgi", "uvicorn.error", "websockets")
"""Loggers that write who connected, and to what, when nothing is wrong."""


def keep_logs_quiet() -> None:
    """From now on: nothing below a warning, and of an error only its type and its place."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.setLogRecordFactory(_quiet_record)


def _quiet_record(*arguments: object, **named: object) -> logging.LogRecord:
    """A record without the error's own words, which may repeat what somebody typed."""
    record = logging.LogRecord(*arguments, **named)  # type: ignore[arg-type] # logging's own call
    if record.exc_info and record.exc_info[1] is not None:
        record.msg = f"{record.msg} – {_type_and_place(record.exc_info[1])}"
        record.args = ()
        record.exc_info = None
    return record


def _type_and_place(error: BaseException) -> str:
    """The last of our own lines on the way to the error; one of a library's if there is none."""
    frames = traceback.extract_tb(error.__traceback__)
    place = [frame for frame in frames if _is_ours(frame.filename)][-1:] or frames[-1:]
    return type(error).__qualname__ + "".join(
        f" at {frame.filename}:{frame.lineno} in {frame.name}" for frame in place
    )


def _is_ours(file: str) -> bool:
    return Path(file).is_relative_to(PROJECT) and "site-packages" not in Path(file).parts
