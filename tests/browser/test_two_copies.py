"""A page through a real nginx: cut off it comes back to its copy, and goes on without it."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from deploy.serve_two import NoNginxError, Site, free_port, two_copies
from tests.browser.conftest import OpenPage
from tests.browser.driving import PROJECT, settle
from tests.server.conftest import STAND_IN

TIMES = 4
"""Enough for a page that only comes back by chance to be found out."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    try:
        with two_copies(tmp_path, free_port(), STAND_IN, PYTHONPATH=str(PROJECT)) as running:
            yield running
    except NoNginxError as error:
        pytest.skip(str(error))


def cut_every_connection(site: Site) -> None:
    """nginx loses those of its processes that hold them, and makes new ones at once."""
    master = (site.log_file.parent / "nginx.pid").read_text().strip()
    for worker in Path(f"/proc/{master}/task/{master}/children").read_text().split():
        os.kill(int(worker), signal.SIGKILL)


def opened(new_page: OpenPage, site: Site) -> Page:
    page = new_page(site.url, language="en")
    page.goto("/")
    settle(page)
    return page


def step(page: Page) -> str:
    page.locator(".st-key-step_next button").click()
    settle(page)
    return page.locator("#kvp-state").get_attribute("data-step") or ""


def lose(page: Page) -> None:
    expect(page.locator('[data-test-connection-state="CONNECTED"]')).to_have_count(0)


def test_who_is_cut_off_comes_back_to_the_same_answers(
    new_page: OpenPage, site: Site, faults_expected: list[str]
) -> None:
    faults_expected += ["WebSocket", "net::ERR", "is not responding"]
    page = opened(new_page, site)
    for number in range(2, 2 + TIMES):
        assert step(page) == str(number)
        cut_every_connection(site)
        lose(page)
        settle(page)


def test_a_page_goes_on_when_its_copy_is_gone(
    new_page: OpenPage, site: Site, faults_expected: list[str]
) -> None:
    faults_expected += ["WebSocket", "net::ERR", "is not responding", "status of 50"]
    page = opened(new_page, site)
    for copy in site.copies:
        copy.process.kill()
        copy.process.wait()
        page.wait_for_timeout(1000)
        settle(page)
        begun = step(page)  # from the beginning: what was answered went with the copy
        assert int(step(page)) == int(begun) + 1 <= 3
        copy.start()
        copy.await_ready()
        page.wait_for_timeout(2500)  # until nginx looks again whether it is there
