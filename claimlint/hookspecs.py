"""The seam for plugins: each hook is called once, when the app is built."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from claimlint.model.function import Function
    from claimlint.model.protocols import Kind, Reader, Reporter

PROJECT = "claimlint"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def claimlint_kinds() -> Sequence[type[Kind]]:
    """Kinds of checking, each a frozen dataclass whose fields are YAML keys."""
    raise NotImplementedError


@hookspec
def claimlint_rules() -> Sequence[Path]:
    """Folders of rules, each laid out as `<pack>/<name>.yml`."""
    raise NotImplementedError


@hookspec
def claimlint_readers() -> Sequence[Reader]:
    """Readers of further formats."""
    raise NotImplementedError


@hookspec
def claimlint_knowledge() -> Sequence[Path]:
    """Files of records, each laid out like the packs that ship; their layer is the desk's unless they name another."""
    raise NotImplementedError


@hookspec
def claimlint_functions() -> Sequence[Function]:
    """Functions for the formulas of claim rules, each one of a module, so that rules that use it pickle."""
    raise NotImplementedError


@hookspec
def claimlint_reporters() -> Sequence[Reporter]:
    """Reporters, each a format for `--format`."""
    raise NotImplementedError
