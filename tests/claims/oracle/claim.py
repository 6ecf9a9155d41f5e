"""A claim of the model: a sentence that is consistent, and the same with one number moved out of every reading."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple


class Claim(NamedTuple):
    """One claim in two versions.

    `frame` is the sentence with its slots; `fillings` and `wrong` fill it so that it holds, and so that it does not;
    `stated` is what the wrong sentence states, as printed, and `low` to `high` what it should be.
    """

    frame: str
    fillings: Mapping[str, str]
    wrong: Mapping[str, str]
    stated: str
    low: Fraction
    high: Fraction

    @property
    def holds(self) -> str:
        """The consistent sentence."""
        return capital(self.frame.format(**self.fillings))

    @property
    def fails(self) -> str:
        """The sentence with one number moved."""
        return capital(self.frame.format(**self.wrong))


def capital(sentence: str) -> str:
    """A sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]
