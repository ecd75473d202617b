"""What is promised of every page: who runs it, what its address holds, how old its figures are."""

from collections.abc import Mapping
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from kvp_core.asking.errors import validated
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.app.navigation import (
    BENEFIT,
    DRIVING_LOG,
    HOME,
    PLACES,
    PROGRAMME,
    RATES,
    SUMMARY,
    SUPPLEMENTS,
    Place,
)
from kvp_ui.layout.html import section_html
from tests.pages.conftest import Deploy
from tests.pages.visit import (
    EVERYTHING,
    answered,
    entered,
    everything_answered,
    go_and_ask,
    html,
    kept_as,
    opened,
    text,
)

TODAY = {"as_of": "2026-11-22"}
IN_EVERY_MODE = pytest.mark.parametrize("mode", ["applicant", "counsellor", "kiosk"])
NOT_FROM_NAV = "This is not a service from Nav."


def said_on_every_page(**query: str) -> Mapping[str, str]:
    page = entered(lang="en", **query)
    return {place.name: html(page.switch_page(str(place.file)).run()) for place in PLACES}


@IN_EVERY_MODE
def test_the_owner_stands_on_every_page(mode: str, deploy: Deploy) -> None:
    deploy(OWNER="Storvik & kommune")
    for name, said in said_on_every_page(mode=mode).items():
        assert "Storvik &amp; kommune runs this guide. You get an estimate." in said, name
        assert NOT_FROM_NAV not in said, name


def test_a_guide_without_an_owner_says_on_every_page_that_it_is_not_from_nav() -> None:
    for name, said in said_on_every_page().items():
        assert NOT_FROM_NAV in said, name


@pytest.mark.parametrize("mode", ["counsellor", "kiosk"])
def test_nor_do_a_meeting_and_a_kiosk_seem_to_be_from_nav(mode: str) -> None:
    assert NOT_FROM_NAV in html(opened(BENEFIT, lang="en", mode=mode))


def fill_in(page: AppTest) -> None:
    """Touch every field there is, as a person does."""
    for box in page.text_input:
        box.set_value("27.03.1996")
    for words in page.text_area:
        words.set_value("Ola")
    for count in page.number_input:
        count.increment()
    for choice in page.radio:
        choice.set_value(choice.options[-1])
    for tick in page.checkbox:
        tick.check()
    page.run()


@IN_EVERY_MODE
def test_answers_never_stand_in_the_address(mode: str) -> None:
    """Every field is touched, and the page asked for what the answers come to."""
    page = entered(lang="en", mode=mode)
    given = {"lang": "en", "mode": mode}
    for place in PLACES:
        page.switch_page(str(place.file)).run()
        fill_in(page)
        go_and_ask(page, place)
        assert dict(page.query_params).items() <= given.items(), place.name
    kept = [given for given in EVERYTHING if kept_as(given) in page.session_state]
    assert len(kept) >= 3, "There was nothing to keep out of the address."


@pytest.mark.parametrize("place", [HOME, RATES], ids=lambda place: place.name)
def test_old_rates_are_told_of_on_the_start_page_and_among_the_rates(
    place: Place, deploy: Deploy
) -> None:
    told = "New rates may have come. We use the rates from"
    assert told not in html(opened(place, lang="en"))
    deploy(TODAY="2028-06-01")
    assert told in html(opened(place, lang="en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_rate_says_when_somebody_checked_it_and_whether_it_is_preliminary(
    language: str,
) -> None:
    """Under every sum of an estimate over New Year, the figures of 2027 not being known yet."""
    t = translator(language)
    said = {True: f'ask">{t("Preliminary")}</span>', False: f'ok">{t("Confirmed")}</span>'}
    inputs = validated(BenefitInputs, {**TODAY, "birth_date": "1996-03-27", "start": "2026-12-01"})
    report = benefit_report(estimate_benefit(inputs, rate_book()), rate_book())
    seen = set()
    for section in report.sections:
        shown = [each for each in section_html(section, t).split("<li>") if "kv-tag" in each]
        used = [rate for line in section.lines for rate in line.rates]
        for drawn, rate in zip(shown, used, strict=True):
            assert t("Checked {day}.", day=rate.checked) in drawn
            assert said[rate.preliminary] in drawn
            assert said[not rate.preliminary] not in drawn
            seen.add(rate.preliminary)
    assert seen == {True, False}


def test_an_amount_that_rests_on_an_old_figure_is_called_preliminary_beside_it() -> None:
    page = text(html(answered(BENEFIT, lang="en")))
    assert "Preliminary" in page.partition("How did we work this out?")[0]


@IN_EVERY_MODE
@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2024, 2, 29)])
def test_a_clock_before_the_first_rates_is_said_and_breaks_no_page(
    mode: str, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = everything_answered(lang="en", mode=mode)
    monkeypatch.setattr(session, "today", lambda: day)
    for place in PLACES:
        page = visit.switch_page(str(place.file)).run()
        assert not page.exception, place.name
        assert not page.error, place.name
        said = html(page)
        assert ("kv-band" if mode == "kiosk" else 'class="kv-foot"') in said, place.name
        needs_rates = place in {BENEFIT, SUPPLEMENTS, DRIVING_LOG, SUMMARY, PROGRAMME, RATES}
        assert ("The guide has no rates for days before 1 May 2025." in said) == needs_rates
