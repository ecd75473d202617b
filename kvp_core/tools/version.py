"""Which version of the guide this is: written once, in pyproject.toml."""

import tomllib
from functools import cache
from pathlib import Path

PROJECT_FILE = Path(__file__).parents[2] / "pyproject.toml"


@cache
def app_version() -> str:
    project = tomllib.loads(PROJECT_FILE.read_text("utf-8"))["project"]
    return str(project["version"])
