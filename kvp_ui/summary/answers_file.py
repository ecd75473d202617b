"""What of a visit is kept in a person’s own file, and what happens when it is opened again.

A new topic is one line in ``KEPT``.
"""

from collections.abc import Callable, Mapping
from datetime import date

from kvp_core.benefit.answers import BenefitAnswers
from kvp_core.complaint.answers import ComplaintAnswers
from kvp_core.complaint.letter_inputs import LetterAnswers
from kvp_core.costs.answers import CostsAnswers
from kvp_core.driving_log.log import DrivingLog
from kvp_core.eligibility.answers import Answers
from kvp_core.export.kvp_file import Opened, TopicKind, holds_back, kvp_file, open_kvp_file
from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_core.summary.inputs import NoteAnswers
from kvp_core.values.model import FrozenModel
from kvp_ui.app import navigation, session
from kvp_ui.benefit.form import benefit_page
from kvp_ui.complaint.form import complaint_page
from kvp_ui.eligibility import steps
from kvp_ui.forms import carrying
from kvp_ui.supplements.form import costs_page

KEPT: Mapping[str, TopicKind] = {
    "eligibility": TopicKind(Answers, navigation.ELIGIBILITY.title),
    "benefit": TopicKind(BenefitAnswers, navigation.BENEFIT.title),
    "costs": TopicKind(CostsAnswers, navigation.SUPPLEMENTS.title),
    "driving_log": TopicKind(DrivingLog, navigation.DRIVING_LOG.title),
    "complaint": TopicKind(ComplaintAnswers, navigation.COMPLAINT.title),
    "letter": TopicKind(LetterAnswers, msg("Draft of your complaint")),
    "note": TopicKind(NoteAnswers, msg("My own note")),
}
"""By the names in the file, which never change. In the order of the file."""


def answers() -> Mapping[str, FrozenModel]:
    """Everything answered in this visit."""
    return {
        name: session.answers(kind.model())
        for name, kind in KEPT.items()
        if session.has_answers(kind.model)
    }


def file() -> Callable[[], bytes]:
    """Makes the file of the answers as they are now."""
    now, today = answers(), session.today()
    return lambda: kvp_file(now, today)


def file_for_tab() -> str:
    """The same for a program to read; nothing while there are no answers."""
    now, today = answers(), session.today()

    def made() -> str:
        return kvp_file(now, today, is_to_be_read=False).decode()

    return session.once("file_for_tab", (now, today), made) if now else ""


def leaves_something_out() -> bool:
    """Whether a text is kept out of the file because of what looks like an identity number."""
    return holds_back(answers())


def open_again(content: bytes) -> Opened:
    """Go on from a file: its answers instead of those here, if there are any in it."""
    opened = open_kvp_file(content, KEPT)
    if opened.answers:
        session.delete_everything()
        for given in opened.answers.values():
            session.keep(given)
        for given in opened.answers.values():
            carrying.take_note(given)
        _resume(session.today())
    return opened


def _resume(today: date) -> None:
    """Each page goes on from its answers."""
    steps.resume()
    benefit_page(today, rate_book()).resume()
    costs_page(today).resume()
    complaint_page(today).resume()
