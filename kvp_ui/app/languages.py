"""Which language to answer in: the same rule for the page's first byte and for the session."""

from collections.abc import Iterator
from html import escape

from starlette.requests import Request

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import Message

COOKIE = "app_lang"
QUERY = "lang"
DEFAULT = next(iter(LANGUAGES))
CODES = {name: code for code, known in LANGUAGES.items() for name in (code, *known.also)}
"""Every name of a language, to the code the guide knows it by."""


def choose_language(query: str | None, cookie: str | None, accepted: str | None) -> str:
    """The address first, then the last choice, then the browser's own languages, then Norwegian."""
    for name in (query, cookie, *_by_preference(accepted or "")):
        if name in CODES:
            return CODES[name]
    return DEFAULT


def _by_preference(accepted: str) -> Iterator[str]:
    """The languages of an Accept-Language header, best first."""
    weighted = [_tag_and_weight(entry) for entry in accepted.split(",")]
    for tag, weight in sorted(weighted, key=lambda pair: -pair[1]):
        if weight > 0:
            yield tag.partition("-")[0]


def _tag_and_weight(entry: str) -> tuple[str, float]:
    """An entry's tag and weight; a weight that is no number counts as unwanted."""
    tag, _, parameter = entry.strip().lower().partition(";")
    if not parameter:
        return tag, 1.0
    try:
        return tag.strip(), float(parameter.strip().removeprefix("q="))
    except ValueError:
        return tag.strip(), 0.0


def in_every_language(message: Message, first: str) -> str:
    """A paragraph in each language, one of them first: without the script nobody can switch."""
    return "\n".join(
        f'<p lang="{code}">{escape(translator(code)(message))}</p>'
        for code in sorted(LANGUAGES, key=lambda code: code != first)
    )


def page_language(request: Request, kiosk: str | None) -> str:
    """A kiosk's browser belongs to nobody: what it remembers and prefers is nobody's wish."""
    if kiosk:
        return choose_language(request.query_params.get(QUERY), None, None)
    return choose_language(
        request.query_params.get(QUERY),
        request.cookies.get(COOKIE),
        request.headers.get("accept-language"),
    )
