"""Streamlit's options: those in .streamlit/config.toml, and those a deployment decides."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from streamlit import config

from kvp_ui.app.settings import Settings

CONFIG_FILE = Path(__file__).parents[2] / ".streamlit" / "config.toml"
ORIGIN = "kvp_ui.server.options"


def apply_options(deployment: Settings) -> None:
    """Put every option in force, whatever the working directory and however we were started."""
    for name, value in (_options_in_file() | _options_of(deployment)).items():
        config.set_option(name, value, ORIGIN)


def _options_in_file() -> dict[str, object]:
    return dict(_flat(tomllib.loads(CONFIG_FILE.read_text("utf-8"))))


def _options_of(deployment: Settings) -> dict[str, object]:
    return {
        "server.address": deployment.host,
        "server.port": deployment.port,
        "server.allowedHosts": list(deployment.allowed_hosts),
        "server.disconnectedSessionTTL": deployment.disconnected_seconds,
    }


def _flat(section: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in section.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
