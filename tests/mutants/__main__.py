"""``python -m tests.mutants``: try a sample of mutants, and tell which of them no test noticed."""

import argparse
import json
import random
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from pathlib import Path
from time import monotonic

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

from tests.house.catalogs import PROJECT
from tests.mutants.covering import Covering, covering
from tests.mutants.drops import drops, lines_inside_functions
from tests.mutants.hearing import CANNOT, Hearing
from tests.mutants.trial import BROKEN, LIVES, Court

SETTINGS = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["mutants"]
ROOMS = SETTINGS["rooms"]
RESULTS = PROJECT / ".mutants.jsonl"
"""One line a mutant that has been tried, so that a run can be stopped and go on."""
MOST_HEARD = 120
"""Tests of a line, of as many functions as there are; hundreds more say the same again."""
COVERING = PROJECT / ".mutants.covering.json"
"""Which tests run which line; like the results, it is of one state of code and tests."""


@dataclass(frozen=True)
class Mutant:
    """One change to one file; its source is made when it is tried."""

    file: str
    line: int
    what: str
    is_declaration: bool
    source: Callable[[], str]

    @property
    def room(self) -> str:
        return Path(self.file).parts[1]

    @property
    def name(self) -> str:
        return f"{self.file}:{self.line} {self.what}"


def mutants(room: str) -> Iterator[Mutant]:
    """Every mutant of a room, in the order of its files."""
    for path in sorted((PROJECT / "kvp_core" / room).rglob("*.py")):
        source = path.read_text("utf-8")
        name = path.relative_to(PROJECT).as_posix()
        for left_out in drops(source):
            text = partial(getattr, left_out, "source")
            yield Mutant(name, left_out.line, left_out.what, left_out.is_declaration, text)
        yield from _replaced(name, source)


def _replaced(file: str, source: str) -> Iterator[Mutant]:
    """What cosmic-ray makes of it: other signs, other numbers, the other truth."""
    inside, lines = lines_inside_functions(source), source.splitlines()
    nodes = list(ast_nodes(get_ast(source)))
    for name in SETTINGS["operators"]:
        operator = get_operator(f"core/{name}")()
        places = [place for node in nodes for place in operator.mutation_positions(node)]
        for occurrence, ((line, column), _) in enumerate(places):
            what = f"{name} at {column} in {lines[line - 1].strip()}"
            changed = partial(mutate_code, source, operator, occurrence)
            yield Mutant(file, line, f"{what} #{occurrence}", line not in inside, changed)


def sample(rooms: Sequence[str], number: int | None, seed: str) -> Iterator[Mutant]:
    """As many of each room, a third of them outside functions; one of each room after the other."""
    drawn = [_sample_of(room, number and -(-number // len(rooms)), seed) for room in rooms]
    return (each for row in zip_longest(*drawn) for each in row if each is not None)


def _sample_of(room: str, number: int | None, seed: str) -> list[Mutant]:
    found = list(mutants(room))
    if number is None:
        return found
    dice = random.Random(f"{seed}/{room}")  # noqa: S311 - a sample is no secret
    dice.shuffle(found)
    declared = [each for each in found if each.is_declaration][: -(-number // 3)]
    others = [each for each in found if not each.is_declaration][: number - len(declared)]
    return [
        each for row in zip_longest(declared, others[::2], others[1::2]) for each in row if each
    ]


def known(results: Path) -> dict[str, str]:
    """What has become of the mutants of earlier runs."""
    lines = results.read_text("utf-8").splitlines() if results.exists() else []
    return dict(json.loads(line) for line in lines)


@dataclass(frozen=True)
class Trial:
    """All that it takes to judge a mutant."""

    court: Court
    hearing: Hearing
    covering: Covering

    @classmethod
    def opens(cls, folder: Path) -> "Trial":
        heard, slow = SETTINGS["heard"], SETTINGS["slow"]
        known = covering(PROJECT, heard, slow, COVERING)
        return cls(Court.of(PROJECT, folder, slow), Hearing(PROJECT, heard, slow), known)

    def judges(self, mutant: Mutant) -> str:
        """A function is heard by tests of its line; who lives, by all those of its room, anew.

        So is a declaration, and a function that is called while the core is read.
        """
        found = CANNOT
        if not mutant.is_declaration and (tests := self._tests(mutant)):
            found = self.hearing.tries(mutant.file, mutant.source(), tests[:MOST_HEARD])
        if found in {CANNOT, LIVES}:
            first = ROOMS[mutant.room]
            found = self.court.tries(mutant.file, mutant.source(), first, SETTINGS["then"])
        return found

    def _tests(self, mutant: Mutant) -> list[str]:
        """Those of the room before others, and one of each function before the rest of them."""
        lines = self.covering.get(mutant.file, {})
        near = [line for line in range(mutant.line, mutant.line - 20, -1) if lines.get(line)]
        seen: Counter[str] = Counter()
        rank = {}
        for test in lines[near[0]] if near else ():
            function = test.partition("[")[0]
            rank[test] = (seen[function], not test.startswith(tuple(ROOMS[mutant.room])))
            seen[function] += 1
        return sorted(rank, key=lambda test: rank[test])


def run(chosen: Sequence[Mutant], results: Path, minutes: float) -> None:
    """Try those that have not been tried; stop when the time is over, to go on another time."""
    end = monotonic() + 60 * minutes
    tried = known(results)
    with tempfile.TemporaryDirectory() as folder, results.open("a", encoding="utf-8") as out:
        trial = Trial.opens(Path(folder))
        for mutant in chosen:
            if monotonic() > end:
                break
            if mutant.name not in tried:
                tried[mutant.name] = trial.judges(mutant)
                out.write(json.dumps([mutant.name, tried[mutant.name]]) + "\n")
                out.flush()
        trial.hearing.ends()


def report(chosen: Sequence[Mutant], results: Path) -> Iterator[str]:
    tried = known(results)
    by_room: dict[str, Counter[str]] = defaultdict(Counter)
    for mutant in chosen:
        by_room[mutant.room][tried.get(mutant.name, "waits")] += 1
    yield "| Room | Tried | Killed | Living | Score |"
    yield "|---|---|---|---|---|"
    for room, counted in (*by_room.items(), ("all", sum(by_room.values(), Counter()))):
        living = counted[LIVES]
        valid = sum(counted.values()) - counted[BROKEN] - counted["waits"]
        score = f"{100 * (valid - living) / valid:.0f} %" if valid else "–"
        yield f"| {room} | {valid} | {valid - living} | {living} | {score} |"
    yield ""
    yield from (f"- `{each.name}`" for each in chosen if tried.get(each.name) == LIVES)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, help="how many to draw; all without")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--minutes", type=float, default=10_000)
    parser.add_argument("--rooms", nargs="*", default=list(ROOMS))
    parser.add_argument("--results", type=Path, default=RESULTS)
    told = parser.parse_args()
    chosen = list(sample(told.rooms, told.number, told.seed))
    run(chosen, told.results, told.minutes)
    print(*report(chosen, told.results), sep="\n")


if __name__ == "__main__":
    main()
