"""The questions of the check, in the order they are asked: easy and factual first."""

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import YES_NO_UNSURE, Choice, MultipleChoice, YesNoUnsure
from kvp_core.eligibility.answers import DO_NOT_COUNT, AgeBand, Answers, NavBenefit
from kvp_core.language.messages import msg


def _is_18_or_more(answers: Answers) -> bool:
    """Under 18 the other answers change nothing, so they are not asked for."""
    return answers.age is not AgeBand.UNDER_18


def _gets_something(answers: Answers) -> bool:
    return answers.benefits is YesNoUnsure.YES


def _gets_something_that_counts(answers: Answers) -> bool:
    return bool(answers.which and answers.which - DO_NOT_COUNT)


AGE: Choice[Answers] = Choice(
    name="age",
    text=msg("How old are you?"),
    why=msg("KVP is for people between 18 and 67."),
    options={
        AgeBand.UNDER_18: msg("Under 18"),
        AgeBand.FROM_18_TO_66: msg("18 to 66"),
        AgeBand.FROM_67: msg("67 or older"),
    },
)
LEGAL: Choice[Answers] = Choice(
    name="legal",
    text=msg("Do you have the right to live in Norway?"),
    hint=msg("You may be a citizen, or have a residence permit or a right of residence"),
    why=msg("You must live in Norway legally to get KVP."),
    options=YES_NO_UNSURE,
    ask_if=_is_18_or_more,
)
HOME: Choice[Answers] = Choice(
    name="home",
    text=msg("Do you have a fixed place to live in Norway?"),
    hint=msg("You can own, rent, or live with others"),
    why=msg(
        "You need a fixed address. If you do not have a home, the Nav office can help you find one."
    ),
    options=YES_NO_UNSURE,
    ask_if=_is_18_or_more,
)
WORK: Choice[Answers] = Choice(
    name="work",
    # Translators: «vesentlig nedsatt arbeids- og inntektsevne» in plain words
    text=msg("Is it hard for you to get or keep a job?"),
    hint=msg("It can be about health, language, education, housing or other things"),
    why=msg(
        "KVP is for people who find it much harder than others to get a job "
        "and earn their own money."
    ),
    options=YES_NO_UNSURE,
    ask_if=_is_18_or_more,
)
FOLLOWUP: Choice[Answers] = Choice(
    name="followup",
    text=msg("Do you need a lot of help to get a job?"),
    hint=msg("For example someone who meets you often and plans with you"),
    why=msg(
        "KVP is for you if you need close and steady help over time. "
        "If you need a little help, Nav can offer you other things."
    ),
    options=YES_NO_UNSURE,
    ask_if=_is_18_or_more,
)
ASSESSMENT: Choice[Answers] = Choice(
    name="assessment",
    text=msg("Has Nav assessed how much you can work?"),
    hint=msg("Then you have a letter about what kind of help you need"),
    why=msg(
        "Nav must do a work ability assessment before you can get KVP. "
        "The letter is often called a follow-up decision, or a § 14 a decision."
    ),
    options=YES_NO_UNSURE,
    ask_if=_is_18_or_more,
)
BENEFITS: Choice[Answers] = Choice(
    name="benefits",
    text=msg("Do you get money from Nav now?"),
    why=msg(
        "KVP is for you if you have little or no money from Nav to live on. "
        "Social assistance does not count here."
    ),
    options=YES_NO_UNSURE,
    ask_if=_is_18_or_more,
)
WHICH: MultipleChoice[Answers] = MultipleChoice(
    name="which",
    text=msg("What do you get?"),
    hint=msg("You can choose more than one"),
    problems={Reason.MISSING: msg("Choose what you get from Nav")},
    options={
        NavBenefit.SOCIAL_ASSISTANCE: msg("Financial social assistance"),
        NavBenefit.FAMILY: msg(
            "Child benefit, cash-for-care benefit, child maintenance or housing support"
        ),
        NavBenefit.UNEMPLOYMENT: msg("Unemployment benefit"),
        NavBenefit.WORK_ASSESSMENT: msg("Work assessment allowance (AAP)"),
        NavBenefit.SICKNESS: msg("Sickness benefit"),
        NavBenefit.PARENTAL: msg("Parental benefit"),
        NavBenefit.DISABILITY: msg("Disability benefit"),
        NavBenefit.SINGLE_PARENT: msg("Transitional benefit for a single parent"),
        NavBenefit.LABOUR_SCHEME: msg("Labour scheme benefit (tiltakspenger)"),
        NavBenefit.OTHER: msg("Something else"),
    },
    ask_if=_gets_something,
)
ENOUGH: Choice[Answers] = Choice(
    name="enough",
    text=msg("Can you live on the money you get from Nav?"),
    hint=msg("Think of rent, food and power"),
    why=msg("Nav looks at how much you get. If it is very little, KVP can still be right for you."),
    options=YES_NO_UNSURE,
    ask_if=_gets_something_that_counts,
)
FULLTIME: Choice[Answers] = Choice(
    name="fulltime",
    text=msg("Can you take part 37.5 hours a week?"),
    hint=msg("Norwegian classes, health care and a part-time job can count"),
    why=msg("KVP is full time. You and Nav fill the week together. The content must suit you."),
    options=YES_NO_UNSURE,
    ask_if=_is_18_or_more,
)

QUESTIONS: tuple[Choice[Answers] | MultipleChoice[Answers], ...] = (
    AGE,
    LEGAL,
    HOME,
    WORK,
    FOLLOWUP,
    ASSESSMENT,
    BENEFITS,
    WHICH,
    ENOUGH,
    FULLTIME,
)
FOLLOW_UPS = (WHICH.name, ENOUGH.name)
"""Numbered 7a and 7b, so that the total never jumps."""


def numbers() -> dict[str, str]:
    """The number each question carries: 1, 2 … 7, 7a, 7b, 8."""
    found: dict[str, str] = {}
    main = 0
    for question in QUESTIONS:
        if question.name in FOLLOW_UPS:
            found[question.name] = f"{main}{'ab'[FOLLOW_UPS.index(question.name)]}"
        else:
            main += 1
            found[question.name] = str(main)
    return found


def main_questions() -> int:
    """How many questions everybody is asked, follow-ups left out."""
    return len(QUESTIONS) - len(FOLLOW_UPS)
