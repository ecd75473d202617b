"""A page asks every question it has, and stands in the way of one that is never asked."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kvp_core.rates.book import rate_book
from kvp_ui.app.settings import settings
from kvp_ui.benefit.form import benefit_page
from kvp_ui.complaint.form import complaint_page
from kvp_ui.forms.form_page import FormPage, Group
from kvp_ui.supplements.form import costs_page

TODAY = date(2026, 11, 24)
PAGES: dict[str, Callable[[], FormPage[Any, Any]]] = {
    "benefit": lambda: benefit_page(TODAY, rate_book()),
    "complaint": lambda: complaint_page(TODAY),
    "costs": lambda: costs_page(TODAY),
}


@pytest.fixture(params=["applicant", "kiosk"])
def deployment(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("KVP_MODE", request.param)
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, deployment: None) -> FormPage[Any, Any]:
    return PAGES[request.param]()


def test_every_question_of_a_page_stands_in_one_group(page: FormPage[Any, Any]) -> None:
    placed = [name for group in page.groups for name in group.names]
    assert sorted(placed) == sorted({question.name for question in page.questions})


def test_a_question_that_stands_in_no_group_stops_the_page(page: FormPage[Any, Any]) -> None:
    *others, last = page.groups
    shorter = Group(last.names[:-1], last.key, last.heading)
    with pytest.raises(ValueError, match=last.names[-1]):
        replace(page, groups=(*others, shorter))


def test_a_question_that_stands_in_two_groups_stops_the_page(page: FormPage[Any, Any]) -> None:
    with pytest.raises(ValueError, match=page.questions[0].name):
        replace(page, groups=(*page.groups, Group((page.questions[0].name,))))


def test_a_group_with_a_question_there_is_not_stops_the_page(page: FormPage[Any, Any]) -> None:
    with pytest.raises(ValueError, match="nobody_asks_this"):
        replace(page, groups=(*page.groups, Group(("nobody_asks_this",))))


def test_a_fold_has_a_name_and_a_key_of_its_own(page: FormPage[Any, Any]) -> None:
    keys = [group.key for group in page.groups if group.heading]
    assert len(set(keys)) == len(keys)
    assert all(keys)
