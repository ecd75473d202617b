"""What another topic found out about a cost: travel has rules of its own.

Topics do not know each other, so whoever joins them hands the findings over in these words.
"""

from dataclasses import dataclass
from datetime import date

from kvp_core.language.messages import Message
from kvp_core.results.report import Table
from kvp_core.supplements.calculations import Calculation
from kvp_core.supplements.conditions import CostCondition


@dataclass(frozen=True)
class TravelFindings:
    """One cost as another topic sees it."""

    conditions: tuple[CostCondition, ...]
    calculation: Calculation | None
    sentences: tuple[Message, ...] = ()
    table: Table | None = None
    documents: tuple[Message, ...] = ()
    paid: Message | None = None
    """When Nav pays, where that depends on what was found out."""
    first_day: date | None = None
    """The day the time limit counts from, where it is not the first day of the activity."""
