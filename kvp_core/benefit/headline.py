"""The answer in a few sentences, the same on every surface: page, paper, code and calendar."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.phases import HEADLINE_STEP, MONTHS_OF_LITTLE_TAX, Cause, Phase
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.language.messages import Message, ShortDate, Value, msg
from kvp_core.values.money import NOTHING, Kroner


def about(amount: Kroner) -> Kroner:
    """As headlines say it."""
    return amount.nearest(HEADLINE_STEP)


def title(estimate: BenefitEstimate) -> Message:
    """What reaches the account in the ordinary month; the sum where no month is whole.

    Before tax where nobody knows the tax.
    """
    if not estimate.total:
        return msg("With these answers you get {nothing} in KVP money", nothing=NOTHING)
    if estimate.ordinary is None:
        return _title_of_the_whole(estimate)
    if (net := net_of_ordinary(estimate)) is None:
        return _title_before_tax(estimate, about(estimate.ordinary.gross))
    if len(estimate.told) > 1:
        return msg("At first you can get about {amount} a month in your account", amount=about(net))
    return msg("You can get about {amount} a month in your account", amount=about(net))


def has_little_tax(estimate: BenefitEstimate, month: MonthEstimate) -> bool:
    """Whether less tax is taken than in others: what reaches the account is told of no other."""
    inputs = estimate.inputs
    if month.net is None or inputs.special_tax:
        return False
    if inputs.tax is TaxChoice.PERCENT and not inputs.tax_percent:
        return False
    return month.month.month in MONTHS_OF_LITTLE_TAX


def waits_for_the_wage(estimate: BenefitEstimate) -> bool:
    """Whether there is a job without its wage, which is taxed with KVP: more than KVP alone is."""
    inputs = estimate.inputs
    return bool(inputs.tax is TaxChoice.ESTIMATE and inputs.hours and not inputs.wage)


def net_of_ordinary(estimate: BenefitEstimate) -> Kroner | None:
    """After tax in the ordinary month; ``None`` where nobody knows, or it is no usual one."""
    return None if estimate.ordinary is None else _net_to_tell(estimate, estimate.ordinary)


def _net_to_tell(estimate: BenefitEstimate, month: MonthEstimate) -> Kroner | None:
    untold = has_little_tax(estimate, month) or waits_for_the_wage(estimate)
    return None if untold else month.net


def _title_of_the_whole(estimate: BenefitEstimate) -> Message:
    period, net = estimate.inputs.period, estimate.net_total
    if net is None or waits_for_the_wage(estimate):
        amount = estimate.total.whole()
        return msg(
            "You can get about {amount} in all before tax from {period}",
            amount=amount,
            period=period,
        )
    return msg(
        "You can get about {amount} in all in your account from {period}",
        amount=net.whole(),
        period=period,
    )


def _title_before_tax(estimate: BenefitEstimate, amount: Kroner) -> Message:
    if len(estimate.told) > 1:
        return msg("At first you can get about {amount} a month before tax", amount=amount)
    return msg("You can get about {amount} a month before tax", amount=amount)


def short(estimate: BenefitEstimate) -> Message:
    """The same in few characters, with the last amount it becomes."""
    if estimate.ordinary is None:
        return title(estimate)
    phase, last = estimate.told[-1]
    ends = (estimate.ordinary, last)
    after_tax = None not in [_net_to_tell(estimate, one) for one in ends]
    amount, later = (
        about(one.net if after_tax and one.net is not None else one.gross) for one in ends
    )
    if len(estimate.told) == 1:
        return Message(_SHORT[after_tax].msgid, {"amount": amount})
    named: dict[str, Value] = {"later": later, "day": ShortDate(phase.period.start)}
    return Message(_SHORT_AND_LATER[after_tax].msgid, {"amount": amount, **named})


_SHORT = {
    True: msg("About {amount} a month after tax"),
    False: msg("About {amount} a month before tax"),
}
_SHORT_AND_LATER = {
    True: msg("About {amount} a month after tax, {later} from {day}"),
    False: msg("About {amount} a month before tax, {later} from {day}"),
}


def last_change(estimate: BenefitEstimate) -> tuple[date, Kroner] | None:
    """The day and the amount before tax of the last phase told; ``None`` for a single phase."""
    if len(estimate.told) > 1:
        phase, month = estimate.told[-1]
        return phase.period.start, about(month.gross)
    return None


def lead(estimate: BenefitEstimate) -> Iterator[Message]:
    """Before tax or that the tax is unknown, what it becomes, the average, then with the wage."""
    if not estimate.total:
        yield from _why_nothing(estimate)
        return
    yield from _before_tax(estimate)
    yield from what_it_becomes(estimate)
    if estimate.later:
        yield _if_you_go_on(estimate, estimate.later)
    yield from _average(estimate)
    yield from _with_wage(estimate)


def _why_nothing(estimate: BenefitEstimate) -> Iterator[Message]:
    """What takes all of it, as the worksheet says it, and whom to ask."""
    lines = estimate.months[0].lines
    yield from (line.text for line in lines if line.key in {"work", "absence", "other"})
    yield msg("Talk to Nav before you decide anything.")


def _before_tax(estimate: BenefitEstimate) -> Iterator[Message]:
    inputs, gross = estimate.inputs, about(estimate.per_month)
    if estimate.net_total is None:
        yield msg("We do not know your tax. You pay tax on this money.")
    elif waits_for_the_wage(estimate):
        return  # what comes on top is told last
    elif estimate.ordinary is None:
        whole = estimate.total.whole()
        yield msg("That is after tax. Before tax it is about {amount} in all.", amount=whole)
    elif has_little_tax(estimate, estimate.ordinary):
        yield _of_little_tax(estimate.ordinary)
    elif inputs.tax is TaxChoice.PERCENT:
        percent = inputs.tax_percent.normalize()
        yield msg(
            "That is after {pct} per cent tax. Before tax it is about {amount}.",
            pct=percent,
            amount=gross,
        )
    elif _of_most_months(estimate):
        yield msg(
            "That is after tax in most months. Before tax it is about {amount}.", amount=gross
        )
    else:
        yield msg("That is after tax. Before tax it is about {amount}.", amount=gross)


def _of_most_months(estimate: BenefitEstimate) -> bool:
    told = [about(month.net or NOTHING) for month in estimate.months]
    return 2 * told.count(about(estimate.net_per_month or NOTHING)) > len(told)


def _of_little_tax(month: MonthEstimate) -> Message:
    """What reaches the account in the one whole month of a phase, where that is no usual one."""
    return msg(
        "In {month} about {net} reaches your account. Less tax is taken that month.",
        month=month.month,
        net=about(month.net or month.gross),
    )


def what_it_becomes(estimate: BenefitEstimate) -> Iterator[Message]:
    """What an ordinary month is after each lasting change."""
    for phase, month in estimate.told[1:]:
        yield from becomes(estimate, phase, month)


def becomes(
    estimate: BenefitEstimate,
    phase: Phase,
    month: MonthEstimate,
    rounded: Callable[[Kroner], Kroner] = about,
) -> Iterator[Message]:
    """What an ordinary month is from the day of a phase."""
    named: dict[str, Value] = {"day": phase.period.start, "gross": rounded(month.gross)}
    if (net := _net_to_tell(estimate, month)) is None:
        yield Message(_BEFORE_TAX[phase.stretch.cause].msgid, named)
    else:
        yield Message(_AFTER_TAX[phase.stretch.cause].msgid, {**named, "net": rounded(net)})
    if has_little_tax(estimate, month) and not waits_for_the_wage(estimate):
        yield _of_little_tax(month)


_BEFORE_TAX = {
    Cause.TURNS_25: msg("From {day}, when you are 25, it is about {gross} a month before tax."),
    Cause.BASIC_AMOUNT: msg(
        "From {day}, with the new basic amount (G), it is about {gross} a month before tax."
    ),
    Cause.CHILD_SUPPLEMENT: msg(
        "From {day}, with the new child supplement, it is about {gross} a month before tax."
    ),
    Cause.RULE: msg("From {day}, with the new rules, it is about {gross} a month before tax."),
    Cause.START: msg("From {day} it is about {gross} a month before tax."),
}
_AFTER_TAX = {
    Cause.TURNS_25: msg(
        "From {day}, when you are 25, it is about {net} a month after tax and {gross} before tax."
    ),
    Cause.BASIC_AMOUNT: msg(
        "From {day}, with the new basic amount (G), it is about {net} a month after tax "
        "and {gross} before tax."
    ),
    Cause.CHILD_SUPPLEMENT: msg(
        "From {day}, with the new child supplement, it is about {net} a month after tax "
        "and {gross} before tax."
    ),
    Cause.RULE: msg(
        "From {day}, with the new rules, it is about {net} a month after tax "
        "and {gross} before tax."
    ),
    Cause.START: msg("From {day} it is about {net} a month after tax and {gross} before tax."),
}


def _if_you_go_on(estimate: BenefitEstimate, month: MonthEstimate) -> Message:
    day = estimate.inputs.full_rate_day
    if (net := _net_to_tell(estimate, month)) is None:
        return msg(
            "You turn 25 on {day}. If you go on in KVP then, it is about {gross} a month "
            "before tax.",
            day=day,
            gross=about(month.gross),
        )
    return msg(
        "You turn 25 on {day}. If you go on in KVP then, it is about {net} a month after tax "
        "and {gross} before tax.",
        day=day,
        gross=about(month.gross),
        net=about(net),
    )


def _average(estimate: BenefitEstimate) -> Iterator[Message]:
    """Only where the months are not all the same."""
    if estimate.ordinary is None or waits_for_the_wage(estimate):
        return
    if estimate.net_average is None:
        if _differ([month.gross for month in estimate.months if month.is_whole]):
            yield msg(
                "In an average month it is {amount} before tax: all the money of these months, "
                "divided by how many they are.",
                amount=estimate.average.whole(),
            )
    elif _differ([month.net for month in estimate.months if month.is_whole]):
        yield msg(
            "In an average month it is {amount} after tax: all the money of these months, "
            "divided by how many they are.",
            amount=estimate.net_average.whole(),
        )


def _differ(amounts: Sequence[Kroner | None]) -> bool:
    return len({amount and amount.whole() for amount in amounts}) > 1


def _with_wage(estimate: BenefitEstimate) -> Iterator[Message]:
    """What one has in all; or that the wage comes on top, where nobody has said what it is."""
    inputs = estimate.inputs
    if inputs.hours and not inputs.wage:
        yield msg(
            "Your wage comes on top of this and is taxed with it."
            " Write it in to see what reaches your account."
        )
    if not estimate.wage_per_month or estimate.ordinary is None:
        return
    wage, left = estimate.wage_per_month, estimate.left_per_month
    if left is None:
        yield msg(
            "With a wage of about {wage} a month you have about {amount} in all before tax.",
            wage=about(wage),
            amount=about(estimate.ordinary.gross + wage),
        )
    else:
        yield msg(
            "With a wage of about {wage} a month before tax you have about {amount} in all "
            "after tax.",
            wage=about(wage),
            amount=about(left),
        )
