"""The regular inflections of an English word, as `word*` means them."""

from __future__ import annotations

VOWELS = frozenset("aeiou")


def inflections(word: str) -> tuple[str, ...]:
    """A word with its forms in -s, -ed and -ing, those that do not exist among them; the word itself comes first.

    An ending that begins with a vowel doubles a last consonant behind one vowel (`drop`, `dropped`) or leaves it.
    """
    if word.endswith("e"):
        found = [f"{word}s", f"{word}d", f"{word[:-1]}ing"]
    elif word.endswith("y") and word[-2:-1] not in VOWELS:
        found = [f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"]
    else:
        plural = "es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"
        found = [f"{word}{plural}", f"{word}ed", f"{word}ing"]
        if _doubles(word):
            found += [f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"]
    return (word, *found)


def _doubles(word: str) -> bool:
    return len(word) > 2 and word[-1] not in VOWELS | set("wxy") and word[-2] in VOWELS and word[-3] not in VOWELS
