"""References into Norwegian law."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from kvp_core.values.model import FrozenModel

ACTS_FILE = Path(__file__).parents[1] / "data" / "acts.toml"


class Act(FrozenModel):
    """An act or a regulation, by the number Lovdata files it under."""

    number: str
    kind: Literal["lov", "forskrift"]
    nb: str
    nn: str
    en: str

    @property
    def url(self) -> str:
        return f"https://lovdata.no/{self.kind}/{self.number}"

    def title(self, language: str) -> str:
        """The name of the act in a language; the Norwegian one is the official one."""
        return str(getattr(self, language, self.nb))


@dataclass(frozen=True)
class LegalRef:
    """One section of one act."""

    act: str
    section: str

    @property
    def url(self) -> str:
        return f"{acts()[self.act].url}/§{self.section.replace(' ', '')}"

    def title(self, language: str) -> str:
        return acts()[self.act].title(language)


@cache
def acts() -> dict[str, Act]:
    """Every act the guide leans on, by the short name the code uses."""
    found = tomllib.loads(ACTS_FILE.read_text("utf-8"))
    return {short: Act.model_validate(act) for short, act in found.items()}


def law(reference: str) -> LegalRef:
    """Read ``"sotjl 35"`` as section 35 of the act known as ``sotjl``.

    Raises ``ValueError`` for an act that is not in ``data/acts.toml``.
    """
    act, _, section = reference.partition(" ")
    if act not in acts() or not section:
        raise ValueError(f"Unknown law {reference!r}; known acts: {', '.join(acts())}.")
    return LegalRef(act, section)
