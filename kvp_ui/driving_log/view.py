"""A log worked out, for every page that shows some of it."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from kvp_core.driving_log.log import DrivingLog
from kvp_core.driving_log.notices import LogNotice, notices
from kvp_core.driving_log.overview import LoggedWeek, logged_weeks
from kvp_core.driving_log.payment import PaidLog, price
from kvp_core.driving_log.report import report_of
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Report
from kvp_ui.app import session


@dataclass(frozen=True)
class DrivingLogView:
    """One log, worked out once for as long as nothing in it changes."""

    log: DrivingLog
    paid: PaidLog
    notices: tuple[LogNotice, ...]
    report: Report
    weeks: tuple[LoggedWeek, ...]

    @classmethod
    def of(cls, log: DrivingLog, rates: RateBook, today: date) -> Self:
        return session.once("log", (log, rates, today), lambda: cls._made(log, rates, today))

    @classmethod
    def _made(cls, log: DrivingLog, rates: RateBook, today: date) -> Self:
        paid, found = price(log, rates), notices(log, today)
        report = report_of(log, paid, found, today)
        return cls(log, paid, found, report, logged_weeks(log, paid, found, today))

    def week(self, monday: date) -> LoggedWeek:
        return next(week for week in self.weeks if week.monday == monday)

    def notices_in(self, monday: date) -> tuple[LogNotice, ...]:
        """About that week, or about a trip as a whole."""
        return tuple(one for one in self.notices if one.monday in (None, monday))

    @property
    def trip_keys(self) -> tuple[str, ...]:
        return tuple(s.key for s in self.report.sections if s.key.startswith("trip_"))

    @property
    def sheet_keys(self) -> tuple[str, ...]:
        return tuple(s.key for s in self.report.sections if s.key.startswith("sheet_"))
