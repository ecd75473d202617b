"""A copy says whether it lives and whether it can answer people, and tells the truth."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from starlette.requests import Request

from benchmarks.visitors import run
from kvp_core.language import i18n
from kvp_core.language.i18n import LANGUAGES
from kvp_core.tools.version import app_version
from kvp_ui.server import readiness, routes
from tests.browser.driving import PROJECT, start_server
from tests.house.test_deploy import DEPLOY, copied
from tests.server.conftest import Client


def test_a_copy_that_lives_says_so_with_its_version(client: Client) -> None:
    answer = client.ask("/healthz")
    assert answer.text == f'{{"status":"ok","version":"{app_version()}"}}'
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_copy_with_words_figures_and_templates_is_ready(client: Client) -> None:
    answer = client.ask("/readyz")
    assert answer.status == 200
    assert answer.text == f'{{"status":"ready","version":"{app_version()}"}}'


def test_a_clock_that_has_stopped_long_ago_is_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "today", lambda: date(2010, 1, 1))
    assert list(readiness.lacking()) == ["rates"]
    answer = run(routes._ready(Request({"type": "http"})))
    assert answer.status_code == 503
    assert b'"missing":["rates"]' in answer.body


def test_a_language_without_words_is_missed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("kvp_core.language.i18n.LOCALES", tmp_path)
    monkeypatch.setattr(i18n, "_catalog", i18n._catalog.__wrapped__)
    monkeypatch.setattr("kvp_ui.server.readiness.translator", i18n.translator.__wrapped__)
    translated = [f"catalog {code}" for code in LANGUAGES if code != "en"]
    assert list(readiness.lacking()) == translated
    for code in LANGUAGES:
        empty = tmp_path / code / "LC_MESSAGES" / "messages.po"
        empty.parent.mkdir(parents=True)
        empty.write_text("", "utf-8")
    assert list(readiness.lacking()) == translated


def test_a_broken_template_is_missed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{% if %}", "utf-8")
    monkeypatch.setattr(readiness, "TEMPLATES", tmp_path)
    monkeypatch.setattr(readiness, "_load_templates", readiness._load_templates.__wrapped__)
    assert list(readiness.lacking()) == ["templates"]


def asked(**environment: str) -> int:
    """What the image's own check ends with."""
    return subprocess.run(
        [sys.executable, str(DEPLOY / "healthcheck.py")],
        env={**os.environ, **environment},
        check=False,
        timeout=30,
    ).returncode


def test_what_the_image_holds_is_enough_to_run_on_and_is_not_written_to(tmp_path: Path) -> None:
    image = tmp_path / "guide"
    image.mkdir()
    for name in copied():
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, image / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, image / source.name)
    before = sorted(image.rglob("*"))
    hosts = {"KVP_ALLOWED_HOSTS": "guide.example, 127.0.0.1"}
    with start_server(
        tmp_path, image / "app.py", PYTHONPATH="", PYTHONDONTWRITEBYTECODE="1", **hosts
    ) as running:
        port = running.url.rpartition(":")[2]
        assert Client(running).ask("/readyz", Host="guide.example").status == 200
        assert Client(running).ask("/benefit", Host="guide.example").status == 200
        assert asked(KVP_PORT=port, **hosts) == 0
        assert asked(KVP_PORT=port, KVP_ALLOWED_HOSTS="elsewhere.example") == 1
    assert sorted(image.rglob("*")) == before
    assert asked(KVP_PORT=port, **hosts) == 1
