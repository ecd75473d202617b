"""docs/accessibility.md: every state that is looked at, and what the last look found.

``make a11y`` writes it from what the tests have put in build/a11y/.
"""

import ast
import inspect
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from textwrap import dedent

from tests.browser.driving import PROJECT
from tests.browser.states import WALKS, Mode, Walk

FOUND = PROJECT / "build" / "a11y"
PAGE = PROJECT / "docs" / "accessibility.md"
BEGIN, END = "<!-- written by make a11y -->\n", "<!-- until here -->\n"
ROW = re.compile(r"^\| (.+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


@dataclass
class Found:
    """How often axe looked at a state, and what is wrong with it."""

    runs: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass
class Walked:
    """What one walk found, in one language and one set of colours."""

    mode: Mode
    day: str
    seconds: int = 0
    states: dict[str, Found] = field(default_factory=dict)

    def write(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False), "utf-8")

    @classmethod
    def read(cls, file: Path) -> "Walked":
        told = json.loads(file.read_text("utf-8"))
        states = {name: Found(**found) for name, found in told.pop("states").items()}
        return cls(**told, states=states)


def names_in_code(walk: Walk) -> Iterator[re.Pattern[str]]:
    """What a walk calls its states; a name with a hole in it stands for several."""
    for node in ast.walk(ast.parse(dedent(inspect.getsource(walk)))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "looks":
            (name,) = node.args
            parts = name.values if isinstance(name, ast.JoinedStr) else [name]
            yield re.compile("".join(map(_pattern, parts)))


def _pattern(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[a-z_0-9]+"


def names_in_page(page: str, mode: Mode) -> list[str]:
    """The states of a mode that the page has a row for."""
    _, _, rest = page.partition(f"\n### {mode.capitalize()}\n")
    return [name for name, _, _ in ROW.findall(re.split(r"^#|^<!--", rest, flags=re.M)[0])]


def written(walks: Iterable[Walked]) -> str:
    """Figures and tables, from what every walk has found."""
    every = list(walks)
    days = sorted({one.day for one in every})
    by_mode = {mode: _together(one for one in every if one.mode == mode) for mode in WALKS}
    found = [state for states in by_mode.values() for state in states.values()]
    figures = {
        "Looked at": " to ".join(dict.fromkeys((days[0], days[-1]))),
        "States": len(found),
        "Walks, each in one language and one set of colours": len(every),
        "Runs of axe": sum(state.runs for state in found),
        "Faults, in what was looked at": sum(len(state.faults) for state in found),
        "Minutes": round(sum(one.seconds for one in every) / 60),
    }
    lines = ["| What | How many |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in figures.items()]
    for mode, states in by_mode.items():
        lines += ["", f"### {mode.capitalize()}", "", "| State | Runs | Faults |", "|---|---|---|"]
        lines += [f"| {name} | {one.runs} | {len(one.faults)} |" for name, one in states.items()]
        lines += [f"| {name} | 0 | 0 |" for name in _never_looked_at(mode, list(states))]
    return "\n".join(lines) + "\n"


def _never_looked_at(mode: Mode, states: Iterable[str]) -> Iterator[str]:
    """The names that stand in the code in full, of states that no walk has come to."""
    names = [name for walk in WALKS[mode] for name in names_in_code(walk)]
    for name in names:
        if not any(map(name.fullmatch, states)) and "[" not in name.pattern:
            yield re.sub(r"\\(.)", r"\1", name.pattern)


def _together(walks: Iterable[Walked]) -> Mapping[str, Found]:
    """Each state once, with what every walk found of it."""
    states: dict[str, Found] = {}
    for walk in walks:
        for name, found in walk.states.items():
            before = states.setdefault(name, Found())
            before.runs += found.runs
            before.faults += found.faults
    return states


def main() -> None:
    walks = [Walked.read(file) for file in sorted(FOUND.glob("*.json"))]
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(before + BEGIN + written(walks) + END + after, "utf-8")


if __name__ == "__main__":
    main()
