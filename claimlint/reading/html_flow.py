"""What an HTML source shows, written into a builder: blocks that begin with their first word, and marks inside them."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.model.document import CODE, Mark
from claimlint.model.span import Span
from claimlint.reading.builder import Builder
from claimlint.reading.html_elements import FIRST_HEADING
from claimlint.reading.html_tokens import Bit

NONE = -1
BODY = ("body",)
NOTE = "0123456789[](),*\u2020\u2021\u00a7\u00b6"
"""What a superscript is made of that points to a note, or that is an exponent."""


class Flow:
    """Text in the order of the source, whose offsets here count from `base` in the source of the builder.

    `source` is that part of it as the tokenizer read it. Zones are those that surround a text, outermost first; without
    any it is body. White space between blocks is not text. `headline` tells that the document has one above.
    """

    def __init__(self, builder: Builder, source: str, base: int, *, headline: bool = False) -> None:
        self.builder = builder
        self.source = source
        self.base = base
        self._begun = False
        self._broken = False
        self._headline = headline
        self._solid = NONE
        self._last = ""
        self._marks: dict[str, int] = {}

    def write(self, bit: Bit, zones: tuple[str, ...]) -> None:
        """Add a text."""
        text, start, end = bit
        if not self._begun:
            if not text.strip():
                return
            self._begin(zones)
        if end - start == len(text) and self.source.startswith(text, start):
            self.builder.copy(self.base + start, self.base + end)
        else:
            self.builder.put(text, self.base + start, self.base + end)
        self._added(text)

    def part(self) -> None:
        """End the block, if one has begun; the marks in it end with it, and begin again with the next."""
        if not self._begun:
            return
        for zone, start in self._marks.items():
            self._mark(zone, start)
            self._marks[zone] = NONE
        self.builder.close()
        self._begun = self._broken = False

    def line(self, start: int, end: int) -> None:
        """A line ends inside a block; where a second one is empty, so does the block."""
        if self._broken:
            self.part()
        elif self._begun:
            self.builder.put("\n", self.base + start, self.base + end)
            self._broken = True

    def code(self, start: int, end: int, zones: tuple[str, ...], *, block: bool) -> None:
        """One character for a stretch that is not linted, in the block or as one of its own."""
        if block:
            self.part()
        self.write(Bit(CODE, start, end), (*zones, "code") if block else zones)
        self._mark("code", self._solid - 1)
        if block:
            self.part()

    def alternative(self, bits: Iterable[Bit], start: int, end: int, zones: tuple[str, ...]) -> None:
        """The words for a picture whose tag is `source[start:end]`: a block of their own, unless one has begun."""
        if self._begun:
            self._apart(bits, start, end, zones)
            return
        around = tuple(zone for zone in zones if zone != FIRST_HEADING)
        for bit in bits:
            self.write(bit, (*around, "alt"))
        self.part()

    def deck(self, bits: Iterable[Bit]) -> None:
        """A block that stands in an attribute."""
        self.part()
        for bit in bits:
            self.write(bit, ("deck",))
        self.part()

    def begin_mark(self, zone: str) -> bool:
        """Begin a zone inside blocks with the next text; False if it has begun already."""
        if zone in self._marks:
            return False
        self._marks[zone] = NONE
        return True

    def end_mark(self, zone: str) -> None:
        """End a zone inside blocks."""
        self._mark(zone, self._marks.pop(zone))

    def note(self, bit: Bit, zones: tuple[str, ...]) -> bool:
        """Whether a text in a superscript is a note or an exponent; it is no part of the number or word before it."""
        if not self._begun or self.builder.length != self._solid or bit.text.strip(NOTE):
            return False
        if self._last == CODE:
            return True
        if not (self._last.isdigit() or "[" in bit.text or "link" in self._marks):
            return False
        self.code(bit.start, bit.end, zones, block=False)
        return True

    def _begin(self, zones: tuple[str, ...]) -> None:
        if FIRST_HEADING in zones:
            zones = tuple(dict.fromkeys(self._heading() if zone == FIRST_HEADING else zone for zone in zones))
        self.builder.open(*(zones or BODY))
        self._begun = True

    def _heading(self) -> str:
        earlier, self._headline = self._headline, True
        return "heading" if earlier else "headline"

    def _added(self, text: str) -> None:
        bare = text.rstrip()
        if not bare:
            return
        start = self.builder.length - len(text)
        self._solid = start + len(bare)
        self._last = bare[-1]
        self._broken = False
        for zone, begun in self._marks.items():
            if begun == NONE:
                self._marks[zone] = start + len(bare) - len(bare.lstrip())

    def _mark(self, zone: str, start: int) -> None:
        if start != NONE:
            self.builder.marks.append(Mark(Span(start, self._solid), zone))

    def _apart(self, bits: Iterable[Bit], start: int, end: int, zones: tuple[str, ...]) -> None:
        """Words inside a block, parted by spaces from those beside them."""
        begun = self.begin_mark("alt")
        for bit in bits:
            if self.builder.length == self._solid and start < bit.start:
                self.write(Bit(" ", start, bit.start), zones)
            self.write(bit, zones)
            start = bit.end
        if begun:
            self.end_mark("alt")
        self.write(Bit(" ", start, end), zones)
