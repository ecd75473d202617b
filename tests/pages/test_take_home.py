"""The sheet to take home from a meeting: there at once, and made as somebody chose."""

import pytest
from streamlit.testing.v1 import AppTest

from kvp_ui.app.navigation import BENEFIT, SUMMARY
from kvp_ui.counsellor.summary import _plainly
from tests.pages.visit import answered, everything_answered, go_and_ask, html, opened, text

COUNSELLOR = {"mode": "counsellor", "lang": "en"}


def sheet(page: AppTest) -> str:
    """What is drawn of it."""
    assert not page.exception
    return "".join(part for part in html(page).split("\n<article") if "kv-sheet" in part)


def chooses_the_step(page: AppTest, step: str) -> None:
    (radio,) = (each for each in page.radio if "counsellor_step" in str(each.key))
    radio.set_value(step).run()


def ticks(page: AppTest, label: str) -> None:
    (box,) = (each for each in page.checkbox if each.label == label)
    box.set_value(not box.value).run()


def test_the_sheet_is_there_without_anybody_having_worked_it_out() -> None:
    page = go_and_ask(everything_answered(**COUNSELLOR), SUMMARY)
    said = text(sheet(page))
    assert "in your account" in said  # the money
    assert "Clear up with Nav" in said
    assert "Costs Nav can cover" in said
    assert "Name (write it by hand)" in said
    assert "For your phone: scan the code." in said
    assert 'src="data:image/svg+xml,%3Csvg' in sheet(page)


def test_before_the_first_answer_it_says_what_to_do_and_has_nothing_to_print() -> None:
    page = opened(SUMMARY, **COUNSELLOR)
    assert not sheet(page)
    assert "There is nothing to put on the sheet yet." in text(html(page))
    assert "data-kvp-print" not in html(page)
    chooses_the_step(page, "talk")
    assert "Next step: Talk more with Nav" in text(sheet(page))
    assert 'data-kvp-print="sheet"' in html(page)


def test_the_chosen_step_stands_on_top() -> None:
    page = go_and_ask(answered(BENEFIT, **COUNSELLOR), SUMMARY)
    assert "Next step" not in text(sheet(page))
    chooses_the_step(page, "apply")
    assert sheet(page).index("Next step: Apply for KVP") < sheet(page).index("in your account")


def test_what_is_unticked_is_not_on_it() -> None:
    page = go_and_ask(everything_answered(**COUNSELLOR), SUMMARY)
    for label, heading in (
        ("Questions to clear up", "Clear up with Nav"),
        ("Costs Nav can cover", "Costs Nav can cover"),
        ("How we worked it out", "A whole year at the rates of"),
        ("A: As now", "Compare"),
    ):
        assert heading in text(sheet(page))
        ticks(page, label)
        assert heading not in text(sheet(page))


def test_norwegian_stands_first_where_both_languages_are_on_it() -> None:
    page = go_and_ask(answered(BENEFIT, **COUNSELLOR), SUMMARY)
    assert 'lang="nb"' not in sheet(page)
    ticks(page, "Both languages")
    assert sheet(page).index('<div lang="nb">') < sheet(page).index('<div lang="en">')


def test_a_question_that_was_talked_about_is_not_on_it() -> None:
    page = answered(BENEFIT, **COUNSELLOR)
    (first, *_) = (each for each in page.checkbox if str(each.key).startswith("ticked_"))
    question = first.label
    assert question in text(sheet(go_and_ask(page, SUMMARY)))
    go_and_ask(page, BENEFIT)
    ticks(page, question)
    assert question not in text(sheet(go_and_ask(page, SUMMARY)))


def test_a_choice_is_not_taken_for_another_after_one_was_removed() -> None:
    page = answered(BENEFIT, **COUNSELLOR)
    page.button(key="counsellor_copy").click().run()
    go_and_ask(page, SUMMARY)
    ticks(page, "A: As now")
    assert "A: As now" not in text(sheet(page))
    go_and_ask(page, BENEFIT)
    page.button(key="counsellor_remove").click().run()
    assert "A: As now" in text(sheet(go_and_ask(page, SUMMARY)))


def test_who_is_finished_is_asked_before_everything_is_deleted() -> None:
    page = go_and_ask(answered(BENEFIT, **COUNSELLOR), SUMMARY)
    page.button(key="counsellor_finished").click().run()
    assert "Has the applicant got the sheet?" in text(html(page))
    assert sheet(page)
    page.button(key="counsellor_yes").click().run()
    assert not sheet(page)


def test_what_is_ticked_follows_no_choice_that_changes_its_place() -> None:
    page = go_and_ask(answered(BENEFIT, **COUNSELLOR), BENEFIT)
    page.button(key="counsellor_copy").click().run()
    go_and_ask(page, SUMMARY)
    ticks(page, "A: As now")
    go_and_ask(page, BENEFIT)
    page.button(key="counsellor_base").click().run()
    go_and_ask(page, SUMMARY)
    assert [box.value for box in page.checkbox if box.label[:2] == "A:"] == [True]


def test_the_name_of_a_choice_is_shown_as_it_was_typed() -> None:
    assert _plainly("50 % *job* [x](y)") == "50 % \\*job\\* \\[x\\](y)"


def test_a_fault_in_the_sheet_keeps_nobody_from_deleting(monkeypatch: pytest.MonkeyPatch) -> None:
    page = go_and_ask(answered(BENEFIT, **COUNSELLOR), BENEFIT)
    monkeypatch.setattr("kvp_ui.counsellor.frame.sheet", lambda *_: 1 / 0)
    page.button(key="counsellor_new").click().run()
    assert page.exception
    page.button(key="counsellor_yes").click().run()
    assert "As now" not in html(page)
    assert "All answers are deleted." in html(page)
