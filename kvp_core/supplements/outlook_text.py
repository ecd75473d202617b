"""The words for what a benefit looks like. None of them is a decision."""

from kvp_core.language.messages import msg
from kvp_core.supplements.entitlement import Doing, Note

DOINGS = {
    Doing.SCHEME: msg("A course, work practice or another scheme from Nav"),
    Doing.EDUCATION: msg("An education"),
    Doing.ASSESSMENT: msg("An assessment of what I can do"),
    Doing.LOOKING_FOR_WORK: msg("I look for work, and am registered with Nav"),
    Doing.NOTHING_YET: msg("Nothing yet"),
}
COUNTING_ACTIVITIES = {
    Doing.SCHEME: msg("a labour market scheme"),
    Doing.EDUCATION: msg("an education that Nav has approved"),
    Doing.ASSESSMENT: msg("an assessment"),
    Doing.LOOKING_FOR_WORK: msg("looking for work"),
}

NOTES = {
    None: msg("People in your situation may get this."),
    Note.HALF_TIME_EDUCATION: msg(
        "You may get this while you get adjustment allowance. "
        "The education must be half time or more."
    ),
    Note.GENUINE_JOB_SEEKER: msg("You may get this if Nav counts you as a genuine job seeker."),
    Note.NEW_JOB: msg("You may get this if you must move to start in a new job."),
    Note.APPROVED_EDUCATION: msg("You may get this if Nav has approved the education."),
    Note.OLD_RULES: msg(
        "Single parents may still get this under the rules from before 1 July 2026."
    ),
    Note.SCHEME: msg(
        "You may get this for a labour market scheme. "
        "Ask Nav if your activity counts as one: a programme by itself does not."
    ),
    Note.FAR_FROM_HOME: msg(
        "You may get this if Nav calls you in, you go to an interview or you start in a new job. "
        "It must be 50 km or more one way."
    ),
    Note.SOURCES_DISAGREE: msg(
        "The law does not rule this out, but Nav often says no to people on full "
        "sickness benefit. Talk to Nav."
    ),
}
NOT_THIS_GROUP = msg("This does not seem to be for people in your situation. You can still apply.")
JOB_SEEKERS_ONLY = msg(
    "This is for people who are registered as job seekers and cannot find work near home."
)
TRAVEL_ONLY = msg(
    "People in a programme or a scheme get help with travel only. "
    "It can be different if illness reduces how much you can work."
)
NOT_JOB_SEEKERS = msg("This does not seem to be for people who only look for work.")
SINGLE_PARENTS_ENDED = msg(
    "Single parents lost this on 1 July 2026. "
    "It is still possible under the older rules or the transitional rules."
)
ASK_OLD_RULES = msg(
    "This depends on which rules your transitional benefit follows. "
    "Ask Nav if it is the rules from before 1 July 2026."
)
ASK_ILLNESS = msg(
    "This is possible if Nav has assessed that illness reduces how much you can work. Ask Nav."
)
ASK_SITUATION = msg("This depends on what you get from Nav. Ask Nav what counts for you.")
ASK_AGREED = msg("You must take part in an activity that Nav has agreed to.")
ASK_WAGES = msg("If you get wages in the activity, you often do not get this. Ask Nav.")
