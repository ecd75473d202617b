"""What to keep and send, and when it is paid, for each cost: the words beside the sums."""

from kvp_core.language.messages import Message, msg
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.entitlement import Benefit

BENEFITS = {
    Benefit.DAILY_TRAVEL: msg("Travel every day"),
    Benefit.GATHERINGS: msg("Travel to gatherings"),
    Benefit.TRIPS_HOME: msg("Travel at the start and the end, and trips home"),
    Benefit.JOB_SEEKER_TRAVEL: msg("Travel to find or start a job"),
    Benefit.CHILDCARE: msg("Childcare"),
    Benefit.LEARNING_MATERIALS: msg("Books and learning materials"),
    Benefit.HOUSING: msg("A second home or overnight stays"),
    Benefit.RELOCATION: msg("Moving"),
    Benefit.CARE_OF_OTHERS: msg("Care of other family members"),
}

AFTER_THE_TRIP = msg("The money comes after Nav has looked at your application and your receipts.")
PAID = {
    Cost.DAILY_TRAVEL: msg("When Nav pays, depends on how you travel."),
    Cost.GATHERINGS: msg("Nav pays when they have said yes and the gathering is over."),
    Cost.START_AND_END: AFTER_THE_TRIP,
    Cost.TRIPS_HOME: AFTER_THE_TRIP,
    Cost.JOB_TRAVEL: AFTER_THE_TRIP,
    Cost.CHILDCARE: msg("Nav pays childcare once a month."),
    Cost.BOOKS: msg("Nav pays for the whole term at the start. In January a new payment starts."),
    Cost.HOUSING: msg("Nav pays a fixed cost once a month, and a stay when it is over."),
    Cost.MOVING: msg("Nav pays when they have said yes and you have moved."),
}

DOCUMENTS: dict[Cost, tuple[Message, ...]] = {
    Cost.CHILDCARE: (
        msg("bill with the name of the child, the period, full or part time and the price"),
        msg("contract and receipts, if somebody looks after the child privately"),
        msg("papers that show why, if the child has finished year 4"),
    ),
    Cost.BOOKS: (
        msg("nothing, as a rule: the amount is the same whatever you buy"),
        msg("a statement from a doctor and receipts, if a disability makes it cost more"),
    ),
    Cost.HOUSING: (
        msg("rental contract or other bills for the old and the new home, with address and period"),
        msg("receipt for the stay with address and dates, and proof that you were there"),
        msg("a statement from a doctor, if your health makes it cost more"),
    ),
    Cost.MOVING: (
        msg("two written offers from moving companies, if you want to use one"),
        msg("receipts for trailer, tolls, parking and ferry"),
        msg("papers that show why you must move"),
    ),
}
"""Of each cost but travel, which tells it itself."""

NOTES = {
    Cost.BOOKS: (
        msg(
            "The money is for books, paper, internet, tools and work clothes. "
            "School fees, semester fees and exam fees are not covered by it."
        ),
        msg(
            "If you are young, the county often gives you books at upper secondary school. "
            "Are you an adult, an apprentice or a training candidate? Then Nav may cover them."
        ),
    ),
}
"""What a cost covers and for whom, where people often think otherwise."""

APPLY = msg("Apply at nav.no/tilleggsstonader. It is Nav, not the municipality, that decides.")
KEEP = msg("Keep receipts and bills.")
WHERE_TO_SEE = msg("At nav.no, under “Dine utbetalinger”, you see what Nav has paid you.")
IN_THE_BANK = msg(
    "The day is in the letter from Nav. The money is usually in your account "
    "two or three working days later."
)
MISLED = msg(
    "If you clearly could not apply earlier, or Nav gave you wrong information, "
    "it may be possible up to three years back. Ask Nav."
)
STOPS = msg(
    "Tell Nav if something changes in your family, or if you go abroad. The support can "
    "stop if you are away so much that you cannot "
    "complete the activity."
)
