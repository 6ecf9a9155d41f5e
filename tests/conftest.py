"""What all tests share: hypothesis without deadlines, for machines differ; and the wheels that are installed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.installing import Hooks, clone, collect_wheels

settings.register_profile("ci", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", settings.get_profile("ci"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel of this tree and of all it needs; without a package registry the test is skipped."""
    return collect_wheels(tmp_path_factory.mktemp("wheels"))


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory, wheels: Path) -> Hooks:
    """This tree as pre-commit clones it; what is installed for one test serves the others."""
    folder = tmp_path_factory.mktemp("hooks")
    return Hooks(clone(folder / "claimlint"), folder / "installed", wheels)
