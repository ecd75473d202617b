"""What stands behind a row of a meeting: the sum of the choice that is open, and its law."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from kvp_core.benefit.headline import becomes
from kvp_core.benefit.meeting_report import MeetingReport, Money
from kvp_core.benefit.payment import IN_ARREARS
from kvp_core.benefit.reductions import WORK
from kvp_core.benefit.story import story_section
from kvp_core.language.messages import Message, msg
from kvp_core.results.report import ROUNDED, Section
from kvp_core.results.worksheet import Line
from kvp_core.values.money import Kroner, total
from kvp_core.values.months import Period

NO_WAGE = msg("No wage is counted with in this choice.")
AVERAGE = msg("The row shows the average of the days, as no month is whole.")


def row_sums(report: MeetingReport) -> tuple[Section, ...]:
    """One for each row, in their order."""
    titles = ((key, row.cells[0]) for key, row in report.keyed_rows)
    return tuple(SUMS[key](report, title) for key, title in titles if isinstance(title, Message))


def _kvp(report: MeetingReport, title: Message) -> Section:
    """The story of the person's own month, and what parts it from the row."""
    choice, kvp = report.choices[report.shown], report.now[report.shown].kvp.whole()
    story = story_section(choice.estimate)
    if story.lines[-1].amount == kvp:
        return story
    if not choice.second_benefit:
        return replace(story, sentences=(*story.sentences, AVERAGE))
    second = Line("second", msg("Second parent in KVP"), kvp - story.lines[-1].amount)
    return replace(story, lines=(*story.lines, second, Line("sum", title, kvp)))


def _wage(report: MeetingReport, title: Message) -> Section:
    choice, one = report.choices[report.shown], report.now[report.shown]
    if choice.lacks_wage or not choice.wage:
        return Section("wage", title, sentences=(NO_WAGE,))
    before, left = choice.wage.whole(), one.wage.whole()
    lines = [Line("before", msg("Wages before tax"), before)]
    if not report.is_before_tax:
        lines.append(Line("tax", msg("Tax"), left - before))
        lines.append(Line("left", msg("Wage"), left))
    return Section("wage", title, lines=tuple(lines), basis=(WORK,))


def _live_on(report: MeetingReport, title: Message) -> Section:
    if report.choices[report.shown].lacks_wage:
        return Section("live_on", title, sentences=(NO_WAGE,))
    return _together("live_on", title, report.now[report.shown])


def _together(key: str, title: Message, one: Money) -> Section:
    """Both and what they come to; where rounding parts them from it, that is said."""
    kvp = Line("kvp", msg("KVP"), one.kvp.whole())
    wage, result = Line("wage", msg("Wage"), one.wage.whole()), one.in_all.whole()
    lines = (kvp, *((wage,) if one.wage else ()), Line("sum", title, result))
    is_exact = total(line.amount for line in lines[:-1]) == result
    return Section(key, title, lines=lines, sentences=() if is_exact else (ROUNDED,))


def _difference(report: MeetingReport, title: Message) -> Section:
    choice, base = report.choices[report.shown], report.choices[0]
    ordinary = msg("We compare an ordinary month. Costs covered are not in it.")
    if choice is base or choice.lacks_wage or base.lacks_wage:
        return Section("difference", title, sentences=(ordinary,))
    own = report.now[report.shown].in_all.whole()
    other = report.base_beside(choice).in_all.whole()
    lines = (
        Line("own", choice.scenario.heading, own),
        Line("base", base.scenario.heading, -other),
        Line("difference", title, own - other),
    )
    return Section("difference", title, sentences=(ordinary,), lines=lines)


def _becomes(report: MeetingReport, title: Message) -> Section:
    choice = report.choices[report.shown]
    told = (becomes(choice.estimate, *one, Kroner.whole) for one in choice.estimate.told[1:])
    said = tuple(chain.from_iterable(told)) or (msg("This choice stays as it is."),)
    if choice.lacks_wage:
        return Section("becomes", title, sentences=said)
    summed = _together("becomes", title, report.later[report.shown] or report.now[report.shown])
    return replace(summed, sentences=(*said, *summed.sentences))


def _first_money(_: MeetingReport, title: Message) -> Section:
    said = (msg("The money comes after the month it is for."),)
    return Section("first", title, sentences=said, basis=(IN_ARREARS,))


def _in_all(report: MeetingReport, title: Message) -> Section:
    return Section("in_all", title, points=tuple(_periods(report)))


def _periods(report: MeetingReport) -> Iterator[Message]:
    """The twelve months of one choice need not be those of another."""
    for choice in report.choices:
        months = choice.estimate.months
        period = Period(months[0].period.start, months[-1].period.end)
        yield msg("{letter}: {period}", letter=choice.scenario.letter, period=period)


def _covered(_: MeetingReport, title: Message) -> Section:
    said = msg("It pays your costs, so it is not money to live on.")
    return Section("covered", title, sentences=(said, msg("The sum stands on the tab Costs.")))


SUMS: Mapping[str, Callable[[MeetingReport, Message], Section]] = {
    "kvp": _kvp,
    "wage": _wage,
    "live_on": _live_on,
    "difference": _difference,
    "becomes": _becomes,
    "first": _first_money,
    "in_all": _in_all,
    "covered": _covered,
}
