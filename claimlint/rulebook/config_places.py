"""Where the configuration says what is wrong in it, of mistakes that come out only when rules are built."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from claimlint.rulebook.config import Origin
from claimlint.rulebook.toml_places import place
from claimlint.written.problems import FileProblem

SAID = re.compile(r'rules\."(?P<rule>[^"]+)"(?:\.(?P<key>[\w-]+[+-]?))?: ')
"""How a problem with the keys of a rule that the configuration sets anew begins."""


def placed(problem: FileProblem, sources: Mapping[str, tuple[Origin, ...]]) -> FileProblem:
    """A problem with keys that the configuration sets in a rule, told where they stand."""
    said = None if problem.line else SAID.match(problem.message)
    if not said or said["rule"] not in sources:
        return problem
    rule, key = said["rule"], said["key"]
    return _placed(problem, [(origin, ("rules", rule, *([key] if key else []))) for origin in sources[rule]])


def word_placed(message: str, key: str, index: int, sources: Mapping[str, tuple[Origin, ...]]) -> FileProblem:
    """A message on a word in a list of the configuration, told where it stands; on no file, where no file says it."""
    return _placed(FileProblem("", 0, 0, message), [(origin, (key, index)) for origin in sources.get(key, ())])


def _placed(problem: FileProblem, candidates: Sequence[tuple[Origin, tuple[str | int, ...]]]) -> FileProblem:
    """A problem placed where the last one says it that says it in full, and otherwise as near as can be."""
    found = problem
    for origin, keys in candidates:
        try:
            text = Path(origin.path).read_text(encoding="utf-8-sig")
        except (OSError, ValueError):
            continue
        line, column, exact = place(text, (*origin.keys, *keys))
        if exact or found is problem:
            guilty = text.split("\n")[line - 1].rstrip("\r")
            found = problem._replace(path=origin.path, line=line, column=column, text=guilty)
    return found
