"""A claim of the model: a sentence that is consistent, and the same with one number moved out of every reading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
NEAR = Fraction(3, 100)
"""How far a figure of a message may be rounded away from what it stands for, as a share."""


class Claim(NamedTuple):
    """One claim in two versions.

    `frame` is the sentence with its slots; `fillings` and `wrong` fill it so that it holds, and so that it does not.
    `stated` is what the wrong sentence states, in the words of the copy; `right` what it should be: a word, or the
    least and the greatest number. `apart` says that the two figures cannot be the same.
    """

    frame: str
    fillings: Mapping[str, str]
    wrong: Mapping[str, str]
    stated: str
    right: str | tuple[Fraction, Fraction]
    apart: bool = True

    @property
    def holds(self) -> str:
        """The consistent sentence."""
        return capital(self.frame.format(**self.fillings))

    @property
    def fails(self) -> str:
        """The sentence with one number moved."""
        return capital(self.frame.format(**self.wrong))

    def named_in(self, said: str) -> bool:
        """Whether what is said names what the copy states, and what it should be."""
        said = said.casefold()
        rest = said.replace(self.stated.casefold(), " ")
        return rest != said and self._right_in(rest)

    def _right_in(self, said: str) -> bool:
        if isinstance(self.right, str):
            return self.right.casefold() in said
        low, high = self.right
        numbers = [Fraction(each.replace(",", "")) for each in NUMBER.findall(said)]
        return any(low * (1 - NEAR) - Fraction(1, 2) <= each <= high * (1 + NEAR) + Fraction(1, 2) for each in numbers)


def capital(sentence: str) -> str:
    """A sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]
