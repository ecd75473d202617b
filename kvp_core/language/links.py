"""The only other sites the guide points to. Nothing is ever fetched from them."""

from dataclasses import dataclass

from kvp_core.language.messages import Message, msg


@dataclass(frozen=True)
class Link:
    """A page somebody else runs; its text says where it leads."""

    text: Message
    url: str
    english: str | None = None
    """The address of the same page in English, where there is one."""

    def address(self, language: str) -> str:
        """The page in a language; the Norwegian one where there is no other."""
        return self.english or self.url if language == "en" else self.url

    def is_foreign(self, language: str) -> bool:
        """Whether somebody who reads the guide in that language meets Norwegian there."""
        return language == "en" and self.english is None


NAV_PROGRAMME = Link(
    msg("The Qualification Programme at nav.no"),
    "https://www.nav.no/kvalifiseringsprogrammet",
    "https://www.nav.no/kvalifiseringsprogrammet/en",
)
NAV_OFFICE = Link(msg("Find your Nav office"), "https://www.nav.no/sok-nav-kontor")
NAV_PAY_DAYS = Link(msg("Pay days at nav.no"), "https://www.nav.no/utbetalingsdatoer")
NAV_HOLIDAY_PAY = Link(msg("Holiday pay at nav.no"), "https://www.nav.no/feriepenger")
NAV_SUPPLEMENTAL = Link(
    msg("Supplemental benefits at nav.no"),
    "https://www.nav.no/tilleggsstonader",
    "https://www.nav.no/tilleggsstonader/en",
)
NAV_ASSISTANCE = Link(
    msg("Financial social assistance at nav.no"),
    "https://www.nav.no/okonomisk-sosialhjelp",
    "https://www.nav.no/okonomisk-sosialhjelp/en",
)
NAV_COMPLAINT = Link(
    msg("Complaints and appeals at nav.no"),
    "https://www.nav.no/klage",
    "https://www.nav.no/klagerettigheter/en",
)
NAV_SERVICE = Link(msg("Feedback to Nav at nav.no"), "https://www.nav.no/tilbakemeldinger")
NAV_TAX = Link(msg("Tax on money from Nav, at nav.no"), "https://www.nav.no/skattetrekk")
NAV_CHILD_BENEFIT = Link(msg("Child benefit at nav.no"), "https://www.nav.no/barnetrygd")
NAV_CASH_FOR_CARE = Link(msg("Cash-for-care benefit at nav.no"), "https://www.nav.no/kontantstotte")
NAV_FOLLOW_UP = Link(
    msg("The assessment of what help you need, at nav.no"),
    "https://www.nav.no/behov-for-oppfolging",
)
NAV_OLD_AGE = Link(msg("Old-age pension at nav.no"), "https://www.nav.no/alderspensjon")
HOUSING_COMPLAINT = Link(
    msg("How to complain, at husbanken.no"), "https://www.husbanken.no/person/bostotte/klage"
)
HOUSING_SUPPORT = Link(msg("Housing support at husbanken.no"), "https://www.husbanken.no/bostotte")
TAX_CARD = Link(
    msg("Tax card at skatteetaten.no"), "https://www.skatteetaten.no/person/skatt/skattekort"
)
UU_AUTHORITY = Link(
    msg("The authority for universal design of ICT, at uutilsynet.no"), "https://www.uutilsynet.no/"
)
LOVDATA = Link(msg("The law at lovdata.no"), "https://lovdata.no/lov/2009-12-18-131")
PHONE = "55 55 33 33"
