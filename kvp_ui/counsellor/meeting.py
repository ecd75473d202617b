"""What a meeting is about: a day to count as of, and up to four choices, one of them on top.

The answers of the choice on top live where the form keeps them; the others wait here.
"""

from datetime import date
from typing import Annotated

from pydantic import Field

from kvp_core.asking.free_text import holds_id_number, tidy
from kvp_core.benefit.answers import BenefitAnswers, Typed, first_answers
from kvp_core.benefit.examples import Example, example_answers
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.presets import PRESET_TEXTS, Preset
from kvp_core.benefit.scenarios import (
    AS_NOW,
    COPY,
    MOST_SCENARIOS,
    SECOND_PARENT,
    answers_with_preset,
    shared,
    told_at_once,
)
from kvp_core.language.messages import Message
from kvp_core.values.model import FrozenModel
from kvp_ui.app import session

LONGEST_NAME = 40
NAME_KEY, CHOICE_KEY = "counsellor_name", "choice"
ANEW = {"title": "", "preset": None, "is_copy": True}
LAST_GOOD = "counsellor.last_good"
"""What each place came to when its answers could last be counted with."""
ON_THE_SHEET = "counsellor.on_the_sheet"
"""What somebody chose to have on the sheet to take home, or not to have."""
ID_IN_NAME = "counsellor.id_in_name"


class SavedScenario(FrozenModel):
    """One choice: what it is called, and the answers it stands for."""

    title: Annotated[str, Field(max_length=LONGEST_NAME)] = ""
    preset: Preset | None = None
    is_copy: bool = False
    with_second_parent: bool = False
    more_children: int = 0
    """How many more than the person has now."""
    answers: BenefitAnswers = BenefitAnswers()

    @property
    def name(self) -> Message | str:
        if self.title:
            return self.title
        if self.preset:
            return PRESET_TEXTS[self.preset]
        if self.with_second_parent:
            return SECOND_PARENT
        return COPY if self.is_copy else AS_NOW


class Meeting(FrozenModel):
    """Days as typed; ``shown`` is the place of the choice on top."""

    as_of: Typed = ""
    earlier: Typed = "02.02.2026"
    later: Typed = "01.05.2026"
    starts_follow: date | None = None
    """The day to count as of that the starts have been moved to."""
    choices: tuple[SavedScenario, ...] = (SavedScenario(),)
    shown: int = 0


def meeting() -> Meeting:
    return session.answers(Meeting())


def held(day: date) -> tuple[SavedScenario, ...]:
    """Every choice, the one on top with its answers as they stand in the form."""
    now = meeting()
    top = told_at_once(session.answers(first_answers(day)))
    answers = [choice.answers for choice in now.choices]
    answers[now.shown], more = top, now.choices[now.shown].more_children
    return tuple(
        choice.model_copy(update={"answers": shared(own, top, choice.more_children - more)})
        for choice, own in zip(now.choices, answers, strict=True)
    )


def settle_answers(day: date) -> None:
    """Let what the other pages read be what the meeting counts with."""
    top = held(day)[meeting().shown].answers
    if top != session.answers(first_answers(day)):
        session.keep(top)


def follow_day(day: date, today: date) -> None:
    """Let the choices that start with the first one start after another day."""
    before = meeting().starts_follow or today
    if day == before:
        return
    choices = held(before)
    old, new = choices[0].answers.start, first_answers(day).start
    moved = tuple(
        choice.model_copy(
            update={"answers": choice.answers.model_copy(update={"start": new, "end": ""})}
        )
        if choice.answers.start == old
        else choice
        for choice in choices
    )
    _keep(moved, meeting().shown)
    session.keep(meeting().model_copy(update={"starts_follow": day}))


def show(place: int, day: date) -> None:
    """Another choice on top; not one that another press has removed."""
    choices = held(day)
    _keep(choices, min(place, len(choices) - 1))


def copy(day: date) -> None:
    """The choice on top once more, to be changed."""
    choices, shown = held(day), meeting().shown
    _add(choices, choices[shown].model_copy(update=ANEW))


def add_preset(preset: Preset, inputs: BenefitInputs, day: date) -> None:
    """The first choice with one thing changed."""
    choices = held(day)
    answers = answers_with_preset(choices[0].answers, inputs, preset)
    more = choices[0].more_children + (preset is Preset.ONE_MORE_CHILD)
    _add(choices, SavedScenario(preset=preset, more_children=more, answers=answers))


def add_second_parent(day: date) -> None:
    choices = held(day)
    _add(choices, choices[0].model_copy(update=ANEW | {"with_second_parent": True}))


def same_as_base(day: date) -> None:
    """The choice on top once more, with nothing in it that differs from the first one."""
    choices, shown = list(held(day)), meeting().shown
    choices[shown] = choices[0].model_copy(update=ANEW)
    _keep(tuple(choices), shown)


def remove(day: date) -> None:
    choices, shown = held(day), meeting().shown
    _keep(choices[:shown] + choices[shown + 1 :], max(0, shown - 1))


def make_base(day: date) -> None:
    """The choice on top and the first one change places."""
    choices, shown = list(held(day)), meeting().shown
    choices[0], choices[shown] = choices[shown], choices[0]
    _keep(tuple(choices), 0)
    for noted in (LAST_GOOD, ON_THE_SHEET):  # they stand by their place, which is another now
        session.set_ui_state(noted, {})


def rename() -> None:
    """A name for the choice on top; never one that holds an identity number."""
    typed = tidy(str(session.widget(NAME_KEY) or ""))[:LONGEST_NAME]
    is_refused = holds_id_number(typed)
    session.set_ui_state(ID_IN_NAME, is_refused)
    if is_refused:
        session.reset_widget(NAME_KEY)
        return
    now = meeting()
    choices = list(now.choices)
    choices[now.shown] = choices[now.shown].model_copy(update={"title": typed})
    session.keep(now.model_copy(update={"choices": tuple(choices)}))


def use_example(example: Example, day: date) -> None:
    """Begin with a made-up person; what was there before is gone."""
    _keep((SavedScenario(answers=example_answers(example, day)),), 0)
    session.set_ui_state(ON_THE_SHEET, {})


def _add(choices: tuple[SavedScenario, ...], new: SavedScenario) -> None:
    if len(choices) < MOST_SCENARIOS:
        _keep((*choices, new), len(choices))


def _keep(choices: tuple[SavedScenario, ...], shown: int) -> None:
    """Remember the choices, and put the answers of one into the form."""
    before = meeting()
    session.keep(before.model_copy(update={"choices": choices, "shown": shown}))
    session.keep(choices[shown].answers)
    session.renew_fields(BenefitAnswers)
    session.reset_widget(NAME_KEY)
    session.reset_widget(CHOICE_KEY)
    if len(choices) != len(before.choices):
        session.set_ui_state(LAST_GOOD, {})
        session.set_ui_state(ON_THE_SHEET, {})
    session.set_ui_state(ID_IN_NAME, value=False)
