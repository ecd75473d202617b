"""Which tests run which line of the core: a mutant is heard by those first."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import coverage

OPTIONS = (
    *("-q", "--tb=no", "-p", "no:cacheprovider", "--hypothesis-seed=0"),
    *(
        "--hypothesis-profile=mutants",
        "--cov",
        "--cov-context=test",
        "--cov-report=",
        "--cov-fail-under=0",
    ),
)
Covering = dict[str, dict[int, list[str]]]


def covering(project: Path, tests: Sequence[str], slow: Sequence[str], kept: Path) -> Covering:
    """The tests of every line of every file; measured once, and then read from where it is kept."""
    if not kept.exists():
        kept.write_text(json.dumps(_measured(project, tests, slow)), "utf-8")
    found = json.loads(kept.read_text("utf-8"))
    return {file: {int(line): tests for line, tests in of.items()} for file, of in found.items()}


def _measured(project: Path, tests: Sequence[str], slow: Sequence[str]) -> Covering:
    left_out = [option for test in slow for option in ("--deselect", test)]
    with TemporaryDirectory() as folder:
        data = Path(folder) / "coverage"
        command = [sys.executable, "-m", "pytest", *OPTIONS, *left_out, *tests]
        surroundings = {**os.environ, "COVERAGE_FILE": str(data)}
        subprocess.run(
            command, cwd=project, env=surroundings, stdout=subprocess.DEVNULL, check=True
        )
        seen = coverage.CoverageData(str(data))
        seen.read()
        return {
            Path(file).relative_to(project).as_posix(): {
                line: sorted({name.rpartition("|")[0] for name in names if name})
                for line, names in seen.contexts_by_lineno(file).items()
            }
            for file in seen.measured_files()
        }
