"""How long the core takes for an estimate and all the sentences that explain it."""

import statistics
import time
from datetime import date, timedelta
from decimal import Decimal

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.rates.book import rate_book
from kvp_core.values.months import months_later

TIMES = 100
START = date(2024, 6, 1)
"""So that there are figures for three years, with a new basic amount in each."""


def milliseconds(months: int) -> float:
    """Of processor time, the median of many: somebody with two children and a part-time job."""
    inputs = BenefitInputs(
        as_of=START,
        birth_date=date(1996, 3, 27),
        start=START,
        end=months_later(START, months) - timedelta(days=1),
        children=2,
        work=YesNoUnsure.YES,
        hours=Decimal(10),
        wage=Decimal(220),
        any_start=True,
    )
    rates, spent = rate_book(), []
    for _ in range(TIMES):
        began = time.process_time_ns()
        benefit_report(estimate_benefit(inputs, rates), rates)
        spent.append((time.process_time_ns() - began) / 1e6)
    return statistics.median(spent)
