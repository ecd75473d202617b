"""Every condition, every answer, every combination; and nothing a person has left behind."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

import pytest

from kvp_core.asking.questions import YesNoUnsure, answers_on_path
from kvp_core.eligibility.answers import DO_NOT_COUNT, AgeBand, Answers, NavBenefit
from kvp_core.eligibility.questions import QUESTIONS
from kvp_core.eligibility.report import eligibility_report, tallies
from kvp_core.eligibility.rules import CONDITIONS, Assessment, Judgement, assess
from kvp_core.language.messages import Listing, Message
from kvp_core.values.verdict import Verdict
from tests.core.saying import BOTH, said, sentences

YES, NO, UNSURE = YesNoUnsure
MET, ASK, STOP = Verdict.MET, Verdict.UNSURE, Verdict.NOT_MET
LITTLE = frozenset(DO_NOT_COUNT)
MUCH = frozenset({NavBenefit.WORK_ASSESSMENT})
ALL_FINE = Answers(
    age=AgeBand.FROM_18_TO_66,
    legal=YES,
    home=YES,
    work=YES,
    followup=YES,
    assessment=YES,
    benefits=NO,
    fulltime=YES,
)
FORBIDDEN = {
    "en": (
        *("you qualify", "you do not qualify", "you are eligible", "you are not eligible"),
        *("entitled", "you will get kvp", "you cannot get kvp", "you get kvp"),
    ),
    "nb": (
        *("du oppfyller", "du har rett til kvp", "du har ikke rett", "du får kvp"),
        *("du får ikke kvp", "du kan ikke få kvp", "kravet er ikke oppfylt"),
    ),
    "nn": (
        *("du oppfyller", "du har rett til kvp", "du har ikkje rett", "du får kvp"),
        *("du får ikkje kvp", "du kan ikkje få kvp", "kravet er ikkje oppfylt"),
    ),
}


def answers(**changed: object) -> Answers:
    return Answers.model_validate(ALL_FINE.model_dump() | changed)


def verdict(key: str, given: Answers) -> Verdict | None:
    return next(j.verdict for c, j in assess(given).judgements if c.key == key)


@pytest.mark.parametrize(
    ("key", "changed", "expected"),
    [
        ("age", {"age": AgeBand.UNDER_18}, STOP),
        ("age", {"age": AgeBand.FROM_18_TO_66}, MET),
        ("age", {"age": AgeBand.FROM_67}, STOP),
        ("legal", {"legal": YES}, MET),
        ("legal", {"legal": NO}, STOP),
        ("home", {"home": YES}, MET),
        ("home", {"home": NO}, STOP),
        ("work", {"work": YES}, MET),
        ("work", {"work": NO}, STOP),
        ("followup", {"followup": YES}, MET),
        ("followup", {"followup": NO}, STOP),
        ("assessment", {"assessment": YES}, MET),
        ("assessment", {"assessment": NO}, ASK),
        ("fulltime", {"fulltime": YES}, MET),
        ("fulltime", {"fulltime": NO}, ASK),
        ("benefits", {"benefits": NO}, MET),
        ("benefits", {"benefits": UNSURE}, ASK),
        ("benefits", {"benefits": YES, "which": None}, None),
        ("benefits", {"benefits": YES, "which": frozenset()}, None),
        ("benefits", {"benefits": YES, "which": LITTLE}, MET),
        ("benefits", {"benefits": YES, "which": MUCH}, None),
        ("benefits", {"benefits": YES, "which": MUCH, "enough": YES}, STOP),
        ("benefits", {"benefits": YES, "which": MUCH, "enough": NO}, ASK),
        ("benefits", {"benefits": YES, "which": MUCH, "enough": UNSURE}, ASK),
        ("benefits", {"benefits": YES, "which": MUCH | LITTLE, "enough": YES}, STOP),
    ],
)
def test_a_condition_looks_as_the_rules_say(
    key: str, changed: Mapping[str, object], expected: Verdict | None
) -> None:
    assert verdict(key, answers(**changed)) is expected


@pytest.mark.parametrize(
    "key", ["legal", "home", "work", "followup", "assessment", "benefits", "fulltime"]
)
def test_being_unsure_is_to_clear_up_and_no_answer_is_never_a_no(key: str) -> None:
    assert verdict(key, answers(**{key: UNSURE})) is ASK
    assert verdict(key, answers(**{key: None})) is None
    assert not assess(answers(**{key: None})).is_complete


@pytest.mark.parametrize("benefit", NavBenefit)
def test_only_social_assistance_and_family_benefits_do_not_count(benefit: NavBenefit) -> None:
    given = answers(benefits=YES, which=frozenset({benefit}), enough=YES)
    does_not_count = benefit in {NavBenefit.SOCIAL_ASSISTANCE, NavBenefit.FAMILY}
    assert verdict("benefits", given) is (MET if does_not_count else STOP)


OWN_FIELDS = {c.key: {c.key} for c in CONDITIONS} | {"benefits": {"benefits", "which", "enough"}}
OPTIONS: dict[str, tuple[object, ...]] = {
    "age": (None, AgeBand.FROM_18_TO_66, AgeBand.FROM_67),
    "which": (None, frozenset(), LITTLE, MUCH),
    **{q.name: (None, *YesNoUnsure) for q in QUESTIONS if q.name not in {"age", "which"}},
}


def variants(condition: str) -> Iterator[dict[str, object]]:
    """Every combination of the fields one condition looks at."""
    names = sorted(OWN_FIELDS[condition])
    for values in product(*(OPTIONS[name] for name in names)):
        yield dict(zip(names, values, strict=True))


@pytest.mark.parametrize(("one", "other"), [*combinations(OWN_FIELDS, 2)], ids="-".join)
def test_what_is_answered_elsewhere_never_changes_a_condition(one: str, other: str) -> None:
    """So all combinations of answers are just the combinations of what each condition can say."""
    alone = {str(own): _judgement(one, answers(**own)) for own in variants(one)}
    for own, another in product(variants(one), variants(other)):
        assert _judgement(one, answers(**own, **another)) == alone[str(own)]


def _judgement(key: str, given: Answers) -> Judgement:
    return next(j for c, j in assess(given).judgements if c.key == key)


@dataclass(frozen=True)
class Said:
    """One thing a condition can come to, and answers that lead there."""

    judgement: Judgement
    given: tuple[tuple[str, object], ...]


def outcomes(condition: str) -> tuple[Said, ...]:
    found: dict[Judgement, Said] = {}
    for own in variants(condition):
        judgement = _judgement(condition, answers(**own))
        found.setdefault(judgement, Said(judgement, tuple(own.items())))
    return tuple(found.values())


def every_assessment() -> Iterator[Assessment]:
    for combination in product(*(outcomes(c.key) for c in CONDITIONS)):
        given = dict(pair for one in combination for pair in one.given)
        judgements = tuple(
            (c, one.judgement) for c, one in zip(CONDITIONS, combination, strict=True)
        )
        yield Assessment(Answers.model_validate(given), judgements)


def test_every_combination_has_an_answer_in_both_languages_that_is_no_decision() -> None:
    """All that the eight conditions can say, combined: tens of thousands of people."""
    seen: set[str] = set()
    for assessment in every_assessment():
        report = eligibility_report(assessment)
        stops, asks = assessment.count(STOP), assessment.count(ASK)
        if not assessment.is_complete:
            wanted = "You have not answered everything"
        elif assessment.is_too_old:
            wanted = "KVP is for people up to 67"
        elif stops:
            wanted = "Some things may stand in the way of KVP"
        elif asks:
            wanted = "KVP may be right for you, but some things must be cleared up"
        else:
            wanted = "KVP may be right for you"
        assert report.title.msgid == wanted
        assert len(report.section("conditions").findings) == len(CONDITIONS)
        assert len(report.section("ask").points) == 3 + len(CONDITIONS) - assessment.count(MET)
        assert report.lead[0].values == {"counts": Listing(tuple(tallies(assessment).values()))}
        counted = {verdict: one.values["count"] for verdict, one in tallies(assessment).items()}
        assert sum(map(int, map(str, counted.values()))) == len(CONDITIONS)
        assert set(counted) == {judgement.verdict for _, judgement in assessment.judgements}
        seen.add(wanted)
        assert_no_decision_in((report.title, *report.lead, *report.section("ask").points))
        findings = report.section("conditions").findings
        assert_no_decision_in(said for finding in findings for said in finding.said)
    assert len(seen) == 5


def assert_no_decision_in(messages: Iterable[Message]) -> None:
    for message in messages:
        is_no_decision(message)


@cache
def is_no_decision(message: Message) -> bool:
    for language in BOTH:
        assert_is_no_decision(said(language, message), language)
    return True


def assert_is_no_decision(sentence: str, language: str) -> None:
    assert sentence.strip()
    assert "{" not in sentence
    low = sentence.casefold()
    assert not [phrase for phrase in FORBIDDEN[language] if phrase in low], sentence


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("condition", [c.key for c in CONDITIONS])
def test_each_answer_is_said_in_full_and_is_no_decision(condition: str, language: str) -> None:
    for own in variants(condition):
        for sentence in sentences(eligibility_report(assess(answers(**own))), language):
            assert_is_no_decision(sentence, language)


@pytest.mark.parametrize("language", BOTH)
def test_under_18_nothing_but_the_age_is_looked_at(language: str) -> None:
    found = assess(answers(age=AgeBand.UNDER_18))
    report = eligibility_report(found)
    assert [condition.key for condition, _ in found.judgements] == ["age"]
    assert found.is_too_young
    assert found.is_complete
    assert report.title.msgid == "KVP is for people who have turned 18"
    assert len(report.section("ask").points) == 4
    for sentence in sentences(report, language):
        assert_is_no_decision(sentence, language)


def test_an_answer_on_a_path_the_person_has_left_never_reaches_a_rule() -> None:
    stale = answers(benefits=NO, which=MUCH, enough=YES)
    found = assess(stale)
    assert (found.answers.which, found.answers.enough) == (None, None)
    assert found.judgements == assess(answers(benefits=NO)).judgements
    only_little = answers(benefits=YES, which=LITTLE, enough=YES)
    assert assess(only_little).answers.enough is None
    young = assess(answers(age=AgeBand.UNDER_18))
    assert young.answers == Answers(age=AgeBand.UNDER_18)


@pytest.mark.parametrize(
    "given", [*product([None, *AgeBand], [None, *YesNoUnsure], OPTIONS["which"])]
)
def test_a_question_is_asked_only_where_it_matters(given: tuple[object, ...]) -> None:
    age, benefits, which = given
    kept, asked = answers_on_path(
        QUESTIONS, answers(age=age, benefits=benefits, which=which, enough=YES)
    )
    names = {question.name for question in asked}
    assert ("legal" in names) is (age is not AgeBand.UNDER_18)
    assert ("which" in names) is ("legal" in names and benefits is YES)
    assert ("enough" in names) is ("which" in names and which == MUCH)
    for name in {question.name for question in QUESTIONS} - names:
        assert getattr(kept, name) is None


def test_findings_come_with_what_stands_in_the_way_first() -> None:
    given = answers(legal=NO, home=UNSURE, work=None)
    report = eligibility_report(assess(given))
    order = [finding.verdict for finding in report.section("conditions").findings]
    assert order == [STOP, ASK, None, MET, MET, MET, MET, MET]
    assert report.section("conditions").findings[0].key == "legal"


def test_a_finding_repeats_what_was_answered_in_the_words_of_the_question() -> None:
    given = answers(benefits=YES, which=MUCH | {NavBenefit.FAMILY}, enough=NO, work=None)
    found = {f.key: f for f in eligibility_report(assess(given)).section("conditions").findings}
    benefits, legal = found["benefits"].answer, found["legal"].answer
    assert benefits
    assert legal
    assert said("en", benefits) == (
        "You answered: Child benefit, cash-for-care benefit, child maintenance or housing "
        "support and Work assessment allowance (AAP)."
    )
    assert said("nb", legal) == "Du svarte: Ja."
    assert found["work"].answer is None
