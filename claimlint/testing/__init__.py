"""For those who write rules, kinds and plugins: examples, laws, strategies, and a pytest plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.testing import laws
from claimlint.testing.documents import check_document
from claimlint.testing.examples import Problem, check_rule
from claimlint.testing.laws import check_clothes, check_company

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["Problem", "check_clothes", "check_company", "check_document", "check_rule", "laws", "strategies"]


def __getattr__(name: str) -> ModuleType:
    """The strategies, which need hypothesis, once they are asked for."""
    if name == "strategies":
        from importlib import import_module

        return import_module("claimlint.testing.strategies")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
