"""A year of driving, filled in, taken home and taken in again; and every way it can go wrong."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from kvp_core.driving_log.fill_questions import WORKING_WEEK
from kvp_core.driving_log.filling import Plan, fill
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.payment import PaidLog, price
from kvp_core.language.i18n import translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_core.values.months import Period
from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, axe, settle, start_server
from tests.browser.visit import go

START, END, FARTHER = date(2025, 12, 1), date(2026, 11, 20), date(2026, 3, 18)
AT_THE_COURSE = (
    Period(START, date(2026, 7, 5)),
    Period(date(2026, 7, 25), date(2026, 8, 2)),
    Period(date(2026, 8, 18), END),
)
"""Between two holidays. The year has 220 driven days, New Year, week 53 and two distances."""
TERM = Period(date(2026, 8, 17), date(2026, 12, 18))
SECONDS_PER_ACTION = 1.5
"""A press, or a field of a few signs, by someone who knows what to write."""


def expected() -> PaidLog:
    """The same year, straight from the core."""
    trip = Trip(start=START, end=END, km_one_way=Decimal(20), days_per_week=5)
    logged = TripLog(trip=trip)
    for stretch in AT_THE_COURSE:
        logged = fill(logged, Plan(WORKING_WEEK, within=stretch)).log
    return price(
        DrivingLog().add(logged).change_from(trip, FARTHER, km_one_way=Decimal("32.5")), rate_book()
    )


@dataclass
class Person:
    """Somebody at the page, and how much they have had to do."""

    page: Page
    typed: int = field(default=0)
    touches: int = field(default=0)

    @property
    def actions(self) -> int:
        return self.typed + self.touches

    def type(self, name: str, text: str) -> None:
        box = self.page.locator(f".st-key-field_{name} input")
        box.fill(text)
        box.press("Tab")
        self.typed += 1
        settle(self.page)

    def press(self, key: str) -> None:
        self.page.locator(f".st-key-{key} button").first.click()
        self._done()

    def open(self, fold: str) -> None:
        self.page.locator(f"[class*=st-key-fold_{fold}] summary").first.click()
        self._done()

    def tick(self, box: Locator) -> None:
        box.click()
        self._done()

    def _done(self) -> None:
        self.touches += 1
        settle(self.page)


def at_the_log(new_page: OpenPage, server: Server, language: str, **options: str) -> Person:
    page = new_page(server.url, language=language, **options)
    page.goto("/driving_log")
    settle(page)
    return Person(page)


def day_box(page: Page, day: date) -> Locator:
    return page.locator(f"[class*='st-key-log-0-{day}'] label").first


def set_up(
    person: Person, start: date = START, end: date = END, granted: str = "5", km: str = "20"
) -> None:
    person.type("km_one_way", km)
    person.type("days_per_week", granted)
    person.type("start", f"{start:%d.%m.%Y}")
    person.type("end", f"{end:%d%m%Y}")
    person.press("log_start")


def fill_the_year(person: Person) -> None:
    set_up(person)
    for stretch in AT_THE_COURSE:
        person.type("fill_from", f"{stretch.start:%d.%m.%Y}")
        person.type("fill_to", f"{stretch.end:%d.%m.%Y}")
        person.press("log_fill")
    person.open("log_trips")
    person.press("log_from_0")
    person.type("start", f"{FARTHER:%d.%m.%Y}")
    person.type("km_one_way", "32,5")
    person.press("log_trip_save")


def take_in(person: Person, *files: str | Path | dict[str, object]) -> None:
    person.page.locator(
        "[data-testid=stFileUploaderDropzoneInput]:not(.st-key-kept *)"
    ).set_input_files(files)  # type: ignore[arg-type]
    settle(person.page)


def file(name: str, content: bytes) -> dict[str, object]:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


@pytest.mark.parametrize(
    ("language", "kind"),
    [("nb", "xlsx"), pytest.param("en", "csv", marks=pytest.mark.nightly)],
)
def test_a_year_is_filled_in_saved_and_comes_back_after_a_restart(
    new_page: OpenPage, server: Server, tmp_path: Path, language: str, kind: str
) -> None:
    paid, t = expected(), translator(language)
    assert paid.days == 220
    total = t(msg("In total: {amount}", amount=paid.amount))
    person = at_the_log(new_page, server, language, screen="phone")
    fill_the_year(person)
    expect(person.page.locator("#kvp-result")).to_have_text(total)
    assert person.actions * SECONDS_PER_ACTION < 60
    with person.page.expect_download() as download:
        person.page.locator(f".st-key-file_driving_log_{kind} button").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    with start_server(tmp_path) as second:
        person = at_the_log(new_page, second, language)
        take_in(person, saved)
        expect(person.page.locator("#kvp-said")).to_contain_text("220")
        expect(person.page.locator("#kvp-result")).to_have_text(total)
        take_in(person, saved)  # a second time it is no news
        expect(person.page.locator("#kvp-result")).to_have_text(total)
        person.page.context.close()


def test_a_term_takes_four_fields_and_two_touches_and_its_sum_stays_in_sight(
    new_page: OpenPage, server: Server
) -> None:
    person = at_the_log(new_page, server, "en", screen="phone")
    page, trip = person.page, Trip(start=TERM.start, end=TERM.end, km_one_way=Decimal(20))
    set_up(person, TERM.start, TERM.end)
    log = DrivingLog().add(fill(TripLog(trip=trip), Plan(WORKING_WEEK)).log)
    button = page.locator(".st-key-log_fill button")
    expect(button).to_have_text(f"Fill in {log.driven_days} days")
    person.press("log_fill")
    assert (person.typed, person.touches) == (4, 2)
    amount = translator("en").money(price(log, rate_book()).amount)
    bar = page.locator(".st-key-log_sum")
    for _ in range(2):
        expect(bar).to_contain_text(amount)
        expect(bar).to_be_in_viewport(ratio=1)
        page.locator(".kv-foot").scroll_into_view_if_needed()
    page.locator(".st-key-footlinks a").last.focus()
    reached = page.locator(".st-key-footlinks a").last.bounding_box()
    covered = bar.bounding_box()
    assert reached and covered and reached["y"] + reached["height"] <= covered["y"]
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Save the log")).to_be_hidden()
    assert bar.evaluate("bar => getComputedStyle(bar).position") != "fixed"


def test_holidays_that_were_left_out_are_named_and_can_be_taken_after_all(
    new_page: OpenPage, server: Server
) -> None:
    person = at_the_log(new_page, server, "nb")
    set_up(person, date(2026, 12, 21), date(2026, 12, 31))
    person.press("log_fill")
    said = person.page.locator("#kvp-said")
    expect(said).to_be_focused()
    expect(said).to_contain_text("fredag 25. desember 2026 – 1. juledag", ignore_case=True)
    person.press("log_skipped")
    expect(said).to_contain_text("Vi fylte inn 1 dag.")
    person.press("log_undo")
    week = person.page.get_by_role("button", name="Vis uke 52: 4 dager")
    expect(week).to_have_text("52")
    person.tick(person.page.get_by_role("button", name="Vis uke 53: 4 dager"))
    expect(person.page.locator("#kvp-week")).to_be_focused()
    expect(person.page.locator("#kvp-week")).to_contain_text("Uke 53")


def test_a_week_takes_a_few_touches_and_every_step_can_be_undone(
    new_page: OpenPage, server: Server
) -> None:
    person = at_the_log(new_page, server, "nb", screen="phone")
    page = person.page
    set_up(person, date(2026, 11, 2), date(2026, 12, 31))
    heading = page.locator("#kvp-week")
    expect(heading).to_have_text("Uke 46 · 9.–15. november 2026")
    before = person.actions
    for day in (9, 10, 11):
        person.tick(day_box(page, date(2026, 11, day)))
    assert person.actions - before <= 5
    week = page.locator(".kv-weeksum")
    expect(week).to_contain_text("353 kr")
    person.press("log_copy")
    expect(heading).to_have_text("Uke 47 · 16.–22. november 2026")
    expect(page.locator("#kvp-said")).to_be_focused()
    expect(week).to_contain_text("353 kr")
    person.press("log_before")
    expect(heading).to_be_focused()
    person.press("log_copy")
    expect(page.locator("#kvp-said")).to_contain_text("erstatte")
    person.press("log_replace_no")
    person.press("log_clear")
    expect(week).to_contain_text("0 kr")
    person.press("log_undo")
    expect(week).to_contain_text("353 kr")


def test_an_amount_of_four_figures_beside_a_warning_is_not_cut_on_a_phone(
    new_page: OpenPage, server: Server
) -> None:
    person = at_the_log(new_page, server, "en", screen="phone")
    page = person.page
    set_up(person, date(2026, 11, 9), date(2026, 11, 15), granted="1", km="250")
    for day in (9, 10, 11):
        person.tick(day_box(page, date(2026, 11, day)))
    amount = page.locator(".kv-cal.here .kv-right")
    expect(amount).to_contain_text("4,410")
    expect(amount.locator(".kv-ico")).to_have_count(1)
    assert not amount.evaluate("cell => cell.scrollWidth > cell.clientWidth")


def test_fast_touches_are_all_counted(new_page: OpenPage, server: Server) -> None:
    """Faster than the server answers."""
    person = at_the_log(new_page, server, "en")
    set_up(person, date(2026, 11, 2), date(2026, 12, 31))
    for day in range(9, 14):
        day_box(person.page, date(2026, 11, day)).click()
    settle(person.page)
    expect(person.page.locator(".kv-weeksum")).to_contain_text("NOK\u00a0588")
    assert person.page.locator("[class*='st-key-log-0-'] input:checked").count() == 5


def test_a_day_that_becomes_odd_is_marked_and_the_days_stay_where_they_are(
    new_page: OpenPage, server: Server
) -> None:
    person = at_the_log(new_page, server, "en", screen="phone")
    set_up(person)
    page, saturday, sunday = person.page, date(2026, 11, 14), date(2026, 11, 15)
    person.tick(day_box(page, date(2026, 11, 13)))
    ticked, plain = (
        day_box(page, day).evaluate("(box) => getComputedStyle(box).borderColor")
        for day in (date(2026, 11, 13), sunday)
    )
    page.locator(f"[class*='st-key-log-0-{saturday}'] input").focus()
    before = [day_box(page, day).bounding_box() for day in (saturday, sunday)]
    page.keyboard.press("Space")
    settle(page)
    expect(day_box(page, saturday)).not_to_have_css("border-color", ticked)
    expect(day_box(page, sunday)).to_have_css("border-color", plain)
    assert [day_box(page, day).bounding_box() for day in (saturday, sunday)] == before
    expect(page.locator(f"[class*='st-key-log-0-{saturday}'] input")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(f"[class*='st-key-log-0-{sunday}'] input")).to_be_focused()


def test_the_other_language_keeps_the_week_and_what_was_typed(
    new_page: OpenPage, server: Server
) -> None:
    person = at_the_log(new_page, server, "nb")
    page = person.page
    set_up(person, date(2026, 11, 2), date(2026, 12, 31))
    person.press("log_before")
    first = page.locator("[class*='st-key-log-0-2026-11-03'] input")
    expect(first).to_have_accessible_name("tir 3 – Tirsdag 3. november")
    person.tick(day_box(page, date(2026, 11, 3)))
    person.tick(page.locator("[class*='st-key-log-parked'] label").first)
    person.type("park_0_2026-11-03", "12,50")
    expect(page.locator(".kv-field-error")).to_contain_text("hele kroner")
    person.press("language_en")
    expect(page.locator("#kvp-week")).to_have_text("Week 45 · 2–8 November 2026")
    expect(page.locator(".kv-field-error")).to_contain_text("whole kroner")
    expect(page.locator(".st-key-field_park_0_2026-11-03 input")).to_have_value("12,50")
    person.type("park_0_2026-11-03", "101")
    expect(page.locator(".kv-weeksum")).to_contain_text("NOK\u00a0219")
    expect(page.locator(".kv-notice").first).to_contain_text("receipt")


def test_files_that_are_no_logs_are_refused_in_words_and_nothing_is_lost(
    new_page: OpenPage, server: Server, tmp_path: Path
) -> None:
    person = at_the_log(new_page, server, "nb")
    page, said = person.page, person.page.locator("#kvp-said")
    set_up(person, date(2026, 11, 2), date(2026, 12, 31))
    person.tick(day_box(page, date(2026, 11, 9)))
    with page.expect_download() as download:
        page.locator(".st-key-file_driving_log_csv button").click()
    csv = Path(download.value.path()).read_bytes()
    for name, content, words in (
        ("kjoreliste.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "Vi kan ikke lese"),
        ("kjoreliste.xlsx", b"PK\x03\x04" + b"broken" * 20, "Vi kan ikke lese"),
        ("annet.csv", b"a;b\n1;2\n", "ingen kolonne"),
        ("lang.csv", csv + b"\n" * 5_001, "5 000"),
    ):
        take_in(person, file(name, content))
        expect(said).to_contain_text(words)
        expect(said).to_contain_text("Ingenting")
        expect(page.locator("#kvp-result")).to_contain_text("118 kr")
    take_in(person, file("stor.csv", b"x" * 1_100_000))
    expect(page.get_by_test_id("stFileUploader")).to_contain_text("større enn 1.0MB")
    header, row = csv.decode("utf-8-sig").splitlines()
    other = row.replace("2026-11-09", "2026-11-10").replace("mandag", "tirsdag")
    wrong = row.replace("2026-11-09", "2026-31-11")
    renamed = "\n".join((header, other, wrong)).encode("cp1252")
    take_in(person, file("bilde.jpg", renamed))  # its name says nothing; the words do
    expect(said).to_contain_text("Vi hentet inn 1 dag")
    expect(said).to_contain_text("Rad 3")
    expect(page.locator("#kvp-result")).to_contain_text("235 kr")


def fresh(person: Person) -> None:
    set_up(person, date(2026, 11, 2), date(2026, 12, 31))


def full(person: Person) -> None:
    """Every kind of warning, every fold open, a parking field with something wrong in it."""
    page = person.page
    set_up(person, date(2026, 4, 27), date(2026, 5, 24), granted="1")
    person.press("log_week_2026-04-27")
    for day in (date(2026, 4, 30), date(2026, 5, 1)):
        person.tick(day_box(page, day))
    person.tick(day_box(page, date(2026, 5, 2)))
    person.tick(page.locator("[class*='st-key-log-parked'] label").first)
    person.type("park_0_2026-04-30", "101")
    person.type("park_0_2026-05-01", "x")
    for fold in ("log_week_how", "log_trips", "log_how", "log_sheet"):
        if not page.locator(f"[class*=st-key-fold_{fold}] details[open]").count():
            person.open(fold)


@pytest.mark.parametrize(
    ("screen", "colours"),
    [("phone", "dark"), pytest.param("desktop", "light", marks=pytest.mark.nightly)],
)
def test_every_state_can_be_used_by_everybody(
    new_page: OpenPage, server: Server, screen: str, colours: str
) -> None:
    person = at_the_log(new_page, server, "nb", screen=screen, colours=colours)
    person.press("log_start")
    is_fine(person.page)
    full(person)
    is_fine(person.page)
    assert not english_on(person.page)
    person.press("language_en")
    is_fine(person.page)


def is_fine(page: Page) -> None:
    """For axe, and no wider than the screen."""
    assert axe(page) == []
    main = page.get_by_test_id("stMain")
    assert main.evaluate("box => box.scrollWidth - box.clientWidth") == 0


def english_on(page: Page) -> set[str]:
    """Every sentence of the guide's own that stands on the page in its English words."""
    nb = translator("nb")
    words = set(page.locator("body").inner_text().splitlines())
    return {line for line in words if line.strip() and nb(line.replace("{", "")) != line}


def test_a_shared_screen_has_no_files(new_page: OpenPage, server: Server) -> None:
    page = new_page(server.url, screen="kiosk")
    page.goto("/?mode=kiosk")
    settle(page)
    Person(page).press("attract_nb")
    go(page, "driving_log")
    person = Person(page)
    for name, button in (("km_one_way", "+10"), ("start", "I dag"), ("end", "I dag")):
        person.tick(page.locator(f".st-key-field_{name} button >> text={button}"))
    person.press("log_start")
    person.tick(day_box(page, date(2026, 11, 22)))
    person.tick(page.locator("[class*='st-key-log-parked'] label").first)
    person.tick(page.locator("[class*='st-key-field_park_0'] button >> text=+10"))
    expect(page.locator(".kv-weeksum")).to_contain_text("69 kr")
    expect(page.get_by_test_id("stFileUploader")).to_have_count(0)
    expect(page.get_by_test_id("stDownloadButton")).to_have_count(0)
    expect(page.locator("[data-kvp-print]")).to_be_visible()


def test_a_print_has_the_sum_and_the_months_and_no_buttons(
    new_page: OpenPage, server: Server
) -> None:
    person = at_the_log(new_page, server, "nb")
    fresh(person)
    person.tick(day_box(person.page, date(2026, 11, 9)))
    person.page.emulate_media(media="print")
    expect(person.page.locator("#kvp-result")).to_be_visible()
    expect(person.page.get_by_role("cell", name="28.02.2027")).to_be_visible()
    expect(person.page.get_by_role("button", name="Kopier til neste uke")).to_be_hidden()
    expect(person.page.get_by_test_id("stFileUploader")).to_be_hidden()
