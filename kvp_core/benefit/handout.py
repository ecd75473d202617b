"""One sheet of paper to take home from a meeting: the choices, how the first was worked out."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kvp_core.benefit.headline import net_of_ordinary
from kvp_core.benefit.report import TAG, benefit_report
from kvp_core.benefit.scenario_table import scenario_table
from kvp_core.benefit.scenarios import ScenarioEstimate
from kvp_core.export.blocks import Block, Document, FillIn, PageBreak, PhoneCode
from kvp_core.export.qr import code_text, qr_code
from kvp_core.export.report_document import Stamp, about, report_document
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Listing, Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.content import texts
from kvp_core.results.report import Report, Section
from kvp_core.values.money import NOTHING

STEPS = {section.key: section for section in texts("meeting").sections()}
"""What two people can agree on to do next."""
SMALL, LARGE = 9, 14
"""The size of the letters, in points: for one page, and for who sees little."""


@dataclass(frozen=True)
class SheetParts:
    """What stands on the sheet beside the choices, as somebody chose."""

    step: Section | None = None
    """What to do next: it stands on top."""
    more: tuple[Section, ...] = ()
    """What else was talked about."""
    shows_how: bool = True
    is_large: bool = False


def handout_report(
    choices: Sequence[ScenarioEstimate], rates: RateBook, parts: SheetParts
) -> Report:
    """What fits on one A4 page; also for somebody whose money nobody has worked out."""
    step = parts.step
    whole = benefit_report(choices[0].estimate, rates) if choices else None
    title = whole.title if whole else msg("Your sheet from the meeting about KVP")
    said = (*whole.lead, *notes(choices)) if whole else ()
    on_top = (Section("money", title, sentences=said),) if whole and step else ()
    return Report(
        title=msg("Next step: {step}", step=step.heading) if step else title,
        tag=TAG,
        lead=step.sentences if step else said,
        sections=(
            *on_top,
            *_compared(choices),
            *parts.more,
            *_how(choices if parts.shows_how else ()),
        ),
    )


def _compared(choices: Sequence[ScenarioEstimate]) -> Iterator[Section]:
    if choices:
        yield Section("compare", msg("Compare"), table=scenario_table(choices))


def _how(choices: Sequence[ScenarioEstimate]) -> Iterator[Section]:
    for first in choices[:1]:
        heading = msg("A whole year at the rates of {day}", day=first.inputs.start)
        yield Section("how", heading, lines=first.estimate.year.lines)


def notes(choices: Sequence[ScenarioEstimate]) -> Iterator[Message]:
    """What the table does not say by itself."""
    if any(choice.lacks_tax_rules for choice in choices):
        yield msg("We do not have the tax rules of that time, so the amounts are before tax.")
    if any(choice.lacks_wage for choice in choices):
        yield msg("There is a job without a wage: write what it pays an hour.")
    if any(choice.second for choice in choices):
        yield msg(
            "The second parent is counted as 25 or older, in KVP for the same time, without a job."
        )


def handout(
    choices: Sequence[ScenarioEstimate],
    rates: RateBook,
    languages: Sequence[Translator],
    made_by: Stamp,
    parts: SheetParts = SheetParts(),
) -> Document:
    """The sheet in a language; with two languages, one side for each."""
    report = handout_report(choices, rates, parts)
    in_code = (*_in_code(choices), *((report.title,) if parts.step else ()))
    sides = [_side(report, in_code, t, made_by) for t in languages]
    blocks: list[Block] = [*sides[0].blocks]
    for side in sides[1:]:
        blocks += [PageBreak(side.language), *side.blocks]
    size = LARGE if parts.is_large else SMALL
    return dataclasses.replace(sides[0], blocks=tuple(blocks), size=size)


def _in_code(choices: Sequence[ScenarioEstimate]) -> Iterator[Message]:
    """An ordinary month of all four in so few characters that a phone can read them.

    All are before tax where the tax of one is not known, or no usual one, as in the meeting.
    """
    known = [choice for choice in choices if not choice.lacks_wage]
    people = [one for choice in known for one in (choice.estimate, choice.second) if one]
    is_before_tax = any(net_of_ordinary(one) is None for one in people)
    left = [one.before_tax if is_before_tax else one.after_tax or NOTHING for one in known]
    amounts = Listing(
        tuple(
            msg("{letter} {amount}", letter=choice.scenario.letter, amount=amount.whole())
            for choice, amount in zip(known, left, strict=True)
        )
    )
    if known and is_before_tax:
        yield msg("A month before tax: {amounts}", amounts=amounts)
    elif known:
        yield msg("A month after tax: {amounts}", amounts=amounts)


def _side(report: Report, in_code: Sequence[Message], t: Translator, made_by: Stamp) -> Document:
    document = report_document(report, t, made_by)
    t = t.for_files()
    ending = tuple(about(t, made_by))
    blocks = [*document.blocks[: -len(ending)]]
    if in_code:
        text = code_text(in_code, t, made_by.made)
        blocks.append(PhoneCode(t("For your phone: scan the code."), text, qr_code(text).svg))
    name = FillIn(t("Name (write it by hand)"))
    return dataclasses.replace(document, blocks=(*blocks, *ending, name))
