"""What we ask about each cost somebody chose, in the order of the page.

What few need (each child by itself, a price that changes) has a name of its own, ``…_MORE``:
the page folds it away.
"""

from collections.abc import Callable
from decimal import Decimal
from itertools import chain
from typing import Any

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import Checkbox, Day, Number, Question, WholeNumber
from kvp_core.asking.usual_questions import choice, kilometres, kroner, yes_no_unsure
from kvp_core.language.messages import Message, msg
from kvp_core.supplements.answers import (
    CHILDREN_TOLD,
    MOST_CHILDREN,
    MOST_DAYS_PER_WEEK,
    Cost,
    SupplementsAnswers,
    circumstances,
)
from kvp_core.supplements.expenses import HousingKind
from kvp_core.supplements.inputs import HIGHEST_AMOUNT, LONGEST_KM
from kvp_core.supplements.learning_materials import LEVELS
from kvp_core.supplements.relocation import MovingMethod

Asks = Callable[[SupplementsAnswers], bool]
Questions = tuple[Question[SupplementsAnswers], ...]
TOO_MUCH = {Reason.OUT_OF_RANGE: msg("Enter kroner, from 0 to {most}", most=HIGHEST_AMOUNT)}
STEPS_TO_A_YEAR = (Decimal(1), Decimal(10), Decimal(1000))


def chose(*costs: Cost) -> Asks:
    """Asks about costs somebody chose, unless what they answered so far rules them out."""
    return lambda answers: (
        bool(answers.costs & set(costs)) and not circumstances(answers).at_most_travel
    )


needs_childcare, buys_books, pays_for_housing, moves = (
    chose(cost) for cost in (Cost.CHILDCARE, Cost.BOOKS, Cost.HOUSING, Cost.MOVING)
)


def _tells_of_each(number: int) -> Asks:
    """Whether somebody has so many children and tells what each of them costs."""
    return lambda answers: answers.each_child and number <= answers.children


def _childcare_changes(answers: SupplementsAnswers) -> bool:
    return bool(answers.childcare_changes.strip())


def _stays_overnight(answers: SupplementsAnswers) -> bool:
    return answers.housing_kind is HousingKind.OVERNIGHT


def _pays_rent(answers: SupplementsAnswers) -> bool:
    return answers.housing_kind in {HousingKind.ONE_HOME, HousingKind.TWO_HOMES}


def _has_offers(answers: SupplementsAnswers) -> bool:
    return answers.moving_method in {MovingMethod.COMPANY, MovingMethod.SELF_WITH_OFFERS}


def _drives(answers: SupplementsAnswers) -> bool:
    return answers.moving_method in {MovingMethod.SELF, MovingMethod.SELF_WITH_OFFERS}


def _amount(name: str, text: Message, ask_if: Asks, **more: Any) -> Number[SupplementsAnswers]:
    return kroner(name, text, problems=TOO_MUCH, ask_if=ask_if, **more)


def _change(name: str, text: Message, ask_if: Asks, **more: Any) -> Day[SupplementsAnswers]:
    """The day from which something costs otherwise; empty if it never does."""
    said = msg("The day must be between {min} and {max}, while the activity lasts")
    return Day(
        name=name,
        text=text,
        optional=True,
        problems={Reason.OUT_OF_RANGE: said},
        ask_if=ask_if,
        **more,
    )


def _child(number: int) -> Questions:
    asked = _tells_of_each(number)
    return (
        _amount(
            f"child_{number}_cost",
            msg("What do you pay for child {number} a month, without food?", number=number),
            asked,
        ),
        _amount(
            f"child_{number}_later",
            msg("What do you pay for child {number} a month after the change?", number=number),
            lambda answers: asked(answers) and _childcare_changes(answers),
        ),
        Number(
            name=f"child_{number}_born",
            text=msg("Which year was child {number} born? (optional)", number=number),
            hint=msg("Leave it empty if the child needs much more care than others"),
            unit=msg("year"),
            optional=True,
            steps=STEPS_TO_A_YEAR,
            problem=msg("Enter a year with four digits, for example 2020"),
            problems={Reason.OUT_OF_RANGE: msg("The year must be from {min} to {max}")},
            ask_if=asked,
        ),
    )


CHILDCARE_MORE: Questions = (
    Checkbox(
        name="each_child",
        text=msg("I want to give the price for each child"),
        why=msg("Nav covers childcare until a child has finished year 4 at school."),
        ask_if=lambda answers: needs_childcare(answers) and answers.children <= CHILDREN_TOLD,
    ),
    _change(
        "childcare_changes",
        msg("When does the price of childcare change? (optional)"),
        needs_childcare,
        hint=msg("We count the new price from the first day of that month"),
    ),
    _amount(
        "childcare_cost_later",
        msg("What do you pay for childcare a month after the change?"),
        lambda answers: _childcare_changes(answers) and not answers.each_child,
        hint=msg("For all the children together"),
    ),
    *chain.from_iterable(_child(number) for number in range(1, CHILDREN_TOLD + 1)),
)
CHILDREN: Questions = (
    WholeNumber(
        name="days_per_week",
        text=msg("How many days a week are you in the activity?"),
        low=1,
        high=MOST_DAYS_PER_WEEK,
        problem=msg("Enter days a week, from 1 to {most}", most=MOST_DAYS_PER_WEEK),
        ask_if=needs_childcare,
    ),
    WholeNumber(
        name="children",
        text=msg("How many children need childcare?"),
        hint=msg("Children who have not finished year 4 at school"),
        why=msg(
            "Older children can count if they need much more care than others, "
            "or if you are away for long or at unusual hours."
        ),
        low=1,
        high=MOST_CHILDREN,
        problem=msg("Enter how many children, from 1 to {most}", most=MOST_CHILDREN),
        ask_if=needs_childcare,
    ),
)
CHILDCARE: Questions = (
    _amount(
        "childcare_cost",
        msg("What do you pay for childcare a month, without food?"),
        lambda answers: needs_childcare(answers) and not answers.each_child,
        hint=msg("For all the children together"),
    ),
    _amount(
        "cash_for_care",
        msg("How much cash-for-care benefit is paid for them a month? (optional)"),
        needs_childcare,
        hint=msg("To you, or to somebody you live with"),
        optional=True,
        problem=msg("Enter the amount in kroner"),
    ),
    yes_no_unsure(
        "other_parent", msg("Does the other parent get this support?"), ask_if=needs_childcare
    ),
)
BOOKS: Questions = (
    yes_no_unsure(
        "free_books",
        msg("Do you get the books free from school?"),
        why=msg("Young people in upper secondary school often get books and an equipment grant."),
        ask_if=buys_books,
    ),
    choice(
        "level",
        msg("What kind of education is it?"),
        LEVELS,
        hint=msg("Courses and other training count as upper secondary level"),
        ask_if=buys_books,
    ),
    yes_no_unsure("more_than_half", msg("Is it more than half time?"), ask_if=buys_books),
    yes_no_unsure(
        "disability_books",
        msg("Do you pay much more than others for books because of a disability?"),
        ask_if=buys_books,
    ),
)
BOOKS_MORE: Questions = (
    _change("education_changes", msg("When does the education change? (optional)"), buys_books),
    choice(
        "level_later",
        msg("What kind of education is it after the change?"),
        LEVELS,
        ask_if=lambda answers: bool(answers.education_changes.strip()),
    ),
    yes_no_unsure(
        "more_than_half_later",
        msg("Is it more than half time after the change?"),
        ask_if=lambda answers: bool(answers.education_changes.strip()),
    ),
)
HOUSING: Questions = (
    choice(
        "housing_kind",
        msg("What do you pay extra for?"),
        {
            HousingKind.TWO_HOMES: msg("A second home, and I keep the old one"),
            HousingKind.ONE_HOME: msg("I moved, and the new home costs more"),
            HousingKind.OVERNIGHT: msg("Overnight stays, for example at a course or an exam"),
        },
        ask_if=pays_for_housing,
    ),
    _amount(
        "rent",
        msg("What does the extra home cost a month?"),
        _pays_rent,
        hint=msg("If you moved: only what it costs more than before"),
    ),
    _amount("stay_cost", msg("What does one stay cost in all?"), _stays_overnight),
    yes_no_unsure(
        "housing_support",
        msg("Do you get housing support from Husbanken for it?"),
        ask_if=_pays_rent,
    ),
    yes_no_unsure(
        "health_housing",
        msg("Does it cost more than for others because of your health?"),
        hint=msg("For example because the home must be adapted"),
        ask_if=pays_for_housing,
    ),
)
HOUSING_MORE: Questions = (
    _change(
        "rent_changes",
        msg("When does the cost of the extra home change? (optional)"),
        _pays_rent,
        hint=msg("Nav counts a month at a time, from the day the activity starts"),
    ),
    _amount(
        "rent_later",
        msg("What does the extra home cost a month after the change?"),
        lambda answers: bool(answers.rent_changes.strip()),
    ),
)
MOVING: Questions = (
    Day(
        name="moving_on",
        text=msg("When will you move?"),
        problems={
            Reason.MISSING: msg("Enter when you will move"),
            Reason.OUT_OF_RANGE: msg("The day you move must be between {min} and {max}"),
        },
        ask_if=moves,
    ),
    choice(
        "moving_method",
        msg("How will you move?"),
        {
            MovingMethod.COMPANY: msg("With a moving company"),
            MovingMethod.SELF: msg("I move myself"),
            MovingMethod.SELF_WITH_OFFERS: msg("I have two offers, but move myself"),
        },
        ask_if=moves,
    ),
    _amount(
        "first_offer",
        msg("What does the first company ask?"),
        _has_offers,
        hint=msg("Nav wants two written offers"),
    ),
    _amount("second_offer", msg("What does the second company ask?"), _has_offers),
    kilometres(
        "moving_km",
        msg("How many kilometres is it from the old home to the new one?"),
        msg("Enter kilometres one way, from 0 to {most}", most=LONGEST_KM),
        ask_if=_drives,
    ),
    _amount(
        "moving_extras",
        msg("What do trailer, tolls, parking and ferry cost in all? (optional)"),
        _drives,
        optional=True,
        problem=msg("Enter the amount in kroner"),
    ),
)
COST_QUESTIONS: Questions = (
    *CHILDREN,
    *CHILDCARE_MORE,
    *CHILDCARE,
    *BOOKS,
    *BOOKS_MORE,
    *HOUSING,
    *HOUSING_MORE,
    *MOVING,
)
"""What decides whether a question is asked stands before it."""
