"""How one month came about, told from its own worksheet in a few sentences with an amount each."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kvp_core.benefit.changes import HALF_TAX, NO_TAX
from kvp_core.benefit.headline import becomes
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.language.messages import Message, msg, plural
from kvp_core.results.report import ROUNDED, Section
from kvp_core.results.worksheet import Line
from kvp_core.values.money import Kroner


def story_section(estimate: BenefitEstimate) -> Section:
    """The ordinary month of the first phase, and in what the others differ from it."""
    month = estimate.ordinary or estimate.months[0]
    return Section(
        "story",
        msg("Step by step: {month}", month=month.month),
        sentences=(msg("The other months go the same way."),) if len(estimate.months) > 1 else (),
        lines=tuple(_told(month, estimate)),
        points=(*_what_differs(estimate), ROUNDED),
    )


def _told(month: MonthEstimate, estimate: BenefitEstimate) -> Iterator[Line]:
    """The lines of its worksheet in whole kroner; what the children bring is one of them."""
    held = {line.key: line for line in month.lines}
    for line in month.lines:
        match line.key:
            case "child_supplement_per_day":
                continue
            case "child_supplement":
                a_day = held["child_supplement_per_day"]
                text = line.text  # part of a month says how many weekdays
                if month.is_whole:
                    text = _for_children(estimate.inputs.children, a_day)
                yield _whole(line, text=text, basis=a_day.basis, rates=a_day.rates)
            case "gross":
                yield _whole(line, text=msg("That is the money before tax."))
            case "net":
                yield _whole(line, text=msg("This reaches your account."))
            case _:
                yield _whole(line)


def _whole(line: Line, **said: Any) -> Line:
    return replace(line, amount=line.amount.whole(), **said)


def _for_children(children: int, a_day: Line) -> Message:
    return plural(
        "You support {count} child: {rate} a day, five days a week.",
        "You support {count} children: {rate} a day for each, five days a week.",
        count=children,
        rate=a_day.rates[0].amount,
    )


def _what_differs(estimate: BenefitEstimate) -> Iterator[Message]:
    """The months of little tax, and what an ordinary month becomes in each later phase."""
    for change, text in _OF_LITTLE_TAX.items():
        found = (one for one in estimate.months if one.is_whole and change in one.changes)
        if (month := next(found, None)) and month.net and month != estimate.ordinary:
            yield msg(text.msgid, month=month.month, net=month.net.whole())
    for phase, month in estimate.told[1:]:
        yield from becomes(estimate, phase, month, Kroner.whole)


_OF_LITTLE_TAX = {
    HALF_TAX: msg("Half the tax is taken in December: in {month} {net} reaches your account."),
    NO_TAX: msg("No tax is taken in June: in {month} {net} reaches your account."),
}
