"""``make serve-two``: two copies of the guide behind nginx, started and stopped together.

For trying out what one copy cannot show: that visitors come back to their copy, and what they
meet when it is gone. nginx reads the same ``nginx/guide.conf`` as in compose.yaml.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

PROJECT = Path(__file__).parents[1]
APP = PROJECT / "app.py"
NGINX_FOLDER = Path(__file__).parent / "nginx"
WHERE_NGINX_MAY_BE = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
COPIES = 2
SECONDS_TO_START = 60
SECONDS_TO_STOP = 10
NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 4096; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {nginx}/guide.conf;
}}
"""


class NoNginxError(RuntimeError):
    """There is no nginx on this machine."""

    def __init__(self) -> None:
        super().__init__("There is no nginx here. On Debian and Ubuntu: apt-get install nginx")


@dataclass
class Copy:
    """One process of the guide, which can be started again at the same address."""

    port: int
    folder: Path
    script: Path
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def start(self) -> None:
        with (self.folder / f"copy-{self.port}.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(self.script)],
                env={**os.environ, **self.environment, "KVP_PORT": str(self.port)},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def stop(self) -> None:
        stop(self.process)

    def await_ready(self) -> None:
        """Raises ``RuntimeError`` if it never is."""
        await_answer(f"http://{self.address}/readyz", self.process)


@dataclass(frozen=True)
class Site:
    """What visitors meet, and what stands behind it."""

    url: str
    copies: tuple[Copy, ...]
    log_file: Path
    """One line for each answer of nginx: when, from which copy, how it went."""


@contextmanager
def two_copies(folder: Path, port: int, script: Path = APP, **environment: str) -> Iterator[Site]:
    """Serve until the block ends; keyword arguments are environment variables of the copies."""
    nginx = shutil.which("nginx", path=WHERE_NGINX_MAY_BE)
    if nginx is None:
        raise NoNginxError
    with ExitStack() as running:
        copies = tuple(Copy(free_port(), folder, script, environment) for _ in range(COPIES))
        for copy in copies:
            running.callback(copy.stop)
        for copy in copies:
            copy.await_ready()
        configuration = configure(folder, port, [copy.address for copy in copies])
        proxy = subprocess.Popen([nginx, "-e", f"{folder}/error.log", "-c", str(configuration)])
        running.callback(stop, proxy)
        await_answer(f"http://127.0.0.1:{port}/healthz", proxy)
        yield Site(f"http://127.0.0.1:{port}", copies, folder / "access.log")


def configure(folder: Path, port: int, addresses: list[str]) -> Path:
    """Write what is ours beside what is shared; where nginx is to begin reading."""
    servers = "".join(f"server {each} max_fails=1 fail_timeout=2s; " for each in addresses)
    (folder / "copies.conf").write_text(f"upstream guide {{ hash $guide_key; {servers}}}\n")
    (folder / "listen.conf").write_text(
        f"listen 127.0.0.1:{port};\naccess_log {folder}/access.log guide;\n"
    )
    main = folder / "nginx.conf"
    main.write_text(NGINX.format(folder=folder, nginx=NGINX_FOLDER))
    return main


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def await_answer(url: str, process: subprocess.Popen[bytes]) -> None:
    """Wait for 200. Raises ``RuntimeError`` if it does not come."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(url):  # noqa: S310 - this machine, http
                return
        except URLError:
            time.sleep(0.1)
    raise RuntimeError(f"{url} does not answer.")


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask it to end, and end it if it does not."""
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def main() -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    port = int(os.environ.pop("KVP_PORT", None) or 8501)
    try:
        with TemporaryDirectory() as folder, two_copies(Path(folder), port) as site:
            behind = " and ".join(copy.address for copy in site.copies)
            print(f"The guide is at {site.url}, with {behind} behind it. Stop it with Ctrl+C.")
            signal.pause()
    except KeyboardInterrupt:
        return 0
    except RuntimeError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
