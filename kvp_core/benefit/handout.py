"""One sheet of paper to take home from a meeting: the choices, how the first was worked out."""

import dataclasses
from collections.abc import Iterator, Sequence

from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.scenario_table import scenario_table
from kvp_core.benefit.scenarios import ScenarioEstimate
from kvp_core.export.blocks import Block, Document, FillIn, PageBreak
from kvp_core.export.report_document import Stamp, report_document
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Report, Section


def handout_report(choices: Sequence[ScenarioEstimate], rates: RateBook) -> Report:
    """What fits on one A4 page."""
    first = choices[0]
    whole = benefit_report(first.estimate, rates)
    return Report(
        title=whole.title,
        tag=whole.tag,
        lead=(*whole.lead, *notes(choices)),
        sections=(
            Section("compare", msg("Compare"), table=scenario_table(choices)),
            Section(
                "how",
                msg("A whole year at the rates of {day}", day=first.inputs.start),
                lines=first.estimate.year.lines,
            ),
        ),
    )


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
) -> Document:
    """The sheet in a language; with two languages, one side for each."""
    report = handout_report(choices, rates)
    sides = [_side(report, t, made_by) for t in languages]
    blocks: list[Block] = [*sides[0].blocks]
    for side in sides[1:]:
        blocks += [PageBreak(side.language), *side.blocks]
    return dataclasses.replace(sides[0], blocks=tuple(blocks), is_dense=True)


def _side(report: Report, t: Translator, made_by: Stamp) -> Document:
    document = report_document(report, t, made_by)
    name = FillIn(t.for_files()(msg("Name (write it by hand)")))
    return dataclasses.replace(document, blocks=(*document.blocks, name))
