"""The months of an estimate as a chart. Plotly only: this module knows no Streamlit.

The same figures stand in a table beside it, and ``chart_text`` says them in a sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
from babel.numbers import get_decimal_symbol, get_group_symbol

from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.month_groups import Event
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import Month

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}
HEIGHT = 320
BAR_GAP = 0.35
MOST_LABELS, LABEL_STEPS = 8, (1, 2, 3, 6, 12)
MOST_GRID_LINES = 3
SUN = "#FFD98A"
"""A point in time; always with dark text and a dark edge."""
DOT_STEP, DOT_GAP, DOT_WIDTH, ALMOST = 0.13, 0.7, 0.1, 0.99
"""Of the highest bar, how far dots stand over each other; of a step, how far over a bar; and of
all the months, how many a dot covers on a phone.
"""
FONT = "Source Sans, sans-serif"


@dataclass(frozen=True)
class Palette:
    """Colours with a fixed meaning, told apart by people who see colours differently."""

    ink: str
    grid: str
    benefit: str
    child_supplement: str
    wage: str
    tax: str


LIGHT = Palette("#16242B", "#D3DCDE", "#0B5D66", "#CF6E1E", "#A183D7", "#73000C")
DARK = Palette("#E9F0F1", "#314148", "#7CD4D6", "#B46339", "#7A69DD", "#F9DB51")


def month_chart(
    estimate: BenefitEstimate, t: Translator, *, dark: bool, events: Sequence[Event] = ()
) -> go.Figure:
    """Stacked bars: what one keeps of each month, and the tax; where that is not known, the money
    before tax: benefit and child supplement. On top the wage, if any, and a dot for each event.
    """
    palette = DARK if dark else LIGHT
    months = [month.month for month in estimate.months]
    known = estimate.net_total is not None
    bars = (_after_tax if known else _before_tax)(estimate, months, palette, t)
    if estimate.wage_per_month:
        wages = [month.wage for month in estimate.months]
        bars.append(month_bar(t("Wage"), wages, "", months, t) | _outlined(palette))
    unit = t("kr a month") if known else t("kr before tax")
    figure = months_figure(bars, months, palette, unit, t)
    if events:
        figure.add_trace(_dots(estimate, events))
    return figure


def _after_tax(
    estimate: BenefitEstimate, months: list[Month], palette: Palette, t: Translator
) -> list[dict[str, Any]]:
    kept = [month.net or NOTHING for month in estimate.months]
    taken = [month.tax or NOTHING for month in estimate.months]
    return [
        month_bar(t("You keep"), kept, palette.benefit, months, t),
        month_bar(t("Tax"), taken, palette.benefit, months, t) | _hatched(palette),
    ]


def _before_tax(
    estimate: BenefitEstimate, months: list[Month], palette: Palette, t: Translator
) -> list[dict[str, Any]]:
    left = [month.left for month in estimate.months]
    bars = [month_bar(t("Benefit"), [one.benefit for one in left], palette.benefit, months, t)]
    if estimate.inputs.children:
        supplements = [one.child_supplement for one in left]
        colour = palette.child_supplement
        bars.append(month_bar(t("Child supplement"), supplements, colour, months, t))
    return bars


def _hatched(palette: Palette) -> dict[str, Any]:
    """Told from what one keeps by its pattern: nobody must see a colour."""
    pattern = {"shape": "/", "size": 6, "solidity": 0.3, "fgcolor": palette.benefit}
    edge = {"color": palette.benefit, "width": 1}
    return {
        "marker": {
            "color": "rgba(0,0,0,0)",
            "line": edge,
            "pattern": pattern | {"bgcolor": "rgba(0,0,0,0)"},
        }
    }


def _outlined(palette: Palette) -> dict[str, Any]:
    """Told from what is solid or hatched by its edge alone."""
    return {"marker": {"color": "rgba(0,0,0,0)", "line": {"color": palette.ink, "width": 1.5}}}


def _dots(estimate: BenefitEstimate, events: Sequence[Event]) -> dict[str, Any]:
    """A numbered dot over each month in which something changes; none lies on another."""
    heights = [float((month.gross + month.wage).exact) for month in estimate.months]
    step = max(heights) * DOT_STEP
    apart = len(heights) * DOT_WIDTH
    placed: list[tuple[int, float, int]] = []
    for place, month in enumerate(estimate.months):
        for event in (one for one in events if month.month in one.months):
            height = heights[place] + step * DOT_GAP
            while any(place - x < apart and abs(height - y) < step * ALMOST for x, y, _ in placed):
                height += step / 2
            placed.append((place, height, event.number))
    edge = {"color": LIGHT.ink, "width": 1.5}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for x, _, _ in placed],
        "y": [y for _, y, _ in placed],
        "text": [str(number) for _, _, number in placed],
        "textfont": {"size": 14, "color": LIGHT.ink},
        "marker": {"size": 20, "color": SUN, "line": edge},
        "showlegend": False,
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def months_figure(
    bars: list[dict[str, Any]], months: list[Month], palette: Palette, unit: str, t: Translator
) -> go.Figure:
    """Bars stacked on their months, with a legend where there is more than one kind."""
    layout = _layout(palette, t, unit, legend=len(bars) > 1)
    layout["barmode"], layout["bargap"] = "stack", BAR_GAP
    layout["xaxis"] |= {
        "tickvals": list(range(len(months))),
        "ticktext": [month_label(month, months, t) for month in months],
    }
    return go.Figure({"data": bars, "layout": layout})


def month_bar(
    name: str, amounts: list[Kroner], colour: str, months: list[Month], t: Translator
) -> dict[str, Any]:
    """One kind of bar, an amount in whole kroner for each month."""
    return {
        "type": "bar",
        "name": name,
        "x": list(range(len(amounts))),
        "y": [float(amount.whole().amount) for amount in amounts],
        "marker": {"color": colour},
        "customdata": [t.month(month) for month in months],
        "hovertemplate": "%{customdata}: %{y:,.0f}<extra></extra>",
    }


def month_label(month: Month, months: list[Month], t: Translator) -> str:
    """A short name for every bar, or some of many; a new year stands below its first."""
    place = months.index(month)
    step = next(one for one in LABEL_STEPS if len(months) <= MOST_LABELS * one)
    if place % step:
        return ""
    name = t.month(month, "LLL").rstrip(".")[:3]
    following = months[min(place + step, len(months) - 1)]
    is_new_year = month.year != months[place - step].year if place else following.year == month.year
    return f"{name}<br>{month.year}" if is_new_year else name


def _layout(palette: Palette, t: Translator, unit: str, *, legend: bool) -> dict[str, Any]:
    """What every chart has in common, as one piece: Plotly is slow to be told bit by bit."""
    axis = {"fixedrange": True, "automargin": True, "tickfont": {"size": 14, "color": palette.ink}}
    return {
        "height": HEIGHT,
        "dragmode": False,
        "separators": get_decimal_symbol(t.locale) + get_group_symbol(t.locale),
        "showlegend": legend,
        "legend": {
            "orientation": "h",
            "yref": "container",
            "y": 1,
            "yanchor": "top",
            "xref": "container",
            "x": 0,
            "font": {"size": 14},
            "traceorder": "normal",
        },
        "font": {"family": FONT, "color": palette.ink},
        "margin": {"l": 8, "r": 8, "t": 48, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "xaxis": axis | {"tickangle": 0},
        "yaxis": axis
        | {
            "rangemode": "tozero",
            "tickformat": ",.0f",
            "nticks": MOST_GRID_LINES + 1,
            "gridcolor": palette.grid,
            "title": {"text": unit, "font": {"size": 14}, "standoff": 12},
        },
    }


def chart_text(estimate: BenefitEstimate, t: Translator, events: Sequence[Event] = ()) -> str:
    """What the chart shows, for those who do not see it."""
    said = [_seen(estimate, t)]
    if wage := estimate.wage_per_month:
        said.append(t("On top stands a wage of {wage} a month before tax.", wage=wage.whole()))
    return " ".join((*said, *(f"{event.number}: {t(event.text)}" for event in events)))


def _seen(estimate: BenefitEstimate, t: Translator) -> str:
    months = estimate.months
    seen = _SEEN_AFTER_TAX if estimate.net_total is not None else _SEEN_BEFORE_TAX
    lowest, highest = min(months, key=_drawn), max(months, key=_drawn)
    return t(
        seen.msgid,
        first=months[0].month,
        last=months[-1].month,
        lowm=lowest.month,
        low=_drawn(lowest),
        highm=highest.month,
        high=_drawn(highest),
    )


_SEEN_AFTER_TAX = msg(
    "Bar chart of the money after tax per month from {first} to {last}. Lowest in {lowm}: {low}. "
    "Highest in {highm}: {high}. The table below has the same numbers."
)
_SEEN_BEFORE_TAX = msg(
    "Bar chart of the money before tax per month from {first} to {last}. Lowest in {lowm}: {low}. "
    "Highest in {highm}: {high}. The table below has the same numbers."
)


def _drawn(month: MonthEstimate) -> Kroner:
    return (month.gross if month.net is None else month.net).whole()
