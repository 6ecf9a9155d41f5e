"""The compiled code of the house's own patterns, kept on disk.

It is made once of every pattern that stands in the modules of layers and kinds, and read only from a folder that is the
user's own.
"""

from __future__ import annotations

import marshal
import os
import pickle
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from importlib import import_module
from pathlib import Path

from claimlint import private
from claimlint.patterns.own import Own

SUFFIX = ".patterns"
DIGEST = 16
HOME = Path(__file__).parent.parent


def opened(cache: Path | None, folders: Iterable[str]) -> Mapping[str, bytes]:
    """The bank of the patterns in the modules of some folders of this package; empty where none can be kept."""
    files = [entry for folder in folders for entry in _files(HOME / folder)]
    if cache is None:
        return {}
    told = (
        sys.version,
        sys.byteorder,
        [(entry.path, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in files],
    )
    name = _digest(repr(told).encode("utf-8", "surrogatepass")).hex() + SUFFIX
    found = private.read(cache, name)
    if found is not None and found[0][:DIGEST] == _digest(found[0][DIGEST:]):
        known: Mapping[str, bytes] = marshal.loads(found[0][DIGEST:])
        return known
    made = {pattern.name: pickle.dumps(pattern.compiled) for pattern in _patterns(files)}
    body = marshal.dumps(made)
    if private.write(cache, name, (_digest(body), body)):
        private.prune(cache, SUFFIX)
    return made


def _files(folder: Path) -> list[os.DirEntry[str]]:
    """The modules in a folder and below, in order."""
    found: list[os.DirEntry[str]] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            found.extend(_files(Path(entry.path)))
        elif entry.name.endswith(".py"):
            found.append(entry)
    return found


def _patterns(files: Iterable[os.DirEntry[str]]) -> Iterator[Own]:
    for entry in files:
        parts = Path(entry.path).relative_to(HOME.parent).with_suffix("").parts
        module = import_module(".".join(part for part in parts if part != "__init__"))
        for value in vars(module).values():
            for each in value if isinstance(value, tuple | list) else (value,):
                if isinstance(each, Own):
                    yield each


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=DIGEST).digest()
