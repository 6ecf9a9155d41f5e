"""The compiled code of the house's own patterns, kept on disk.

It is made once of every pattern that stands in the modules of layers and kinds, and read only from a folder that is the
user's own.
"""

from __future__ import annotations

import marshal
import pickle
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from claimlint import private
from claimlint.patterns.own import Own
from claimlint.stamps import DIGEST, digest, of_code, of_regex

SUFFIX = ".patterns"


def opened(cache: Path | None, folders: Sequence[str]) -> Mapping[str, bytes]:
    """The bank of the patterns in the modules of some folders of this package; empty where none can be kept."""
    if cache is None:
        return {}
    told = sys.version, sys.byteorder, folders, of_code(*folders), of_regex()
    name = digest(repr(told).encode("utf-8", "surrogatepass")).hex() + SUFFIX
    found = private.read(cache, name)
    if found is not None and found[0][:DIGEST] == digest(found[0][DIGEST:]):
        known: Mapping[str, bytes] = marshal.loads(found[0][DIGEST:])
        return known
    made = {pattern.name: pickle.dumps(pattern.compiled) for pattern in _patterns(folders)}
    body = marshal.dumps(made)
    if private.write(cache, name, (digest(body), body)):
        private.prune(cache, SUFFIX)
    return made


def _patterns(folders: Iterable[str]) -> Iterator[Own]:
    names = (f"{folder}/{name}" for folder in folders for name, *_ in of_code(folder)[0])
    for name in names:
        module = import_module(f"claimlint.{name.removesuffix('.py').removesuffix('/__init__').replace('/', '.')}")
        for value in vars(module).values():
            for each in value if isinstance(value, tuple | list) else (value,):
                if isinstance(each, Own):
                    yield each
