"""What the kiosk's script says by itself, whether or not the server can still be asked."""

from collections.abc import Callable, Mapping

from kvp_core.language.messages import Message, msg
from kvp_ui.server.failures import SERVER_FAILED

ARE_YOU_THERE = msg("Are you still there?")
# Translators: {n} is a number of seconds, counted down to 2.
COUNTDOWN = msg("We delete the answers in {n} seconds.", n="{n}")
LAST_SECOND = msg("We delete the answers in 1 second.")
MORE_TIME = msg("I need more time")
FINISH_NOW = msg("Finish now")
GONE = msg("You are finished")

SAID = {
    "question": ARE_YOU_THERE,
    "countdown": COUNTDOWN,
    "lastSecond": LAST_SECOND,
    "more": MORE_TIME,
    "finish": FINISH_NOW,
    "gone": GONE,
    "goneLead": msg("Everything is deleted. The next person cannot see what you did."),
    "goneAnswers": msg("Your answers"),
    "goneResults": msg("What we worked out"),
    "goneChoices": msg("Language and text size"),
    "deleted": msg("deleted"),
    "paper": msg("Take your paper with you."),
    "paperNext": msg("Then ask at the desk, or call Nav on 55 55 33 33."),
    "startSoon": msg("The start screen comes in 5 seconds."),
    "startNow": msg("Start screen now"),
    "deleting": msg("We are deleting. Do not leave yet."),
    "printing": msg("The paper comes below the screen."),
    "down": msg("Further down"),
    "up": msg("Further up"),
    "offline": SERVER_FAILED,
}


def kiosk_texts(say: Callable[[Message], str]) -> Mapping[str, str]:
    """The same texts in the language of ``say``, by the names the script knows them by."""
    return {name: say(message) for name, message in SAID.items()}
