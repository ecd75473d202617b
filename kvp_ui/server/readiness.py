"""Whether this copy can answer people: for whoever starts it, watches it and rolls it out."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateError

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.rates.book import RateNotFoundError, rate_book
from kvp_ui.app.navigation import NAME
from kvp_ui.app.session import today

TEMPLATES = Path(__file__).parents[1] / "templates"


def lacking() -> Iterator[str]:
    """What a visitor would miss: the words of a language, the figures of today, a template."""
    yield from (f"catalog {code}" for code in LANGUAGES if not _speaks(code))
    if not _has_figures_of_today():
        yield "rates"
    try:
        _load_templates()
    except TemplateError:
        yield "templates"


def _speaks(language: str) -> bool:
    """English is what the code itself says; every other language has a name of its own for us."""
    try:
        return language == "en" or translator(language)(NAME) != NAME.msgid
    except (OSError, ValueError):
        return False


def _has_figures_of_today() -> bool:
    try:
        return all(series.on(today()) for series in rate_book().series())
    except RateNotFoundError:
        return False


@cache
def _load_templates() -> None:
    """Raises ``TemplateError`` for one that cannot be read.

    They are not made ready: that takes four times as long, and a page does it for those it draws.
    """
    templates, files = Environment(autoescape=True), FileSystemLoader(TEMPLATES)
    for name in files.list_templates():
        templates.parse(files.get_source(templates, name)[0], name)
