"""Mentions that are nearly the name of a body: one word for another of its sort, a plural, a small word, an order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.bodies.name_parts import Part, bare, parts
from claimlint.annotate.bodies.stretches import Word, stretch
from claimlint.knowledge.keys import forms
from claimlint.knowledge.shapes import Unlike, unlike
from claimlint.knowledge.shapes import words as words_of
from claimlint.model.record import Filed
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page, Seen


CAPITALISED = Own(r"(?<!\w)[A-Z](?![A-Z])")


class Alike(NamedTuple):
    """A mention and the one name that it nearly is; `first` and `last` are its words in its stretch."""

    span: Span
    filed: Filed
    name: str
    unlike: Unlike
    words: Sequence[Word]
    first: int
    last: int


class Near(NamedTuple):
    """A record, the form of its name that a mention is nearest to, and how the two differ."""

    filed: Filed
    name: str
    unlike: Unlike


def alikes(page: Page, seen: Sequence[Seen]) -> Iterator[Alike]:
    """What is nearly the name of a body and no right name, nor a part of one, in order; `seen` is where heads stand."""
    done = -1
    for start, end, _ in seen:
        if start >= done and CAPITALISED.match(page.prose, start):
            words, _ = stretch(page, Span(start, end))
            done = max(end, words[-1].end) if words else end
            yield from sorted(_in_stretch(page, words), key=lambda alike: alike.span.start)


def _in_stretch(page: Page, words: Sequence[Word]) -> Iterator[Alike]:
    """The longest first; what is settled, one way or the other, settles all that shares a word with it."""
    settled: list[Part] = []
    possible = parts(words)
    for index, part in enumerate(possible):
        if any(part.meets(other) for other in settled):
            continue
        near = _nearly(page, _text(page, words, part))
        if near is None or near:
            settled.append(part)
        if near and len(near) == 1 and not _told_elsewhere(page, words, part, possible[: index + 1]):
            yield Alike(_span(words, part), *near[0], words, *part)


def _told_elsewhere(page: Page, words: Sequence[Word], part: Part, longer: Sequence[Part]) -> bool:
    """Whether a part, or a longer one that meets it, is listed as right or wrong, or holds a wrong form."""
    texts = (_text(page, words, other) for other in longer if other.meets(part))
    return any(_listed(page, text) for text in texts) or _holds_wrong(page, words, part)


def _span(words: Sequence[Word], part: Part) -> Span:
    """Where a part stands, without a possessive at its end."""
    last = words[part.last]
    return Span(words[part.first].start, last.start + len(bare(last)))


def _text(page: Page, words: Sequence[Word], part: Part) -> str:
    return page.prose[slice(*_span(words, part))]


def _nearly(page: Page, text: str) -> list[Near] | None:
    """The records that a mention nearly names: those that are certain, if any; None where it is right."""
    found: list[Near] = []
    for filed in page.knowledge.find("shape", text):
        names = list(forms(filed.record))
        if words_of(text) in map(words_of, names):
            return None
        near = [Near(filed, name, how) for name in names if (how := unlike(text, name))]
        found.extend(sorted(near, key=lambda each: -each.unlike.weight)[:1])
    return [each for each in found if each.filed.record.certainty == "A"] or found


def _listed(page: Page, text: str) -> bool:
    """Whether a name is known as right, as one of many bodies, or as wrong, which is for others to tell."""
    known = page.knowledge.find
    return bool(known("name", text) or known("weak", text) or known("wrong", text) or known("name", f"U.S. {text}"))


def _holds_wrong(page: Page, words: Sequence[Word], part: Part) -> bool:
    """Whether a part of a mention is listed as wrong."""
    lows = range(part.first, part.last)
    inner = (Part(low, high) for low in lows for high in range(low + 1, part.last + 1))
    return any(page.knowledge.find("wrong", _text(page, words, each)) for each in inner)
