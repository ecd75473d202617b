"""How accessible the guide is, criterion by criterion, as far as anybody has looked."""

from collections.abc import Iterator, Mapping
from datetime import date

from kvp_core.language.messages import Message, msg
from kvp_core.results.content import TextFile, Whole, read_texts
from kvp_core.results.report import Column, Row, Section, Table
from kvp_core.values.model import FrozenModel

NO_BREACH, BREACH = msg("No known breach"), msg("Known breach")
DOES_NOT_APPLY = msg("Does not apply")


class Criteria(FrozenModel):
    """The names of the criteria by their numbers, at each level."""

    A: Mapping[str, Whole]
    AA: Mapping[str, Whole]


class Statement(TextFile):
    """What is known about them; of what is named nowhere no breach is known."""

    assessed: date
    breaches: Mapping[str, Whole]
    does_not_apply: frozenset[str]

    def status(self, number: str) -> Message:
        if number in self.breaches:
            return BREACH
        return DOES_NOT_APPLY if number in self.does_not_apply else NO_BREACH


CRITERIA, STATEMENT = read_texts("wcag", Criteria), read_texts("accessibility", Statement)


def check_numbers(statement: Statement) -> None:
    """Raises ``ValueError`` for a number that is no criterion, or that is said two things of."""
    known = CRITERIA.A.keys() | CRITERIA.AA.keys()
    broken, out = statement.breaches.keys(), statement.does_not_apply
    if wrong := ((broken | out) - known) | (broken & out):
        raise ValueError(f"data/texts/accessibility.toml: look at {', '.join(sorted(wrong))}")


check_numbers(STATEMENT)


def statement_sections() -> Iterator[Section]:
    """How far we are, each criterion, what has been tested and what not, and whom to tell."""
    rows = tuple(_rows(STATEMENT))
    said = [row.cells[-1] for row in rows]
    first, *others = STATEMENT.sections(
        assessed=STATEMENT.assessed,
        met=said.count(NO_BREACH),
        breached=said.count(BREACH),
        none=said.count(DOES_NOT_APPLY),
    )
    heading = msg("The criteria of WCAG 2.2, levels A and AA")
    columns = (msg("Criterion"), msg("Level"), msg("Status"))
    table = Table(heading, tuple(Column(each, numeric=False) for each in columns), rows)
    yield from (first, Section("criteria", heading, table=table), *others)


def _rows(statement: Statement) -> Iterator[Row]:
    """In the order of their numbers, with what is wrong."""
    named = [(number, "A", name) for number, name in CRITERIA.A.items()]
    named += [(number, "AA", name) for number, name in CRITERIA.AA.items()]
    for number, level, name in sorted(named, key=lambda one: [int(p) for p in one[0].split(".")]):
        wrong = statement.breaches.get(number)
        yield Row(
            (
                msg("{number} {name}", number=number, name=msg(name)),
                level,
                statement.status(number),
            ),
            notes=(msg(wrong),) if wrong else (),
        )
