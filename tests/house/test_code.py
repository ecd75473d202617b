"""The rules of the house that no tool checks: who may do what, and how large a thing may be."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kvp_core.rates.book import rate_book
from tests.frozen_rates import LIVE_RATES
from tests.house.catalogs import PROJECT

LONGEST_PAGE = 120
SESSION = "kvp_ui/app/session.py"
SMALLEST_TELLING_FIGURE = 1000
"""Below this a whole number is more often a size or a count than a rate."""


def sources() -> list[Path]:
    folders = (PROJECT / name for name in ("kvp_core", "kvp_ui", "pages"))
    return [PROJECT / "app.py", *(file for folder in folders for file in folder.rglob("*.py"))]


def name(file: Path) -> str:
    return file.relative_to(PROJECT).as_posix()


def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


@pytest.mark.parametrize("page", sorted((PROJECT / "pages").glob("*.py")), ids=name)
def test_a_page_can_be_read_in_one_sitting(page: Path) -> None:
    assert len(page.read_text("utf-8").splitlines()) <= LONGEST_PAGE


@pytest.mark.parametrize("file", sources(), ids=name)
def test_only_the_session_opens_streamlits_session(file: Path) -> None:
    opened = {
        node.attr
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "st"
    }
    assert name(file) == SESSION or not opened & {"session_state", "query_params"}


def test_every_template_is_drawn_and_there() -> None:
    """A name that is no template shows only when its page gets that far."""
    named = {
        node.value
        for file in sources()
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"\w+\.html", node.value)
    }
    templates = PROJECT / "kvp_ui" / "templates"
    included = re.findall(
        r"[\"'](\w+\.html)[\"']", "".join(one.read_text("utf-8") for one in templates.iterdir())
    )
    assert named - {"index.html"} | set(included) == {one.name for one in templates.iterdir()}


def figures_in_code() -> Iterator[tuple[str, str]]:
    """Every number written in the code, as digits, with its place."""
    for file in sources():
        for node in ast.walk(parsed(file)):
            if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
                yield f"{node.value}", f"{name(file)}:{node.lineno}"
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value.replace("_", ""), f"{name(file)}:{node.lineno}"


def rates_as_digits() -> set[str]:
    """Every amount the guide knows that cannot be taken for a mere count."""
    amounts = {value.amount for series in rate_book(LIVE_RATES).series() for value in series.values}
    return {
        f"{amount.normalize():f}"
        for amount in amounts
        if amount >= SMALLEST_TELLING_FIGURE or amount % 1
    }


def test_no_figure_that_comes_with_a_year_stands_in_the_code() -> None:
    rates = rates_as_digits()
    assert "136549" in rates and "2.041" in rates
    assert not [(figure, place) for figure, place in figures_in_code() if figure in rates]


def test_every_file_of_rates_is_read() -> None:
    assert {file.suffix for file in LIVE_RATES.iterdir()} == {".toml"}
