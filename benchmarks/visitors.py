"""Visitors without a browser: they speak Streamlit’s protocol, and hear what a page would show.

Light enough for hundreds of them in one process. Each touch is timed from sending what a person
did to the last message of the answer. A visitor who hears a word of another’s is told apart by a
mark of its own, which it types.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Coroutine, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory
from websockets.typing import Subprotocol

from kvp_core.language.i18n import LANGUAGES
from kvp_ui.app.settings import Mode

T = TypeVar("T")
ENDS = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
MARK = re.compile(rb"visitor-\d{5}")
SAID_LANGUAGE = re.compile(rb'data-lang="(\w+)"')
LONGEST_MESSAGE = 64 * 1024 * 1024
SECONDS_OF_PATIENCE = 120


class Line(ClientConnection):
    """A connection that counts what comes down the line, packed as a browser asks for it."""

    came = 0

    def data_received(self, data: bytes) -> None:
        self.came += len(data)
        super().data_received(data)


@dataclass
class Visitor:
    """One open page. ``seconds`` holds how long each touch took to be answered."""

    connection: Line
    page: str
    query: str
    number: int
    language: str
    session: str = ""
    known_page: str = ""
    """What Streamlit calls the page, once it has said so."""
    fields: dict[str, str] = field(default_factory=dict)
    """What Streamlit calls each control, by the name the guide gives it."""
    parts: dict[str, str] = field(default_factory=dict)
    """By what Streamlit calls a control, the part of the page that a touch of it draws; or all."""
    places: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Where on the page each control stands."""
    states: dict[str, WidgetState] = field(default_factory=dict)
    is_part: bool = False
    drawn: tuple[int, ...] | None = None
    """Whether a part of the page is drawn alone, and where it stands."""
    came: int = 0
    """The bytes that the last touch brought down the line."""
    heard: bytes = b""
    """Everything that the last touch was answered with."""
    kept: dict[str, tuple[int, ForwardMsg]] = field(default_factory=dict)
    """What the server may say again by its name alone, and by which touch it was last needed."""
    touches: int = 0
    longest: int = 0
    """For how many touches a browser keeps it, as the server has said."""
    seconds: list[float] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    """What this visitor should not have heard."""

    @property
    def mark(self) -> str:
        return f"visitor-{self.number:05}"

    async def opens(self, page: str) -> None:
        """Go to another page of the guide, as through the menu."""
        self.page, self.known_page = page, ""
        self.states = {}
        await self.touch()

    async def types(self, name: str, text: str) -> None:
        await self.touch(WidgetState(id=self.control(name), string_value=text))

    async def ticks(self, name: str, ticked: bool) -> None:
        await self.touch(WidgetState(id=self.control(name), bool_value=ticked))

    async def presses(self, name: str) -> None:
        await self.touch(WidgetState(id=self.control(name), trigger_value=True))

    def control(self, name: str) -> str:
        """Raises ``KeyError`` for one that is not on the page."""
        found = [key for key in self.fields if name in key]
        if not found:
            raise KeyError(f"{name} is not among {sorted(self.fields)}")
        return self.fields[min(found, key=len)]

    async def touch(self, *done: WidgetState) -> None:
        """Tell the server what was done, and listen until the page is drawn."""
        wish = BackMsg()
        wish.rerun_script.query_string = self.query
        wish.rerun_script.page_name = "" if self.known_page else self.page
        wish.rerun_script.page_script_hash = self.known_page
        wish.rerun_script.cached_message_hashes.extend(self.kept)
        for state in done:
            self.states[state.id] = state
            wish.rerun_script.fragment_id = self.parts[state.id]
        wish.rerun_script.widget_states.widgets.extend(self.states.values())
        started, came = time.perf_counter(), self.connection.came
        await self.connection.send(wish.SerializeToString())
        async with asyncio.timeout(SECONDS_OF_PATIENCE):
            await self._listen()
        self.seconds.append(time.perf_counter() - started)
        self.came = self.connection.came - came
        for state in done:
            if state.WhichOneof("value") == "trigger_value":
                del self.states[state.id]

    async def _listen(self) -> None:
        frames, ended = [], False
        before = {**self.fields}, self.places
        self._clear()
        while not ended:
            frame = await self.connection.recv(decode=False)
            frames.append(frame)
            ended = self._hears(self._remembered(ForwardMsg.FromString(frame)))
        self._keep_the_rest(*before)
        self.heard = b"".join(frames)
        self._forget()
        self._compare()

    def _clear(self) -> None:
        self.fields, self.places, self.drawn = {}, {}, None

    def _keep_the_rest(self, fields: dict[str, str], places: dict[str, tuple[int, ...]]) -> None:
        """What stands outside the part that was drawn alone is there still."""
        for name, control in fields.items():
            part = self.drawn
            if part is not None and places[control][: len(part)] != part:
                self.fields.setdefault(name, control)
                self.places.setdefault(control, places[control])

    def _remembered(self, message: ForwardMsg) -> ForwardMsg:
        """The message itself, which a browser keeps for some touches if the server says so."""
        if message.WhichOneof("type") == "ref_hash":
            self.kept[message.ref_hash] = self.touches, self.kept[message.ref_hash][1]
            return self.kept[message.ref_hash][1]
        if message.metadata.cacheable:
            self.kept[message.hash] = self.touches, message
        return message

    def _forget(self) -> None:
        self.touches += 1
        self.kept = {
            name: (touch, message)
            for name, (touch, message) in self.kept.items()
            if self.touches - touch <= self.longest
        }

    def _hears(self, message: ForwardMsg) -> bool:
        """Remember where the controls are; whether the page is drawn."""
        match message.WhichOneof("type"):
            case "new_session":
                self.session = message.new_session.initialize.session_id or self.session
                self.longest = message.new_session.config.max_cached_message_age
                self._clear()
                self.is_part = bool(message.metadata.run.fragment_ids)
            case "delta" if self.is_part and self.drawn is None:
                self.drawn = tuple(message.metadata.delta_path)
            case "navigation":
                self.known_page = message.navigation.page_script_hash
            case "delta" if message.delta.WhichOneof("type") == "new_element":
                element = message.delta.new_element
                drawn = getattr(element, element.WhichOneof("type") or "", None)
                name = str(getattr(drawn, "id", ""))
                if name.startswith("$$ID-"):
                    self.fields[name.split("-", 2)[2]] = name
                    self.parts[name] = message.delta.fragment_id
                    self.places[name] = tuple(message.metadata.delta_path)
            case "script_finished":
                return message.script_finished in ENDS
        return False

    def _compare(self) -> None:
        ours = self.mark.encode()
        self.strange += [mark.decode() for mark in MARK.findall(self.heard) if mark != ours]
        spoken = {language.decode() for language in SAID_LANGUAGE.findall(self.heard)}
        self.strange += sorted(spoken - {self.language})


@asynccontextmanager
async def visit(
    site: str,
    number: int = 0,
    page: str = "",
    mode: Mode = Mode.APPLICANT,
    language: str = "nb",
    session: str = "",
) -> AsyncIterator[Visitor]:
    """A page that is open until the block ends; ``session`` is that of one who was cut off."""
    address = urlsplit(site)
    spoken = [Subprotocol("streamlit"), *map(Subprotocol, ("-", session) if session else ())]
    query = urlencode({"lang": language, "mode": mode.value})
    async with connect(
        f"ws://{address.netloc}/_stcore/stream",
        origin=f"{address.scheme}://{address.netloc}",  # type: ignore[arg-type] # a string it is
        subprotocols=spoken,
        max_size=LONGEST_MESSAGE,
        create_connection=Line,
        compression=None,
        extensions=[ClientPerMessageDeflateFactory(client_max_window_bits=True)],
        additional_headers={"Cookie": f"guide_copy={number % 256:02x}"},
    ) as connection:
        visitor = Visitor(cast(Line, connection), page, query, number, language)
        await visitor.touch()
        if (begin := f"attract_{language}") in visitor.fields:  # a kiosk waits to be touched
            await visitor.presses(begin)
        yield visitor


def surroundings(number: int) -> tuple[Mode, str]:
    """Every mode with every language, one visitor after the other."""
    modes, languages = list(Mode), list(LANGUAGES)
    return modes[number % len(modes)], languages[number // len(modes) % len(languages)]


async def estimates(visitor: Visitor, birth_date: str) -> None:
    """From the empty form to what somebody can get; in a meeting it stands there at once."""
    await visitor.opens("benefit")
    await visitor.types("birth_date", birth_date)
    if "calculate" in visitor.fields:
        await visitor.presses("calculate")


async def checks(visitor: Visitor) -> None:
    """Four questions of the check."""
    await visitor.opens("eligibility")
    for answer in ("from_18_to_66", "yes", "yes", "yes"):
        await visitor.presses(answer)


async def notes(visitor: Visitor) -> None:
    """Write one’s own mark, which nobody else may ever hear."""
    await visitor.opens("summary")
    await visitor.types("note", visitor.mark)


def run(visits: Coroutine[Any, Any, T]) -> T:
    """What comes of them; in a thread of their own, for a browser may hold the loop of this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, visits).result()


def percentile(seconds: Iterable[float], share: float) -> float:
    """The one below which this share of them lies. Raises ``ValueError`` for none."""
    ordered = sorted(seconds)
    if not ordered:
        raise ValueError("nothing was timed")
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
