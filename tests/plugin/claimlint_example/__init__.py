"""A plugin with one part of each sort."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimlint import hookimpl
from claimlint.model.function import Function
from claimlint_example.dozens import DOZENS
from claimlint_example.shouting import Shouting
from claimlint_example.tally import Tally
from claimlint_example.wire import Wire


@hookimpl
def claimlint_kinds() -> Sequence[type[Shouting]]:
    """A kind: words in capitals in a row."""
    return [Shouting]


@hookimpl
def claimlint_readers() -> Sequence[Wire]:
    """A reader: a wire service's slug line above plain text."""
    return [Wire()]


@hookimpl
def claimlint_rules() -> Sequence[Path]:
    """A folder of rules."""
    return [Path(__file__).parent / "rules"]


@hookimpl
def claimlint_reporters() -> Sequence[Tally]:
    """A reporter: one number per file."""
    return [Tally()]


@hookimpl
def claimlint_knowledge() -> Sequence[Path]:
    """Records: the desk's own agencies."""
    return [Path(__file__).parent / "agencies.yml"]


@hookimpl
def claimlint_functions() -> Sequence[Function]:
    """A function for formulas: so many dozens."""
    return [DOZENS]
