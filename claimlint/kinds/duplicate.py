"""Flags sentences, paragraphs, captions or lines that stand twice: exactly, or nearly.

`of` says what is compared: `sentences`; `paragraphs`, also in block quotations; `captions`; or `lines`, which are all
blocks, headings and list items among them. Two are the same where their zones are the same and so is their text, but
for case and white space; so a heading is never the double of the headline, nor a pull quote that of the body. Cells of
tables, and text with code in it, are left alone. With a `similarity` below 1, two are also the same where they share
that much of their word pairs (twice what they share, divided by the pairs of both): one word changed in a paragraph of
40 leaves 0.95.

A text shorter than `min-characters` is no double. One that does not follow its double directly is left alone where it
may be meant to stand there again:

* it has less than twice `min-characters`, and neither of its neighbours stands twice as well: a label;
* it stands in three places or more: a refrain, or a question that is put to everybody;
* between the two begins or ends a document that is printed in full (`reprints`: "Dear Mr. Lind:", "Read the full letter
  below"): the story quotes it.

Captions are told wherever they stand. The hit is the later one, and the first is told beside it. Where the later one
follows directly, is exactly the same and is no caption, the fix takes it away.

    kind: duplicate
    message: "This paragraph stands here {count} times."
    of: paragraphs
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, pairwise
from math import ceil
from typing import ClassVar, Literal, NamedTuple

from claimlint.annotate.prose.within import NO_PARAGRAPH, inside
from claimlint.model.document import CODE
from claimlint.model.finding import Edit, Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.rule import FixPromise
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.terms import Terms

LEAST_ALIKE = 0.5
"""Below this, what two texts have in common says little."""
CANDIDATES = 50
"""With how many earlier texts one is compared at most, which keeps the cost linear."""
APART = 2
"""How many times as long a text must be that stands apart from its first place."""
REFRAIN = 3
"""How often a text stands apart that is meant to."""

REPRINTS = (
    r"dear (?:[\w.'-]+ ){0,5}[\w.'-]+[:,]",
    r"(?:sincerely|respectfully|cordially|yours truly),",
    r"(?:full|complete|entire) (?:letter|text|remarks|statement|speech|testimony|transcript|release)",
    r"(?:letter|text|remarks|statement|speech|testimony|transcript|excerpts?)\b[^.\n]{0,60}\b(?:below|follows?)",
    r"excerpts:",
)


PIECE = 8
"""Of a sentence that stands twice, a stretch between two end marks is at least this long."""

BESIDE = " \"'()[]{}“”‘’«»*"


class Text(NamedTuple):
    """One of the texts that are compared: its place among them, its span, its zones, and its folded prose."""

    number: int
    span: Span
    zones: frozenset[str]
    folded: str


@dataclass(frozen=True)
class Duplicate:
    """What must not stand twice."""

    name: ClassVar[str] = "duplicate"
    slots: ClassVar[frozenset[str]] = frozenset({"count"})
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset({"text", "document"})

    of: Literal["sentences", "paragraphs", "captions", "lines"] = field(
        default="paragraphs", metadata={"doc": "What is compared: `sentences`, `paragraphs`, `captions` or `lines`."}
    )
    min_characters: int = field(default=40, metadata={"doc": "A shorter text is no double."})
    similarity: float = field(
        default=1.0, metadata={"doc": "How much of their word pairs two texts share; 1 is exact."}
    )
    within: Literal["adjacent", "document"] = field(
        default="document", metadata={"doc": "`adjacent` tells only what follows its double directly."}
    )
    reprints: tuple[str, ...] = field(
        default=REPRINTS, metadata={"doc": "Patterns of what begins or ends a document that is printed in full."}
    )

    @cached_property
    def _reprints(self) -> Terms:
        return Terms(self.reprints)

    def prepare(self) -> None:
        """Check the bounds and compile the patterns; raises FieldError."""
        if self.min_characters < 1:
            raise FieldError(("min-characters",), "a text has one character or more")
        if not LEAST_ALIKE <= self.similarity <= 1:
            raise FieldError(("similarity",), f"a similarity is {LEAST_ALIKE} or more and at most 1")
        self._reprints.check(lambda index: ("reprints", index))

    @property
    def triggers(self) -> None:
        """None: any text may stand twice."""
        return

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """One hit for each text that stood before."""
        if self.similarity == 1 and not scope.inline and not _any_twice(page, self.of, self.min_characters):
            return
        groups = self._groups(_long(page, scope, self.of, self.min_characters))
        printed = _Printed(page, self._reprints)
        pairs = [(group, earlier, later) for group in groups for earlier, later in pairwise(group)]
        moved = {later.number: later.number - earlier.number for _, earlier, later in pairs}
        pairs.sort(key=lambda pair: pair[2].number)
        for group, earlier, later in pairs:
            pasted = moved[later.number] in (moved.get(later.number - 1), moved.get(later.number + 1))
            if self._told(earlier, later, len(group), pasted, printed):
                yield self._hit(group, earlier, later)

    def _groups(self, texts: Sequence[Text]) -> list[list[Text]]:
        """The texts that stand more than once, each group in order."""
        groups: dict[object, list[Text]] = {}
        if self.similarity < 1:
            for text, first in _nearest(texts, self.similarity):
                groups.setdefault(first.number, []).append(text)
        else:
            for text in texts:
                groups.setdefault((text.folded, text.zones), []).append(text)
        return [group for group in groups.values() if len(group) > 1]

    def _told(self, earlier: Text, later: Text, times: int, pasted: bool, printed: _Printed) -> bool:
        """Whether a text that stood before is a slip: it follows directly, is a caption, or is not meant to."""
        if _adjacent(earlier, later) or self.within == "adjacent":
            return _adjacent(earlier, later)
        if self.of == "captions":
            return True
        long = pasted or len(later.folded) >= APART * self.min_characters
        return long and times < REFRAIN and not printed.between(earlier.span.end, later.span.start)

    def _hit(self, group: Sequence[Text], earlier: Text, later: Text) -> Hit:
        exact = later.folded == earlier.folded
        gone = exact and self.of != "captions" and _adjacent(earlier, later)
        return Hit(
            later.span,
            slots={"count": str(len(group))},
            edits=(Edit(earlier.span.end, later.span.end, ""),) if gone else (),
            related=((group[0].span, "It stands here first." if exact else "Much the same stands here."),),
        )


class _Printed:
    """Where documents begin or end that are printed in full in a page."""

    def __init__(self, page: Page, patterns: Terms) -> None:
        self._page = page
        self._patterns = patterns

    def between(self, start: int, end: int) -> bool:
        """Whether there is such a place between two offsets."""
        index = bisect_left(self._places, start)
        return index < len(self._places) and self._places[index] < end

    @cached_property
    def _places(self) -> list[int]:
        return [place.span.start for place in self._patterns.everywhere(self._page, Scope())]


def _adjacent(earlier: Text, later: Text) -> bool:
    """Whether nothing stands between two texts but the space or line feed that parts them."""
    return later.span.start - earlier.span.end <= 1


def _any_twice(page: Page, of: str, least: int) -> bool:
    """Whether any block or sentence stands twice, whatever its zones: quick, for most stories have none."""
    folded = page.folded
    if of == "captions":
        return any("caption" in zones for _, zones in page.blocks)
    if of == "sentences":
        pieces = folded.replace("!", ".").replace("?", ".").replace("…", ".").replace("\n", ".").split(".")
        texts = [piece.strip(BESIDE) for piece in pieces if len(piece) >= min(least, PIECE)]
    else:
        texts = [folded[start:end] for (start, end), _ in page.blocks if end - start >= least]
    return len({*texts}) < len(texts)


def _long(page: Page, scope: Scope, of: str, least: int) -> list[Text]:
    """The texts that are compared, in order."""
    folded = page.folded
    spans = [(span, zones) for span, zones in _places(page, scope, of) if span.end - span.start >= least]
    written = [(span, zones, folded[span.start : span.end]) for span, zones in spans]
    kept = [each for each in written if CODE not in each[2]]
    return [Text(index, *each) for index, each in enumerate(kept)]


def _places(page: Page, scope: Scope, of: str) -> Iterator[tuple[Span, frozenset[str]]]:
    zoned = dict(page.blocks)
    for span in page.units(Scope("text", scope.alternatives)):
        zones = zoned[span] if span in zoned else page.zones(span)
        if "table" in zones or (of == "captions" and "caption" not in zones):
            continue
        if of == "sentences":
            yield from ((sentence, zones) for sentence in inside(page.sentences, span))
        elif of != "paragraphs" or NO_PARAGRAPH.isdisjoint(zones):
            yield span, zones


def _nearest(texts: Sequence[Text], least: float) -> Iterator[tuple[Text, Text]]:
    """Each text with the first one it is like, or with itself.

    Only the rarest of a text's word pairs are looked up: one that shares `least` of its pairs with it must share one of
    those. So a text meets few others, and never more than CANDIDATES.
    """
    pairs = [_word_pairs(text.folded) for text in texts]
    common = Counter(chain.from_iterable(pairs))
    places: dict[tuple[frozenset[str], str], list[int]] = {}
    for text, own in zip(texts, pairs, strict=True):
        rare = sorted(own, key=lambda pair: (common[pair], pair))
        keys = [(text.zones, pair) for pair in rare[: len(rare) - ceil(len(rare) * least / (2 - least)) + 1]]
        met = _some(chain.from_iterable(places.get(key, ()) for key in keys))
        first = next((index for index in met if _shared(own, pairs[index]) >= least), text.number)
        if first == text.number:
            for key in keys:
                places.setdefault(key, []).append(first)
        yield text, texts[first]


def _some(numbers: Iterable[int]) -> list[int]:
    """The first CANDIDATES different numbers, in order."""
    found: set[int] = set()
    for number in numbers:
        found.add(number)
        if len(found) == CANDIDATES:
            break
    return sorted(found)


def _word_pairs(folded: str) -> frozenset[str]:
    """Each word with the next; all of a text that has no two."""
    return frozenset(map(" ".join, pairwise(re.findall(r"\w+", folded)))) or frozenset((folded,))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / ((len(one) + len(other)) or 1)


KIND = Duplicate
