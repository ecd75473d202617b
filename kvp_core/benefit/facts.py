"""What stands around the number: what the programme is, what comes on top, what takes off.

Answers the rest of the published pages in plain words; ``docs/coverage.md`` says which.
"""

from datetime import date

from kvp_core.benefit.programme import EXTRA_HOLIDAY_AGE, EXTRA_HOLIDAY_DAYS, HOLIDAY_DAYS
from kvp_core.language.law import law
from kvp_core.language.links import (
    HOUSING_SUPPORT,
    NAV_ASSISTANCE,
    NAV_CASH_FOR_CARE,
    NAV_CHILD_BENEFIT,
    NAV_COMPLAINT,
    NAV_FOLLOW_UP,
    NAV_HOLIDAY_PAY,
    NAV_OFFICE,
    NAV_PAY_DAYS,
    NAV_PROGRAMME,
    NAV_SERVICE,
    NAV_SUPPLEMENTAL,
    NAV_TAX,
    TAX_CARD,
)
from kvp_core.language.messages import msg
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.report import Report, Section


def programme_facts(today: date, rates: RateBook) -> Report:
    """Everything around the amount, as folded sections."""
    child_benefit = rates.child_benefit.on(today)
    supplement = rates.child_supplement_per_day.on(today)
    return Report(
        title=msg("Good to know about KVP"),
        tag=msg("This is not a decision"),
        extra_rates=(supplement, child_benefit),
        sections=(
            CONTENT,
            DEMANDS,
            DURATION,
            _on_top(supplement, child_benefit),
            REDUCES,
            VALID_ABSENCE,
            TAX,
            PAY_DAYS,
            HOLIDAY,
            DROPPING_OUT,
            APPLYING,
            COMPLAINING,
            FOLLOW_UP_DECISION,
            SERVICE,
        ),
    )


CONTENT = Section(
    "content",
    msg("What the programme contains"),
    sentences=(
        msg("You and your counsellor plan the programme together. It must suit you."),
        msg("The main part must make it easier for you to get a job."),
    ),
    points=(
        msg("work practice, job search or other activities that lead to a job"),
        msg("courses, school or other training"),
        msg("one person at Nav who follows you up"),
        msg("Norwegian classes, motivation, help with your home, and advice about your money"),
        msg("time for health care that you need"),
        msg("a paid job up to half time, or an apprenticeship"),
    ),
    basis=(law("sotjl 30"), law("kvpf 1")),
    links=(NAV_PROGRAMME,),
    folded=True,
)
DEMANDS = Section(
    "demands",
    msg("What KVP asks of you"),
    sentences=(
        msg("The programme is full time, 37.5 hours a week, all year."),
        msg("You take part in what is agreed, together with the counsellors at the Nav office."),
        msg("You must tell Nav when you are away, and why."),
        msg("At the end you get a certificate that says what you have done."),
        msg("You have the right to an individual plan."),
    ),
    basis=(law("sotjl 30"), law("sotjl 33"), law("kvpf 1")),
    folded=True,
)


HUSBANKEN = msg(
    "Housing support from Husbanken: if you own or rent your home and your income is low."
)


def _on_top(supplement: Rate, child_benefit: Rate) -> Section:
    return Section(
        "on_top",
        msg("What can come on top"),
        points=(
            msg(
                "Child supplement: {rate} a day for each child you support, five days a week. "
                "If both parents are in KVP, both get it.",
                rate=supplement.amount,
            ),
            msg(
                "Child benefit: {amount} a month for each child since {day}. "
                "It does not change the KVP money.",
                amount=child_benefit.amount,
                day=child_benefit.valid_from,
            ),
            msg("Cash-for-care benefit and child maintenance: they do not change the KVP money."),
            msg(
                "Financial social assistance: if the KVP money does not cover what you need to "
                "live on. Ask the Nav office."
            ),
            HUSBANKEN,
            msg(
                "Travel to the activity. More costs can be covered if you are ill and "
                "therefore can work less. Ask Nav."
            ),
            msg("Advance on child maintenance: your income and your children count."),
        ),
        basis=(law("sotjl 35"), law("sotjl 38"), law("kvpf 3"), law("arbml 13"), law("bustl 4")),
        links=(
            NAV_CHILD_BENEFIT,
            NAV_CASH_FOR_CARE,
            NAV_ASSISTANCE,
            HOUSING_SUPPORT,
            NAV_SUPPLEMENTAL,
        ),
        folded=True,
    )


REDUCES = Section(
    "reduces",
    msg("What makes the money less"),
    points=(
        msg("You are under 25: then you get two thirds. The child supplement is not reduced."),
        msg("You are away without a valid reason."),
        msg(
            "You have paid work or pay as an apprentice. The hours count, not the wage. "
            "The child supplement goes down by the same share."
        ),
        msg(
            "You have a right to unemployment benefit, sickness benefit or parental benefit. "
            "It is taken off krone for krone."
        ),
        msg("You have been paid too much before. Nav can take it from later payments."),
    ),
    basis=(law("sotjl 35"), law("sotjl 36"), law("sotjl 37"), law("sotjl 38"), law("sotjl 40")),
    folded=True,
)
VALID_ABSENCE = Section(
    "valid_absence",
    msg("When you keep the money although you are away"),
    sentences=(msg("You must tell Nav, and have a yes where it is not illness."),),
    points=(
        msg(
            "You are ill. After 8 weeks in KVP you can say so yourself for up to 3 days at a "
            "time. Otherwise you need a note from a doctor."
        ),
        msg(
            "Your child is ill, or the one who looks after the child is, up to the year the child "
            "turns 12. Up to 10 days in 12 months, 15 with more than two children, twice as many "
            "if you are alone with them. More if the child is ill for a long time."
        ),
        msg("Pregnancy check-ups, and up to 10 working days before the due date."),
        msg(
            "Birth: the mother has 6 weeks. The father, or another who helps, "
            "has up to 10 working days."
        ),
        msg("Breastfeeding: at least one hour a day."),
        msg("Important family matters: Nav may give up to 10 working days each calendar year."),
        msg("Weekends and public holidays, and up to two days for other religious holidays."),
        msg("Holiday, as agreed."),
    ),
    basis=(
        law("sotjl 36"),
        law("kvpf 5"),
        law("kvpf 6"),
        law("kvpf 11"),
        law("kvpf 12"),
        law("kvpf 13"),
        law("kvpf 14"),
        law("kvpf 15"),
        law("kvpf 16"),
        law("kvpf 17"),
    ),
    folded=True,
)
TAX = Section(
    "tax_facts",
    msg("Tax on the money"),
    sentences=(
        msg("You pay tax on the qualification benefit, as on wages."),
        msg("Normally no tax is taken in June, and half the tax in December."),
        msg("With Svalbard tax or withholding tax you pay as usual in June and December."),
        msg("The municipality gets your tax card. Check that the income on it is right."),
    ),
    basis=(law("sktl 5-42"), law("sktbf 5-7-1"), law("sktbf 5-7-2")),
    links=(NAV_TAX, TAX_CARD),
    folded=True,
)
DURATION = Section(
    "duration_facts",
    msg("How long KVP lasts"),
    sentences=(
        msg("You get KVP for up to one year at a time."),
        msg("It can be extended by one year if Nav finds it necessary. Nav makes the decision."),
        msg("On special grounds it can be extended by yet another year: three years in all."),
    ),
    basis=(law("sotjl 32"), law("kvpf 2")),
    folded=True,
)
PAY_DAYS = Section(
    "pay_days",
    msg("Pay days"),
    sentences=(
        msg("The municipality decides the pay day. It is in your decision letter."),
        msg("You get the money after you have taken part, based on the days you were there."),
        msg(
            "If the pay day is a weekend or a public holiday, "
            "the money normally comes the working day before."
        ),
    ),
    basis=(law("sotjl 39"),),
    links=(NAV_PAY_DAYS,),
    folded=True,
)
HOLIDAY = Section(
    "holiday_facts",
    msg("Holiday, holiday pay and pension"),
    sentences=(
        msg(
            "You can take up to {days} days of holiday with money each year. "
            "You get no holiday pay on top.",
            days=HOLIDAY_DAYS,
        ),
        msg(
            "If you are over {age}, you can take {days} more days.",
            age=EXTRA_HOLIDAY_AGE,
            days=EXTRA_HOLIDAY_DAYS,
        ),
        msg(
            "Agree with your counsellor, and with the place where you work or train, "
            "when you take it. The municipality decides."
        ),
        msg("You earn pension on this money."),
    ),
    basis=(law("kvpf 17"), law("ftrl 3-15")),
    links=(NAV_HOLIDAY_PAY,),
    folded=True,
)
DROPPING_OUT = Section(
    "dropping_out",
    msg("What happens if you drop out"),
    sentences=(
        msg("If you leave the programme, you lose the right to the money."),
        msg(
            "Nav can stop the programme for a time, or end it, if there is a good reason. "
            "You get no money while it is stopped."
        ),
        msg(
            "They cannot end it in the first year when you are away because of an ordinary job, "
            "a birth or an adoption."
        ),
        msg("Is it too hard to go on? Talk to your counsellor before you stop."),
        msg("You can apply again later."),
    ),
    basis=(law("sotjl 34"), law("sotjl 35")),
    folded=True,
)
APPLYING = Section(
    "applying",
    msg("How to apply"),
    sentences=(
        msg("Contact your Nav office. They can tell you how to apply where you live."),
        msg("Nav looks at what you need, and if KVP makes it easier for you to get a job."),
        msg("If you get KVP, it must start within six months after you applied."),
        msg("If you have no answer after one month, Nav must tell you how long it will take."),
        msg("You always get the answer in a letter, with the reasons."),
        msg(
            "If you are from another country, ask UDI or a lawyer what money from the Nav office "
            "means for your residence permit."
        ),
    ),
    basis=(law("sotjl 31"), law("sotjl 41"), law("fvl 11 a"), law("fvl 24")),
    links=(NAV_OFFICE, NAV_PROGRAMME),
    folded=True,
)
COMPLAINING = Section(
    "complaining",
    msg("If you disagree: your right to complain"),
    sentences=(
        msg(
            "You can complain about a decision. Send the complaint to the Nav office that made it."
        ),
        msg(
            "The deadline is three weeks from the day the decision reached you. "
            "If your letter says something else, the letter is right."
        ),
        msg("You must sign the complaint. If you forget, Nav must give you time to do it."),
        msg(
            "The Nav office looks at your case again. "
            "If they agree with all or some of it, you get a new decision."
        ),
        msg(
            "If not, they send it to the County Governor, and tell you so in a letter. "
            "The County Governor tells you how long it takes and what happens next."
        ),
        msg(
            "If the County Governor agrees with you, you get a new decision, "
            "or Nav must look at the case again."
        ),
        msg(
            "It is in time if you post it on the last day. If that is a Saturday or a public "
            "holiday, you have until the next working day."
        ),
        msg(
            "Are you late? Complain anyway, and write why. One year after the decision was made "
            "it is too late."
        ),
        msg("Do you want to know more, or is it hard to write? Ask the Nav office."),
    ),
    basis=(law("sotjl 47"), law("fvl 28"), law("fvl 29"), law("fvl 31"), law("fvl 32")),
    links=(NAV_COMPLAINT,),
    folded=True,
)
FOLLOW_UP_DECISION = Section(
    "follow_up_decision",
    msg("The letter about what help you need (§ 14 a)"),
    sentences=(
        msg(
            "Before KVP, Nav assesses what you need to get a job. You get a decision that says "
            "what help you have a right to."
        ),
        msg(
            "Did you get no to KVP because of that decision? Then complain about it. The deadline "
            "is three weeks, and you send it to the Nav office."
        ),
        msg("If they do not agree with you, Nav Appeals decides."),
    ),
    basis=(law("navl 14 a"), law("fvl 29")),
    links=(NAV_FOLLOW_UP,),
    folded=True,
)
SERVICE = Section(
    "service",
    msg("If you have been treated badly"),
    sentences=(
        msg(
            "You can tell the Nav office what happened, in writing or by word. "
            "There is no deadline."
        ),
    ),
    links=(NAV_SERVICE,),
    folded=True,
)
