"""The months of a driving log as a chart. Plotly only: this module knows no Streamlit."""

import plotly.graph_objects as go

from kvp_core.driving_log.payment import PaidLog
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_ui.charts.benefit import DARK, LIGHT, month_bar, months_figure


def month_chart(paid: PaidLog, t: Translator, *, dark: bool) -> go.Figure:
    """One bar for each month that was driven in."""
    palette = DARK if dark else LIGHT
    months = [month.month for month in paid.months]
    amounts = [month.amount for month in paid.months]
    bar = month_bar(t("Driving"), amounts, palette.benefit, months, t)
    return months_figure([bar], months, palette, t("kr"), t)


def chart_text(paid: PaidLog, t: Translator) -> str:
    """What the chart shows, for those who do not see it."""
    lowest = min(paid.months, key=lambda month: month.amount)
    highest = max(paid.months, key=lambda month: month.amount)
    return t(
        msg(
            "Bar chart of the driving per month from {first} to {last}. Lowest in {lowm}: {low}. "
            "Highest in {highm}: {high}. The table below has the same numbers.",
            first=paid.months[0].month,
            last=paid.months[-1].month,
            lowm=lowest.month,
            low=lowest.amount,
            highm=highest.month,
            high=highest.amount,
        )
    )
