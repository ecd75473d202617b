"""What a summary says about travel and other costs."""

from datetime import date

from kvp_core.costs.estimate import estimate_costs
from kvp_core.rates.book import RateBook
from kvp_core.summary.report import Part
from kvp_core.supplements.report import supplements_report
from kvp_ui.app import navigation
from kvp_ui.supplements.form import costs_page

LEFT_OUT_OF_COSTS = {"older_page", "entitlement"}
"""The same for everybody in the same situation, and on the page itself."""


def costs_part(today: date, rates: RateBook) -> Part | None:
    made = costs_page(today).submission()
    if (inputs := made.submitted) is None:
        return None
    report = supplements_report(estimate_costs(inputs, rates))
    return Part(
        key=navigation.SUPPLEMENTS.name,
        heading=navigation.SUPPLEMENTS.title,
        report=report,
        short=report.title,
        details=tuple(s for s in report.sections if s.key not in LEFT_OUT_OF_COSTS),
        is_stale=made.is_stale,
    )
