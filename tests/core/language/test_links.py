"""A link leads to the page in the reader's language where there is one."""

from kvp_core.language.links import Link
from kvp_core.language.messages import msg

BOTH = Link(msg("Yes"), "https://a.no/side", "https://a.no/side/en")
NORWEGIAN = Link(msg("Yes"), "https://a.no/side")


def test_a_page_in_both_languages_is_foreign_to_nobody() -> None:
    assert [BOTH.address(language) for language in ("nb", "en")] == [BOTH.url, BOTH.english]
    assert not BOTH.is_foreign("en")
    assert not BOTH.is_foreign("nb")


def test_a_page_in_norwegian_only_is_foreign_to_who_reads_english() -> None:
    assert {NORWEGIAN.address(language) for language in ("nb", "en")} == {NORWEGIAN.url}
    assert NORWEGIAN.is_foreign("en")
    assert not NORWEGIAN.is_foreign("nb")
