"""References into the law lead to Lovdata and are named in both languages."""

import pytest

from kvp_core.language.law import acts, law


@pytest.mark.parametrize(
    ("reference", "url"),
    [
        ("sotjl 35", "https://lovdata.no/lov/2009-12-18-131/§35"),
        ("kvpf 3", "https://lovdata.no/forskrift/2011-12-21-1471/§3"),
        ("navl 14 a", "https://lovdata.no/lov/2006-06-16-20/§14a"),
        ("sktbf 5-7-1", "https://lovdata.no/forskrift/2007-12-21-1766/§5-7-1"),
    ],
)
def test_a_section_has_an_address_at_lovdata(reference: str, url: str) -> None:
    assert law(reference).url == url


@pytest.mark.parametrize("reference", ["sotl 35", "", "35", "sotjl", "sotjl ", "SOTJL 35"])
def test_an_unknown_act_or_a_missing_section_is_refused_and_the_known_ones_named(
    reference: str,
) -> None:
    with pytest.raises(ValueError, match=r"known acts: sotjl, kvpf"):
        law(reference)


def test_every_act_has_a_name_in_each_language_and_the_norwegian_one_otherwise() -> None:
    for act in acts().values():
        assert act.title("en") != act.title("nb")
        assert act.title("nn")
        assert act.title("pl") == act.title("nb")
