"""What the loader refuses, and what a figure says about itself."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from pydantic import ValidationError

from kvp_core.language.messages import Percent
from kvp_core.rates.book import (
    RATES_DIR,
    UNIT_TEXTS,
    RateNotFoundError,
    RateSeries,
    Unit,
    rate_book,
    rates_version,
)
from kvp_core.values.money import Kroner

FIRST = {
    "valid_from": date(2024, 5, 1),
    "amount": Decimal(100),
    "source": "https://lovdata.no/x",
    "checked": date(2024, 6, 1),
}
SECOND = FIRST | {"valid_from": date(2025, 5, 1), "amount": Decimal(110)}


def series(*values: dict[str, object], **changed: object) -> RateSeries:
    fields = {
        "name": "basic_amount",
        "basis": "ftrl 1-4",
        "unit": Unit.NOK_PER_YEAR,
        "confirmed_until": date(2026, 4, 30),
        "review_by": date(2026, 5, 25),
        "values": values or (FIRST, SECOND),
    }
    return RateSeries.model_validate(fields | changed)


def without(values: dict[str, object], name: str) -> dict[str, object]:
    return {key: value for key, value in values.items() if key != name}


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ((without(FIRST, "source"),), "source"),
        ((FIRST | {"source": "a newspaper"},), "valid URL"),
        ((without(FIRST, "checked"),), "checked"),
        ((FIRST, SECOND | {"valid_from": FIRST["valid_from"]}), "must come after 2024-05-01"),
        ((SECOND, FIRST), "2024-05-01 must come after 2025-05-01"),
        ((FIRST, SECOND | {"amount": Decimal(100)}), "unchanged = true"),
        ((FIRST | {"valid_to": date(2025, 4, 30)},), "Extra inputs"),
        ((FIRST | {"amount": "ten"},), "decimal"),
    ],
)
def test_a_figure_without_a_witness_or_out_of_order_is_refused(
    values: tuple[dict[str, object], ...], complaint: str
) -> None:
    with pytest.raises(ValidationError, match=complaint):
        series(*values)


def test_a_series_of_no_figures_a_wrong_unit_or_an_unknown_act_is_refused() -> None:
    with pytest.raises(ValidationError, match="at least 1 item"):
        series(values=())
    with pytest.raises(ValidationError, match="Unknown law 'xyz 1'"):
        series(basis="xyz 1")
    with pytest.raises(ValidationError, match="sandwiches has no title"):
        series(name="sandwiches")
    with pytest.raises(ValidationError, match="NOK per year"):
        series(unit="shells")


def test_the_newest_figure_cannot_be_confirmed_to_before_it_starts() -> None:
    with pytest.raises(ValidationError, match="confirmed_until is before the newest"):
        series(confirmed_until=date(2025, 4, 30))
    assert series(confirmed_until=date(2025, 5, 1)).confirmed_until == date(2025, 5, 1)


def test_an_equal_figure_is_accepted_when_it_says_so() -> None:
    found = series(FIRST, SECOND | {"amount": Decimal(100), "unchanged": True})
    assert found.on(date(2025, 5, 1)).valid_from == date(2025, 5, 1)


@pytest.mark.parametrize(
    ("day", "amount", "preliminary"),
    [
        (date(2024, 5, 1), 100, False),
        (date(2025, 4, 30), 100, False),
        (date(2025, 5, 1), 110, False),
        (date(2026, 4, 30), 110, False),
        (date(2026, 5, 1), 110, True),
        (date(2099, 1, 1), 110, True),
    ],
)
def test_a_figure_holds_from_its_day_and_turns_preliminary_when_its_time_is_out(
    day: date, amount: int, preliminary: bool
) -> None:
    rate = series().on(day)
    assert (rate.amount, rate.preliminary) == (Kroner.of(amount), preliminary)


def test_before_the_first_figure_the_error_says_what_is_known_and_what_to_do() -> None:
    with pytest.raises(RateNotFoundError) as missing:
        series().on(date(2024, 4, 30))
    assert str(missing.value) == (
        "No amount under ftrl 1-4 on 2024-04-30: the first known one is from 2024-05-01. "
        "Add the older amount, or ask for a later day."
    )
    assert missing.value.first_known == date(2024, 5, 1)


def test_the_history_marks_only_the_newest_figure_and_only_when_its_time_is_out() -> None:
    known = [rate.preliminary for rate in series().history(date(2026, 4, 30))]
    late = [rate.preliminary for rate in series().history(date(2026, 5, 1))]
    assert (known, late) == ([False, False], [False, True])


def test_a_figure_is_shown_as_what_it_counts_and_refuses_to_be_anything_else() -> None:
    day = date(2026, 1, 1)
    book = rate_book()
    money, share, factor = (
        book.basic_amount.on(day),
        book.national_insurance_rate.on(day),
        book.qualification_factor.on(day),
    )
    assert money.shown == Kroner.of(130_160)
    assert share.shown == Percent(Fraction(76, 1000))
    assert factor.shown == Decimal("2.041")
    with pytest.raises(TypeError, match="basic_amount counts NOK per year, not per cent"):
        _ = money.share
    with pytest.raises(TypeError, match="national_insurance_rate counts per cent, not kroner"):
        _ = share.amount
    with pytest.raises(TypeError, match="not kroner"):
        _ = factor.amount


def test_every_unit_has_words() -> None:
    assert set(UNIT_TEXTS) == set(Unit)


def copy_of_the_rates(folder: Path) -> Path:
    for path in RATES_DIR.glob("*.toml"):
        (folder / path.name).write_text(path.read_text("utf-8"), "utf-8")
    return folder


def test_a_copy_of_the_files_is_the_same_book_with_the_same_version(tmp_path: Path) -> None:
    folder = copy_of_the_rates(tmp_path)
    assert rate_book(folder) == rate_book()
    assert rates_version(folder) == rates_version()
    assert len(rates_version()) == 8


def test_any_change_to_a_figure_changes_the_version(tmp_path: Path) -> None:
    path = copy_of_the_rates(tmp_path) / "national_insurance.toml"
    path.write_text(path.read_text("utf-8").replace("136_549", "136_550"), "utf-8")
    assert rates_version(tmp_path) != rates_version()
    assert rate_book(tmp_path).basic_amount.on(date(2026, 5, 1)).amount == Kroner.of(136_550)


def test_a_series_in_two_files_a_stray_one_or_a_missing_one_stops_the_app(tmp_path: Path) -> None:
    twice = copy_of_the_rates(tmp_path)
    (twice / "zzz.toml").write_text((RATES_DIR / "child_benefit.toml").read_text("utf-8"), "utf-8")
    with pytest.raises(ValueError, match=r"zzz\.toml repeats child_benefit"):
        rate_book(twice)
    (twice / "zzz.toml").write_text("[stray]\nbasis = 'ftrl 1-4'\n", "utf-8")
    with pytest.raises(ValidationError, match="stray"):
        rate_book(twice)
    (twice / "zzz.toml").unlink()
    (twice / "child_benefit.toml").unlink()
    with pytest.raises(ValidationError, match="child_benefit"):
        rate_book(twice)


def test_decimals_in_the_files_are_exact(tmp_path: Path) -> None:
    path = copy_of_the_rates(tmp_path) / "tax.toml"
    text = path.read_text("utf-8").replace(
        "amount     = 7.6\n", "amount     = 7.60000000000000001\n"
    )
    path.write_text(text, "utf-8")
    found = rate_book(tmp_path).national_insurance_rate.values[-1].amount
    assert found == Decimal("7.60000000000000001")


def test_each_series_knows_its_title_and_the_days_it_changes() -> None:
    found = series()
    assert found.title.msgid == "National insurance basic amount (G)"
    assert found.change_days == (date(2024, 5, 1), date(2025, 5, 1))
    assert all(one.title.msgid for one in rate_book().series())


def test_a_file_of_figures_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("[basic_amount\n", "utf-8")
    with pytest.raises(ValueError, match=r"broken\.toml"):
        rate_book(tmp_path)


def test_every_figure_is_known_from_the_first_day_of_a_book_on_and_not_before() -> None:
    book = rate_book()
    for each in book.series():
        assert each.on(book.first_day)
    with pytest.raises(RateNotFoundError):
        [each.on(book.first_day - timedelta(days=1)) for each in book.series()]
