"""The house in figures: ``make house`` prints them and draws ``docs/house.md``.

A folder or a loose file is a room; an import between two rooms is an arrow; rooms that lead back
to each other are a circle.
"""

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median, quantiles

import grimp

from tests.house.catalogs import PROJECT

PICTURES = PROJECT / "docs" / "house.md"
START = ("app", "kvp_ui")
"""The file that starts it all is in no package, so its import is not read but said."""
ABOUT_THE_PICTURES = """# The rooms of the house

Made by `make house`. An arrow means “uses”. Where one room uses another through a third, only the
way through the third is drawn.
"""


def product() -> list[Path]:
    """Every Python file of the guide itself."""
    folders = (PROJECT / name for name in ("pages", "kvp_core", "kvp_ui"))
    return [PROJECT / "app.py", *(file for one in folders for file in sorted(one.rglob("*.py")))]


def lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def function_lengths() -> dict[str, int]:
    """The lines of every function, by its place."""
    return {
        f"{file.relative_to(PROJECT).as_posix()}:{node.lineno} {node.name}": length
        for file in product()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1)
    }


def readme_rows() -> int:
    """The rows of the table “I want to change …”."""
    table = (PROJECT / "README.md").read_text("utf-8").partition("| I want to change")[2]
    return len(re.findall(r"^\| ", table.partition("\n\n")[0], re.MULTILINE))


@dataclass(frozen=True)
class Plan:
    """Rooms, and who uses whom."""

    uses: Mapping[str, frozenset[str]]

    @property
    def arrows(self) -> list[tuple[str, str]]:
        return [(one, other) for one in sorted(self.uses) for other in sorted(self.uses[one])]

    def reached(self, room: str) -> frozenset[str]:
        """All that a room uses, straight or through others."""
        found: set[str] = set()
        ahead = set(self.uses[room])
        while ahead:
            found |= (now := ahead)
            ahead = {further for one in now for further in self.uses[one]} - found
        return frozenset(found)

    @property
    def circles(self) -> set[frozenset[str]]:
        reached = {room: self.reached(room) for room in self.uses}
        return {
            frozenset(other for other in reached[room] if room in reached[other])
            for room in self.uses
            if room in reached[room]
        }

    def picture(self) -> str:
        """The arrows that say something new, as a Mermaid diagram."""
        drawn = [
            f"    {one} --> {other}"
            for one, other in self.arrows
            if not any(other in self.reached(third) for third in self.uses[one] - {other})
        ]
        return "\n".join(("```mermaid", "flowchart TD", *drawn, "```"))


@cache
def _graph() -> grimp.ImportGraph:
    return grimp.build_graph("kvp_core", "kvp_ui", "pages", cache_dir=None)


def _plan(room: Callable[[str], str], extra: Iterable[tuple[str, str]] = ()) -> Plan:
    graph = _graph()
    uses: dict[str, set[str]] = {room(module): set() for module in graph.modules if room(module)}
    uses |= {one: set() for one, _ in extra}
    for module in graph.modules:
        for other in graph.find_modules_directly_imported_by(module):
            if room(module) and room(other) and room(module) != room(other):
                uses[room(module)].add(room(other))
    for one, other in extra:
        uses[one].add(other)
    return Plan({name: frozenset(others) for name, others in uses.items()})


def _room_of_the_house(module: str) -> str:
    package, _, inside = module.partition(".")
    return inside.partition(".")[0] if package == "kvp_core" else package


def _room_of_the_screen(module: str) -> str:
    package, _, inside = module.partition(".")
    return inside.partition(".")[0] if package == "kvp_ui" else ""


def house() -> Plan:
    """The start, the pages, the whole screen as one room, and the rooms of the core."""
    return _plan(_room_of_the_house, [START])


def screen() -> Plan:
    """The rooms of ``kvp_ui``."""
    return _plan(_room_of_the_screen)


def _said(plan: Plan) -> str:
    return f"{len(plan.uses)} rooms, {len(plan.arrows)} arrows, {len(plan.circles)} circles"


def report() -> Iterable[str]:
    """The figures, one a line."""
    lengths = function_lengths()
    longest_function = max(lengths, key=lengths.__getitem__)
    yield f"lines of Python     {sum(map(lines, product()))} in {len(product())} files"
    yield f"the house           {_said(house())}"
    yield f"kvp_ui              {_said(screen())}"
    yield (
        f"functions           {len(lengths)}: median {median(lengths.values()):g}, "
        f"p90 {quantiles(lengths.values(), n=10)[-1]:g}, "
        f"longest {lengths[longest_function]} ({longest_function})"
    )
    yield f"rows in the README  {readme_rows()}"
    for file in sorted(product(), key=lines, reverse=True)[:5]:
        yield f"longest files       {lines(file)} {file.relative_to(PROJECT).as_posix()}"


def pictures() -> str:
    """What ``docs/house.md`` holds."""
    core, ui = house().picture(), screen().picture()
    return f"{ABOUT_THE_PICTURES}\n## The house\n\n{core}\n\n## The screen, `kvp_ui`\n\n{ui}\n"


if __name__ == "__main__":
    print("\n".join(report()))
    PICTURES.write_text(pictures(), "utf-8")
