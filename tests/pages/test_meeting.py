"""A meeting’s choices side by side: copied, named, swapped, removed, and never more than four."""

import re
from html import escape, unescape

from streamlit.testing.v1 import AppTest

from kvp_core.benefit.scenarios import LETTERS
from kvp_ui.app.navigation import BENEFIT, ELIGIBILITY, SUMMARY
from kvp_ui.counsellor.meeting import ID_IN_NAME, LONGEST_NAME, Meeting, SavedScenario
from tests.pages.visit import answered, go_and_ask, html, kept_as, text

FULL = "You can compare up to four choices."
NAME = "counsellor_name"


def meeting() -> AppTest:
    """One person with two children, aged 30, in a meeting."""
    return answered(BENEFIT, mode="counsellor", lang="en")


def press(page: AppTest, *keys: str) -> None:
    for key in keys:
        page.button(key=key).click().run()
    assert not page.exception


def days_away(page: AppTest) -> int:
    (field,) = (each for each in page.number_input if "absence_days" in str(each.key))
    return int(field.value or 0)


def has_days_away(page: AppTest, count: int) -> None:
    (field,) = (each for each in page.number_input if "absence_days" in str(each.key))
    field.set_value(count).run()


def children(page: AppTest) -> int:
    (field,) = (each for each in page.number_input if "children" in str(each.key))
    return int(field.value or 0)


def choices(page: AppTest) -> list[str]:
    """What stands above the columns, the first choice first."""
    heads = re.findall(
        r'kv-letter-of" translate="no">(.)</span>.*?<strong>(.*?)</strong>', html(page)
    )
    return [f"{letter}: {unescape(name)}" for letter, name in heads]


def on_top(page: AppTest) -> str:
    """The letter of the choice whose answers stand in the form."""
    return LETTERS[int(page.radio(key="choice").value or 0)]


def sees(page: AppTest, letter: str) -> None:
    page.radio(key="choice").set_value(LETTERS.index(letter)).run()
    assert not page.exception


def test_a_copy_is_the_same_person_to_be_changed() -> None:
    page = meeting()
    assert choices(page) == ["A: As now"]
    press(page, "counsellor_copy")
    assert choices(page) == ["A: As now", "B: Copy"]
    assert (on_top(page), days_away(page)) == ("B", 0)
    has_days_away(page, 5)
    sees(page, "A")
    assert (on_top(page), days_away(page)) == ("A", 0)
    sees(page, "B")
    assert (on_top(page), days_away(page)) == ("B", 5)


def test_a_choice_is_called_what_people_call_it() -> None:
    page = meeting()
    press(page, "counsellor_copy")
    page.text_input(key=NAME).set_value("  With <b>Ida</b> ").run()
    assert choices(page) == ["A: As now", "B: With <b>Ida</b>"]
    assert escape("With <b>Ida</b>") in html(page)
    sees(page, "A")
    assert page.text_input(key=NAME).value == ""
    sees(page, "B")
    assert page.text_input(key=NAME).value == "With <b>Ida</b>"
    assert page.text_input(key=NAME).proto.max_chars == LONGEST_NAME


def test_a_name_that_holds_an_identity_number_is_refused_and_the_old_one_stays() -> None:
    page = meeting()
    press(page, "counsellor_copy")
    page.text_input(key=NAME).set_value("Ida").run()
    page.text_input(key=NAME).set_value("Ida 270396 12345").run()
    assert choices(page) == ["A: As now", "B: Ida"]
    assert page.session_state["session.notes"][ID_IN_NAME]


def test_the_base_changes_places_with_the_choice_on_top() -> None:
    page = meeting()
    press(page, "counsellor_copy", "counsellor_copy")
    page.text_input(key=NAME).set_value("Third").run()
    has_days_away(page, 7)
    press(page, "counsellor_base")
    assert choices(page) == ["A: Third", "B: Copy", "C: As now"]
    assert (on_top(page), days_away(page)) == ("A", 7)
    assert page.button(key="counsellor_base").proto.disabled  # it is the base already
    sees(page, "C")
    assert days_away(page) == 0


def test_a_choice_that_is_removed_is_the_one_on_top() -> None:
    page = meeting()
    for count in (3, 4):
        press(page, "counsellor_copy")
        has_days_away(page, count)
    sees(page, "B")
    press(page, "counsellor_remove")
    assert choices(page) == ["A: As now", "B: Copy"]
    assert (on_top(page), days_away(page)) == ("A", 0)
    sees(page, "B")
    assert days_away(page) == 4
    press(page, "counsellor_remove")
    assert choices(page) == ["A: As now"]
    assert days_away(page) == 0
    assert page.button(key="counsellor_remove").proto.disabled


def test_there_is_never_a_fifth_choice() -> None:
    page = meeting()
    assert FULL not in text(html(page))
    press(page, *["counsellor_copy"] * 3)
    assert choices(page) == ["A: As now", "B: Copy", "C: Copy", "D: Copy"]
    assert page.button(key="counsellor_copy").proto.disabled
    assert not [each for each in page.button if str(each.key).startswith("preset_")]
    assert FULL in text(html(page))
    press(page, "counsellor_remove")
    assert FULL not in text(html(page))
    assert not page.button(key="counsellor_copy").proto.disabled


def test_a_press_on_its_way_while_the_fourth_choice_is_drawn_makes_no_fifth() -> None:
    page = meeting()
    four = Meeting(choices=(SavedScenario(),) * 4)
    page.session_state[kept_as(four)] = four
    press(page, "counsellor_copy")
    assert page.radio(key="choice").options == list(LETTERS)


def test_the_other_parent_is_a_choice_of_its_own() -> None:
    page = meeting()
    press(page, "second_parent")
    assert choices(page) == ["A: As now", "B: Second parent in KVP too"]
    assert "second_parent" not in [each.key for each in page.button]
    assert "more" in text(html(page).partition("Difference from A")[2].partition("</tr>")[0])


def test_what_is_the_same_in_all_choices_is_changed_in_all() -> None:
    page = meeting()
    press(page, "preset_one_more_child", "counsellor_copy")
    (born,) = (each for each in page.text_input if "birth_date" in str(each.key))
    born.set_value("10.06.2002").run()
    (field,) = (each for each in page.number_input if "children" in str(each.key))
    assert field.value == 3
    field.set_value(5).run()
    sees(page, "A")
    assert children(page) == 4
    kept = page.session_state[kept_as(Meeting())]
    assert {choice.answers.birth_date for choice in kept.choices} == {"10.06.2002"}


def test_a_preset_is_made_from_the_first_choice_and_can_be_made_like_it_again() -> None:
    page = meeting()
    press(page, "counsellor_copy")
    has_days_away(page, 5)
    press(page, "preset_job_half_time")
    assert days_away(page) == 0
    assert html(page).count("Changed from A") == 1
    assert "Write what the job pays an hour." in text(html(page))
    press(page, "counsellor_same")
    assert "Changed from A" not in html(page)


def test_an_answer_that_cannot_be_used_leaves_the_last_good_amount_and_says_so() -> None:
    page = meeting()
    (start,) = (each for each in page.text_input if ".start" in str(each.key))
    start.set_value("31.02.2027").run()
    said = html(page)
    assert "Not updated" in said
    assert "20,746" in said
    assert "The start date does not exist" in text(said)


def test_hidden_amounts_are_not_sent_to_the_page() -> None:
    page = meeting()
    amount = re.compile(r"NOK.\d|\d,\d{3}")
    assert amount.search(html(page))
    press(page, "counsellor_hide")
    assert not amount.search(html(page))
    assert not [each for each in page.text_input if "birth_date" in str(each.key)]
    press(page, "counsellor_hide")
    assert amount.search(html(page))


def test_a_question_that_was_talked_about_is_ticked_on_both_tabs() -> None:
    page = meeting()
    (first, *_) = (each for each in page.checkbox if str(each.key).startswith("ticked_"))
    question = first.label
    first.check().run()
    page.switch_page(str(ELIGIBILITY.file)).run()
    assert [each.label for each in page.checkbox if each.value] == [question]


def known_as(page: AppTest) -> set[str]:
    """The fields of answers, by what the browser knows them by."""
    fields = (*page.text_input, *page.number_input)
    return {field.proto.id for field in fields if "Answers." in str(field.key)}


def test_no_field_of_a_new_person_is_that_of_the_one_before() -> None:
    """A browser goes on showing, and sends, what was typed in a field that it knows."""
    page = meeting()
    before = known_as(page)
    press(page, "counsellor_new", "counsellor_yes")
    after = known_as(page)
    assert len(after) == len(before)
    assert not before & after


def test_the_base_never_shows_the_last_good_money_of_another() -> None:
    page = meeting()
    press(page, "counsellor_copy")
    has_days_away(page, 10)
    (start,) = (each for each in page.text_input if ".start" in str(each.key))
    start.set_value("31.02.2027").run()
    press(page, "counsellor_base")
    assert "Choice A lacks an answer" in text(html(page))


def test_what_is_taken_home_holds_no_digit_of_hidden_amounts() -> None:
    page = meeting()
    press(page, "counsellor_hide")
    go_and_ask(page, SUMMARY)
    for drawn in ("kv-code-text", "data-kvp-copy", "data-file"):
        assert drawn not in html(page)
