"""A deployment says how it is set up, and is told in plain words when it says it wrong."""

import re
import subprocess
import sys
from datetime import date

import pytest

from kvp_ui.app.settings import KIOSK_DISCONNECTED_SECONDS, Mode, Settings
from tests.browser.driving import APP, PROJECT


def test_nothing_set_is_a_private_and_unofficial_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KVP_TODAY", raising=False)
    chosen = Settings()
    assert (chosen.mode, chosen.owner, chosen.today) == (None, None, None)
    assert (chosen.host, chosen.port, chosen.allowed_hosts) == ("127.0.0.1", 8501, ())
    assert chosen.disconnected_seconds == 15 * 60


def test_everything_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "MODE": "kiosk",
        "OWNER": "Storvik kommune",
        "ALLOWED_HOSTS": "guide.example, www.guide.example",
        "IDLE_SECONDS": "3",
        "TODAY": "2027-01-01",
        "PORT": "",
    }.items():
        monkeypatch.setenv(f"KVP_{name}", value)
    chosen = Settings()
    assert (chosen.mode, chosen.owner) == (Mode.KIOSK, "Storvik kommune")
    assert chosen.allowed_hosts == ("guide.example", "www.guide.example")
    assert (chosen.idle_seconds, chosen.today, chosen.port) == (3, date(2027, 1, 1), 8501)
    assert chosen.disconnected_seconds == KIOSK_DISCONNECTED_SECONDS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KVP_MODE", "cinema"),
        ("KVP_PORT", "70000"),
        ("KVP_SESSION_MINUTES", "0"),
        ("KVP_IDLE_SECONDS", "601"),
        ("KVP_TODAY", "tomorrow"),
        ("KVP_TODAY", "2025-04-30"),
        ("KVP_HOST", "no.such.host.invalid"),
        ("KVP_ALLOWED_HOSTS", "http://guide.example"),
        ("KVP_ALLOWED_HOSTS", "guide.example:8501"),
    ],
)
def test_a_bad_value_ends_in_one_clear_paragraph(name: str, value: str) -> None:
    assert re.search(f"{name} is .*{re.escape(value)}'", refusal(name, value))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("KVP_MDOE", "There is no KVP_MDOE (did you mean KVP_MODE?)."),
        ("KVP_XYZ", "There is no KVP_XYZ."),
    ],
)
def test_a_setting_that_there_is_not_is_refused(name: str, said: str) -> None:
    assert said in refusal(name, "kiosk")


def refusal(name: str, value: str) -> str:
    """What the guide says when it does not start for a setting."""
    ended = subprocess.run(
        [sys.executable, str(APP)],
        env={"PYTHONPATH": str(PROJECT), "PATH": "", name: value},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert ended.stderr.count("\n") == 1
    return ended.stderr
