"""Figures for whoever runs the guide: how many, how fast, how often it broke; and nobody."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from prometheus_client import REGISTRY, Counter, Histogram, Info, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from streamlit.runtime import Runtime

from kvp_core.rates.book import rates_version
from kvp_core.tools.version import app_version
from kvp_ui.app.modes import KEPT_AS
from kvp_ui.app.settings import Mode, settings

TOUCHES = Histogram("kvp_touch_seconds", "How long a page took to answer a touch", ["mode"])
ERRORS = Counter("kvp_errors", "Touches that a page broke on", ["mode"])


@contextmanager
def touch(mode: Mode) -> Iterator[None]:
    """Measure what a page does for one touch."""
    with TOUCHES.labels(mode).time(), ERRORS.labels(mode).count_exceptions():
        yield


class _Sessions(Collector):
    """Counted when somebody asks, so that the figure cannot drift away from the truth."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        found = GaugeMetricFamily(
            "kvp_sessions", "Open pages, and those kept a while", labels=["mode", "connected"]
        )
        counts = {(mode, told): 0 for mode in Mode for told in ("yes", "no")}
        for info in self._known():
            told = "no" if getattr(info, "client", None) is None else "yes"
            counts[_mode_of(info.session), told] += 1
        for labels, count in counts.items():
            found.add_metric(labels, count)
        yield found

    @staticmethod
    def _known() -> list[Any]:
        return (
            cast(Any, Runtime.instance())._session_mgr.list_sessions() if Runtime.exists() else []
        )


def _mode_of(session: Any) -> Mode:
    """What the session was asked for, if it has got that far. Its state has no ``get``."""
    state = session.session_state
    asked = state[KEPT_AS] if KEPT_AS in state else Mode.APPLICANT  # noqa: SIM401 - it has no get
    return settings().mode or asked


def offer_figures(port: int) -> None:
    """Answer Prometheus at an address of its own, which is not for visitors."""
    Info("kvp", "Which guide this is").info({"version": app_version(), "rates": rates_version()})
    REGISTRY.register(_Sessions())
    start_http_server(port, addr=settings().host)
