"""What a kiosk shows when the server is gone: it is kept by the browser and needs nothing else."""

from html import escape
from string import Template

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_ui.app.languages import DEFAULT
from kvp_ui.app.navigation import NAME
from kvp_ui.server.failures import SERVER_FAILED
from kvp_ui.server.shell_page import chosen_first

SECONDS_BETWEEN_TRIES = 5
PAGE = Template("""<!DOCTYPE html>
<html lang="$language">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="$seconds">
<title>$title</title>
<style>
body { margin: 0; min-height: 100vh; display: grid; align-content: center }
body { background: #0B5D66; color: #FFFFFF }
main { font: 2rem/1.5 sans-serif; max-width: 26em; margin: 0 auto; padding: 2rem }
h1 { font-size: 2.5rem }
</style>
<main>
<h1>$title</h1>
$sentences
</main>
</html>
""")


def offline_page() -> str:
    """The page, in every language; it looks by itself whether the server is back."""
    return PAGE.substitute(
        language=LANGUAGES[DEFAULT].tag,
        seconds=SECONDS_BETWEEN_TRIES,
        title=escape(translator(DEFAULT)(NAME)),
        sentences="\n".join(
            f'<p lang="{LANGUAGES[code].tag}">{escape(translator(code)(SERVER_FAILED))}</p>'
            for code in chosen_first(DEFAULT)
        ),
    )
