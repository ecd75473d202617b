"""What people see when something breaks: calm, in their language, with a number to call."""

from html import escape
from string import Template

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse

from kvp_core.language.i18n import translator
from kvp_core.language.messages import msg
from kvp_ui.app.languages import DEFAULT, in_every_language, page_language
from kvp_ui.app.modes import QUERY, kiosk_mark
from kvp_ui.app.navigation import NAME
from kvp_ui.app.settings import Mode
from kvp_ui.server.headers import SECURITY_HEADERS

SOMETHING_WENT_WRONG = msg(
    "Something went wrong here. Your answers are still there."
    " Try again, or call Nav on 55 55 33 33."
)
SERVER_FAILED = msg(
    "The guide is not working right now. Try again later, or call Nav on 55 55 33 33."
)
NOT_FOUND = msg("Page not found")
NOTHING_HERE = msg("There is no page at this address.")
CALL = msg("Call Nav: 55 55 33 33")
GO_HOME = msg("Go to the start page")
ERROR_STYLE = """:root { color-scheme: light dark }
:root { background: light-dark(#F8F6F1, #0F191D); color: light-dark(#16242B, #E9F0F1) }
a { color: light-dark(#0B5D66, #8ADADC) }
body { font: 1.125rem/1.5 "Source Sans", system-ui, sans-serif; max-width: 38em; margin: 3rem auto }
body { padding: 0 1rem } h1 { font-size: 2rem; line-height: 1.25 }"""
OFFLINE_STYLE = """body { margin: 0; min-height: 100vh; display: grid; align-content: center }
body { background: #0B5D66; color: #FFFFFF }
main { font: 2rem/1.5 sans-serif; max-width: 26em; margin: 0 auto; padding: 2rem }
h1 { font-size: 2.5rem }"""
SECONDS_BETWEEN_TRIES = 5
PAGE = Template("""<!DOCTYPE html>
<html lang="$language">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
$again<title>$title</title>
<style>
$style
</style>
<main>
<h1>$heading</h1>
$sentences
</main>
</html>
""")


def show_script_error(error: Exception) -> bool:
    """Say that a page broke; Streamlit has logged it, and is told to show nothing of its own.

    The sentence is said in English: the shell script, which knows the language of the page, puts
    it into that language like every other text that comes from the server's own machinery.
    """
    st.error(SOMETHING_WENT_WRONG.msgid)
    return True


def server_error_page(request: Request, error: Exception) -> HTMLResponse:
    """A page of its own for what breaks outside Streamlit's scripts, in every language."""
    return HTMLResponse(_page(ERROR_STYLE), status_code=500, headers=SECURITY_HEADERS)


def offline_page() -> str:
    """What a kiosk shows when the server is gone: it is kept by the browser, needs nothing else,
    and looks by itself whether the server is back."""
    again = f'<meta http-equiv="refresh" content="{SECONDS_BETWEEN_TRIES}">\n'
    return _page(OFFLINE_STYLE, again)


def not_found_page(request: Request) -> HTMLResponse:
    """For an address that there is not, with the way to the start page."""
    kiosk = kiosk_mark(request.query_params.get(QUERY))
    language = page_language(request, kiosk)
    say = translator(language)
    home = "../" * (request.url.path.count("/") - 1) or "./"
    asked = f"?{QUERY}={Mode.KIOSK}" if kiosk == "asked" else ""
    page = PAGE.substitute(
        language=language,
        again="",
        title=escape(say(msg("{page} – {guide}", page=NOT_FOUND, guide=NAME))),
        heading=escape(say(NOT_FOUND)),
        style=ERROR_STYLE,
        sentences=f"<p>{escape(say(NOTHING_HERE))}</p>"
        f'<p><a href="{home}{asked}">{escape(say(GO_HOME))}</a></p><p>{escape(say(CALL))}</p>',
    )
    return HTMLResponse(page, status_code=404, headers={"Cache-Control": "no-store"})


def _page(style: str, again: str = "") -> str:
    return PAGE.substitute(
        language=DEFAULT,
        again=again,
        title=escape(translator(DEFAULT)(NAME)),
        heading=escape(translator(DEFAULT)(NAME)),
        style=style,
        sentences=in_every_language(SERVER_FAILED, DEFAULT),
    )
