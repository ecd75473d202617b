"""``python -m tests.conformance DIR``: a line per calculation and per failure, then the sums.

The cases are reckoned with the figures that they were written for, those of November 2026.

Exit status 1 on any failure and on any calculation nobody knows.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kvp_core.asking.errors import InvalidInputError
from kvp_core.rates.book import RateNotFoundError
from tests.conformance import benefit, complaint, supplements, travel
from tests.conformance.compare import matches
from tests.frozen_rates import freeze

Given = Mapping[str, object]
CALCULATIONS: dict[str, Callable[..., Mapping[str, object]]] = {
    **benefit.CALCULATIONS,
    **complaint.CALCULATIONS,
    **supplements.CALCULATIONS,
    **travel.CALCULATIONS,
}
REFUSALS = (InvalidInputError, RateNotFoundError)


@dataclass(frozen=True)
class Failure:
    case: str
    want: object
    got: object


def failures(calculation: str, cases: list[dict[str, object]]) -> Iterator[Failure]:
    """The cases of one calculation whose result is not the expected one."""
    for case in cases:
        got = result(calculation, case["given"])
        if not matches(case["expect"], got):
            yield Failure(str(case["id"]), case["expect"], got)


def result(calculation: str, given: object) -> object:
    try:
        return CALCULATIONS[calculation](given)
    except REFUSALS:
        return {"error": True}


def main(folder: Path) -> int:
    freeze()
    passed = failed = unknown = 0
    for path in sorted(folder.glob("*.json")):
        suite = json.loads(path.read_text("utf-8"))
        name, cases = suite["calculation"], suite["cases"]
        if name not in CALCULATIONS:
            unknown += 1
            print(f"{name}: unknown calculation, {len(cases)} cases not run")
            continue
        wrong = list(failures(name, cases))
        print(f"{name}: {len(cases) - len(wrong)} of {len(cases)}")
        for failure in wrong:
            print(f"  {failure.case}: expected {failure.want}, got {failure.got}")
        passed, failed = passed + len(cases) - len(wrong), failed + len(wrong)
    if unknown:
        print(f"{unknown} unknown calculations")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or unknown or not passed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: python -m tests.conformance DIR")
    sys.exit(main(Path(sys.argv[1])))
