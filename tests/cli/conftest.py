"""The command line as the tests use it: in this process, in a folder of its own with stories and rules."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from claimlint.cli.main import run
from tests.dying import powerless
from tests.snapshots import compare

HERE = Path(__file__).parent
SNAPSHOTS = HERE / "snapshots"
DEMO = ("--isolated", "--rules", "rules", "--select", "demo")
"""Options that leave nothing on but the three rules of these tests."""


class Ran(NamedTuple):
    """What a command wrote, and its exit status."""

    status: int
    out: str
    err: str


Claimlint = Callable[..., Ran]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for what all commands compile: knowledge is the same for each of them."""
    folder = tmp_path_factory.mktemp("cache")
    folder.chmod(0o700)
    return folder


@pytest.fixture
def desk(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a copy of the stories and rules beside this file."""
    folder = tmp_path / "desk"
    shutil.copytree(HERE / "desk", folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(cache))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return folder


@pytest.fixture
def claimlint(desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Claimlint:
    """Runs `claimlint` with arguments and perhaps bytes for standard input."""

    def call(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = run(arguments)
        out, err = capfd.readouterr()
        return Ran(status, out, err)

    return call


@pytest.fixture
def bare(desk: Path, capfd: pytest.CaptureFixture[str]) -> Claimlint:
    """Runs `claimlint` as somebody for whom the modes of files hold, even where the superuser runs the tests."""
    if sys.platform != "linux":
        pytest.skip("powers are as on Linux")

    def call(*arguments: str) -> Ran:
        status = powerless(lambda: run(arguments))
        return Ran(status, *capfd.readouterr())

    return call


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    """Compares a text with the file kept under a name; CLAIMLINT_SNAPSHOTS=write writes it anew."""

    return lambda name, text: compare(SNAPSHOTS / f"{name}.txt", text)
