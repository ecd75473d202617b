"""The file a log is kept in: out, in again, and everything a file can do wrong."""

import csv
import io
import random
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from kvp_core.asking.errors import InvalidInputError, Reason, validated
from kvp_core.driving_log.cells import read_row
from kvp_core.driving_log.columns import LogColumn, tidy
from kvp_core.driving_log.importing import Imported, RowProblem
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.problems import explain_file, explain_row
from kvp_core.driving_log.spreadsheet import to_xlsx
from kvp_core.driving_log.storage import import_file, to_csv
from kvp_core.driving_log.text_cells import looks_like_formula, neutralised, restored
from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.rates.book import rate_book

RATES = rate_book()
TODAY = date(2026, 11, 21)
TRIP = Trip(
    name="Course",
    start=date(2026, 1, 5),
    end=date(2026, 3, 29),
    km_one_way=Decimal("12.5"),
    days_per_week=3,
)
LOG = DrivingLog().add(TripLog(trip=TRIP).with_days({date(2026, 1, 5): 0, date(2026, 1, 6): 120}))
EMPTY = DrivingLog()
HEADINGS = ["Trip", "First day", "Last day", "Kilometres one way", "Date", "Parking"]
GOOD = ["Course", "2026-01-05", "2026-03-29", "12.5", "2026-01-05", "20"]


def table(*rows: list[str], headings: list[str] = HEADINGS, sign: str = ",") -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=sign).writerows([headings, *rows])
    return written.getvalue().encode()


def workbook(*rows: list[Any]) -> bytes:
    book = Workbook()
    for row in ([*HEADINGS], *rows):
        book.worksheets[0].append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def changed(**cells: str) -> list[str]:
    places = {"name": 0, "start": 1, "end": 2, "km": 3, "day": 4, "parking": 5}
    row = [*GOOD]
    for name, cell in cells.items():
        row[places[name]] = cell
    return row


def file_reason(content: bytes) -> Reason:
    with pytest.raises(InvalidInputError) as error:
        import_file(LOG, content)
    (problem,) = error.value.problems
    said = explain_file(problem)
    assert translator("en")(said)
    return problem.reason


def say(imported: Imported) -> list[str]:
    return [translator("en")(explain_row(problem)) for problem in imported.problems]


names = st.text(max_size=60).filter(lambda text: " ".join(text.split()).isprintable())
trips = st.builds(
    lambda **told: told,
    name=names,
    start=st.just(date(2025, 11, 3)),
    end=st.dates(date(2026, 1, 31), date(2026, 4, 30)),
    km_one_way=st.decimals("0.01", "500", places=2),
    days_per_week=st.none() | st.integers(1, 7),
    toll_per_day=st.decimals(0, 10_000, places=2),
    ferry_per_day=st.decimals(0, 10_000, places=2),
)
days = st.dictionaries(
    st.dates(date(2025, 11, 3), date(2026, 1, 31)), st.integers(0, 10_000), max_size=8
)


@st.composite
def logs(draw: st.DrawFn) -> DrivingLog:
    found: dict[Trip, TripLog] = {}
    for told in draw(st.lists(trips, max_size=3)):
        trip = validated(Trip, told)
        found[trip] = TripLog(trip=trip).with_days(draw(days))
    return DrivingLog(trips=tuple(found.values()))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(log=logs())
def test_a_log_comes_back_from_a_file_as_it_was(language: str, log: DrivingLog) -> None:
    t = translator(language)
    for content in (to_csv(log, RATES, t), to_xlsx(log, RATES, t, TODAY)):
        imported = import_file(EMPTY, content)
        assert imported == Imported(log, sum(len(trip.entries) for trip in log.trips), ())


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(log=logs())
def test_taking_in_ones_own_file_twice_changes_nothing(log: DrivingLog) -> None:
    content = to_csv(log, RATES, translator("nb"))
    assert import_file(log, content) == Imported(log, 0, ())


def test_no_two_columns_share_a_heading_in_any_language() -> None:
    for language in LANGUAGES:
        assert len({tidy(translator(language)(column.value)) for column in LogColumn}) == len(
            LogColumn
        )


def test_norwegian_files_have_semicolons_and_decimal_commas() -> None:
    content = to_csv(LOG, RATES, translator("nb"))
    assert content.startswith(b"\xef\xbb\xbf")
    first = content.decode("utf-8-sig").splitlines()[1]
    assert first.startswith("Course;2026-01-05;2026-03-29;12,5;3;0;0;2026-01-05;0;mandag;2;2,94;")
    assert first.endswith(";73,5")


def test_the_spreadsheet_holds_dates_and_numbers_not_text() -> None:
    book = load_workbook(io.BytesIO(to_xlsx(LOG, RATES, translator("en"), TODAY)))
    row = [cell.value for cell in next(book.worksheets[0].iter_rows(min_row=2, max_row=2))]
    assert row[1] == datetime(2026, 1, 5)  # noqa: DTZ001 - a spreadsheet has no time zones
    assert row[3] == 12.5
    assert book.properties.created == datetime.combine(TODAY, time())


def test_a_file_adds_to_the_log_and_never_takes_away() -> None:
    imported = import_file(LOG, table(changed(day="2026-01-07"), changed(km="30")))
    assert imported.added == 2
    assert imported.problems == ()
    assert len(imported.log.trips) == 3  # «Course» without granted days is another trip


def test_a_day_that_is_there_with_other_parking_stays_as_it_is() -> None:
    first = import_file(EMPTY, table(GOOD)).log
    again = import_file(first, table(changed(parking="99"), changed(day="2026-01-06")))
    assert again.log.trips[0].days == {date(2026, 1, 5): 20, date(2026, 1, 6): 20}
    assert say(again) == ["Row 2: you have this day already, with other parking. We kept yours."]


def test_two_rows_for_one_day_give_one_day_and_a_message() -> None:
    imported = import_file(EMPTY, table(GOOD, GOOD, changed(day="2026-01-06")))
    assert imported.added == 2
    assert say(imported) == ["Row 3: this day is in the file twice. We kept the first one."]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        (changed(start=""), LogColumn.START, Reason.MISSING),
        (changed(end="29.02.2026"), LogColumn.END, Reason.NO_SUCH_DATE),
        (changed(end="2025-12-31"), LogColumn.END, Reason.END_BEFORE_START),
        (changed(end="2027-01-05"), LogColumn.END, Reason.TOO_LONG),
        (changed(start="2015-01-01"), LogColumn.START, Reason.OUT_OF_RANGE),
        (changed(km="ten"), LogColumn.KM_ONE_WAY, Reason.NOT_A_NUMBER),
        (changed(km="-10"), LogColumn.KM_ONE_WAY, Reason.OUT_OF_RANGE),
        (changed(km="0"), LogColumn.KM_ONE_WAY, Reason.OUT_OF_RANGE),
        (changed(km="10.000"), LogColumn.KM_ONE_WAY, Reason.AMBIGUOUS_NUMBER),
        (changed(km="1.2345"), LogColumn.KM_ONE_WAY, Reason.TOO_MANY_DECIMALS),
        (changed(km="9" * 500), LogColumn.KM_ONE_WAY, Reason.NOT_A_NUMBER),
        (changed(km="=6*2"), LogColumn.KM_ONE_WAY, Reason.FORMULA),
        (changed(day="=TODAY()"), LogColumn.DAY, Reason.FORMULA),
        (changed(day="tomorrow"), LogColumn.DAY, Reason.NOT_A_DATE),
        (changed(day="2026-03-30"), LogColumn.DAY, Reason.OUTSIDE_PERIOD),
        (changed(day=""), LogColumn.DAY, Reason.MISSING),
        (changed(parking="12.5"), LogColumn.PARKING, Reason.NOT_WHOLE),
        (changed(parking="-5"), LogColumn.PARKING, Reason.OUT_OF_RANGE),
        (changed(parking="10001"), LogColumn.PARKING, Reason.OUT_OF_RANGE),
        (changed(parking="@SUM(A1)"), LogColumn.PARKING, Reason.FORMULA),
        (changed(name="=cmd|' /C calc'!A1"), LogColumn.NAME, Reason.FORMULA),
        (changed(name="-2+3"), LogColumn.NAME, Reason.FORMULA),
        (changed(name="\t=1"), LogColumn.NAME, Reason.FORMULA),
        (changed(name="x" * 61), LogColumn.NAME, Reason.TOO_LONG),
        (changed(name="a\u202eb"), LogColumn.NAME, Reason.NOT_AN_OPTION),
    ],
)
def test_a_row_that_cannot_be_used_is_named_and_the_rest_is_kept(
    row: list[str], column: LogColumn, reason: Reason
) -> None:
    imported = import_file(EMPTY, table(row, changed(day="2026-01-08")))
    assert imported.added == 1
    assert imported.problems == (RowProblem(2, column, reason),)
    assert say(imported)[0].startswith("Row 2: ")


def test_every_column_at_fault_in_a_row_is_named() -> None:
    imported = import_file(EMPTY, table(changed(km="x", day="y", parking="z")))
    assert [problem.column for problem in imported.problems] == [
        LogColumn.KM_ONE_WAY,
        LogColumn.DAY,
        LogColumn.PARKING,
    ]


@pytest.mark.parametrize(
    ("heading", "cell", "reason"),
    [
        ("Weekday", "Tuesday", Reason.DISAGREES),
        ("Week", "19", Reason.DISAGREES),
        ("Weekday", "mandag", None),
        ("Weekday", "Monday", None),
        ("Week", "2", None),
        ("Day rate without parking", "=1+1", None),
    ],
)
def test_a_date_whose_day_and_month_were_swapped_is_found_by_its_week(
    heading: str, cell: str, reason: Reason | None
) -> None:
    imported = import_file(EMPTY, table([*GOOD, cell], headings=[*HEADINGS, heading]))
    assert [problem.reason for problem in imported.problems] == ([reason] if reason else [])


def test_a_trip_beyond_twelve_months_of_the_log_is_refused_and_said() -> None:
    late = changed(start="2027-01-04", end="2027-02-28", day="2027-01-04")
    imported = import_file(LOG, table(late, late))
    assert imported.log == LOG
    assert say(imported) == [
        "Row 2: the driving log can be up to 12 months. This trip makes it longer.",
        "Row 3: the driving log can be up to 12 months. This trip makes it longer.",
    ]


def test_the_twenty_first_trip_is_refused_and_said() -> None:
    imported = import_file(EMPTY, table(*(changed(km=str(number)) for number in range(1, 23))))
    assert len(imported.log.trips) == 20
    assert say(imported) == [
        "Row 22: the log can have up to 20 trips.",
        "Row 23: the log can have up to 20 trips.",
    ]


def test_a_trip_without_days_and_empty_lines_are_fine() -> None:
    imported = import_file(EMPTY, table([], changed(day="", parking=""), ["", " "]))
    assert imported.problems == ()
    assert [trip.entries for trip in imported.log.trips] == [()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_people_have_are_read(encoding: str) -> None:
    content = table(changed(name="Årdal – Øst")).decode().encode(encoding)
    imported = import_file(EMPTY, content)
    assert imported.log.trips[0].trip.name == "Årdal – Øst"


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_any_list_separator_is_read(sign: str) -> None:
    assert import_file(EMPTY, table(GOOD, sign=sign)).added == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.NOT_A_TABLE),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Reason.COLUMN_MISSING),
        (b"\x81\x8d\x8f", Reason.NOT_A_TABLE),
        (b"\xff\xfe\x00\xd8", Reason.NOT_A_TABLE),
        (b'"never closed', Reason.NOT_A_TABLE),
        (b"PK\x03\x04 not a spreadsheet", Reason.NOT_A_TABLE),
        (b"hello", Reason.COLUMN_MISSING),
        (table(GOOD, headings=[*HEADINGS[:4], "Parking", "Day"]), Reason.COLUMN_MISSING),
        (table(GOOD, headings=[*HEADINGS[:5], "Date"]), Reason.TWICE),
        (b"x" * 1_000_001, Reason.FILE_TOO_LARGE),
        (b"\n" * 5_002, Reason.TOO_MANY),
        (b"\r" * 5_002, Reason.TOO_MANY),
    ],
)
def test_a_file_that_is_no_driving_log_is_refused_in_words(content: bytes, reason: Reason) -> None:
    assert file_reason(content) is reason


def test_five_thousand_rows_are_read() -> None:
    imported = import_file(EMPTY, table(*[GOOD] * 5_000))
    assert (imported.added, len(imported.problems)) == (1, 4_999)


def test_the_rows_before_a_truncation_are_kept() -> None:
    content = table(GOOD, changed(day="2026-01-06")) + b'"Course,2026-01-'
    imported = import_file(EMPTY, content)
    assert imported.added == 2
    assert say(imported) == ["From row 4 on we cannot read the file. We kept the rows above."]
    cut = import_file(EMPTY, table(GOOD, changed(day="2026-01-06"))[:-15])
    assert (cut.added, len(cut.problems)) == (1, 0)  # what is left is a trip without a day


def test_a_renamed_spreadsheet_is_read_for_what_it_is() -> None:
    content = to_xlsx(LOG, RATES, translator("nb"), TODAY)
    assert import_file(EMPTY, content).log == LOG


@pytest.mark.parametrize(
    ("cells", "column", "reason"),
    [
        ({3: "=6*2"}, LogColumn.KM_ONE_WAY, Reason.FORMULA),
        ({0: "=HYPERLINK(1)"}, LogColumn.NAME, Reason.FORMULA),
        ({0: "@x"}, LogColumn.NAME, Reason.FORMULA),
        ({3: True}, LogColumn.KM_ONE_WAY, Reason.NOT_A_NUMBER),
        ({3: 0.125}, LogColumn.KM_ONE_WAY, Reason.TOO_MANY_DECIMALS),
        ({3: 1e300}, LogColumn.KM_ONE_WAY, Reason.OUT_OF_RANGE),
        ({3: date(2026, 1, 5)}, LogColumn.KM_ONE_WAY, Reason.NOT_A_NUMBER),
        ({5: 1e300}, LogColumn.PARKING, Reason.OUT_OF_RANGE),
        ({4: datetime(2026, 1, 5, 23, 59)}, LogColumn.DAY, Reason.NOT_A_DATE),  # noqa: DTZ001
        ({4: time(8, 0)}, LogColumn.DAY, Reason.NOT_A_DATE),
        ({4: 46_027}, LogColumn.DAY, Reason.NOT_A_DATE),
    ],
)
def test_a_spreadsheet_cell_that_cannot_be_used_is_named(
    cells: dict[int, Any], column: LogColumn, reason: Reason
) -> None:
    good: list[Any] = ["Course", date(2026, 1, 5), date(2026, 3, 29), 12.5, date(2026, 1, 5), 20]
    bad = [cells.get(place, cell) for place, cell in enumerate(good)]
    good[4] = date(2026, 1, 9)
    imported = import_file(EMPTY, workbook(bad, good))
    assert imported.problems == (RowProblem(2, column, reason),)
    assert imported.added == 1


def test_a_plain_date_in_a_spreadsheet_is_a_date() -> None:
    # A cell of the ISO 8601 kind, which other programs than Excel write, has no time of day.
    day = date(2026, 1, 5)
    assert read_row({LogColumn.DAY: day}) == {LogColumn.DAY: day}


def test_infinity_in_a_spreadsheet_is_no_number() -> None:
    content = rewritten(workbook([*GOOD[:5], 20]), b"<v>20</v>", b"<v>1e999</v>")
    imported = import_file(EMPTY, content)
    assert imported.problems == (RowProblem(2, LogColumn.PARKING, Reason.NOT_A_NUMBER),)


def rewritten(content: bytes, old: bytes, new: bytes) -> bytes:
    """The spreadsheet with some bytes of its first sheet replaced."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, part.replace(old, new) if "sheet1" in name else part)
    return written.getvalue()


def test_a_spreadsheet_with_too_many_rows_is_refused_before_it_is_parsed() -> None:
    assert file_reason(workbook(*[GOOD] * 5_001)) is Reason.TOO_MANY


def test_a_row_that_claims_to_be_the_millionth_is_refused() -> None:
    content = rewritten(workbook(GOOD), b'<row r="2"', b'<row r="1048576"')
    assert file_reason(content) is Reason.TOO_MANY


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", b"0" * 20_000_000)
    assert len(written.getvalue()) < 1_000_000
    assert file_reason(written.getvalue()) is Reason.FILE_TOO_LARGE


def with_part(name: str, part: str) -> bytes:
    """A good spreadsheet with one of its parts replaced, packed as well as it can be."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(GOOD))) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for known in {*source.namelist(), name}:
            target.writestr(known, part if known == name else source.read(known))
    return written.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        (SHEET, f"<worksheet><sheetData><row>{'<c/>' * 300_000}</row></sheetData></worksheet>"),
        ("xl/styles.xml", f"<styleSheet><cellXfs>{'<xf/>' * 120_000}</cellXfs></styleSheet>"),
        ("xl/workbook.xml", f"<workbook><sheets>{'<sheet/>' * 60_000}</sheets></workbook>"),
        ("xl/workbook.xml", f"<workbook>{'<definedName/>' * 100_000}</workbook>"),
        ("xl/sharedStrings.xml", f"<sst>{'<si/>' * 100_000}</sst>"),
    ],
    ids=["cells", "formats", "sheets", "names", "strings"],
)
def test_a_small_file_that_would_cost_a_server_is_refused_before_it_is_parsed(
    name: str, part: str
) -> None:
    """Each is under 100 kB, and took up to 85 seconds or 731 MB."""
    content = with_part(name, part)
    assert len(content) < 100_000
    assert file_reason(content) is Reason.FILE_TOO_LARGE


def test_many_parts_that_are_each_small_enough_are_refused_together() -> None:
    row = "<row>" + "<c/>" * 99_000 + "</row>"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("xl/media/noise.png", random.Random(1).randbytes(150_000))  # noqa: S311
        for number in range(6):
            target.writestr(f"xl/worksheets/sheet{number}.xml", f"<worksheet>{row}</worksheet>")
    assert file_reason(written.getvalue()) is Reason.FILE_TOO_LARGE


def test_a_part_that_is_no_xml_is_refused_and_a_picture_is_not_looked_at() -> None:
    assert file_reason(with_part(SHEET, "no xml")) is Reason.NOT_A_TABLE
    assert import_file(EMPTY, with_part("xl/media/logo.png", "no xml")).added == 1


@pytest.mark.parametrize("depth", [3, 11])
def test_nested_entities_do_not_grow_in_memory(depth: int) -> None:
    """Not even those that are few enough for the parser to let them."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, depth + 1))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "boom">{entities}]>'.encode()
    content = rewritten(workbook(GOOD), b"<worksheet", bomb + b"<worksheet")
    content = rewritten(
        content,
        b"</sheetData>",
        f"<row><c t='str'><v>&e{depth};</v></c></row></sheetData>".encode(),
    )
    assert file_reason(content) is Reason.NOT_A_TABLE


def test_a_truncated_spreadsheet_is_refused_and_the_log_is_untouched() -> None:
    content = to_xlsx(LOG, RATES, translator("en"), TODAY)
    assert file_reason(content[: len(content) // 2]) is Reason.NOT_A_TABLE


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=300))
def test_no_bytes_lead_to_anything_but_a_log_or_a_refusal(content: bytes) -> None:
    for start in (b"", b"PK\x03\x04", table(GOOD)):
        try:
            imported = import_file(LOG, start + content)
        except InvalidInputError as error:
            assert error.problems[0].field == "file"
        else:
            assert set(LOG.trips) <= set(imported.log.trips)


@settings(max_examples=100, deadline=None)
@given(places=st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), max_size=6))
def test_a_damaged_spreadsheet_leads_to_nothing_but_a_log_or_a_refusal(
    places: list[tuple[int, int]],
) -> None:
    content = bytearray(to_xlsx(LOG, RATES, translator("en"), TODAY))
    for place, value in places:
        content[place % len(content)] = value
    try:
        imported = import_file(EMPTY, bytes(content))
    except InvalidInputError as error:
        assert error.problems[0].field == "file"
    else:
        revalidate(imported.log)


any_cell = (
    st.text(max_size=20)
    | st.sampled_from([*GOOD, "29.02.2026", "½", "1 000", "1e5", "NaN", "inf", "=1", "'=1", "'"])
    | st.integers().map(str)
    | st.decimals(allow_nan=True).map(str)
    | st.dates().map(str)
)


@settings(max_examples=200, deadline=None)
@given(rows=st.lists(st.lists(any_cell, max_size=8), max_size=5))
def test_no_cells_lead_to_an_invalid_log(rows: list[list[str]]) -> None:
    imported = import_file(LOG, table(GOOD, *rows))
    revalidate(imported.log)
    assert imported.log.of(TRIP) == LOG.of(TRIP)
    assert all(say(imported))


def revalidate(log: DrivingLog) -> None:
    """Everything a log must be, checked anew from plain values."""
    assert validated(DrivingLog, log.model_dump()) == log


@given(st.text(max_size=10) | st.sampled_from(["=1", "'=1", "''-1", "+", "\t=", " =1", "'a"]))
def test_text_is_harmless_in_a_cell_and_comes_back_as_it_was(text: str) -> None:
    assert not looks_like_formula(neutralised(text))
    assert restored(neutralised(text)) == text


@pytest.mark.parametrize("name", ["=1+1", "+47 55 55", "-x", "@home", "'=1", "＝1"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_that_looks_like_a_formula_is_text_in_every_file(name: str, language: str) -> None:
    log = EMPTY.add(TripLog(trip=TRIP.model_copy(update={"name": name})))
    t = translator(language)
    assert ("'" + name) in to_csv(log, RATES, t).decode()
    for content in (to_csv(log, RATES, t), to_xlsx(log, RATES, t, TODAY)):
        assert import_file(EMPTY, content).log == log
