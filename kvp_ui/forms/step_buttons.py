"""Numbers and days given with large buttons, for a screen where nobody types."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import streamlit as st

from kvp_core.asking.questions import Day, Number, WholeNumber
from kvp_core.asking.stepping import DAY_STEPS, day_in, number_in, stepped_number
from kvp_core.asking.typed_text import format_day
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, Value, msg
from kvp_ui.layout.html import render

NOTHING = msg("Not filled in")


@dataclass(frozen=True)
class Stepper:
    """The buttons of one question; what is chosen goes to ``keep``."""

    name: str
    t: Translator
    keep: Callable[[str, object], None]

    def count(self, question: WholeNumber[Any], kept: int) -> None:
        """One less, one more."""
        with self._row():
            self._button("−1", max(question.low, kept - 1), disabled=kept <= question.low)
            self._value(kept)
            self._button("+1", min(question.high, kept + 1), disabled=kept >= question.high)

    def number(self, question: Number[Any], kept: str) -> None:
        """A small and a large step each way."""
        number = number_in(kept)
        with self._row():
            for step in reversed(question.steps):
                target = stepped_number(question, kept, -step)
                self._button(f"−{self.t.show(step)}", target, disabled=not number)
            self._value(number, question.unit)
            for step in question.steps:
                target = stepped_number(question, kept, step)
                full = question.most is not None and number == question.most
                self._button(f"+{self.t.show(step)}", target, disabled=full)

    def day(self, question: Day[Any], kept: str, today: date) -> None:
        """Today, and from there a day, a week or a month each way."""
        day = day_in(kept)
        with self._row():
            self._value(day)
            self._button(self.t("Today"), format_day(today), disabled=day == today)
            if question.optional and day:
                self._button(self.t("Clear date"), "")
        with st.container(key=f"daysteps_{self.name}"):
            for step in DAY_STEPS:
                self._button(self.t(step.text), format_day(step.from_day(day or today)))

    def _row(self) -> st.delta_generator.DeltaGenerator:
        return st.container(
            key=f"stepper_{self.name}",
            horizontal=True,
            vertical_alignment="center",
            gap="small",
        )

    def _button(self, label: str, target: object, *, disabled: bool = False) -> None:
        st.button(
            label,
            key=f"step_{self.name}_{label}",
            disabled=disabled,
            on_click=self.keep,
            args=(self.name, target),
        )

    def _value(self, value: Value | Decimal | None, unit: Message | None = None) -> None:
        st.html(render("stepper.html", self.t, value=value, unit=unit, nothing=NOTHING))
