"""What has changed in a folder under git since a revision: the files, and their lines."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from claimlint.settle.changed import EVERY, Lines, changed

PLAIN = (
    *("--unified=0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames"),
    *("--src-prefix=a/", "--dst-prefix=b/", "--no-relative", "--ignore-submodules", "--text"),
)
"""A diff as it is read here, whatever the user's own settings are."""


class NoRevision(Exception):  # noqa: N818
    """Changes cannot be told: no git, no repository, no such revision; the message is a line."""


class Changes(NamedTuple):
    """The folder that a repository has its files in, and by real path the lines changed in each file."""

    root: str
    files: Mapping[str, Sequence[Lines]]


def changes_since(revision: str, folder: str | Path = ".") -> Changes:
    """What has changed around a folder since it parted from a revision, committed or not, and new files in full.

    Two processes of git are run. Raises NoRevision.
    """
    root = _root(folder)
    listed = _git(root, revision, "ls-files", "-z", "--others", "--exclude-standard", "--full-name")
    diff = _git(root, revision, "diff", "--merge-base", *PLAIN, revision, "--")
    lines: dict[bytes, Sequence[Lines]] = {path: EVERY for path in listed.split(b"\0") if path}
    return Changes(root, {_real(root, path): where for path, where in {**lines, **changed(diff)}.items()})


def _root(folder: str | Path) -> str:
    """The nearest folder from here upward that git works in."""
    start = os.path.realpath(folder)
    for each in (Path(start), *Path(start).parents):
        if os.path.lexists(each / ".git"):
            return str(each)
    raise NoRevision("there is no git repository here")


def _real(root: str, path: bytes) -> str:
    return os.path.join(root, os.fsdecode(path))  # noqa: PTH118


def _git(root: str, revision: str, *arguments: str) -> bytes:
    import subprocess

    if revision.startswith("-") or not revision.strip():
        raise NoRevision(f"'{revision}' is no revision")
    command = ["git", "-c", "core.quotePath=false", *arguments]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoRevision("git is not there: it tells what has changed") from None
    except OSError as error:
        raise NoRevision(f"git cannot be run: {error.strerror or error}") from None
    if done.returncode:
        raise NoRevision(_why(revision, done.stderr.decode("utf-8", "replace")))
    return done.stdout


def _why(revision: str, said: str) -> str:
    """What git complains of in one line."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    told = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[0] if lines else "git failed")
    if any(words in told for words in ("unknown revision", "bad revision", "ambiguous argument", "bad object")):
        return f"git knows no revision '{revision}'"
    if "no merge base" in told:
        return f"nothing is shared with '{revision}'; in a shallow clone, fetch the history (fetch-depth: 0)"
    return f"git: {told.partition(': ')[2] or told}"
