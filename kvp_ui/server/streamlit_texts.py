"""What Streamlit says in English and offers no way to translate: listed once, for every language.

The shell script puts these sentences into the language of the page as they appear. A name in
braces stands for whatever Streamlit writes in that place.
"""

import json
import re
from collections.abc import Mapping

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import Message, msg
from kvp_ui.server.failures import SOMETHING_WENT_WRONG
from kvp_ui.server.kiosk_texts import kiosk_texts

STREAMLIT_TEXTS = (
    # The frame
    msg("Skip to main content"),
    msg("Main menu"),
    msg("App pages"),
    msg("Steps"),
    msg("Sidebar"),
    msg("Expand sidebar"),
    msg("Collapse sidebar"),
    msg("Notifications"),
    msg("Navigate to home page"),
    msg("Theme"),
    msg("System"),
    msg("Light"),
    msg("Dark"),
    msg("Print"),
    msg("Stop"),
    msg("Close"),
    msg("Cancel"),
    msg("Running..."),
    msg("Please wait..."),
    msg("Connecting"),
    msg("Connecting to Streamlit server"),
    msg("Unable to connect to Streamlit server"),
    msg("Page not found"),
    msg("The page that you have requested does not seem to exist. Running the app's main page."),
    msg("Connection lost. Please wait for the app to reconnect, then try again."),
    # Headings, tooltips and pictures
    msg("Link to heading"),
    msg("Help for {label}"),
    msg("Fullscreen"),
    msg("Close fullscreen"),
    msg("Show data"),
    msg("Copy to clipboard"),
    msg("Copied"),
    # Fields
    msg("Press Enter to apply"),
    msg("Press Enter to submit form"),
    msg("This field is required."),
    msg("(required)"),
    msg("Invalid input."),
    msg("Clear value"),
    msg("Clear entry"),
    msg("Error"),
    msg("Error:"),
    # Numbers
    msg("Decrement"),
    msg("Increment"),
    msg(
        "Number is outside the allowed range."
        " Please enter a value between {smallest} and {largest}."
    ),
    msg(
        "Number is below the allowed range."
        " Please enter a value greater than or equal to {smallest}."
    ),
    msg("Number is above the allowed range. Please enter a value less than or equal to {largest}."),
    # Lists to choose from
    msg("Choose an option"),
    msg("Choose options"),
    msg("No results"),
    msg("No options to select"),
    msg("Open"),
    msg("Clear all"),
    msg("Select all"),
    msg("Selected values"),
    msg("Remove {label}"),
    # Files
    msg("Upload"),
    msg("Add files"),
    msg("file upload"),
    msg("{size} per file"),
    msg("Drag and drop a file here"),
    msg("Only one file is allowed."),
    msg("File must be {size} or smaller."),
    msg("File size is too small."),
    msg("Unexpected error. Please try again."),
    msg("AxiosError: Request failed with status code {status}"),
    msg("Upload failed"),
    msg("Click to retry upload"),
    msg("Cancel upload of {name}"),
    # Days
    msg("Choose date"),
    msg("Clear date"),
    msg("Previous month"),
    msg("Next month"),
    msg("Empty"),
    msg("Selected Date: {day}"),
    msg("yyyy"),
    msg("day, {label}"),
    msg("month, {label}"),
    msg("year, {label}"),
    msg("Use arrow keys to navigate dates. Enter to select. Escape to close."),
    msg(": Date set outside allowed range. Please select a date on or after {first}."),
    msg(": Date set outside allowed range. Please select a date on or before {last}."),
    msg(": Date set outside allowed range. Please select a date between {first} and {last}."),
)
LOST_CONNECTION = msg("We lost the connection. Wait a little, or start again.")
START_AGAIN = msg("Start again")
ANSWERS_KEPT = msg(
    "We lost the connection. Wait a little, or load the page again. This tab has your answers."
)
LOAD_AGAIN = msg("Load the page again")
HOLE = re.compile(r"\{(\w+)\}")


def texts_script() -> str:
    """A JavaScript module with every language: its locales, best first, and what it says."""
    languages = {code: _language(code) for code in LANGUAGES}
    return f"export const languages = {json.dumps(languages, ensure_ascii=False)};\n"


def _language(code: str) -> Mapping[str, object]:
    say, own = translator(code), LANGUAGES[code]
    return {
        "locales": [
            known.locale.replace("_", "-") for known in (own, LANGUAGES[own.fallback or code])
        ],
        "lostConnection": say(LOST_CONNECTION),
        "startAgain": say(START_AGAIN),
        "answersKept": say(ANSWERS_KEPT),
        "loadAgain": say(LOAD_AGAIN),
        "kiosk": kiosk_texts(say),
        "texts": {
            message.msgid: say(_with_open_holes(message))
            for message in (*STREAMLIT_TEXTS, SOMETHING_WENT_WRONG)
        },
    }


def _with_open_holes(message: Message) -> Message:
    """The message such that saying it leaves its holes for the shell script to fill."""
    return msg(message.msgid, **{name: f"{{{name}}}" for name in HOLE.findall(message.msgid)})
