"""What we ask about each cost somebody chose, in the order of the page."""

from collections.abc import Callable

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import YES_NO_UNSURE, Choice, Day, Number, Question, WholeNumber
from kvp_core.language.messages import msg
from kvp_core.supplements.answers import (
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

KRONER = msg("kr")
ENTER_PRICE = msg("Enter the price in kroner")
TOO_MUCH = {
    Reason.OUT_OF_RANGE: msg("Enter kroner, from 0 to {most}", most=HIGHEST_AMOUNT),
}
CHOOSE = msg("Choose one of the answers")


def chose(*costs: Cost) -> Callable[[SupplementsAnswers], bool]:
    """Asks about costs somebody chose, unless what they answered so far rules them out."""
    return lambda answers: (
        bool(answers.costs & set(costs)) and not circumstances(answers).at_most_travel
    )


def _stays_overnight(answers: SupplementsAnswers) -> bool:
    return answers.housing_kind is HousingKind.OVERNIGHT


def _pays_rent(answers: SupplementsAnswers) -> bool:
    return answers.housing_kind in {HousingKind.ONE_HOME, HousingKind.TWO_HOMES}


def _has_offers(answers: SupplementsAnswers) -> bool:
    return answers.moving_method in {MovingMethod.COMPANY, MovingMethod.SELF_WITH_OFFERS}


def _drives(answers: SupplementsAnswers) -> bool:
    return answers.moving_method in {MovingMethod.SELF, MovingMethod.SELF_WITH_OFFERS}


CHILDCARE: tuple[Question[SupplementsAnswers], ...] = (
    WholeNumber(
        name="days_per_week",
        text=msg("How many days a week are you in the activity?"),
        low=1,
        high=MOST_DAYS_PER_WEEK,
        problem=msg("Enter days a week, from 1 to {most}", most=MOST_DAYS_PER_WEEK),
        ask_if=chose(Cost.CHILDCARE),
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
        ask_if=chose(Cost.CHILDCARE),
    ),
    Number(
        name="childcare_cost",
        text=msg("What do you pay for childcare a month, without food?"),
        hint=msg("For all the children together"),
        unit=KRONER,
        problem=ENTER_PRICE,
        problems=TOO_MUCH,
        ask_if=chose(Cost.CHILDCARE),
    ),
    Number(
        name="cash_for_care",
        text=msg("How much cash-for-care benefit is paid for them a month? (optional)"),
        hint=msg("To you, or to somebody you live with"),
        unit=KRONER,
        optional=True,
        problem=msg("Enter the amount in kroner"),
        problems=TOO_MUCH,
        ask_if=chose(Cost.CHILDCARE),
    ),
    Choice(
        name="other_parent",
        text=msg("Does the other parent get this support?"),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
        ask_if=chose(Cost.CHILDCARE),
    ),
)
BOOKS: tuple[Question[SupplementsAnswers], ...] = (
    Choice(
        name="free_books",
        text=msg("Do you get the books free from school?"),
        why=msg("Young people in upper secondary school often get books and an equipment grant."),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
        ask_if=chose(Cost.BOOKS),
    ),
    Choice(
        name="level",
        text=msg("What kind of education is it?"),
        hint=msg("Courses and other training count as upper secondary level"),
        options=LEVELS,
        problem=CHOOSE,
        ask_if=chose(Cost.BOOKS),
    ),
    Choice(
        name="more_than_half",
        text=msg("Is it more than half time?"),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
        ask_if=chose(Cost.BOOKS),
    ),
    Choice(
        name="disability_books",
        text=msg("Do you pay much more than others for books because of a disability?"),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
        ask_if=chose(Cost.BOOKS),
    ),
)
HOUSING: tuple[Question[SupplementsAnswers], ...] = (
    Choice(
        name="housing_kind",
        text=msg("What do you pay extra for?"),
        options={
            HousingKind.TWO_HOMES: msg("A second home, and I keep the old one"),
            HousingKind.ONE_HOME: msg("I moved, and the new home costs more"),
            HousingKind.OVERNIGHT: msg("Overnight stays, for example at a course or an exam"),
        },
        problem=CHOOSE,
        ask_if=chose(Cost.HOUSING),
    ),
    Number(
        name="rent",
        text=msg("What does the extra home cost a month?"),
        hint=msg("If you moved: only what it costs more than before"),
        unit=KRONER,
        problem=ENTER_PRICE,
        problems=TOO_MUCH,
        ask_if=_pays_rent,
    ),
    Number(
        name="stay_cost",
        text=msg("What does one stay cost in all?"),
        unit=KRONER,
        problem=ENTER_PRICE,
        problems=TOO_MUCH,
        ask_if=_stays_overnight,
    ),
    Choice(
        name="housing_support",
        text=msg("Do you get housing support from Husbanken for it?"),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
        ask_if=_pays_rent,
    ),
    Choice(
        name="health_housing",
        text=msg("Does it cost more than for others because of your health?"),
        hint=msg("For example because the home must be adapted"),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
        ask_if=chose(Cost.HOUSING),
    ),
)
MOVING: tuple[Question[SupplementsAnswers], ...] = (
    Day(
        name="moving_on",
        text=msg("When will you move?"),
        problems={
            Reason.MISSING: msg("Enter when you will move"),
            Reason.OUT_OF_RANGE: msg("The day you move must be between {min} and {max}"),
        },
        ask_if=chose(Cost.MOVING),
    ),
    Choice(
        name="moving_method",
        text=msg("How will you move?"),
        options={
            MovingMethod.COMPANY: msg("With a moving company"),
            MovingMethod.SELF: msg("I move myself"),
            MovingMethod.SELF_WITH_OFFERS: msg("I have two offers, but move myself"),
        },
        problem=CHOOSE,
        ask_if=chose(Cost.MOVING),
    ),
    Number(
        name="first_offer",
        text=msg("What does the first company ask?"),
        hint=msg("Nav wants two written offers"),
        unit=KRONER,
        problem=ENTER_PRICE,
        problems=TOO_MUCH,
        ask_if=_has_offers,
    ),
    Number(
        name="second_offer",
        text=msg("What does the second company ask?"),
        unit=KRONER,
        problem=ENTER_PRICE,
        problems=TOO_MUCH,
        ask_if=_has_offers,
    ),
    Number(
        name="moving_km",
        text=msg("How many kilometres is it from the old home to the new one?"),
        unit=msg("km"),
        problem=msg("Enter kilometres one way, from 0 to {most}", most=LONGEST_KM),
        ask_if=_drives,
    ),
    Number(
        name="moving_extras",
        text=msg("What do trailer, tolls, parking and ferry cost in all? (optional)"),
        unit=KRONER,
        optional=True,
        problem=msg("Enter the amount in kroner"),
        problems=TOO_MUCH,
        ask_if=_drives,
    ),
)
