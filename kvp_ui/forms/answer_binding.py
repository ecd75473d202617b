"""The tie between a field and the answer it holds.

A field is drawn from the answers each time, under a key of its own for each language, because
Streamlit’s choices otherwise lose what was chosen when their labels change.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from kvp_core.asking.free_text import holds_id_number
from kvp_core.values.model import FrozenModel
from kvp_ui.app import session

A = TypeVar("A", bound=FrozenModel)
LONGEST_TEXT = 40


@dataclass(frozen=True)
class AnswerBinding(Generic[A]):
    """The answers of one topic, as its fields read and change them."""

    first: A
    """The answers before anybody has answered."""
    spoken: str
    """The language or languages on the fields."""

    def kept(self, name: str) -> object:
        """What stands in a field."""
        return getattr(session.answers(self.first), name)

    def chosen(self, name: str) -> frozenset[object]:
        """What a ``MultipleChoice`` holds; nothing before anybody has answered."""
        kept = self.kept(name)
        return kept if isinstance(kept, frozenset) else frozenset()

    def arguments(
        self, name: str, longest: int = LONGEST_TEXT, put_right: Callable[[str], str] = str
    ) -> dict[str, Any]:
        """What ties a Streamlit field to an answer, for its call.

        What ``put_right`` makes of a text is kept, and stands in the field from then on.
        """
        key = self.key(name)
        return {"key": key, "on_change": self._keep, "args": (name, key, longest, put_right)}

    def key(self, name: str) -> str:
        """What Streamlit knows a field by."""
        topic = type(self.first)
        times = session.field_generation(topic, name)
        return f"{topic.__name__}.{name}.{self.spoken}{times or ''}"

    def is_refused(self, name: str) -> bool:
        """Whether what was typed looked like an identity number, and was therefore not kept."""
        return session.get_ui_state(self._refused(name), otherwise=False)

    def change(self, name: str, value: object) -> None:
        """Keep an answer that comes from a button."""
        session.change(self.first, {name: value})

    def toggle(self, name: str, option: object, key: str) -> None:
        """Keep or drop one option of a ``MultipleChoice``, as its checkbox says."""
        chosen = self.chosen(name)
        self.change(name, chosen | {option} if session.widget(key) else chosen - {option})

    def renew(self, name: str) -> None:
        """Let a field be drawn from the answers again, which something else has changed."""
        session.renew_fields(type(self.first), name)

    def _keep(self, name: str, key: str, longest: int, put_right: Callable[[str], str]) -> None:
        typed = session.widget(key)
        value = put_right(typed[:longest]) if isinstance(typed, str) else typed
        is_id_number = isinstance(value, str) and longest == LONGEST_TEXT and holds_id_number(value)
        session.set_ui_state(self._refused(name), is_id_number)
        if is_id_number:  # nobody needs to give it, so it is not even remembered
            value = ""
        if value != typed:
            self.renew(name)
        self.change(name, value)

    def _refused(self, name: str) -> str:
        return f"refused.{type(self.first).__name__}.{name}"
