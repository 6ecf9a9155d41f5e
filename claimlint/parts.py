"""The parts that ship with claimlint, found by file name and imported when asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from claimlint.model.function import Function
    from claimlint.model.protocols import Kind

T = TypeVar("T")
HERE = Path(__file__).parent


def shipped(folder: str) -> list[str]:
    """The names of the parts in a folder of the package: its files, in order."""
    return sorted(name[:-3] for name in os.listdir(HERE / folder) if name.endswith(".py") and name[0] != "_")  # noqa: PTH208


class Parts(Mapping[str, T]):
    """Parts by name: the modules of one folder of the package, and those that plugins bring.

    A module is imported when its part is first asked for, and gives it as `attribute`.
    """

    def __init__(self, folder: str, attribute: str, more: Mapping[str, T] | None = None) -> None:
        self._attribute = attribute
        self._modules = {name.replace("_", "-"): f"claimlint.{folder}.{name}" for name in shipped(folder)}
        self._made: dict[str, T] = dict(more or {})

    def __getitem__(self, name: str) -> T:
        if name not in self._made:
            part: T = getattr(import_module(self._modules[name]), self._attribute)
            self._made[name] = part
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*self._modules, *self._made}))

    def __len__(self) -> int:
        return len({*self._modules, *self._made})

    def __contains__(self, name: object) -> bool:
        return name in self._modules or name in self._made


class Kinds(Parts["type[Kind]"]):
    """The kinds of checking by name, and the functions that plugins add to the formulas of their rules."""

    def __init__(self, more: Mapping[str, type[Kind]], functions: Mapping[str, Function]) -> None:
        super().__init__("kinds", "KIND", more)
        self.functions = functions


def profiles_folder() -> Path:
    """Where the shipped profiles are."""
    return HERE / "profiles"


def rules_folder() -> Path:
    """Where the shipped rules are: inside the package once installed, beside it in a source checkout."""
    inside = HERE / "rules"
    return inside if inside.is_dir() else HERE.parent / "rules"
