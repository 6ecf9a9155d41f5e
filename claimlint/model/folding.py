"""Case folding that keeps offsets."""

from __future__ import annotations


def folded(text: str) -> str:
    """A text, case folded code point by code point where that keeps its length; so offsets stay the same."""
    whole = text.casefold()
    if len(whole) == len(text):
        return whole
    long = {character for character in set(text) if len(character.casefold()) != 1}
    return "".join(character if character in long else character.casefold() for character in text)
