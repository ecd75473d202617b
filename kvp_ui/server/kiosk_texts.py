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
GONE = msg("The answers are deleted. Thank you.")

SAID = {
    "question": ARE_YOU_THERE,
    "countdown": COUNTDOWN,
    "lastSecond": LAST_SECOND,
    "more": MORE_TIME,
    "finish": FINISH_NOW,
    "gone": GONE,
    "offline": SERVER_FAILED,
}


def kiosk_texts(say: Callable[[Message], str]) -> Mapping[str, str]:
    """The same texts in the language of ``say``, by the names the script knows them by."""
    return {name: say(message) for name, message in SAID.items()}
