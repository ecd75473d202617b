"""Visiting the guide without a browser, and what somebody who answers everything has answered."""

import re
from datetime import date
from decimal import Decimal

from streamlit.testing.v1 import AppTest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import AgeGroup, BenefitAnswers
from kvp_core.complaint.answers import ComplaintAnswers
from kvp_core.complaint.letter_inputs import LetterAnswers
from kvp_core.costs.answers import FIRST
from kvp_core.driving_log.log import DrivingLog, Entry, Trip, TripLog
from kvp_core.eligibility.answers import AgeBand as CheckedAge
from kvp_core.eligibility.answers import Answers
from kvp_core.shared_rules.complaint_tracks import Track
from kvp_core.summary.inputs import NoteAnswers
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.entitlement import Doing
from kvp_core.travel.answers import NoPublicTransport
from kvp_core.values.model import FrozenModel
from kvp_ui.app.navigation import BENEFIT, COMPLAINT, SUPPLEMENTS, Place
from tests.house.catalogs import PROJECT

ENTRY = PROJECT / "kvp_ui" / "entry.py"
SECONDS = 30
YES, NO, UNSURE = YesNoUnsure
OWN_WORDS = "Ola & Kari"
RESULT_BUTTONS = {BENEFIT: "calculate", SUPPLEMENTS: "calculate", COMPLAINT: "find_deadline"}
"""Pages that answer when asked to."""
FIRST_TOUCH = "answer_1"
"""An answer to the questions with which a kiosk asks for the amount."""
MONDAY = date(2026, 11, 16)
EVERYTHING: tuple[FrozenModel, ...] = (
    Answers(
        age=CheckedAge.FROM_18_TO_66,
        **dict.fromkeys(("legal", "home", "work", "followup", "assessment", "fulltime"), YES),
        benefits=NO,
    ),
    BenefitAnswers(birth_date="27.03.1996", start="01.12.2026", children=2),
    FIRST.model_copy(
        update={
            "illness": YES,
            "agreed": YES,
            "doing": Doing.EDUCATION,
            "paid": NO,
            "km": "34",
            "costs": frozenset({Cost.DAILY_TRAVEL}),
            "start": "10.08.2026",
            "public": NO,
            "end": "18.12.2026",
            "no_public": NoPublicTransport.POOR_CONNECTIONS,
            "car": YES,
            "toll": "50",
        }
    ),
    DrivingLog(
        trips=(
            TripLog(
                trip=Trip(start=MONDAY, end=date(2026, 12, 18), km_one_way=Decimal(34)),
                entries=(Entry(day=MONDAY, parking=150),),
            ),
        )
    ),
    ComplaintAnswers(track=Track.QUALIFICATION_PROGRAMME, received="16.11.2026"),
    LetterAnswers(change=OWN_WORDS, name=OWN_WORDS, wait=True),
    NoteAnswers(note=OWN_WORDS),
)
"""Answers to every topic. Where strangers share the screen, the age alone is given otherwise."""
AT_A_KIOSK = EVERYTHING[1].model_copy(update={"birth_date": AgeGroup.FROM_25})


def entered(**query: str) -> AppTest:
    """The start page; a kiosk has been touched."""
    page = AppTest.from_file(str(ENTRY), default_timeout=SECONDS)
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    begin = [button for button in page.button if button.key == "attract_en"]
    return begin[0].click().run() if begin else page


def opened(place: Place, **query: str) -> AppTest:
    """A page, with nothing answered."""
    return entered(**query).switch_page(str(place.file)).run()


def answered(place: Place, **query: str) -> AppTest:
    """A page with everything answered, and asked for its result."""
    return go_and_ask(everything_answered(**query), place)


def everything_answered(**query: str) -> AppTest:
    """The start page of somebody who has answered everything."""
    page = entered(**query)
    is_kiosk = query.get("mode") == "kiosk"
    for given in (*EVERYTHING, AT_A_KIOSK) if is_kiosk else EVERYTHING:
        page.session_state[kept_as(given)] = given
    return page


def kept_as(given: FrozenModel) -> str:
    """What the session knows the answers of a topic by."""
    return f"answers.{type(given).__module__}.{type(given).__name__}"


def go_and_ask(page: AppTest, place: Place) -> AppTest:
    """Another page of the same visit, asked for its result where it gives one when asked."""
    page.switch_page(str(place.file)).run()
    if asks := [button for button in page.button if button.key == RESULT_BUTTONS.get(place)]:
        asks[0].click().run()
    while touches := [button for button in page.button if button.key == FIRST_TOUCH]:
        touches[0].click().run()
    assert not page.exception
    return page


def html(page: AppTest) -> str:
    """Everything of our own that is drawn, as it is sent to the browser."""
    return "\n".join(str(part.proto.body) for part in page.get("html"))


def text(markup: str) -> str:
    """What a person reads of it."""
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", markup, flags=re.DOTALL).split())
