"""Where the guide is to be found, or why nobody can find it there."""

import socket
import sys

from kvp_ui.app.settings import BAD_SETTING_STATUS, PREFIX, Settings

EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - compared with, not listened on


def refuse_taken_ports(deployment: Settings) -> None:
    """End the program if it cannot listen where it is to, and say which setting to change."""
    for name, port in (("PORT", deployment.port), ("METRICS_PORT", deployment.metrics_port)):
        try:
            if port:
                _try(deployment.host, port)
        except OSError as error:
            sys.stderr.write(
                f"The guide did not start: it cannot listen on port {port} of {deployment.host}"
                f" ({error.strerror}). Set {PREFIX}{name} to another port, or stop what listens"
                f" there.\n"
            )
            sys.exit(BAD_SETTING_STATUS)


def _try(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    socket.create_server((host, port), family=family).close()


def say_where(deployment: Settings) -> None:
    """For the person who has just typed ``python app.py``; logs of JSON hold nothing else."""
    if deployment.log == "text":
        host = "localhost" if deployment.host in EVERYWHERE else deployment.host
        shown = f"[{host}]" if ":" in host else host
        sys.stdout.write(f"Open http://{shown}:{deployment.port} in a browser. Stop: Ctrl+C.\n")
        sys.stdout.flush()
