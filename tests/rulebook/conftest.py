from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from claimlint.rulebook.load import Rulebook, load
from tests.rulebook.fake_kinds import KINDS


class Desk:
    """A folder of rules under test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.overrides: dict[str, Mapping[str, object]] = {}

    def write(self, name: str, text: str) -> Path:
        """Write one file."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8", newline="")
        return path

    def load(self) -> Rulebook:
        """All of it."""
        return load([self.root], KINDS, self.overrides, "claimlint.toml")

    def told(self) -> list[str]:
        """The problems, with paths from the folder."""
        return [str(problem).replace(f"{self.root}/", "") for problem in self.load().problems]

    def hints(self) -> list[str]:
        """The hints of the problems."""
        return [problem.hint for problem in self.load().problems]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
