"""What the check and the estimate have been told, filled in on the page about costs."""

from kvp_core.benefit.answers import first_answers
from kvp_core.costs.answers import FIRST, CostsAnswers
from kvp_core.costs.carried import carried, told_elsewhere
from kvp_core.eligibility.answers import Answers
from kvp_core.language.messages import Message, msg
from kvp_ui.app import session

_BEFORE = "carrying.elsewhere"


def fill_in() -> None:
    """Fill what nobody has typed here; the fields are drawn anew, so that they show it."""
    first = first_answers(session.today())
    estimate = session.answers(first) if session.has_answers(type(first)) else None
    told = told_elsewhere(session.answers(Answers()), estimate)
    before: dict[str, object] = session.get_ui_state(_BEFORE, {})
    filled = carried(session.answers(FIRST), told, before)
    session.set_ui_state(_BEFORE, {**before, **told})
    if filled:
        session.change(FIRST, filled)
        for name in filled:
            session.renew_fields(CostsAnswers, name)


def said(answers: CostsAnswers) -> Message | None:
    """That something came along, for as long as it stands as it came."""
    before: dict[str, object] = session.get_ui_state(_BEFORE, {})
    kept = {name for name, value in before.items() if getattr(answers, name) == value}
    if kept & {"start", "end", "children"}:
        return msg("We have filled in what you told us in the estimate. Change what is wrong.")
    return (
        msg("We have filled in what you told us in the check. Change what is wrong.")
        if kept
        else None
    )
