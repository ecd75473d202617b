"""People for the estimator, as a property test needs them."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import reject
from hypothesis import strategies as st

from kvp_core.asking.errors import InvalidInputError, validated
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import OtherBenefit, TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.period import Method

TODAY = date(2026, 11, 22)
BORN = date(1990, 1, 1)


def person(**answers: object) -> BenefitInputs:
    """Born 1990, all of 2027, nothing else, unless told otherwise."""
    known: dict[str, object] = {
        "as_of": TODAY,
        "birth_date": BORN,
        "start": date(2027, 1, 1),
        "end": date(2027, 12, 31),
    }
    return validated(BenefitInputs, known | answers)


def tenths(most: int) -> st.SearchStrategy[Decimal]:
    return st.integers(0, most * 10).map(lambda number: Decimal(number) / 10)


@st.composite
def people(draw: st.DrawFn) -> BenefitInputs:
    """Anybody whose answers are accepted, near every age and rate that matters."""
    as_of = draw(st.sampled_from([TODAY, date(2026, 1, 1), date(2028, 2, 29)]))
    start = as_of + timedelta(days=draw(st.integers(-700, 700)))
    age = draw(st.sampled_from([18, 23, 24, 25, 40, 59, 60, 66]))
    born = start - timedelta(days=int(age * 365.25) + draw(st.integers(0, 364)))
    length = draw(st.one_of(st.none(), st.integers(0, 40), st.integers(0, 1000)))
    answers = {
        "as_of": as_of,
        "birth_date": born,
        "start": start,
        "end": None if length is None else start + timedelta(days=length),
        "children": draw(st.integers(0, 12)),
        "work": draw(st.sampled_from(YesNoUnsure)),
        "hours": draw(st.one_of(st.just(Decimal("37.5")), tenths(37))),
        "wage": draw(st.one_of(st.just(Decimal(0)), tenths(1000))),
        "absence": draw(st.booleans()),
        "absence_days": draw(st.integers(0, 23)),
        "other": draw(st.frozensets(st.sampled_from(OtherBenefit))),
        "other_amount": draw(tenths(100_000)),
        "tax": draw(st.sampled_from(TaxChoice)),
        "tax_percent": draw(tenths(60)),
        "special_tax": draw(st.booleans()),
        "method": draw(st.sampled_from(Method)),
        "pay_day": draw(st.one_of(st.none(), st.integers(1, 31))),
    }
    try:
        return validated(BenefitInputs, answers)
    except InvalidInputError:
        reject()
