"""Classes of words, each word perhaps with a sense: `rise: {up: [rose, climbed], down: [fell]}`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from claimlint.claims.patterns.inflecting import inflections
from claimlint.model.folding import folded

Written: TypeAlias = tuple[str, ...] | Mapping[str, str | tuple[str, ...]]
"""A class as YAML has it: a list of words, a mapping of words to senses, or of senses to lists of words."""


def senses(written: Written) -> dict[str, str]:
    """Each word of a class, case folded and inflected where it ends in a star, with its sense ("" if it has none).

    A word may be several words with single spaces between them; a hyphen in it is a space. Where a word is given
    twice the first sense holds.
    """
    found: dict[str, str] = {}
    for word, sense in _pairs(written):
        for form in _forms(folded(word.replace("-", " ")).split()):
            found.setdefault(form, sense)
    return found


def _pairs(written: Written) -> Iterator[tuple[str, str]]:
    if not isinstance(written, Mapping):
        yield from ((word, "") for word in written)
        return
    for key, value in written.items():
        if isinstance(value, str):
            yield key, value
        else:
            yield from ((word, key) for word in value)


def _forms(words: list[str]) -> Iterator[str]:
    """The forms of a word, or of several in a row of which any may end in a star."""
    rows = [""]
    for word in words:
        forms = inflections(word[:-1]) if word.endswith("*") else (word,)
        rows = [f"{row} {form}".strip() for row in rows for form in forms]
    return iter(row for row in rows if row)
