"""What Nav's English page from 2016 says about supplemental benefits, and what holds now.

People come with the old page in hand. What was true then is explained, not hidden.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kvp_core.language.law import LegalRef, law
from kvp_core.language.messages import Message, msg
from kvp_core.results.report import Column, Row, Section, Table
from kvp_core.supplements.entitlement import Benefit
from kvp_core.supplements.outlook import Outlook
from kvp_core.supplements.outlook_text import ASK_OLD_RULES, SINGLE_PARENTS_ENDED, TRAVEL_ONLY


@dataclass(frozen=True)
class OlderStatement:
    """One thing the 2016 page says, what holds now, and where that stands."""

    then: Message
    now: Message
    basis: LegalRef
    benefit: Benefit | None = None
    """The benefit it is about, if it is about one."""


SINGLE_PARENTS = OlderStatement(
    msg("You are a single mother or father, in education or a genuine job seeker."),
    msg(
        "This ended on 30 June 2026. It is still possible under the rules from before "
        "1 July 2026 and the transitional rules."
    ),
    law("ftrl 15-11"),
)
SCHEME_PARTICIPANTS = OlderStatement(
    msg("You take part in some form of labour market scheme."),
    msg(
        "You may get help with travel only, if you get qualification benefit, labour scheme "
        "benefit or unemployment benefit, or are in prison. It has been so since "
        "1 January 2020."
    ),
    law("arbml 13"),
)
SITUATIONS = (
    OlderStatement(
        msg("You have impaired work capability due to illness, and take part in a Nav scheme."),
        msg(
            "Still right. You may get help with all these costs, also without a benefit, "
            "if Nav has assessed it. Education and assessments can count too."
        ),
        law("ftrl 11 A-3"),
    ),
    SINGLE_PARENTS,
    OlderStatement(
        msg("You are a previous family caretaker in an education that Nav has approved."),
        msg("Still right."),
        law("ftrl 17-15"),
    ),
    OlderStatement(
        msg("You are a surviving spouse, in education or a genuine job seeker."),
        msg(
            "You must get adjustment allowance now. The education must be half time or more. "
            "Looking for work counts for childcare, and for moving to a new job."
        ),
        law("ftrl 17-10 a"),
    ),
    SCHEME_PARTICIPANTS,
    OlderStatement(
        msg("You are a job seeker who cannot find work close to home."),
        msg(
            "Still right: travel of 50 km or more one way, and moving to a new job. "
            "You must apply before you travel or move."
        ),
        law("tsf 4"),
    ),
)
"""The six situations of the 2016 page, in its order; any one of them was to be enough."""

STATEMENTS = (
    OlderStatement(
        msg("The rules changed on 1 January 2016."),
        msg("They have changed several times since, in 2018, 2020, 2023, 2024 and 2026."),
        law("tsf 1"),
    ),
    OlderStatement(
        msg("Care of other family members is covered too."),
        msg("That ended on 29 February 2020. Childcare is still covered."),
        law("tsf 10"),
        Benefit.CARE_OF_OTHERS,
    ),
    OlderStatement(
        msg("Childcare is paid by set rates, with a higher rate for one of the children."),
        msg("Nav covers 64 per cent of what you pay, up to a limit for one, two or more children."),
        law("tsf 11"),
        Benefit.CHILDCARE,
    ),
    OlderStatement(
        msg("The distance must exceed 6 km for daily travel, or 50 km for job seekers."),
        msg("It must be 6 km or more, 30 km or more to gatherings, and 50 km or more."),
        law("tsf 3"),
        Benefit.DAILY_TRAVEL,
    ),
    OlderStatement(
        msg("Extra expenses at home because of a disability are covered."),
        msg(
            "It is about housing where the activity is. If health makes it cost more, "
            "Nav can cover what it really costs."
        ),
        law("tsf 9"),
        Benefit.HOUSING,
    ),
    OlderStatement(
        msg("You can move to a new job in Norway, a Nordic country or the EU/EEA."),
        msg("That still holds. You must apply before you move."),
        law("tsf 15"),
        Benefit.RELOCATION,
    ),
    OlderStatement(
        msg("The page gives no time limits."),
        msg(
            "There are time limits: three months back, six months for costs paid once, "
            "and before the trip for job seekers."
        ),
        law("ftrl 22-13"),
    ),
    OlderStatement(
        msg("You send the driving log under “Ditt NAV”, and are paid 2–3 days later."),
        msg(
            "Log in at nav.no/tilleggsstonader. You are paid 2–3 working days after Nav "
            "has handled the log."
        ),
        law("tsf 5"),
        Benefit.DAILY_TRAVEL,
    ),
    OlderStatement(
        msg("A taxi can be covered in special situations."),
        msg("Only if you cannot use public transport or a car. It has its own form."),
        law("tsf 5"),
        Benefit.DAILY_TRAVEL,
    ),
    OlderStatement(
        msg("The paper form is replaced by the digital one."),
        msg(
            "You still need paper if the activity ended more than three months ago, "
            "or six months for learning materials."
        ),
        law("tsf 15"),
    ),
)
"""What else on that page no longer holds, or needs a word."""


_ABOUT_GROUPS = {
    TRAVEL_ONLY: SCHEME_PARTICIPANTS,
    SINGLE_PARENTS_ENDED: SINGLE_PARENTS,
    ASK_OLD_RULES: SINGLE_PARENTS,
}


def said_in_2016(seen: Outlook) -> Iterator[OlderStatement]:
    """What the old page says otherwise about a benefit, or about the group of the person."""
    if seen.because in _ABOUT_GROUPS:
        yield _ABOUT_GROUPS[seen.because]
    yield from (one for one in STATEMENTS if one.benefit is seen.benefit)


def older_page_section() -> Section:
    """The six situations and the other statements side by side with what holds now."""
    return Section(
        key="older_page",
        heading=msg("What the older page from Nav says"),
        sentences=(
            msg("Nav’s English page is from 2016. This guide follows the rules as they are now."),
        ),
        table=Table(
            caption=msg("The page from 2016, and what holds now"),
            columns=(
                Column(msg("The page from 2016 says"), numeric=False),
                Column(msg("What holds now"), numeric=False),
            ),
            rows=tuple(_rows()),
        ),
        basis=tuple(dict.fromkeys(one.basis for one in (*SITUATIONS, *STATEMENTS))),
        folded=True,
    )


def _rows() -> Iterator[Row]:
    for one in (*SITUATIONS, *STATEMENTS):
        yield Row((one.then, one.now))
