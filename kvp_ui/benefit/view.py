"""An estimate and its report, for every page that shows some of it."""

from dataclasses import dataclass
from typing import Self

from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Report, Section
from kvp_ui.app import session


@dataclass(frozen=True)
class BenefitView:
    """One estimate and its report, worked out once for as long as the inputs stand."""

    estimate: BenefitEstimate
    report: Report
    rates: RateBook

    @classmethod
    def of(cls, inputs: BenefitInputs, rates: RateBook) -> Self:
        return session.once("benefit", (inputs, rates), lambda: cls._made(inputs, rates))

    @classmethod
    def _made(cls, inputs: BenefitInputs, rates: RateBook) -> Self:
        estimate = estimate_benefit(inputs, rates)
        return cls(estimate, benefit_report(estimate, rates), rates)

    def told(self, keys: tuple[str, ...]) -> tuple[Section, ...]:
        """The sections whose keys begin so, in the order of the keys."""
        found = self.report.sections
        return tuple(one for key in keys for one in found if one.key.startswith(key))
