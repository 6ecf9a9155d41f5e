"""A word in the case of the one whose place it takes."""

from __future__ import annotations

from itertools import pairwise


def like(match: str, key: str, better: str) -> str:
    """What stands for a match, in its case: all capitals, or capitals where its words begin.

    Capitals that the key itself has are no reason to change anything, and a word with capitals inside it (iPhone)
    stays as it is written.
    """
    if _holds(key, match):
        return better
    words = better.split(" ")
    if shouted(match):
        return " ".join(map(_upper, words))
    written = match.split(" ")
    if len(written) != len(words):
        return " ".join([_like(written[0], key, words[0]), *words[1:]])
    return " ".join(_like(one, key, word) for one, word in zip(written, words, strict=True))


def shouted(text: str) -> bool:
    """Whether a text is written in capitals only, and more than one."""
    return text.isupper() and sum(map(str.isupper, text)) > 1


def _like(match: str, key: str, word: str) -> str:
    if _holds(key, match):
        return word
    if shouted(match):
        return _upper(word)
    first = next((c for c in match if c.isalpha()), "")
    return _capitalised(word) if first.isupper() else word


def _holds(key: str, text: str) -> bool:
    """Whether a key has a text, as whole words, just so."""
    at = key.find(text)
    while at >= 0:
        end = at + len(text)
        if not key[max(0, at - 1) : at].isalnum() and not key[end : end + 1].isalnum():
            return True
        at = key.find(text, at + 1)
    return False


def _capitalised(word: str) -> str:
    at = next((at for at, c in enumerate(word) if c.isalpha()), len(word))
    return word if _own(word) else word[:at] + word[at : at + 1].title() + word[at + 1 :]


def _upper(word: str) -> str:
    return word if _own(word) else word.upper()


def _own(word: str) -> bool:
    """Whether a word has capitals inside it."""
    return any(right.isupper() and left.isalpha() for left, right in pairwise(word))
