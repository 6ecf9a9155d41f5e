"""What should stand in place of a match: text in which `{1}` is what the first item matched.

`{2-3}` runs from the second item to the end of the third, `{noun}` is the item with that name, and `{noun:plural}` its
last word in the plural; so are `singular`, `lower` and `upper`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from claimlint.model.span import Span
from claimlint.patterns.casing import shouted
from claimlint.sequences.forms import plural, singular

FORMS: Mapping[str, Callable[[str], str]] = {
    "lower": str.lower,
    "plural": plural,
    "singular": singular,
    "upper": str.upper,
}
_SLOT = re.compile(r"\{([^{}:]*)(?::([^{}]*))?\}")
_STRAY = re.compile(r"[{}]")
_LAST = re.compile(r"[^\W_]+\Z")


class BetterError(ValueError):
    """A suggestion that cannot be made; where in it, in code points, and what may have been meant."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


class Slot(NamedTuple):
    """A stretch from one item to another, in a form of its own."""

    first: int
    last: int
    form: str


Better = tuple[str | Slot, ...]


def parse(source: str, names: Mapping[str, int], count: int) -> Better:
    """A suggestion with its slots; raises BetterError for one that no item fills."""
    parts: list[str | Slot] = []
    at = 0
    for match in _SLOT.finditer(source):
        parts += (_plain(source, at, match.start()), _slot(match, names, count))
        at = match.end()
    return (*parts, _plain(source, at, len(source)))


def _plain(source: str, start: int, end: int) -> str:
    stray = _STRAY.search(source, start, end)
    if stray:
        raise BetterError("a slot is written {1}, {1-2} or {name}", stray.start())
    return source[start:end]


def _slot(match: re.Match[str], names: Mapping[str, int], count: int) -> Slot:
    said, form = match[1].strip(), (match[2] or "").strip()
    if form and form not in FORMS:
        raise BetterError(f"there is no form '{form}'{_near(form, FORMS)}", match.start(2))
    if said in names:
        return Slot(names[said], names[said], form)
    numbers = said.split("-")
    if not all(number.isascii() and number.isdigit() for number in numbers) or len(numbers) > 2:
        raise BetterError(f"no token is called '{said}'{_near(said, names)}", match.start(1))
    first, last = int(numbers[0]), int(numbers[-1])
    if not 1 <= first <= last <= count:
        raise BetterError(f"the tokens are numbered from 1 to {count}", match.start(1))
    return Slot(first - 1, last - 1, form)


def _near(word: str, known: Mapping[str, object]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, sorted(known), 1)
    return f"; did you mean '{close[0]}'?" if close else f"; there are {', '.join(sorted(known))}" if known else ""


def written(better: Better, prose: str, places: Sequence[Span | None], match: Span) -> str:
    """A suggestion for a match, in its case; `places` are those of the items, None for one that is missing."""
    parts = [part if isinstance(part, str) else _filled(part, prose, places) for part in better]
    text = re.sub(r" +(?=[ ,.;:!?]|\Z)|\A +", "", "".join(parts))
    flagged = prose[match.start : match.end]
    if shouted(flagged):
        return text.upper()
    return text[:1].upper() + text[1:] if flagged[:1].isupper() and better[0] != "" else text


def _filled(slot: Slot, prose: str, places: Sequence[Span | None]) -> str:
    there = [place for place in places[slot.first : slot.last + 1] if place]
    text = prose[there[0].start : there[-1].end] if there else ""
    if not slot.form:
        return text
    return _LAST.sub(lambda last: _formed(last[0], slot.form), text)


def _formed(word: str, form: str) -> str:
    made = FORMS[form](word.lower() if form in ("plural", "singular") else word)
    if form in ("plural", "singular") and word[:1].isupper():
        return made.upper() if shouted(word) else made.capitalize()
    return made
