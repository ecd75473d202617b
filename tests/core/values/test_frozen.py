"""Nothing in the core changes in place, but for the few that gather something."""

import dataclasses
import pkgutil
from collections.abc import Iterator
from importlib import import_module

import kvp_core
from kvp_core.values.model import FrozenModel

GATHERING = {"Import", "Worksheet", "_Offer"}
"""A file as it is read, lines as they are reckoned, offers as they are put together."""


def classes() -> Iterator[type]:
    for module in pkgutil.walk_packages(kvp_core.__path__, "kvp_core."):
        for found in vars(import_module(module.name)).values():
            if isinstance(found, type) and found.__module__ == module.name:
                yield found


def test_every_dataclass_of_the_core_is_frozen() -> None:
    kinds = [found for found in classes() if dataclasses.is_dataclass(found)]
    assert len(kinds) > 60
    params = {kind.__name__: vars(kind)["__dataclass_params__"] for kind in kinds}
    assert {name for name, told in params.items() if not told.frozen} == GATHERING


def test_every_model_of_the_core_is_frozen_and_takes_nothing_it_does_not_know() -> None:
    models = [found for found in classes() if issubclass(found, FrozenModel)]
    assert len(models) > 15
    assert all(model.model_config.get("frozen") for model in models)
