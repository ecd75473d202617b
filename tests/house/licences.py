"""``make licences``: the licence of each package that the guide or its tests are built on."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.catalogs import PROJECT

PICTURE = PROJECT / "docs" / "licences.md"
LOCK = PROJECT / "requirements.lock"
TEST_LOCK = PROJECT / "tests" / "requirements.lock"
READ_BY_A_PERSON = {
    "axe-playwright-python": "MIT",  # in its file, not in its metadata
    "colorama": "BSD-3-Clause",  # needed on Windows only, as the next
    "tzdata": "Apache-2.0",
}
LONGEST_NAME = 60
OSI = "License :: OSI Approved :: "
HEADING = """# Licences of what the guide is built on

Made by `make licences` from what each package says of itself.
Run it after `make lock`, which may bring new ones.
"""


def locked(lock: Path) -> set[str]:
    return {
        canonicalize_name(found)
        for found in re.findall(r"^([\w.-]+)(?:\[.*?\])?==", lock.read_text("utf-8"), re.MULTILINE)
    }


def needed(names: Iterable[str], extra: str = "") -> set[str]:
    """The packages named in pyproject.toml and what they need here, also before they are locked."""
    found: set[str] = set()
    waiting = [Requirement(name) for name in names]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": extra})):
            continue
        found.add(name)
        waiting += [Requirement(each) for each in _requires(name)]
    return found


def _requires(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []


def licence(name: str) -> str:
    """As the package says it: an expression, else a classifier, else a few words."""
    if name in READ_BY_A_PERSON:
        return READ_BY_A_PERSON[name]
    told = metadata(name)

    def said(field: str) -> list[str]:
        return [str(each).strip() for each in told.get_all(field) or []]

    short = [each for each in said("License") if each and len(each) <= LONGEST_NAME]
    classified = [each.removeprefix(OSI) for each in said("Classifier") if each.startswith(OSI)]
    found = said("License-Expression") or short or classified
    return " / ".join(found) or "not said, see the package"


def lines() -> Iterator[str]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    in_use = locked(LOCK) | needed(project["dependencies"])
    in_tests = locked(TEST_LOCK) | needed(project["optional-dependencies"]["test"])
    yield HEADING
    for title, names in (("In the guide", in_use), ("In its tests only", in_tests - in_use)):
        yield f"## {title}\n\n| Package | Licence |\n|---|---|"
        yield from (f"| {name} | {licence(name)} |" for name in sorted(names))
        yield ""


if __name__ == "__main__":
    PICTURE.write_text("\n".join(lines()).rstrip() + "\n", "utf-8")
