"""The base every data class that takes something in builds on."""

from pydantic import BaseModel, ConfigDict


class FrozenModel(BaseModel):
    """Immutable and strict about names: an unknown field is an error, not a shrug."""

    model_config = ConfigDict(frozen=True, extra="forbid")
