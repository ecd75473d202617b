"""A rule of law through time: the day each version is valid from stands on the version itself."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


class Dated(Generic[T]):
    """A figure of the act, or a function, and what replaces it from which day.

    Whoever cuts a period asks for ``change_days``, so a new version is also a new cut. ::

        @Dated
        def work_share(hours): ...

        @work_share.since(date(2027, 7, 1))
        def _work_share_from_july_2027(hours): ...
    """

    def __init__(self, first: T, *later: tuple[date, T]) -> None:
        self._versions: tuple[T, ...] = (first,)
        self.change_days: tuple[date, ...] = ()
        """The days a new version starts, oldest first."""
        for day, version in later:
            self.since(day)(version)

    def since(self, day: date) -> Callable[[T], T]:
        """Makes what it is given the rule from a day. Raises ``ValueError`` out of order."""

        def add(version: T) -> T:
            if self.change_days and day <= self.change_days[-1]:
                raise ValueError(f"{day} must come after {self.change_days[-1]}")
            self._versions, self.change_days = (
                (*self._versions, version),
                (*self.change_days, day),
            )
            return version

        return add

    def on(self, day: date) -> T:
        """The version valid on a day; the first one for every day before the second."""
        return self._versions[bisect_right(self.change_days, day)]


class Changing(Protocol):
    """A rule, or a series of figures."""

    @property
    def change_days(self) -> tuple[date, ...]: ...


def days_of(changing: Iterable[Changing]) -> frozenset[date]:
    """Every day on which one of them changes."""
    return frozenset(day for one in changing for day in one.change_days)
