"""How this deployment is set up: read once from environment variables that begin with KVP_."""

import os
import socket
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Annotated, Literal, NoReturn

from pydantic import Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from kvp_core.rates.book import rate_book

PREFIX = "KVP_"
KIOSK_DISCONNECTED_SECONDS = 10
"""Kiosk visitors share one screen, so what the last one answered must be gone almost at once."""

BAD_SETTING_STATUS = 2
"""The exit status that command-line programs use for “you called me wrongly”."""


class Mode(StrEnum):
    """Who the guide is talking to."""

    APPLICANT = "applicant"
    COUNSELLOR = "counsellor"
    KIOSK = "kiosk"


class Settings(BaseSettings):
    """Everything a deployment can decide; each field is the variable of the same name."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, env_ignore_empty=True)

    mode: Mode | None = None
    """Locks the deployment to one mode; unset, the address may choose with ?mode=."""
    owner: str | None = None
    """Who runs this deployment; unset, the footer says that it is unofficial."""
    contact: Annotated[str | None, Field(max_length=200)] = None
    """How whoever runs it can be reached; unset, nobody is asked to tell us anything."""
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8501
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    """Host names that may be asked for, separated by commas; none named, every name is."""
    session_minutes: Annotated[int, Field(ge=1, le=240)] = 15
    """How long answers outlive a lost connection, so that a phone may be put away for a while."""
    idle_seconds: Annotated[int, Field(ge=1, le=600)] = 60
    idle_countdown_seconds: Annotated[int, Field(ge=1, le=600)] = 30
    metrics_port: Annotated[int | None, Field(ge=1, le=65535)] = None
    """Where Prometheus may ask for figures; unset, there are none."""
    log: Literal["text", "json"] = "text"
    today: date | None = None
    """Another day than the clock's, for whoever checks the figures."""
    gallery: bool = False
    """Shows every block of the guide at /_gallery, for whoever changes how it looks."""

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _between_commas(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(name.strip() for name in value.split(",") if name.strip())
        return value

    @field_validator("allowed_hosts")
    @classmethod
    def _names_alone(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        if any(set("/:") & set(name) for name in names):
            raise PydanticCustomError("host_name", "a host name has no / and no : in it")
        return names

    @field_validator("today")
    @classmethod
    def _has_rates(cls, today: date | None) -> date | None:
        if today and today < rate_book().first_day:
            first = {"first": str(rate_book().first_day)}
            raise PydanticCustomError("rates", "there are rates from {first} on", first)
        return today

    @field_validator("host")
    @classmethod
    def _can_be_found(cls, host: str) -> str:
        try:
            socket.getaddrinfo(host, None)
        except OSError as error:
            raise PydanticCustomError("host", "this machine finds no such address") from error
        return host

    @property
    def disconnected_seconds(self) -> int:
        """How long the server remembers someone whose connection is gone."""
        if self.mode is Mode.KIOSK:
            return KIOSK_DISCONNECTED_SECONDS
        return self.session_minutes * 60


@cache
def settings() -> Settings:
    """The deployment's settings; what cannot be used ends the program and says what it was."""
    if faults := list(_unknown()):
        _explain_and_stop(faults)
    try:
        return Settings()
    except ValidationError as error:
        _explain_and_stop(
            f"{PREFIX}{str(fault['loc'][0]).upper()} is {fault['input']!r}: {fault['msg']}"
            for fault in error.errors()
        )


def _unknown() -> Iterator[str]:
    """A name that is nearly right would else be overlooked, and a kiosk be no kiosk."""
    known = [name.upper() for name in Settings.model_fields]
    set_here = {
        name.upper().removeprefix(PREFIX) for name in os.environ if name.upper().startswith(PREFIX)
    }
    for name in sorted(set_here.difference(known)):
        near = get_close_matches(name, known, n=1)
        yield f"There is no {PREFIX}{name}" + "".join(
            f" (did you mean {PREFIX}{other}?)" for other in near
        )


def _explain_and_stop(faults: Iterable[str]) -> NoReturn:
    sys.stderr.write(
        f"The guide did not start, because of how it is set up. {'; '.join(faults)}."
        " Correct the environment variable, or remove it to get the default.\n"
    )
    sys.exit(BAD_SETTING_STATUS)
