"""Questions that are asked the same way on several pages, with their words for a wrong answer."""

from collections.abc import Mapping
from typing import Any

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import YES_NO_UNSURE, Choice, Number
from kvp_core.language.messages import Message, msg

CHOOSE = msg("Choose one of the answers")
END_BEFORE_START = msg("The last day cannot be before the first day")
WRONG_DATE = {
    Reason.NOT_A_DATE: msg("Write the date with day, month and year, for example 04.01.2027"),
    Reason.NO_SUCH_DATE: msg("That date does not exist. Check the day and the month"),
    Reason.OUT_OF_RANGE: msg("The date must be between {min} and {max}"),
}


def choice(name: str, text: Message, options: Mapping[Any, Message], **more: Any) -> Choice[Any]:
    """One of several options."""
    return Choice(name=name, text=text, options=options, problem=CHOOSE, **more)


def yes_no_unsure(name: str, text: Message, **more: Any) -> Choice[Any]:
    """A question one may be unsure about."""
    return choice(name, text, YES_NO_UNSURE, **more)


def kroner(name: str, text: Message, **more: Any) -> Number[Any]:
    """A price."""
    words = {"unit": msg("kr"), "problem": msg("Enter the price in kroner")}
    return Number(name=name, text=text, **{**words, **more})


def kilometres(name: str, text: Message, problem: Message, **more: Any) -> Number[Any]:
    """A distance one way."""
    return Number(name=name, text=text, unit=msg("km"), problem=problem, **more)
