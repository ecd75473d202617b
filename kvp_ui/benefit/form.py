"""The estimator’s questions on a page: three that most people need, the rest folded away."""

from datetime import date

from kvp_core.benefit.answers import BenefitAnswers, first_answers
from kvp_core.benefit.counted_with import counted_with
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.questions import benefit_questions, read_benefit
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_ui.app import session
from kvp_ui.app.navigation import BENEFIT
from kvp_ui.forms.form_page import FormPage, Group

ALWAYS_SHOWN = Group(("birth_date", "start", "children"))
LESS = Group(
    ("work", "hours", "wage", "absence", "absence_days", "other", "other_amount"),
    key="benefit_less",
    heading=msg("Job, absence and other benefits"),
)
TAX = Group(("tax", "tax_percent", "special_tax"))
MORE = Group(
    ("end", "method", "pay_day"),
    key="benefit_more",
    heading=msg("End date, pay day and way of counting"),
)


def benefit_page(today: date, rates: RateBook) -> FormPage[BenefitAnswers, BenefitInputs]:
    """Nobody gives their date of birth where others may look over their shoulder."""
    by_age_band = session.is_kiosk()
    return FormPage(
        place=BENEFIT,
        first=first_answers(today),
        questions=benefit_questions(today, rates, by_age_band=by_age_band),
        groups=(ALWAYS_SHOWN, LESS, TAX, MORE),
        read=lambda answers: read_benefit(answers, today, rates, by_age_band=by_age_band),
        counts_at_once=session.is_counsellor(),
        given=None if by_age_band else counted_with,
        button=msg("Work it out"),
        stale=msg("You have changed an answer. Press “Work it out” to see the new amount."),
        empty=msg("Answer the questions, and the amount will show here."),
    )
