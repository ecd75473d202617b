"""What the page about the guide says: who, privacy, accessibility, version, licences."""

from collections.abc import Iterator

from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import rates_version
from kvp_core.results.report import Section
from kvp_core.tools.version import app_version
from kvp_ui.app.settings import Settings

NO_LOGS = (
    msg("We have no database, no log of answers, no tracking and no cookies for ads."),
    msg("Do not write ID numbers or health details here. You do not need to."),
    msg("The page fetches nothing from other sites."),
    msg("“Read aloud” uses a voice on the device itself. No text is sent anywhere."),
)
COOKIES = (
    msg(
        "One cookie remembers the language you chose. The others are technical: they protect the "
        "connection and lead it back to the same machine. None of them says anything about you."
    ),
)
KIOSK_COOKIES = (
    msg(
        "The cookies are technical: they protect the connection and lead it back to the same "
        "machine. They say nothing about you."
    ),
)
KNOWN_GAPS = (
    msg("The guide needs JavaScript and a connection that stays open."),
    msg("It has been tested with programs, not yet with people who use screen readers."),
)
LICENCES = (
    msg("The guide is free software under the MIT licence."),
    msg("It is built with Streamlit (Apache 2.0) and other free parts."),
    msg(
        "The font Source Sans (SIL Open Font License) and the icons Material Symbols (Apache 2.0) "
        "are cut from those that come with Streamlit."
    ),
    msg("Rates and rules come from Lovdata (NLOD 2.0), nav.no and skatteetaten.no."),
)


def about_sections(deployment: Settings, *, kiosk: bool = False) -> Iterator[Section]:
    """The sections of the page, for one deployment."""
    memory = _kiosk_memory(deployment) if kiosk else _memory(deployment)
    yield Section("who", msg("Who is behind this?"), sentences=tuple(_who(deployment)))
    yield Section(
        "privacy",
        msg("What happens to my answers?"),
        sentences=(*memory, *NO_LOGS, *(KIOSK_COOKIES if kiosk else COOKIES)),
    )
    yield Section(
        "a11y",
        msg("Can everyone use it?"),
        sentences=(
            msg(
                "We follow WCAG 2.2 AA as far as we know."
                " The page “Accessibility” says what we have tested."
            ),
            msg("This is good to know:"),
        ),
        points=KNOWN_GAPS,
    )
    yield Section(
        "version",
        msg("Version and licences"),
        sentences=(
            msg(
                "Version {version}. The rates have version {rates}.",
                version=app_version(),
                rates=rates_version(),
            ),
            *LICENCES,
        ),
    )


def _who(deployment: Settings) -> Iterator[Message]:
    if deployment.owner:
        yield msg("{owner} runs this guide.", owner=deployment.owner)
    else:
        yield msg("The KVP guide is an independent project. It is not a service from Nav.")
    yield from whom_to_tell(deployment)
    yield msg("It shows what the law and the rates say. It cannot decide anything in your case.")


def whom_to_tell(deployment: Settings) -> Iterator[Message]:
    """How to reach whoever runs the guide; nothing where that is not said."""
    if deployment.contact:
        yield msg(
            "Tell us if something does not work, or if a figure looks wrong: {contact}",
            contact=deployment.contact,
        )


def _kiosk_memory(deployment: Settings) -> Iterator[Message]:
    yield msg(
        "Your answers are only in memory while you use this screen. Press “Finish and delete” and "
        "they are gone. If nobody touches the screen for {idle} seconds, we ask if you are there. "
        "If nobody answers in {countdown} seconds, we delete them.",
        idle=deployment.idle_seconds,
        countdown=deployment.idle_countdown_seconds,
    )


def _memory(deployment: Settings) -> Iterator[Message]:
    yield msg(
        "Our server has your answers only in memory while you use the page. "
        "It deletes them {min} minutes after you close it.",
        min=deployment.session_minutes,
    )
    yield msg(
        "Your own browser has a copy in this tab, so that nothing is lost if the page is loaded "
        "again. The copy goes away when you close the tab."
    )
    yield msg(
        "Press “Delete my answers” to delete both at once. Do it before you leave a device that "
        "others use: a closed tab can be opened again."
    )
    yield msg("“Leave this page” at the top deletes them too, and opens the weather at yr.no.")
