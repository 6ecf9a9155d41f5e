"""Names that are nearly another, for somebody who asked for one that is not known."""

from __future__ import annotations

from claimlint.knowledge.known import Known
from claimlint.knowledge.spaces import key

LENGTHS = 2
"""Names whose lengths differ by no more than this are compared."""

ALIKE = 0.75


def near(known: Known, text: str, most: int = 5) -> list[str]:
    """The names that are most like a text, the nearest first; it looks at every name there is."""
    from difflib import get_close_matches

    wanted = key("name", text)
    words = set(wanted.split())
    pool = {
        name
        for index in known.indexes
        for space, name in index.pairs()
        if space == "name" and (abs(len(name) - len(wanted)) <= LENGTHS or not words.isdisjoint(name.split()))
    }
    return [_written(known, name) for name in get_close_matches(wanted, sorted(pool), most, ALIKE)]


def _written(known: Known, name: str) -> str:
    """A name as its record has it, for the keys of names are folded."""
    from claimlint.knowledge.keys import forms

    for filed in known.find("name", name):
        for form in forms(filed.record):
            if key("name", form) == name:
                return form
    return name
