"""How letters agree with the words that they stand for, and how far two acronyms are apart.

Every word but the small ones gives its first letter, in order, and may give the capitals inside it (DigitalGov) and the
letters that it is spelled with (U.S.); a small word may give its first letter too. All work is bounded: a phrase is its
last `MOST_WORDS` words, and more than `MOST_LETTERS` letters agree with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from claimlint.patterns.own import Own

Agreement = Literal["plain", "inner", "loose", "swapped", "none"]
"""plain: initials; inner: initials, and letters inside words; loose: of some of the words, or with letters in front;
swapped: plain but for two neighbours that changed places; none of these."""


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


SMALL = _words(
    """a an and as at by for from in into of on or per the to with & al d da de del della der des di do dos du e el et
    für i l la las le les los u und van von y"""
)
"""Words that need not give a letter."""

MOST_WORDS = 14
MOST_LETTERS = 10
LEFT_OUT = 2
"""So many words of a phrase may give no letter."""
PART = Own(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:'[^\W_]+)*|&")
"""A word, or a part of one between hyphens and slashes."""


class Word(NamedTuple):
    """A word of a phrase: half-open code points without a possessive ending, and what of it an acronym may have.

    `first` is its first letter, `rest` are capitals and figures behind it, `text` is all of it, in capitals; a `small`
    word may give none. `capital` says whether it was written with one.
    """

    start: int
    end: int
    first: str
    rest: str
    text: str
    small: bool
    capital: bool


class Match(NamedTuple):
    """How letters agree with the end of a phrase.

    `first` is the index of the first word that they stand for; `meant` are the letters that these words give.
    """

    agreement: Agreement
    first: int
    meant: str


def words_of(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of a phrase in order, moved by an offset; at most the last `MOST_WORDS`."""
    found = list(PART.finditer(text))[-MOST_WORDS:]
    return tuple(_word(match.group(), match.start() + offset, match.end() + offset) for match in found)


def _word(text: str, start: int, end: int) -> Word:
    core = text[:-2] if text[-2:] in ("'s", "'S") else text
    bare = core.replace(".", "")
    rest = "".join(letter for letter in bare[1:] if letter.isupper() or letter.isdigit())
    return Word(
        start,
        end - len(text) + len(core),
        bare[0].upper(),
        rest,
        bare.upper(),
        core.lower() in SMALL,
        core[0].isupper(),
    )


def letters_of(acronym: str) -> str:
    """The letters of an acronym as they are compared with words: capitals, without & and stops."""
    return acronym.replace(".", "").replace("&", "").upper()


def matched(words: Sequence[Word], acronym: str) -> Match:
    """How an acronym agrees with the words before it, which end where it stands; of several phrases, the shortest.

    A phrase that gives the letters but for two neighbours is preferred to a shorter one that gives some from inside.
    """
    letters = letters_of(acronym)
    if not words or not 2 <= len(letters) <= MOST_LETTERS:
        return Match("none", len(words), "")
    first = begins(words, letters)
    if first is not None:
        return Match("plain", first, letters)
    swapped = _swapped(words, letters)
    first = begins(words, letters, inside=True)
    if first is not None and not (swapped and swapped.first < first):
        return Match("inner", first, letters)
    return swapped or _loosely(words, letters) or Match("none", len(words), "")


def begins(words: Sequence[Word], letters: str, *, inside: bool = False) -> int | None:
    """The word with which the shortest phrase begins that gives the letters, no small one if possible; or None.

    A small word without a capital begins no phrase.
    """
    places = [at for at in range(len(words) - 1, -1, -1) if words[at].capital or not words[at].small]
    for first in sorted(places, key=lambda at: words[at].small):
        if words[first].first == letters[:1] and agrees(words[first:], letters, inside=inside):
            return first
    return None


def abridged(words: Sequence[Word], letters: str, *, small: bool = False) -> bool:
    """Whether letters are those of a phrase at the end of some words, a few of which are left out: CMS, EPW Committee.

    `small` lets small words give a letter.
    """
    told = [word for word in words if small or not word.small][-len(letters) - LEFT_OUT :]
    return any(
        word.first == letters[:1]
        and not word.small
        and _within(letters, "".join(one.first + one.rest for one in told[at:]))
        for at, word in enumerate(told)
    )


def agrees(words: Sequence[Word], letters: str, *, inside: bool = False) -> bool:
    """Whether letters stand for all of some words; `inside` lets a word give more than its capitals."""

    @cache
    def read(word: int, letter: int) -> bool:
        if word == len(words):
            return letter == len(letters)
        one = words[word]
        if one.small and read(word + 1, letter):
            return True
        return any(read(word + 1, end) for end in _given(one, letters, letter, inside=inside))

    return read(0, 0)


def _given(word: Word, letters: str, at: int, *, inside: bool) -> Iterator[int]:
    """How far the letters are read when a word has given its own: the first of them, or more."""
    if inside and word.text.startswith("EX") and letters[at : at + 1] == "X":
        yield at + 1
    if letters[at : at + 1] != word.first:
        return
    source = word.text[1:] if inside else word.rest
    place = 0
    yield at + 1
    while at + 1 < len(letters):
        place = source.find(letters[at + 1], place) + 1
        if not place:
            return
        at += 1
        yield at + 1


def _swapped(words: Sequence[Word], letters: str) -> Match | None:
    """Letters of which two neighbours changed places; none if they are initials of a phrase that is abridged."""
    if abridged(words, letters):
        return None
    for meant in swaps(letters):
        first = begins(words, meant)
        if first is not None:
            return Match("swapped", first, meant)
    return None


def _loosely(words: Sequence[Word], letters: str) -> Match | None:
    """Letters of some of the words, (BRAC) or (EPW) Committee, or with one or two of a larger body in front, (USDA)."""
    for first in range(len(words) - 1, -1, -1):
        if words[first].first == letters[0] and _scattered(words[first:], letters):
            return Match("loose", first, letters)
    for more in (1, 2):
        first_ = begins(words, letters[more:]) if len(letters) > more + 1 else None
        if first_ is not None:
            return Match("loose", first_, letters)
    return None


def _scattered(words: Sequence[Word], letters: str) -> bool:
    """Whether letters stand in the words in order, at least half of them as initials."""
    initials = [word.first for word in words]
    some = sum(letter in initials for letter in letters)
    return some * 2 >= len(letters) and _within(letters, "".join(word.text for word in words))


def _within(letters: str, source: Iterable[str]) -> bool:
    """Whether letters stand in a source in their order, anything between them."""
    left = iter(source)
    return all(letter in left for letter in letters)


def swaps(letters: str) -> tuple[str, ...]:
    """The letters with two different neighbours exchanged, in every way."""
    pairs = [at for at in range(len(letters) - 1) if letters[at] != letters[at + 1]]
    return tuple(letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :] for at in pairs)


def apart(one: str, other: str) -> Literal["same", "swap", "edit", "far"]:
    """How far two acronyms are apart: two neighbours exchanged, or one letter put in, left out or replaced."""
    if one == other:
        return "same"
    if abs(len(one) - len(other)) > 1:
        return "far"
    start = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        if left[:2] == right[1::-1] and left[2:] == right[2:]:
            return "swap"
        return "edit" if left[1:] == right[1:] else "far"
    return "edit" if left[1:] == right or right[1:] == left else "far"
