"""Logs as lines of JSON, for whoever gathers them: when, how bad, where, what, which version."""

import logging
from collections.abc import MutableMapping
from typing import Any

import structlog
from streamlit import logger as streamlit_logger
from structlog.stdlib import ProcessorFormatter

from kvp_core.tools.version import app_version


def write_json() -> None:
    """From now on every logger of every library writes one line of JSON for each record."""
    handler = logging.StreamHandler()
    handler.setFormatter(
        ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                _add_version,
            ],
            processors=[
                ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for logger in streamlit_logger._loggers.values():
        _hand_on(logger)
    streamlit_logger.setup_formatter = _hand_on  # for loggers that it has not made yet


def _hand_on(logger: logging.Logger) -> None:
    """Streamlit gives each logger a handler of its own, which writes text."""
    logger.handlers.clear()
    logger.propagate = True


def _add_version(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    event["version"] = app_version()
    return event
