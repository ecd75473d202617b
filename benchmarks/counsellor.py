"""``python -m benchmarks.counsellor``: the time of one change in a meeting, beside a bare page.

The meeting has three choices; a change is a new number of hours in the one on top. The bare
page has as many widgets of the same kinds, with keys as ours have, and takes a change too.
Both are medians over many changes in turn, without a browser and a network, in processor
time, which other programs on the machine do not disturb much. Issue 5 asks for at most 25 ms
and at most three times the bare page.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from kvp_ui.app.navigation import PLACES

ENTRY = Path(__file__).parents[1] / "kvp_ui" / "entry.py"
CHANGES = 40
DRAWN = {
    "text_input": 'st.text_input("Text {n}", key="text{n}")',
    "number_input": 'st.number_input("Number {n}", 0, 12, key="number{n}")',
    "radio": 'st.radio("Choice {n}", ["a", "b", "c"], key="radio{n}")',
    "checkbox": 'st.checkbox("Tick {n}", key="tick{n}")',
    "button": 'st.button("Button {n}", key="button{n}")',
    "download_button": 'st.download_button("File {n}", "", key="file{n}")',
    "page_link": 'st.page_link("https://example.org", label="Page {n}")',
    "expander": 'st.expander("Fold {n}", key="fold{n}", on_change="rerun")',
}
"""Every kind of thing on our page that a person can press or fill in."""


def meeting() -> AppTest:
    """A counsellor’s page with three choices, the last one on top."""
    app = AppTest.from_file(ENTRY, default_timeout=30)
    app.query_params["mode"] = "counsellor"
    app = app.run().switch_page(str(PLACES[0].file.parent / "benefit.py")).run()
    type_in(app, "birth_date", "22.05.1992")
    app.number_input[0].set_value(2).run()
    app.button(key="preset_job_one_day").click().run()
    type_in(app, "wage", "220")
    app.button(key="preset_job_half_time").click().run()
    return app


def field(app: AppTest, name: str) -> TextInput:
    return next(one for one in app.text_input if f".{name}." in str(one.key))


def type_in(app: AppTest, name: str, text: str) -> None:
    field(app, name).set_value(text).run()


def widgets(app: AppTest) -> dict[str, int]:
    return {kind: len(app.get(kind)) for kind in DRAWN}


def bare(counts: dict[str, int]) -> AppTest:
    """A page with so many widgets and nothing else."""
    lines = [DRAWN[kind].format(n=n) for kind, count in counts.items() for n in range(count)]
    return AppTest.from_string("import streamlit as st\n" + "\n".join(lines), default_timeout=30)


def change_hours(app: AppTest, number: int) -> None:
    field(app, "hours").set_value(f"{5 + number % 10},5")


def change_text(app: AppTest, number: int) -> None:
    app.text_input(key="text0").set_value(str(number))


def timed(app: AppTest, change: Callable[[AppTest, int], None], number: int) -> float:
    """The milliseconds of processor time of one change, which other programs do not disturb."""
    change(app, number)
    started = time.process_time()
    app.run()
    return (time.process_time() - started) * 1000


def main() -> None:
    guide = meeting()
    counts = widgets(guide)
    beside = bare(counts).run()
    ours, theirs = [], []
    for number in range(CHANGES):  # in turn, so that a busy moment meets both
        ours.append(timed(guide, change_hours, number))
        theirs.append(timed(beside, change_text, number))
    median, bare_median = statistics.median(ours), statistics.median(theirs)
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()))
    print(f"bare page          {bare_median:6.1f} ms   1.0 x")
    print(f"one change         {median:6.1f} ms   {median / bare_median:.1f} x")


if __name__ == "__main__":
    main()
