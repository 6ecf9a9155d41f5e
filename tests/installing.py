"""Installing claimlint as its users do: its wheel with those it needs, and repositories with hooks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
PACKAGED = ("claimlint", "rules", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
"""What a clone needs so that pip can install it."""
IDENTITY = {
    f"GIT_{who}_{what}": said
    for who in ("AUTHOR", "COMMITTER")
    for what, said in (("NAME", "Desk"), ("EMAIL", "desk@example.org"))
}
NO_NETWORK = """import sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise RuntimeError(f"the network was asked for: {event} {arguments}")
sys.addaudithook(refuse)
"""


def run(*command: object, cwd: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, whatever that is."""
    return subprocess.run(
        [str(word) for word in command], cwd=cwd, env=dict(env), capture_output=True, text=True, check=False
    )


def collect_wheels(folder: Path) -> Path:
    """Build the wheel of this tree and fetch those it needs; skips the test where there is no package registry."""
    wheel = (sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", folder)
    built = run(*wheel, "--no-deps", "--no-build-isolation", ROOT, cwd=ROOT, env=os.environ)
    assert built.returncode == 0, built.stderr
    (own,) = folder.glob("claimlint-*.whl")
    fetched = run(*wheel, own, "hatchling", cwd=folder, env=os.environ)
    if fetched.returncode:
        pytest.skip(f"needs the package registry: {fetched.stderr.strip().splitlines()[-1]}")
    return folder


class Hooks(NamedTuple):
    """The clone that hooks come from, where pre-commit keeps what it has installed, and the wheels for that."""

    source: Path
    home: Path
    wheels: Path


class Newsroom(NamedTuple):
    """A git repository of stories, and the environment its commands run in."""

    folder: Path
    env: Mapping[str, str]
    source: Path

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run git there."""
        return run("git", *words, cwd=self.folder, env=self.env)

    def commit(self, **files: str) -> subprocess.CompletedProcess[str]:
        """Write files, whose names have `__` for a slash and `_` before the suffix, and try to commit all."""
        for name, text in files.items():
            path = self.folder / ".".join(name.replace("__", "/").rsplit("_", 1))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        return self.git("commit", "-m", "Copy")

    def install_hooks(self, *ids: str) -> None:
        """Have pre-commit run hooks of the clone; they are installed at once."""
        hooks = "".join(f"  - id: {each}\n" for each in ids)
        text = f"repos:\n- repo: {self.source}\n  rev: v0\n  hooks:\n{hooks}"
        (self.folder / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
        done = run(sys.executable, "-m", "pre_commit", "install", "--install-hooks", cwd=self.folder, env=self.env)
        assert done.returncode == 0, done.stdout + done.stderr


def newsroom(folder: Path, hooks: Hooks) -> Newsroom:
    """A new repository; pip takes wheels from a folder and from nowhere else, and Python refuses the network."""
    home, guard = folder / "home", folder / "guard"
    for each in (home, guard, folder / "stories"):
        each.mkdir()
    (guard / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    places = {"HOME": home, "PRE_COMMIT_HOME": hooks.home, "PYTHONPATH": guard, "PIP_FIND_LINKS": hooks.wheels}
    pip = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, "PIP_NO_COMPILE": "1"}
    git = {**IDENTITY, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    env = {"PATH": os.environ["PATH"], **{name: str(place) for name, place in places.items()}, **pip, **git}
    made = Newsroom(folder / "stories", env, hooks.source)
    made.git("init", "--quiet")
    return made


def clone(folder: Path) -> Path:
    """A repository that holds this tree as it stands, at the tag v0."""
    folder.mkdir()
    for name in PACKAGED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder)
    env = {**os.environ, **IDENTITY, "GIT_CONFIG_GLOBAL": os.devnull}
    for words in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", "v0"), ("tag", "v0")):
        done = run("git", *words, cwd=folder, env=env)
        assert done.returncode == 0, done.stderr
    return folder


def virtual_environment(folder: Path, wheels: Path, env: Mapping[str, str]) -> Path:
    """A fresh environment with claimlint in it; gives its `claimlint`."""
    venv.create(folder, with_pip=False)
    install = ("install", "--quiet", "--no-index", "--find-links", wheels, "claimlint")
    done = run(sys.executable, "-m", "pip", "--python", folder, *install, cwd=folder, env=env)
    assert done.returncode == 0, done.stderr
    return folder / "bin" / "claimlint"
