"""One mutant on trial: the tests of its own room first, then a few more."""

import compileall
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

LIBRARIES = (
    *("babel", "docx", "holidays", "hypothesis", "icalendar", "openpyxl", "pikepdf", "pydantic"),
    *("pypdf", "pypdfium2", "pytest", "segno", "streamlit", "typst", "vobject", "xlsxwriter"),
)
"""Loaded once, and not for every mutant."""
OPTIONS = (
    *("-x", "-q", "--tb=no", "--assert=plain", "-p", "no:cacheprovider"),
    *("--hypothesis-seed=0", "--hypothesis-profile=mutants"),
)
KILLED, LIVES, LATE, BROKEN = "killed", "lives", "killed by time", "no Python"


@dataclass(frozen=True)
class Court:
    """A copy of the project, to change one file in at a time."""

    folder: Path
    slow: Sequence[str] = ()
    """Tests that are left out."""
    seconds: int = 240
    """Of work, not of waiting: a mutant that takes longer runs for ever."""

    @classmethod
    def of(cls, project: Path, folder: Path, slow: Sequence[str]) -> "Court":
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=project, capture_output=True, check=True
        ).stdout.decode()
        for name in filter(None, listed.split("\0")):
            if (project / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(project / name, folder / name)
        for library in LIBRARIES:
            with suppress(ImportError):
                import_module(library)
        for compiled in ("kvp_core", "tests"):
            compileall.compile_dir(folder / compiled, quiet=2)
        return cls(folder, slow)

    def passes(self, *tests: str) -> str:
        """Whether the tests are green, in a process of their own."""
        child = os.fork()
        if child == 0:
            resource.setrlimit(resource.RLIMIT_CPU, (self.seconds, self.seconds + 1))
            self._run(tests)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return LIVES if code == 0 else KILLED if code > 0 else LATE

    def _run(self, tests: Sequence[str]) -> None:
        import pytest  # noqa: PLC0415 - only the child runs tests

        nothing = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nothing, stream)
        os.chdir(self.folder)
        sys.path[:] = [str(self.folder), *(each for each in sys.path if each != os.curdir)]
        for name in [each for each in sys.modules if each.split(".")[0] in {"tests", "kvp_core"}]:
            del sys.modules[name]
        sys.dont_write_bytecode = True
        left_out = [option for test in self.slow for option in ("--deselect", test)]
        os._exit(int(pytest.main([*OPTIONS, *left_out, *tests])))

    def tries(self, file: str, source: str, first: Sequence[str], then: Sequence[str]) -> str:
        """What becomes of a mutant of one file, by some tests and, if it lives, by some more."""
        try:
            compile(source, file, "exec")
        except SyntaxError:
            return BROKEN
        path = self.folder / file
        before = path.read_text("utf-8")
        for stale in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
            stale.unlink()
        path.write_text(source, "utf-8")
        try:
            found = self.passes(*first)
            return self.passes(*then) if found == LIVES else found
        finally:
            path.write_text(before, "utf-8")
