"""Pictures of measured figures for the docs, drawn by Plotly in the Chromium of the tests."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import plotly.graph_objects as go
from playwright.sync_api import sync_playwright

from tests.browser.driving import FLAGS, find_chromium

WIDTH, HEIGHT = 900, 420
COLOURS = ("#0B5D66", "#B4470B", "#5A3E99")


@dataclass(frozen=True)
class Line:
    """One figure through time, with an axis of its own."""

    name: str
    values: Sequence[float]


def draw_lines(file: Path, across: str, places: Sequence[float], lines: Sequence[Line]) -> None:
    """Draw at most two lines, the second with its axis to the right, as PNG."""
    figure = go.Figure()
    for number, (line, colour) in enumerate(zip(lines, COLOURS, strict=False)):
        axis = "y" if number == 0 else "y2"
        figure.add_scatter(x=places, y=line.values, name=line.name, yaxis=axis, line_color=colour)
    figure.update_layout(
        width=WIDTH,
        height=HEIGHT,
        template="plotly_white",
        font_size=14,
        margin={"l": 60, "r": 60, "t": 20, "b": 50},
        legend={"orientation": "h", "y": 1.08},
        xaxis_title=across,
        yaxis={"rangemode": "tozero"},
        yaxis2={
            "overlaying": "y",
            "side": "right",
            "rangemode": "tozero",
            "showgrid": False,
            "tickformat": ".0f",
        },
    )
    take_picture(file, figure)


def take_picture(file: Path, figure: go.Figure) -> None:
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": WIDTH + 40, "height": HEIGHT + 40})
        page.set_content(figure.to_html(include_plotlyjs="inline"))
        drawn = page.locator(".plot-container")
        drawn.wait_for()
        drawn.screenshot(path=str(file))
        browser.close()
