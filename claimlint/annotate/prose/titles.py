"""How the words of a heading are written: title case by the AP or the Chicago manual, sentence case, lower and upper.

Right in any style are words with a capital after their first letter (acronyms, iPhone, McDonald), with a figure or a
full stop inside, and single capitals but for A. Where manuals or their editions differ, or where a small word may be an
adverb ("log off", "look up"), both ways are right: a check must not be louder than the books it rests on.

Sources: The Associated Press Stylebook, "composition titles"; The Chicago Manual of Style, 17th edition, 8.158 to
8.161, and 18th edition, 8.160 (prepositions of five letters or more are capitalised, which the 17th had in lower case).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

Style = Literal["AP", "Chicago"]
Case = Literal["title", "sentence", "lower", "upper"]


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


SMALL: Mapping[Style, frozenset[str]] = {
    "AP": _words("a an and as at but by for if in nor of on or per the via vs"),
    "Chicago": _words("a amid an and as at but by for from in into nor of on onto or per the to unto upon via vs with"),
}
"""Words in lower case unless they begin or end a heading."""

EITHER: Mapping[Style, frozenset[str]] = {
    "AP": _words("off out so to up yet"),
    "Chicago": _words(
        """about above across after against along among around before behind below beneath beside besides between beyond
        concerning despite down during except following if including inside like near off out outside over past round
        since so than through throughout till toward towards under underneath until up versus within without yet"""
    ),
}
"""Small words that may be adverbs, or on which editions differ."""

PARTICLES = _words("al bin da de del della der di du el en ibn la las le les los ter van von")
"""Parts of names, which keep their case."""
LEADS = _words(
    """anti co eighty ex fifty forty mid mini multi ninety non post pre pro re self semi seventy sixty sub super thirty
    twenty ultra un"""
)
"""First parts of compounds after which the next part may be in lower case: prefixes and tens."""
NAMES = _words(
    """april august december february friday january july june monday november october saturday september sunday
    thursday tuesday wednesday"""
)
"""Words that keep their capital in sentence case; May and March are verbs too."""

ADVERBS = _words("by in on")
NO_OBJECT = _words("and as at for from or to with")
"""After one of these small words the one before was an adverb: "Log In to Vote"."""

MARKS = "\"'\u2018\u2019\u201c\u201d\u00ab\u00bb()[]{}<>.,;:!?\u2026*_\u2013\u2014-"
OPENING = frozenset("\"'\u2018\u201c\u00ab([{<")
CLOSING = "\"'\u2019\u201d\u00bb)]}>*_"
PAUSES = frozenset(".;!?\u2026\u2013\u2014-|/")
LABEL = r"\(?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivx]+|[IVX]+)[.):]"
PART = r"[^\W_]+(?:['\u2019.&][^\W_]+)*"
LONGEST = 100
"""What is longer is no word, and right as it is."""
PHRASE = 10
"""The most words of a phrase whose case is known."""


class Word(NamedTuple):
    """A word of a text, without the marks around it: its offsets, and the word as it should be written."""

    start: int
    end: int
    expected: str


class Spellings:
    """Words, and phrases of at most ten words, with the case they are written in."""

    def __init__(self, written: Iterable[str]) -> None:
        self._forms: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        self._longest = 0
        for phrase in written:
            form = tuple(filter(None, (word.strip(MARKS) for word in phrase.split())))
            if 0 < len(form) <= PHRASE:
                self._forms.setdefault(_folded(form), []).append(form)
                self._longest = max(self._longest, len(form))

    def at(self, words: Sequence[str], index: int) -> tuple[tuple[str, ...], ...]:
        """The forms of the longest known phrase that begins at a word, whatever its case there."""
        for length in range(min(self._longest, len(words) - index), 0, -1):
            forms = self._forms.get(_folded(words[index : index + length]))
            if forms:
                return tuple(forms)
        return ()


class Place(NamedTuple):
    """Where a part of a word stands: what it begins, what it ends, and what it is joined to."""

    opens: bool
    free: bool
    ends: bool
    first: bool
    last: bool
    lead: str


def judged(
    text: str,
    case: Case,
    style: Style = "AP",
    must: Spellings | None = None,
    may: Spellings | None = None,
    indicators: tuple[str, ...] = (),
) -> list[Word]:
    """The words of a heading, each with what it should be.

    Words in `must` are right only as written there, those in `may` are right as written there; after a word that ends
    with an indicator a capital is right too.
    """
    heading = _Heading(text, case, style, indicators)
    cores = [_possessed(text[start:end])[0] for start, end in heading.words]
    words: list[Word] = []
    while len(words) < len(cores):
        for form in _known(cores, len(words), must, may, heading.stopped(len(words))) or (None,):
            index = len(words)
            start, end = heading.words[index]
            expected = heading.expected(index) if form is None else form + _possessed(text[start:end])[1]
            words.append(Word(start, end, expected))
    return words


def rewritten(text: str, words: Sequence[Word], start: int, end: int) -> str:
    """A stretch of a text with its words as they should be."""
    parts = []
    for word in words:
        if start <= word.start and word.end <= end:
            parts += [text[start : word.start], word.expected]
            start = word.end
    return "".join([*parts, text[start:end]])


def _words_of(text: str) -> list[tuple[int, int]]:
    """The words of a text without the marks around them; a number or letter that only labels the heading is none."""
    found = list(re.finditer(r"\S+", text))
    if len(found) > 1 and re.fullmatch(LABEL, found[0].group()):
        del found[0]
    words = []
    for match in found:
        start = match.end() - len(match.group().lstrip(MARKS))
        end = match.start() + len(match.group().rstrip(MARKS))
        if any(map(str.isalnum, text[start:end])):
            words.append((start, end))
    return words


def _known(
    cores: Sequence[str], index: int, must: Spellings | None, may: Spellings | None, stopped: bool
) -> tuple[str, ...] | None:
    """How a phrase that begins here is written, as far as that is known."""
    forced = must.at(cores, index) if must else ()
    forms = (*forced, *(may.at(cores, index) if may else ()))
    right = [form for form in forms if tuple(cores[index : index + len(form)]) == form]
    if right:
        return max(right, key=len)
    return forced[0] if forced and not (stopped and len(forced[0]) == 1) else None


class _Heading:
    """A text, its words, and the case it must have."""

    def __init__(self, text: str, case: Case, style: Style, indicators: tuple[str, ...]) -> None:
        self._text = text
        self._case = case
        self._style = style
        self._indicators = indicators
        self.words = _words_of(text)

    def stopped(self, index: int) -> bool:
        """Whether a full stop stands behind a word that is not the last: "vs." is not VS."""
        end = self.words[index][1]
        return self._text[end : end + 1] == "." and index < len(self.words) - 1

    def expected(self, index: int) -> str:
        """A word as it should be, by the rules alone."""
        start, end = self.words[index]
        core = self._text[start:end]
        if len(core) > LONGEST:
            return core
        if core.isalpha():
            return self._written(core, self._place(index))
        if re.search(r"[@#\\_]|://", core):
            return core
        made = []
        done = 0
        for part, place in self._parts(core, self._place(index)):
            made += [core[done : part.start()], self._written(part.group(), place)]
            done = part.end()
        return "".join([*made, core[done:]])

    def _written(self, part: str, place: Place) -> str:
        if _steady(part):
            return part
        if self._case == "title":
            return _title(part, self._style, place)
        if self._case == "sentence":
            return _sentence(part, place)
        return part.lower() if self._case == "lower" else part.upper()

    def _parts(self, core: str, whole: Place) -> Iterator[tuple[re.Match[str], Place]]:
        """The parts of a word, each with its place."""
        parts = list(re.finditer(PART, core))
        ends = [part.end() for part in parts]
        gaps = ["/", *(core[end : part.start()] for end, part in zip(ends, parts[1:], strict=False)), "/"]
        for at, part in enumerate(parts):
            first, last = gaps[at] == "/", gaps[at + 1] == "/"
            lead = "" if first else parts[at - 1].group().lower()
            ends_it = whole.ends and at == len(parts) - 1
            yield part, Place(whole.opens and not at, whole.free and not at, ends_it, first, last, lead)

    def _place(self, index: int) -> Place:
        """Where a word stands: whether it opens or ends a heading, and whether its capital is a matter of choice."""
        start, end = self.words[index]
        ends = index == len(self.words) - 1
        free = start > 0 and self._text[start - 1] in OPENING
        if not index:
            return Place(True, free, ends, True, True, "")
        marks = self._text[self.words[index - 1][1] : start].split()
        ending = marks[-1].rstrip(CLOSING)[-1:] if marks else ""
        free = free or ending in PAUSES or self._indicated(index)
        free = free or _adverb(self._text[start:end], self._text[end : end + 8])
        return Place(ending == ":" and self._case == "title", free, ends, True, True, "")

    def _indicated(self, index: int) -> bool:
        """Whether what stands before a word ends with an indicator."""
        before = self._text[self.words[index - 1][0] : self.words[index][0]].rstrip()
        return bool(self._indicators) and before.endswith(self._indicators)


def _adverb(core: str, after: str) -> bool:
    """Whether a small word has no object: a mark stands after it, or another small word."""
    if core.lower() not in ADVERBS:
        return False
    return not after[:1].isspace() or "".join(after.split()[:1]).lower() in NO_OBJECT


def _steady(part: str) -> bool:
    """Whether a word is right in any style."""
    inside = part[1:]
    if inside != inside.lower() or "." in part or any(map(str.isdigit, part)):
        return True
    return part.lower() == part.upper() or (part[0] != "A" and part[0].isupper() and not inside[:1].isalpha())


def _title(part: str, style: Style, place: Place) -> str:
    low = part.lower()
    joined = not (place.first and place.last)
    small = low in SMALL[style]
    if low in PARTICLES or (len(part) == 1 and low != "a") or (small and joined and place.last):
        return part
    if place.opens or place.ends:
        return _capital(part)
    if low in EITHER[style] or (small and place.free) or place.lead in LEADS:
        return part
    return low if small and not (joined and place.first) else _capital(part)


def _sentence(part: str, place: Place) -> str:
    low = part.lower()
    if place.opens:
        return part if low in PARTICLES else _capital(part)
    return part if place.free or low in NAMES else low


def _capital(part: str) -> str:
    return part[0].upper() + part[1:]


def _possessed(word: str) -> tuple[str, str]:
    """A word and its possessive ending."""
    return (word[:-2], word[-2:]) if word[-2:].lower() in ("'s", "\u2019s") else (word, "")


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)
