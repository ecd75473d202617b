"""The months of an estimate as a chart. Plotly only: this module knows no Streamlit.

The same figures stand in a table beside it, and ``chart_text`` says them in a sentence.
"""

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
from babel.numbers import get_decimal_symbol, get_group_symbol

from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import Month

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}
HEIGHT = 320
HEADROOM = 1.15
BAR_GAP = 0.35
MOST_LABELS = 8
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


def month_chart(estimate: BenefitEstimate, t: Translator, *, dark: bool) -> go.Figure:
    """Stacked bars: what one keeps of each month, and the tax; where that is not known, the money
    before tax: benefit and child supplement.
    """
    palette = DARK if dark else LIGHT
    months = [month.month for month in estimate.months]
    if estimate.net_total is None:
        bars = _before_tax(estimate, months, palette, t)
        return months_figure(bars, months, palette, t("kr before tax"), t)
    kept = [month.net or NOTHING for month in estimate.months]
    taken = [month.tax or NOTHING for month in estimate.months]
    bars = [
        month_bar(t("You keep"), kept, palette.benefit, months, t),
        month_bar(t("Tax"), taken, palette.benefit, months, t) | _hatched(palette),
    ]
    return months_figure(bars, months, palette, t("kr a month"), t)


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
    """A short name for every bar, or every second of many; a new year stands below its first."""
    place = months.index(month)
    if place % 2 and len(months) > MOST_LABELS:
        return ""
    name = t.month(month, "LLL").rstrip(".")[:3]
    is_new_year = place == 0 or (month.year != months[max(0, place - 2)].year)
    return f"{name}<br>{month.year}" if is_new_year else name


def _layout(palette: Palette, t: Translator, unit: str, *, legend: bool) -> dict[str, Any]:
    """What every chart has in common, as one piece: Plotly is slow to be told bit by bit."""
    axis = {"fixedrange": True, "automargin": True, "tickfont": {"size": 13, "color": palette.ink}}
    return {
        "height": HEIGHT,
        "dragmode": False,
        "separators": get_decimal_symbol(t.locale) + get_group_symbol(t.locale),
        "showlegend": legend,
        "legend": {
            "orientation": "h",
            "y": HEADROOM,
            "x": 0,
            "font": {"size": 15},
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
            "gridcolor": palette.grid,
            "title": {"text": unit, "font": {"size": 14}, "standoff": 12},
        },
    }


def chart_text(estimate: BenefitEstimate, t: Translator) -> str:
    """What the chart shows, for those who do not see it."""
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
