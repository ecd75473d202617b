"""Three values and how they combine."""

from itertools import permutations, product

import pytest

from kvp_core.values.verdict import Verdict, all_of

WORST_FIRST = (Verdict.NOT_MET, Verdict.UNSURE, Verdict.MET)


@pytest.mark.parametrize("verdicts", [*product(Verdict, repeat=3)])
def test_the_worst_verdict_wins_in_any_order(verdicts: tuple[Verdict, ...]) -> None:
    worst = next(verdict for verdict in WORST_FIRST if verdict in verdicts)
    assert {all_of(order) for order in permutations(verdicts)} == {worst}


def test_nothing_to_look_at_is_met() -> None:
    assert all_of(()) is Verdict.MET
