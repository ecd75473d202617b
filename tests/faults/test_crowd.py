"""Two hundred sessions at once, in all languages and modes, never see each other’s words."""

from pathlib import Path

from benchmarks.visitors import run
from tests.browser.driving import start_server
from tests.server.test_many_visitors import come_all

VISITORS = 200


def test_two_hundred_at_once_hear_only_their_own(tmp_path: Path) -> None:
    with start_server(tmp_path) as server:
        assert run(come_all(server.url, VISITORS)) == []
        assert server.log == ""
