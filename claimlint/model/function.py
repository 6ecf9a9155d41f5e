"""Functions that formulas of claim rules may call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.model.interval import Interval

if TYPE_CHECKING:
    from claimlint.model.finding import Evidence
    from claimlint.model.protocols import Page

Value = Interval | bool | str | date
"""What a formula comes to, and what its names stand for."""


class Signature(NamedTuple):
    """The fewest and the most arguments a function takes.

    Where it has `attributes`, its arguments are names and texts, and it is given these attributes of each name; the
    empty attribute is the name itself.
    """

    fewest: int
    most: int
    attributes: tuple[str, ...] = ()


class Asking(NamedTuple):
    """Where a function that looks something up is asked: the page, and what it rested on, for it to add to."""

    page: Page
    told: list[Evidence]


class Function(NamedTuple):
    """A function of formulas.

    `call` is given the arguments (Interval, bool, str or date), and an Asking before them if `looks_up`; it raises
    Undefined where it has no certain answer. It is a function of a module, so that a rule that uses it pickles.
    `evidence` is what its answers rest on; `doc` says in a sentence what it gives.
    """

    name: str
    call: Callable[..., Value]
    signature: Signature
    doc: str
    evidence: Literal["computation", "record", "calendar", "document"] = "computation"
    looks_up: bool = False
