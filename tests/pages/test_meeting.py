"""A meeting’s choices side by side: copied, named, swapped, removed, and never more than four."""

from html import escape

from streamlit.testing.v1 import AppTest

from kvp_ui.app.navigation import BENEFIT
from kvp_ui.counsellor.meeting import ID_IN_NAME, LONGEST_NAME, Meeting, SavedScenario
from tests.pages.visit import answered, html, kept_as, text

FULL = "You can compare up to four choices."
NAME = "counsellor_name"


def meeting() -> AppTest:
    """One person with two children, aged 30, in a meeting."""
    return answered(BENEFIT, mode="counsellor", lang="en")


def press(page: AppTest, *keys: str) -> None:
    for key in keys:
        page.button(key=key).click().run()
    assert not page.exception


def children(page: AppTest) -> int:
    (field,) = (each for each in page.number_input if "children" in str(each.key))
    return int(field.value or 0)


def has_children(page: AppTest, count: int) -> None:
    (field,) = (each for each in page.number_input if "children" in str(each.key))
    field.set_value(count).run()


def choices(page: AppTest) -> list[str]:
    """What the buttons above the table say, the first choice first."""
    return [each.label for each in page.button if str(each.key).startswith("choice_")]


def on_top(page: AppTest) -> str:
    """The letter of the choice whose button is pressed."""
    tabs = [each for each in page.button if str(each.key).startswith("choice_")]
    (pressed,) = (tab for tab in tabs if tab.proto.type == "primary")
    return str(pressed.key)[-1]


def test_a_copy_is_the_same_person_to_be_changed() -> None:
    page = meeting()
    assert choices(page) == []
    press(page, "counsellor_copy")
    assert choices(page) == ["A: As now", "B: Copy"]
    assert (on_top(page), children(page)) == ("B", 2)
    has_children(page, 5)
    press(page, "choice_A")
    assert (on_top(page), children(page)) == ("A", 2)
    press(page, "choice_B")
    assert (on_top(page), children(page)) == ("B", 5)


def test_a_choice_is_called_what_people_call_it() -> None:
    page = meeting()
    press(page, "counsellor_copy")
    page.text_input(key=NAME).set_value("  With <b>Ida</b> ").run()
    assert choices(page) == ["A: As now", "B: With <b>Ida</b>"]
    assert escape("B: With <b>Ida</b>") in html(page)
    press(page, "choice_A")
    assert page.text_input(key=NAME).value == ""
    press(page, "choice_B")
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
    has_children(page, 7)
    press(page, "counsellor_base")
    assert choices(page) == ["A: Third", "B: Copy", "C: As now"]
    assert (on_top(page), children(page)) == ("A", 7)
    assert "counsellor_base" not in [each.key for each in page.button]  # it is the base already
    press(page, "choice_C")
    assert children(page) == 2


def test_a_choice_that_is_removed_is_the_one_on_top() -> None:
    page = meeting()
    for count in (3, 4):
        press(page, "counsellor_copy")
        has_children(page, count)
    press(page, "choice_B", "counsellor_remove")
    assert choices(page) == ["A: As now", "B: Copy"]
    assert (on_top(page), children(page)) == ("A", 2)
    press(page, "choice_B")
    assert children(page) == 4
    press(page, "counsellor_remove")
    assert choices(page) == []
    assert children(page) == 2
    assert "counsellor_remove" not in [each.key for each in page.button]


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
    assert len(choices(page)) == 4


def test_the_other_parent_is_a_choice_of_its_own() -> None:
    page = meeting()
    press(page, "second_parent")
    assert choices(page) == ["A: As now", "B: Second parent in KVP too"]
    assert "second_parent" not in [each.key for each in page.button]
    table = text(html(page).partition('<table class="kv-table"')[2].partition("</table>")[0])
    assert "more" in table.rpartition("A: As now")[2]
