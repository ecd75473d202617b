"""Figures made up for 2027, written into a folder of rates as the recipe says."""

import re
from pathlib import Path

BLOCK = """
[[{series}.values]]
valid_from = {day}
amount     = {amount}
source     = "https://www.nav.no/made-up"
checked    = {day}
"""
NEW_FIGURES = {
    "national_insurance.toml": {"basic_amount": ("2027-05-01", "142_000")},
    "child_supplement.toml": {"child_supplement_per_day": ("2027-01-01", "40")},
    "travel.toml": {"own_car_per_km": ("2027-01-01", "3.10")},
    "tax.toml": {
        "personal_allowance": ("2027-01-01", "120_000"),
        "national_insurance_rate": ("2027-01-01", "7.5"),
    },
}
"""By file and series: from which day, and how much."""
CONFIRMED_UNTIL = {"2027-05-01": "2028-04-30", "2027-01-01": "2027-12-31"}


def write_next_year(folder: Path) -> None:
    """Add each figure at the end of its series and move the day it is confirmed until."""
    for file, figures in NEW_FIGURES.items():
        text = (folder / file).read_text("utf-8")
        for series, (day, amount) in figures.items():
            text = _with_figure(text, series, day, amount)
        (folder / file).write_text(text, "utf-8")


def confirm(folder: Path, file: str, series: str, until: str) -> None:
    """Move the day until which the newest figure of a series is known to hold."""
    path = folder / file
    path.write_text(_confirmed(path.read_text("utf-8"), series, until), "utf-8")


def _with_figure(text: str, series: str, day: str, amount: str) -> str:
    text = _confirmed(text, series, CONFIRMED_UNTIL[day])
    block = BLOCK.format(series=series, day=day, amount=amount)
    *_, last = re.finditer(rf"^\[\[{series}\.values\]\]\n(?:[^\[\n].*\n)*", text, re.MULTILINE)
    return text[: last.end()] + block + text[last.end() :]


def _confirmed(text: str, series: str, until: str) -> str:
    pattern = rf"(^\[{series}\]\n(?:[^\[\n].*\n)*?confirmed_until *= *)\S+"
    return re.sub(pattern, rf"\g<1>{until}", text, count=1, flags=re.MULTILINE)
