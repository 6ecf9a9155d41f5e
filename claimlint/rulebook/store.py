"""The file of one compiled rulebook: sealed, and used only while the rule files are what they were."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from claimlint import private
from claimlint.rulebook.files import Listing, Profile, content, held
from claimlint.stamps import DIGEST, HOME, digest, facts, of_code, of_regex, settled
from claimlint.written.problems import FileProblem

MAGIC = b"claimlint rulebook 1\n"
SUFFIX = ".rules"
CODE = (
    "",
    "kinds",
    "claims",
    "expressions",
    "model",
    "rulebook",
    "written",
    "annotate",
    "patterns",
    "knowledge",
    "sequences",
)
"""Folders of this package whose modules decide what a compiled rule is."""

Contents = Mapping[str, bytes | FileProblem]


class Found(NamedTuple):
    """What a cache file holds: problems and entries as given, and what stands for the content of the rule files.

    `profile` are the files of a desk's own profile with what they hold.
    """

    problems: list[Any]
    entries: list[Any]
    digest: bytes
    profile: list[tuple[str, bytes]]


class Store:
    """The cache file of one rulebook."""

    def __init__(self, place: Path | None, files: Listing, key: bytes) -> None:
        """Without a place nothing is read or written."""
        self.place = place
        self.files = files
        self.key = key
        self.name = key[:16].hex() + SUFFIX
        self.stamps = digest(marshal.dumps([tuple(file) for file in files.files], 2), self._told())

    @property
    def roots(self) -> list[str]:
        """The folders that the files lie in."""
        return list(dict.fromkeys(file.root for file in self.files.files))

    def read(self) -> Found | None:
        """What the file holds, if it is sound and the rule files are still the same."""
        found = private.read(self.place, self.name) if self.place else None
        body = None if found is None else self._body(found[0])
        if found is None or body is None:
            return None
        stamps, *parts = marshal.loads(body)
        kept = Found(*parts)
        same = stamps == self.stamps and self._settled(found[1])
        if (not same and kept.digest != self.digest) or any(held(path) != data for path, data in kept.profile):
            return None
        if not same:
            # the same content under new times: note these, for the next start
            self.write(kept)
        return kept

    def stamp(self, found: Found) -> bytes:
        """Stands for all that decides what is compiled."""
        return self.key + digest(found.digest, marshal.dumps(found.profile, 2))

    def write(self, found: Found) -> None:
        """Keep what was made of the files, if that can be done."""
        if self.place is None or any(isinstance(each, FileProblem) for each in self.contents.values()):
            return
        try:
            body = marshal.dumps((self.stamps, *found))
        except ValueError:
            return
        if private.write(self.place, self.name, (MAGIC, digest(body, secret=self.key), body)):
            private.prune(self.place, SUFFIX)

    @cached_property
    def contents(self) -> Contents:
        """The bytes of each file, read once."""
        return {file.path: content(file) for file in self.files.files}

    @cached_property
    def digest(self) -> bytes:
        """Stands for the content of all files."""
        parts = [self._told()]
        for file in self.files.files:
            data = self.contents[file.path]
            parts.append(marshal.dumps((file.root, file.name, file.path, data if isinstance(data, bytes) else None), 2))
        return digest(*parts)

    @property
    def named_contents(self) -> list[bytes]:
        """The name of each file and its content, wherever they lie; empty where one cannot be read."""
        parts: list[bytes] = []
        for file in self.files.files:
            data = self.contents[file.path]
            if isinstance(data, FileProblem):
                return []
            parts += (file.name.encode("utf-8", "surrogatepass"), data)
        return parts

    def _told(self) -> bytes:
        return marshal.dumps([tuple(problem) for problem in self.files.problems], 2)

    def _settled(self, written: int) -> bool:
        """Whether every file was left alone for long enough when the cache was written."""
        return settled([file.stamp for file in self.files.files], written)

    def _body(self, data: bytes) -> bytes | None:
        """What follows the seal, if that is right."""
        size = len(MAGIC) + DIGEST
        body = data[size:]
        return body if data[:size] == MAGIC + digest(body, secret=self.key) else None


def key(
    roots: Sequence[str],
    kinds: Sequence[str],
    overrides: Mapping[str, object],
    stamp: str,
    config: str,
    profile: Profile,
) -> bytes:
    """Stands for all but the rule files that decides what is compiled."""
    here = "" if all(map(os.path.isabs, roots)) else str(Path.cwd())
    chosen = (sorted(kinds), _ordered(overrides), stamp, config, profile.name, profile.houses)
    parts = (
        sys.version,
        sys.platform,
        here,
        roots,
        *chosen,
        of_code(*CODE),
        facts(HOME / "profiles", ".yml"),
        of_regex(),
    )
    return digest(repr(parts).encode("utf-8", "surrogatepass"))


def _ordered(value: object) -> object:
    """A value with its mappings in the order of their keys."""
    if isinstance(value, Mapping):
        return [(key, _ordered(value[key])) for key in sorted(value)]
    return [_ordered(each) for each in value] if isinstance(value, list | tuple) else value
