"""A quick hearing: the tests are read once, and a change inside a function is made in memory."""

import gc
import os
import resource
from collections import Counter
from collections.abc import Iterator, Sequence
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from tests.mutants.trial import BROKEN, KILLED, LATE, LIVES, OPTIONS

SECONDS = 60
"""Of work, not of waiting: a mutant that takes longer runs for ever."""
CANNOT = "not by the code of its functions alone"


class Hearing:
    """A process that holds every test, and the core as it is."""

    def __init__(self, project: Path, tests: Sequence[str], slow: Sequence[str]) -> None:
        self._project = project
        self._line, there = Pipe()
        if os.fork() == 0:
            self._line.close()
            _listen(there, project, tests, slow)

    def tries(self, file: str, source: str, tests: Sequence[str]) -> str:
        """What these tests, in their order, make of one file with one change inside a function."""
        self._line.send((str(self._project / file), source, list(tests)))
        return str(self._line.recv())

    def ends(self) -> None:
        self._line.send(None)


def _listen(line: Connection, project: Path, tests: Sequence[str], slow: Sequence[str]) -> None:
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nothing, stream)
    os.chdir(project)
    left_out = [option for test in slow for option in ("--deselect", test)]
    pytest.main([*OPTIONS, *left_out, *tests], plugins=[_Listener(line)])
    os._exit(0)


class _Listener:
    def __init__(self, line: Connection) -> None:
        self._line = line

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        while asked := self._line.recv():
            file, source, tests = asked
            self._line.send(_heard(session, file, source, [items[t] for t in tests if t in items]))
        return True


def _heard(session: pytest.Session, file: str, source: str, items: list[pytest.Item]) -> str:
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        os._exit(_verdict(session, file, source, items))
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return {0: LIVES, 1: KILLED, 2: BROKEN, 3: CANNOT}.get(code, LATE)


def _verdict(session: pytest.Session, file: str, source: str, items: list[pytest.Item]) -> int:
    try:
        if not put_in(file, source):
            return 3
    except SyntaxError:
        return 2
    for item in items:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        if session.testsfailed:
            return 1
    return 0


def put_in(file: str, source: str) -> bool:
    """Give the functions of a file the code of another source, if nothing else changed."""
    before = list(_codes(compile(Path(file).read_text("utf-8"), file, "exec")))
    after = dict(_codes(compile(source, file, "exec")))
    if {name for name, _ in before} != set(after):
        return False
    wanted = {(code.co_qualname, code.co_firstlineno): after[name] for name, code in before}
    for function in [each for each in gc.get_objects() if isinstance(each, FunctionType)]:
        code = function.__code__
        if code.co_filename == file and (key := (code.co_qualname, code.co_firstlineno)) in wanted:
            if code.co_freevars != wanted[key].co_freevars:
                return False
            function.__code__ = wanted[key]
    return True


def _codes(code: CodeType) -> Iterator[tuple[tuple[str, int], CodeType]]:
    """All the code of a file by its name, and by how often the name stood before."""
    seen: Counter[str] = Counter()
    waiting = [code]
    while waiting:
        found = waiting.pop()
        yield (found.co_qualname, seen[found.co_qualname]), found
        seen[found.co_qualname] += 1
        waiting += [each for each in found.co_consts if isinstance(each, CodeType)]
