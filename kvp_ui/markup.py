"""Parts of a report as HTML.

Every text goes through a template that escapes it: what a person typed can never become
markup. The templates stand in ``templates/``; they hold no words of their own.
"""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kvp_core.i18n import Translator
from kvp_core.messages import msg
from kvp_core.report import Finding, Notice, Report, Section, Table
from kvp_core.verdict import Verdict
from kvp_ui import session

TEMPLATES = Path(__file__).parent / "templates"
VERDICT_TAGS = {
    Verdict.MET: msg("Looks fine"),
    Verdict.UNSURE: msg("To clear up"),
    Verdict.NOT_MET: msg("May be in the way"),
    None: msg("Not answered"),
}
VERDICT_ICONS = {
    Verdict.MET: "check_circle",
    Verdict.UNSURE: "help",
    Verdict.NOT_MET: "info",
    None: "radio_button_unchecked",
}


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, t: Translator, **values: object) -> str:
    """One template with its values, said by ``t``."""
    said = {"t": t, "lang": t.language, "kiosk": session.is_kiosk(), **values}
    return _environment().get_template(template).render(said)


def section_html(section: Section, t: Translator, *, level: int = 2) -> str:
    return render("section.html", t, section=section, level=level)


def table_html(table: Table, t: Translator) -> str:
    return render("table.html", t, table=table)


def headline_html(report: Report, t: Translator, *, stale: bool = False) -> str:
    """The answer in a box of its own, with the tag that it is no decision."""
    return render("headline.html", t, report=report, stale=stale)


def finding_html(finding: Finding, t: Translator) -> str:
    return render(
        "finding.html",
        t,
        finding=finding,
        tone=finding.verdict.value if finding.verdict else "none",
        tag=VERDICT_TAGS[finding.verdict],
        icon=VERDICT_ICONS[finding.verdict],
    )


def notices_html(notices: tuple[Notice, ...], t: Translator) -> str:
    return render("notices.html", t, notices=notices)
