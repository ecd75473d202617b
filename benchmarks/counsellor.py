"""``python -m benchmarks.counsellor``: the time of one change in a meeting, beside a bare page.

The meeting has three choices; a change is a new number of hours in the one on top. The bare
page has as many widgets of the same kinds and takes a change too. Both are medians over many
changes in turn, in this process, without a browser and a network. Issue 5 asks for at most
25 ms and at most three times the bare page.
"""

import statistics
import time
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from benchmarks.pages import ENTRY
from kvp_ui.navigation import PLACES

CHANGES = 40
KINDS = ("text_input", "number_input", "radio", "checkbox", "button")
DRAWN = {
    "text_input": 'st.text_input("Text {n}", key="text{n}")',
    "number_input": 'st.number_input("Number {n}", 0, 12)',
    "radio": 'st.radio("Choice {n}", ["a", "b", "c"])',
    "checkbox": 'st.checkbox("Tick {n}")',
    "button": 'st.button("Button {n}")',
}


def meeting() -> AppTest:
    """A counsellor’s page with three choices, the last one on top."""
    app = AppTest.from_file(ENTRY, default_timeout=30)
    app.query_params["mode"] = "counsellor"
    app = app.run().switch_page(str(PLACES[0].file.parent / "benefit.py")).run()
    for key in ("example_two_children_and_job", "counsellor_copy", "preset_job_half_time"):
        app.button(key=key).click().run()
    return app


def widgets(app: AppTest) -> dict[str, int]:
    return {kind: len(app.get(kind)) for kind in KINDS}


def bare(counts: dict[str, int]) -> AppTest:
    """A page with so many widgets and nothing else."""
    lines = [DRAWN[kind].format(n=n) for kind, count in counts.items() for n in range(count)]
    return AppTest.from_string("import streamlit as st\n" + "\n".join(lines), default_timeout=30)


def change_hours(app: AppTest, number: int) -> None:
    field = next(field for field in app.text_input if ".hours." in str(field.key))
    field.set_value(f"{5 + number % 10},5")


def change_text(app: AppTest, number: int) -> None:
    app.text_input(key="text0").set_value(str(number))


def timed(app: AppTest, change: Callable[[AppTest, int], None], number: int) -> float:
    """The milliseconds of one change."""
    change(app, number)
    started = time.perf_counter()
    app.run()
    return (time.perf_counter() - started) * 1000


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
