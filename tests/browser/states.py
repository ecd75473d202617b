"""Every state of the guide that can be looked at, by mode: how to get there, and what it is called.

A walk goes through the guide as a person does, and calls ``looks`` with the name of each state that
it comes to. The names stand in docs/accessibility.md too; a test in tests/house says when they do
not.
"""

import re
from collections.abc import Callable, Mapping
from typing import Literal

from playwright.sync_api import WebSocketRoute, expect

from kvp_core.asking.questions import Choice
from kvp_core.benefit.presets import PRESET_TEXTS, Preset
from kvp_core.complaint.answers import ComplaintAnswers
from kvp_core.complaint.questions import QUESTIONS, has_deadline
from kvp_core.supplements.questions import COSTS
from tests.browser.driving import settle
from tests.browser.visit import go, unfold
from tests.browser.walking import CHECK_ANSWERS, Visitor

Mode = Literal["applicant", "counsellor", "kiosk"]
Looks = Callable[[str], None]
Walk = Callable[[Visitor, Looks], None]

LATER = "() => {{ const now = Date.now.bind(Date); Date.now = () => now() + {} * 1000; }}"
NEVER_GOES_HOME = """() => {
  const wait = window.setTimeout;
  window.setTimeout = (act, delay) => (delay === 5000 ? 0 : wait(act, delay));
}"""
SECONDS_OF_THE_COUNSELLOR, SECONDS_OF_THE_KIOSK = 31 * 60, 601
"""After so long each asks whether anybody is there; the tests give the kiosk ten minutes."""


# ---- Applicant: what ``make test`` looks at too


def the_other_pages(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/")
    looks("the start page")
    visitor.page.locator(".st-key-menu button").click()
    looks("the open menu")
    visitor.goes_to("/rates")
    visitor.opens_every_fold()
    looks("the rates, with every fold open")
    visitor.goes_to("/programme")
    visitor.opens_every_fold()
    looks("the page about KVP, with every fold open")
    visitor.goes_to("/about")
    looks("the page about the guide")
    visitor.presses("delete")
    looks("the question whether to delete")
    visitor.goes_to("/accessibility")
    looks("the accessibility statement")
    visitor.goes_to("/checks")
    visitor.page.locator("[data-section=absence_deduction] summary").click()
    looks("the worked cases, with a fold open")


def the_check(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/eligibility")
    visitor.opens_every_fold()
    looks("a question to be answered with one press")
    visitor.takes_the_check(*CHECK_ANSWERS[:2], "no", *CHECK_ANSWERS[3:6], "yes")
    looks("a question with several answers")
    visitor.presses("continue")
    looks("a question that was not answered")
    visitor.presses("step_back")
    looks("a question that was answered before")
    visitor.takes_the_check("unsure", "no")
    looks("the check: something may stand in the way")


def the_estimator(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/benefit")
    looks("the empty estimator")
    visitor.opens_every_fold()
    visitor.chooses("work", "Yes")
    visitor.types(birth_date="31.02.1990", hours="25.000", pay_day="32")
    visitor.works_it_out()
    looks("answers that cannot be used")
    visitor.types(birth_date="27.03.2002", children="2", hours="7,5", pay_day="17")
    visitor.works_it_out()
    visitor.compares()
    visitor.opens_every_fold()
    visitor.types(children="3")
    looks("an estimate that has grown old, with everything open")


def the_gallery(visitor: Visitor, looks: Looks) -> None:
    """Only where the deployment has one, so it is in no list of walks."""
    visitor.goes_to("/_gallery")
    visitor.opens_every_fold()
    looks("every block of the guide")


# ---- Applicant: what only ``make a11y`` looks at


def a_visit_from_the_start(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/eligibility")
    visitor.takes_the_check(*CHECK_ANSWERS[:2])
    _goes_home(visitor)
    looks("the start page, half-way through the check")
    visitor.goes_to("/eligibility")
    visitor.presses("step_back")
    for _ in CHECK_ANSWERS[:2]:
        if page.locator(".st-key-step_back").count():
            visitor.presses("step_back")
    visitor.takes_the_check(*CHECK_ANSWERS)
    visitor.opens_every_fold()
    looks("the check: everything looks fine, with every fold open")
    _goes(visitor, "benefit")
    visitor.types(birth_date="27.03.2002")
    visitor.works_it_out()
    _goes_home(visitor)
    looks("the start page, with two steps done")
    _goes(visitor, "supplements")
    _fills_in_the_costs(visitor, "Travel every day")
    _goes(visitor, "complaint")
    _asks_for_a_deadline(visitor, "16.11.2026")
    _goes_home(visitor)
    looks("the start page, with every step done")
    _goes(visitor, "summary")
    visitor.opens_every_fold()
    looks("the summary, with answers and code, every fold open")
    visitor.types(note="01019012345")
    looks("the summary, with a note that is refused")
    visitor.types(note="Ask about travel")
    visitor.presses("delete")
    looks("the summary, asking whether to delete")
    visitor.presses("delete_yes")
    looks("the summary, with everything deleted")


def the_ends_of_the_check(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/eligibility")
    visitor.answers("under_18")
    looks("the check: under 18")
    visitor.presses("change_age")
    visitor.takes_the_check("from_18_to_66", *["unsure"] * 7)
    visitor.opens_every_fold()
    looks("the check: something must be cleared up, with every fold open")
    visitor.presses("change_age")
    visitor.answers("from_67")
    looks("the check: 67 or older")


def an_estimate(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/benefit")
    visitor.opens_every_fold()
    looks("the estimator, folded out")
    visitor.works_it_out()
    looks("the estimator, with nothing filled in")
    visitor.types(birth_date="27.03.1996")
    visitor.works_it_out()
    looks("an estimate, as it comes")
    visitor.opens_every_fold()
    looks("an estimate, with chart and everything open")
    compared = page.locator("[class*=st-key-compare_] label[data-testid=stRadioOption]")
    with visitor.answered():
        compared.filter(has_text=visitor.t(PRESET_TEXTS[Preset.JOB_ONE_DAY].msgid)).click()
    looks("an estimate, compared with a job")
    typed = page.locator("[class*=st-key-seen_amount_] input")
    wage = page.locator("[class*=st-key-compared_wage_] input")
    for box, text in ((wage, "210,50"), (typed, "22 000")):
        with visitor.answered():
            box.fill(text)
            box.press("Tab")
    looks("an estimate, with typed amounts")
    for box in (wage, typed):
        with visitor.answered():
            box.fill("x")
            box.press("Tab")
    looks("an estimate, with typed amounts that cannot be read")


def the_costs(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/supplements")
    looks("the empty costs")
    visitor.opens_every_fold()
    looks("the costs, folded out")
    visitor.works_it_out()
    looks("the costs, with nothing filled in")
    _fills_in_the_costs(visitor, *COSTS_IN_WORDS)
    visitor.opens_every_fold()
    looks("the costs, every group worked out and everything open")
    visitor.types(km="")
    visitor.works_it_out()
    looks("the costs, with every group and something missing")


def the_costs_of_a_participant(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/supplements")
    visitor.chooses("illness", "No")
    looks("the costs, where only travel is covered")
    _fills_in_the_costs(visitor, "Travel every day", "Childcare", illness="No", public="Yes")
    looks("the costs, worked out for travel only")
    visitor.types(days="3")
    looks("the costs, grown old")


COSTS_IN_WORDS = tuple(text.msgid for text in COSTS.values())
TEXTS = {
    "start": "10.08.2026",
    "end": "18.12.2026",
    "gathering_start": "05.10.2026",
    "gathering_end": "09.10.2026",
    "job_day": "07.12.2026",
    "moving_on": "07.12.2026",
    "days": "3",
    "km": "34",
    "days_per_week": "5",
}
"""What is typed about costs, where any day or number would not do."""
LEFT_EMPTY = ("_changes", "_later", "_born")
"""The ends of the names of what few are asked for."""
ANY_DAY, ANY_NUMBER = "07.12.2026", "200"
FIELDS = """() => [...document.querySelectorAll("[class*=st-key-field_]")].map((field) => {
  const typed = field.querySelector("input[type=text]");
  const asked = field.querySelector("[role=radiogroup]") ? "choice" : typed ? "text" : "";
  const given = asked === "choice" ? field.querySelector("input:checked") : typed?.value;
  return [field.className.match(/st-key-field_(\\w+)/)[1], asked, typed?.inputMode, Boolean(given)];
})"""
"""The name of each field, what kind it is, what is typed there, and whether it is answered."""


def _fills_in_the_costs(visitor: Visitor, *costs: str, **chosen: str) -> None:
    """Answer all that is asked about these costs, and work it out."""
    page = visitor.page
    for name, option in (
        {"illness": "Yes", "agreed": "Yes", "doing": "An education"} | chosen
    ).items():
        label = visitor.field(name).locator("label", has_text=visitor.t(option)).first
        if label.count() and not label.locator("input").is_checked():
            visitor.chooses(name, option)
    for cost in costs:
        with visitor.answered():
            visitor.field("costs").get_by_text(visitor.t(cost), exact=True).click()
    for _ in range(6):  # an answer may lead to another question
        visitor.opens_every_fold()
        for name, kind, typed, is_answered in page.evaluate(FIELDS):
            if is_answered or name.endswith(LEFT_EMPTY) or not visitor.field(name).count():
                continue
            if kind == "choice":
                _chooses(visitor, name, 0)
            elif kind == "text":
                any_text = ANY_DAY if typed == "numeric" else ANY_NUMBER
                visitor.types(**{name: TEXTS.get(name, any_text)})
    visitor.works_it_out()
    expect(page.locator("#kvp-errors")).to_have_count(0)


def the_driving_log(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/driving_log")
    looks("the empty driving log")
    visitor.presses("log_start")
    looks("the driving log, with nothing filled in")
    _begins_a_log(visitor, "02112026", "31122026")
    looks("the driving log, an empty week")
    for day in ("2026-11-09", "2026-11-10", "2026-11-11"):
        with visitor.answered():
            page.locator(f"[class*='st-key-log-0-{day}'] label").first.click()
    looks("the driving log, a week filled in")
    visitor.presses("log_copy")
    looks("the driving log, told what happened")
    visitor.presses("log_before")
    visitor.presses("log_copy")
    looks("the driving log, asking whether to replace a week")
    visitor.presses("log_replace_no")
    visitor.presses("log_fill")
    looks("the driving log, told which public holidays were left out")
    visitor.opens_every_fold()
    looks("the driving log, with months, all weeks and everything open")
    visitor.presses("log_from_0")
    visitor.presses("log_trip_save")
    looks("the driving log, a changed trip with something missing")
    page.locator("[data-testid=stFileUploaderDropzoneInput]:not(.st-key-kept *)").set_input_files(
        {"name": "log.csv", "mimeType": "text/csv", "buffer": b"a;b\n1;2\n"}
    )
    settle(page)
    looks("the driving log, with a file that cannot be read")


def the_driving_log_with_warnings(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/driving_log")
    _begins_a_log(visitor, "27042026", "24052026", days="1")
    visitor.opens_every_fold()
    visitor.presses("log_week_2026-04-27")
    for day in ("2026-04-30", "2026-05-01"):
        with visitor.answered():
            page.locator(f"[class*='st-key-log-0-{day}'] label").first.click()
    page.locator("[class*='st-key-log-parked'] label").first.click()
    settle(page)
    visitor.types(**{"park_0_2026-04-30": "101"})
    visitor.types(**{"park_0_2026-05-01": "x"})
    visitor.opens_every_fold()
    looks("the driving log, with every warning and everything open")


def _begins_a_log(visitor: Visitor, start: str, end: str, days: str = "5") -> None:
    for name, text in {
        "km_one_way": "20",
        "days_per_week": days,
        "start": start,
        "end": end,
    }.items():
        visitor.types(**{name: text})
    visitor.presses("log_start")


KINDS = tuple(QUESTIONS[0].options) if isinstance(QUESTIONS[0], Choice) else ()
"""Of decisions, in the order of the page."""


def the_tracks_of_a_complaint(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/complaint")
    looks("the empty complaint")
    visitor.opens_every_fold()
    visitor.presses("find_deadline")
    looks("the complaint, with nothing filled in")
    visitor.presses("others_track")
    looks("the complaint, with every kind of decision")
    for place, track in enumerate(KINDS):
        _chooses(visitor, "track", place)
        if has_deadline(ComplaintAnswers(track=track)):
            visitor.types(received="16.11.2026")
        visitor.presses("find_deadline")
        looks(f"the complaint: {track}")
        visitor.presses("complaint_change")


WISHES = {"en": "I want to get KVP.", "nb": "Jeg vil få KVP.", "nn": "Eg vil få KVP."}
REASONS = {"en": "I can work.", "nb": "Jeg kan jobbe.", "nn": "Eg kan jobbe."}
"""What people write in a letter, in the language that they read."""


def a_complaint(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/complaint")
    _asks_for_a_deadline(visitor, "16.11.2026")
    visitor.opens_every_fold()
    looks("a deadline that is not out, with everything open")
    unfold(page, "letter_more")
    visitor.types(change=WISHES[visitor.language])
    visitor.types(reason="010190 12345")
    looks("a letter with something that is refused")
    visitor.types(reason=REASONS[visitor.language])
    looks("a letter")
    if page.locator(".st-key-letter_second").count():  # who reads English sees both anyway
        visitor.presses("letter_second")
    looks("a letter in two languages")
    visitor.presses("complaint_change")
    visitor.types(received="01.06.2026")
    looks("the questions of a complaint again, with something changed")
    visitor.presses("find_deadline")
    looks("a deadline that is out")
    visitor.presses("complaint_change")
    visitor.opens_every_fold()
    _chooses(visitor, "arrival", 2)
    visitor.types(learned_on="16.11.2026")
    visitor.presses("find_deadline")
    looks("a decision that nobody was told of")
    visitor.presses("complaint_change")
    visitor.opens_every_fold()
    _chooses(visitor, "arrival", 1)
    visitor.types(decided_on="16.11.2026")
    visitor.presses("find_deadline")
    looks("a letter that came on a forgotten day")


def the_summary(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/summary")
    looks("the empty summary")
    page.locator("[class*=st-key-open_] input[type=file]").set_input_files(
        {"name": "my.kvp.json", "mimeType": "application/json", "buffer": b"not ours"}
    )
    visitor.reads("This is not a file from this guide, or it is damaged. Nothing was opened.")
    settle(page)
    looks("the summary, with a file that cannot be opened")


def an_unknown_address(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/?lang=xx&mode=yy")
    looks("a language and a view that there are not")
    visitor.page.goto("/nowhere")
    looks("an address that there is not")


def a_lost_connection(visitor: Visitor, looks: Looks) -> None:
    _is_cut_off(visitor, "/about")
    expect(visitor.page.locator("#kvp-lost")).to_be_visible()
    looks("a lost connection")
    visitor.page.close()


def _is_cut_off(visitor: Visitor, address: str, begin: str = "") -> None:
    """The connection is lost and does not come back."""
    page = visitor.page
    open_sockets: list[WebSocketRoute] = []

    def pass_on(socket: WebSocketRoute) -> None:
        socket.connect_to_server()
        open_sockets.append(socket)

    page.route_web_socket("**/_stcore/stream", pass_on)
    visitor.goes_to(address)
    if begin:
        visitor.presses(begin)
    for way in ("_stcore/health", "_stcore/host-config", "healthz"):
        page.route(f"**/{way}", lambda asked: asked.abort())
    open_sockets[-1].close()


def _goes(visitor: Visitor, name: str) -> None:
    with visitor.answered():
        go(visitor.page, name)


def _goes_home(visitor: Visitor) -> None:
    with visitor.answered():
        visitor.page.locator(".st-key-topbar a").first.click()


def _chooses(visitor: Visitor, name: str, place: int) -> None:
    option = visitor.field(name).locator("[data-testid=stRadioOption]").nth(place)
    if not option.locator("input").is_checked():
        with visitor.answered():
            option.click()


def _asks_for_a_deadline(visitor: Visitor, received: str) -> None:
    """A decision on the programme, in a letter; the rest as it stands at first."""
    _chooses(visitor, "track", 0)
    visitor.types(received=received)
    visitor.presses("find_deadline")


# ---- Counsellor


def a_meeting(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/benefit?mode=counsellor")
    looks("the empty meeting")
    page.locator(".st-key-menu button").click()
    looks("the open menu of a meeting")
    page.keyboard.press("Escape")
    page.locator(".st-key-counsellor_two button").click()
    looks("the choice of a second language")
    page.keyboard.press("Escape")
    page.locator(".st-key-counsellor_examples button").first.click()
    looks("the examples")
    page.keyboard.press("Escape")
    visitor.types(birth_date="27.03.1996")
    visitor.types(children="2")
    looks("a meeting with one choice")
    visitor.types(birth_date="31.02.1990")
    looks("a meeting with a day that cannot be used")
    visitor.types(birth_date="27.03.1996")
    visitor.presses("counsellor_copy")
    looks("a meeting with two choices")
    page.locator(".st-key-counsellor_choices button").first.click()
    visitor.presses("preset_job_one_day")
    looks("the ways to make a choice")
    visitor.presses("preset_job_half_time")
    page.keyboard.press("Escape")
    looks("a meeting with four choices")
    for view in ("months", "sums", "two_days"):
        visitor.presses(f"view_{view}")
        looks(f"a meeting with four choices: {view}")
        page.keyboard.press("Escape")
        settle(page)
    visitor.presses("counsellor_hide")
    looks("a meeting without amounts")
    visitor.presses("counsellor_hide")
    _shows_beside(visitor)
    looks("a meeting in two languages, with four choices")
    visitor.presses("counsellor_large")
    looks("a meeting in two languages and large text")
    _shows_beside(visitor, place=0)
    looks("a meeting in large text")
    visitor.presses("counsellor_large")
    visitor.presses("counsellor_new")
    looks("the question whether there is a new person")
    visitor.presses("counsellor_yes")
    looks("a meeting with everything deleted")


def _shows_beside(visitor: Visitor, place: int = -1) -> None:
    page = visitor.page
    page.locator(".st-key-counsellor_two button").click()
    option = page.locator("[class*=st-key-counsellor_beside] [data-testid=stRadioOption]")
    with visitor.answered():
        option.nth(place).click()
    page.keyboard.press("Escape")


def a_check_together(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/eligibility?mode=counsellor")
    looks("the whole check on one screen")
    _chooses(visitor, "age", 1)
    for name in ("legal", "home", "work", "benefits"):
        _chooses(visitor, name, 0)
    visitor.opens_every_fold()
    looks("the whole check, half answered, with everything open")
    _shows_beside(visitor)
    looks("the whole check in two languages")
    visitor.presses("counsellor_large")
    looks("the whole check in large text")


def a_meeting_to_its_end(visitor: Visitor, looks: Looks) -> None:
    """What is opened over the answers, the costs, and the sheet to take home."""
    page = visitor.page
    visitor.goes_to("/eligibility?mode=counsellor")
    _chooses(visitor, "age", 1)
    _chooses(visitor, "benefits", 0)
    for key in ("counsellor_follow_ups", "counsellor_add"):
        page.locator(f".st-key-{key} button").first.click()
        settle(page)
        looks(f"the whole check: {key}")
        page.keyboard.press("Escape")
    _opens_the_tab(visitor, "benefit")
    visitor.types(birth_date="27.03.1996", children="2")
    page.locator(".kv-lawof summary").first.click()
    looks("a meeting with a sum and its law")
    for key in ("counsellor_tax", "counsellor_more"):
        page.locator(f".st-key-{key} button").first.click()
        settle(page)
        looks(f"a meeting with more to answer: {key}")
        page.keyboard.press("Escape")
    _opens_the_tab(visitor, "supplements")
    visitor.types(km="12")
    for cost in ("daily_travel", "childcare", "housing"):
        with visitor.answered():
            page.locator(f".st-key-cost_row_{cost} label").first.click()
    visitor.types(thirty_day="850", childcare_cost="1200")
    looks("the costs in a meeting")
    for key in ("counsellor_person", "cost_more_daily_travel"):
        page.locator(f".st-key-{key} button").first.click()
        settle(page)
        looks(f"the costs in a meeting: {key}")
        page.keyboard.press("Escape")
    _opens_the_tab(visitor, "summary")
    looks("the sheet to take home")
    handed_over = page.locator(".st-key-counsellor_hand_over [data-testid=stPopoverButton]")
    for place in range(handed_over.count()):
        handed_over.nth(place).click()
        settle(page)
        looks(f"the sheet to take home, another way: {place}")
        page.keyboard.press("Escape")
    visitor.presses("counsellor_hide")
    looks("the sheet to take home, without amounts")
    visitor.presses("counsellor_new")
    looks("the question about the sheet to take home")


def _opens_the_tab(visitor: Visitor, name: str) -> None:
    with visitor.answered():
        visitor.page.locator(f".st-key-counsellor_tab_{name} a").click()


_OTHER_PAGES = (
    "",
    "supplements",
    "driving_log",
    "complaint",
    "summary",
    "programme",
    "rates",
    "about",
)


def the_other_pages_of_a_meeting(visitor: Visitor, looks: Looks) -> None:
    for name in _OTHER_PAGES:
        visitor.goes_to(f"/{name}?mode=counsellor")
        visitor.opens_every_fold()
        looks(f"in a meeting: {name or 'home'}")
    for name in ("accessibility", "checks"):
        visitor.goes_to(f"/{name}?mode=counsellor")
        looks(f"in a meeting: {name}")
    visitor.goes_to("/complaint?mode=counsellor")
    _shows_beside(visitor)
    _asks_for_a_deadline(visitor, "16.11.2026")
    looks("in a meeting: a deadline, in two languages")


def nobody_at_the_meeting(visitor: Visitor, looks: Looks) -> None:
    visitor.goes_to("/benefit?mode=counsellor")
    visitor.page.evaluate(LATER.format(SECONDS_OF_THE_COUNSELLOR))
    expect(visitor.page.get_by_role("alertdialog")).to_be_visible(timeout=20_000)
    looks("the meeting, asking whether anybody is there")


# ---- Kiosk


def a_stranger(visitor: Visitor, looks: Looks) -> None:
    page = visitor.page
    visitor.goes_to("/?mode=kiosk")
    looks("nobody there yet, with help")
    visitor.presses(f"attract_{visitor.language}")
    looks("the start page of a kiosk")
    page.locator("[data-kvp-tool=contrast]").click()
    looks("the start page of a kiosk, in black and white")
    page.locator("[data-kvp-tool=contrast]").click()
    page.locator("[data-kvp-tool=text]").click(click_count=2, delay=50)
    looks("the start page of a kiosk, with the largest text")
    page.locator("[data-kvp-tool=text]").click()
    visitor.presses("door_eligibility")
    visitor.opens_every_fold()
    looks("a question of a kiosk")
    visitor.takes_the_check(*CHECK_ANSWERS[:2], "no", *CHECK_ANSWERS[3:6], "yes")
    visitor.presses("continue")
    looks("a question of a kiosk that was not answered")
    visitor.presses("step_back")
    visitor.takes_the_check("no", "yes")
    visitor.opens_every_fold()
    looks("the check of a kiosk, done")
    _goes(visitor, "complaint")
    looks("the empty complaint of a kiosk")
    _chooses(visitor, "track", 0)
    with visitor.answered():
        visitor.field("received").get_by_role("button", name=visitor.t("Today"), exact=True).click()
    visitor.presses("find_deadline")
    visitor.opens_every_fold()
    looks("a deadline and a letter of a kiosk")
    _goes(visitor, "summary")
    visitor.opens_every_fold()
    looks("the summary of a kiosk")
    page.evaluate(NEVER_GOES_HOME)
    page.locator(".st-key-kiosk_finish button").click()
    expect(page.locator("#kvp-cover ul")).to_be_visible()
    looks("the farewell of a kiosk")


def money_at_a_kiosk(visitor: Visitor, looks: Looks) -> None:
    _begins_at_a_kiosk(visitor)
    visitor.presses("door_benefit")
    looks("how old one is, at a kiosk")
    visitor.presses("answer_0")
    visitor.presses("answer_4")
    looks("an amount of a kiosk")
    visitor.presses("money_children")
    looks("a question of a kiosk, answered before")
    visitor.presses("money_back")
    visitor.presses("money_job")
    looks("the question about a job, at a kiosk")
    visitor.presses("answer_3")
    visitor.presses("money_why")
    visitor.opens_every_fold()
    looks("why an amount of a kiosk is what it is")


def costs_and_driving_at_a_kiosk(visitor: Visitor, looks: Looks) -> None:
    _begins_at_a_kiosk(visitor)
    _goes(visitor, "supplements")
    visitor.opens_every_fold()
    looks("the empty costs of a kiosk")
    visitor.presses("calculate")
    looks("the costs of a kiosk, with nothing filled in")
    _answers_the_costs(visitor)
    looks("the costs of a kiosk, worked out")
    _goes(visitor, "driving_log")
    looks("the empty driving log of a kiosk")
    for name, button in (("km_one_way", "+10"), ("start", "Today"), ("end", "Today")):
        step = visitor.field(name).get_by_role("button", name=visitor.t(button), exact=True)
        if step.is_enabled():  # the costs have filled in the first day
            with visitor.answered():
                step.click()
    visitor.presses("log_start")
    visitor.opens_every_fold()
    looks("the driving log of a kiosk, with everything open")
    _goes(visitor, "rates")
    visitor.opens_every_fold()
    looks("the rates at a kiosk, with every fold open")
    _goes(visitor, "programme")
    visitor.opens_every_fold()
    looks("the page about KVP at a kiosk, with every fold open")
    _goes(visitor, "about")
    looks("the page about the guide at a kiosk")
    _goes(visitor, "accessibility")
    looks("the accessibility statement at a kiosk")
    _goes(visitor, "checks")
    looks("the worked cases at a kiosk")


def _answers_the_costs(visitor: Visitor) -> None:
    """Travel every day, with buttons alone."""
    page = visitor.page
    for name, option in {"illness": "Yes", "agreed": "Yes", "costs": "Travel every day"}.items():
        visitor.chooses(name, option)
    for _ in range(4):  # an answer may lead to another question
        for name, kind, _typed, is_answered in page.evaluate(FIELDS):
            if kind == "choice" and not is_answered:
                _chooses(visitor, name, 0)
            empty = visitor.field(name).filter(has=page.locator(".kv-value .kv-hint"))
            if empty.count() and not name.endswith(LEFT_EMPTY):
                with visitor.answered():
                    words = re.compile(rf"^(\+.*|{visitor.t('Today')})$")
                    empty.get_by_role("button").filter(has_text=words).last.click()
    visitor.works_it_out()
    expect(page.locator("#kvp-errors")).to_have_count(0)


def nobody_at_the_kiosk(visitor: Visitor, looks: Looks) -> None:
    _begins_at_a_kiosk(visitor)
    visitor.page.evaluate(LATER.format(SECONDS_OF_THE_KIOSK))
    expect(visitor.page.get_by_role("alertdialog")).to_be_visible()
    looks("the kiosk, asking whether anybody is there")


def a_kiosk_without_its_server(visitor: Visitor, looks: Looks) -> None:
    _is_cut_off(visitor, "/?mode=kiosk", f"attract_{visitor.language}")
    expect(visitor.page.locator("#kvp-lost")).to_be_visible()
    expect(visitor.page.locator("#kvp-cover p").first).to_be_visible(timeout=20_000)
    looks("a kiosk without its server")
    visitor.page.close()


def _begins_at_a_kiosk(visitor: Visitor) -> None:
    visitor.goes_to("/?mode=kiosk")
    visitor.presses(f"attract_{visitor.language}")


WALKS: Mapping[Mode, tuple[Walk, ...]] = {
    "applicant": (
        the_other_pages,
        the_check,
        the_estimator,
        a_visit_from_the_start,
        the_ends_of_the_check,
        an_estimate,
        the_costs,
        the_costs_of_a_participant,
        the_driving_log,
        the_driving_log_with_warnings,
        the_tracks_of_a_complaint,
        a_complaint,
        the_summary,
        an_unknown_address,
        a_lost_connection,
    ),
    "counsellor": (
        a_meeting,
        a_check_together,
        a_meeting_to_its_end,
        the_other_pages_of_a_meeting,
        nobody_at_the_meeting,
    ),
    "kiosk": (
        a_stranger,
        money_at_a_kiosk,
        costs_and_driving_at_a_kiosk,
        nobody_at_the_kiosk,
        a_kiosk_without_its_server,
    ),
}
"""All of them, each in the mode that it is for."""
EXPECTED: Mapping[Walk, tuple[str, ...]] = {
    a_lost_connection: ("net::ERR", "WebSocket", "/_stcore/", "is not responding"),
    a_kiosk_without_its_server: (
        "net::ERR",
        "WebSocket",
        "/_stcore/",
        "is not responding",
        "removeChild",
    ),
    an_unknown_address: ("404",),
}
"""Parts of what the console says of a connection that is lost, and of a page that is not."""
