"""Every sentence of the core is said in a golden paper or on a walk, or it is known why not."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from tests.golden import papers
from tests.golden.test_walks import TOPICS, ways
from tests.golden.walks import listening
from tests.house.catalogs import sentences

UNREAD = Path(__file__).parent / "unread.toml"


@cache
def unread() -> dict[str, str]:
    """What neither a paper nor a walk says: the sentence, and where it stands."""
    read: set[str] = set()
    for topic in TOPICS:
        read |= ways(topic).met.read
    with listening(read):
        for paper in papers.PAPERS:
            papers.made(paper, "en")
    return {id_: file for id_, file in core().items() if id_ not in read}


@cache
def core() -> dict[str, str]:
    return {
        each.id if isinstance(each.id, str) else each.id[0]: each.file
        for each in sentences()
        if each.file.startswith("kvp_core")
    }


def known() -> tuple[set[str], set[str]]:
    """The files and the sentences that there is a reason for."""
    found: dict[str, Any] = tomllib.loads(UNREAD.read_text("utf-8"))
    assert all(group["why"] for group in found["group"])
    return set(found["files"]), {said for group in found["group"] for said in group["sentences"]}


def test_each_sentence_is_said_or_has_a_reason() -> None:
    files, reasons = known()
    strange = {said for said, file in unread().items() if file not in files} - reasons
    assert not strange, "say them in tests/golden/papers.py, or tell why not in unread.toml"


def test_a_reason_is_about_a_sentence_that_there_is() -> None:
    files, reasons = known()
    assert reasons <= set(core())
    assert files <= set(core().values())
    assert not [file for file in files if file not in set(unread().values())]


def test_what_nobody_can_read_is_few() -> None:
    """Nearly all that is written for people reaches them."""
    assert len(unread()) < 0.1 * len(core())
