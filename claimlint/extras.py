"""What comes with `pip install 'claimlint[...]'` alone: which rules need it, and whether it is here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

PACKAGES: Mapping[str, tuple[str, ...]] = {
    "rates": ("currency_converter",),
    "spelling": ("spellchecker", "symspellpy"),
    "tags": ("textblob",),
}
"""The packages that each extra brings, as they are imported."""


@cache
def installed(extra: str) -> bool:
    """Whether all packages of an extra can be imported; none is."""
    from importlib.util import find_spec

    return all(find_spec(package) is not None for package in PACKAGES[extra])


def wanting(extras: Iterable[str]) -> str:
    """What is said of a rule that needs extras which are not here; empty where they all are."""
    lacks = [extra for extra in extras if not installed(extra)]
    if not lacks:
        return ""
    names = ",".join(lacks)
    many = "extras" if len(lacks) > 1 else "extra"
    return f"needs the {many} '{names}': pip install 'claimlint[{names}]'"
