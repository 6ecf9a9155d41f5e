"""A folder in which the commands of a page are run: it holds the samples, and what the page says to write there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import cache  # noqa: F401 - a fixture
from tests.docs.pages import ROOT


@pytest.fixture
def scratch(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: F811
    """The current folder: a copy of the samples and nothing else."""
    shutil.copytree(ROOT / "samples", tmp_path / "scratch" / "samples")
    monkeypatch.chdir(tmp_path / "scratch")
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(cache))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path / "scratch"
