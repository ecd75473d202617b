"""Every word, amount and day of whole papers, and nothing else: held against files one can read."""

import pytest

from tests.golden.papers import FOLDER, PAPERS, file_of, made
from tests.golden.writing import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_what_was_read_and_found_right_and_nothing_else(
    name: str, language: str
) -> None:
    kept = file_of(name, language).read_text("utf-8")
    # A difference that is meant: .venv/bin/python -m tests.golden.papers
    assert made(name, language).split("\n") == kept.split("\n")


def test_no_paper_is_left_over() -> None:
    expected = {file_of(name, language) for name in PAPERS for language in LANGUAGES}
    assert set(FOLDER.rglob("*.txt")) == expected
