"""A guide with a broken file does not start, and says which file and which line."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.driving import PROJECT

NORWEGIAN = Path("locales/nb/LC_MESSAGES/messages.po")
RATES = Path("kvp_core/data/rates/national_insurance.toml")
START = """
import pathlib, sys
from kvp_core.language import i18n
from kvp_core.rates import book
copy = pathlib.Path(sys.argv[1])
i18n.LOCALES, book.RATES_DIR = copy / "locales", copy / "kvp_core/data/rates"
import app
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The guide's catalogs and rates, to break."""
    for folder in (NORWEGIAN.parts[0], RATES.parent):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    return tmp_path


def refusal(copy: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", START, str(copy)],
        cwd=copy,
        env={"PYTHONPATH": str(PROJECT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert ended.returncode == (1 if ended.stderr else 0)
    assert "Traceback" not in ended.stderr
    return ended.stderr


def spoil(file: Path, line: int) -> None:
    lines = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([*lines[: line - 1], "not what it was", *lines[line:]]), "utf-8")


def test_whole_files_are_no_hindrance(copy: Path) -> None:
    assert refusal(copy) == ""


def test_a_catalog_with_a_line_that_is_none_is_refused(copy: Path) -> None:
    spoil(copy / NORWEGIAN, 30)
    assert f"{NORWEGIAN}, line 30: not what it was" in refusal(copy)


def test_an_empty_catalog_is_refused(copy: Path) -> None:
    (copy / NORWEGIAN).write_text("", "utf-8")
    assert f"{NORWEGIAN}, line 1: there is no sentence in it" in refusal(copy)


def test_a_language_without_its_folder_is_refused(copy: Path) -> None:
    shutil.rmtree((copy / NORWEGIAN).parent)
    assert str(NORWEGIAN) in refusal(copy)


def test_rates_that_cannot_be_read_are_refused(copy: Path) -> None:
    spoil(copy / RATES, 3)
    said = refusal(copy)
    assert RATES.name in said
    assert "line 3" in said
