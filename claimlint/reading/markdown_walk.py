"""One walk over the events of a Markdown parser, which writes down blocks, words and marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from claimlint.reading.builder import Builder
from claimlint.reading.markdown_words import Words

if TYPE_CHECKING:
    from pyromark.event import Range

BODY = ("body",)
HEADLINE = ("headline",)
FLOW = frozenset(["body", "list", "blockquote"])
"""Zones in which an image on a line of its own is a block of its own."""
MARGIN = 100
"""How far beside an image it is looked whether it stands alone; in code points."""
ADDRESSES = frozenset(["Autolink", "Email"])


class Link(NamedTuple):
    """A link that is open: where its words begin in the text, its zone, and its place in the source."""

    at: int
    zone: str
    start: int
    end: int


class Image(NamedTuple):
    """An image that is open: where its words begin in the text, and whether it stands alone on its lines."""

    at: int
    alone: bool


class Walk:
    """Writes what the events tell into a builder; `written` is the source from `base` on, as it was parsed.

    `headline` says that the story has its headline already.
    """

    def __init__(self, builder: Builder, written: str, base: int, *, headline: bool) -> None:
        self._builder = builder
        self._source = builder.source
        self._words = Words(builder, written, base)
        self._headline = headline
        self._around: list[tuple[str, ...]] = [()]
        self._zones: tuple[str, ...] = BODY
        self._links: list[Link] = []
        self._images: list[Image] = []
        self._html: list[tuple[int, int]] = []
        self._deaf = False

    def run(self, events: Iterable[tuple[Any, Range]]) -> None:
        """Take all events, in order."""
        self._builder.open(*BODY)
        for event, place in events:
            if isinstance(event, str):
                SIGNS[event](self, place)
            else:
                ((name, value),) = event.items()
                EVENTS[name](self, value, place)
        self._next()

    # blocks

    def _open(self, zones: tuple[str, ...]) -> None:
        self._words.end()
        if self._builder.begun or zones != self._zones:
            self._zones = zones
            self._builder.open(*zones)

    def _next(self) -> None:
        """End a block; what follows without one of its own belongs to what is around it."""
        self._open(self._around[-1] or BODY)

    def _start(self, value: str | Mapping[str, Any], place: Range) -> None:
        name, detail = (value, None) if isinstance(value, str) else next(iter(value.items()))
        take = STARTS.get(name)
        if take is not None:
            take(self, detail, place)

    def _end(self, value: str | Mapping[str, Any], place: Range) -> None:
        take = ENDS.get(value if isinstance(value, str) else next(iter(value)))
        if take is not None:
            take(self, place)

    def _start_plain(self, _: object, __: Range) -> None:
        self._next()

    def _end_plain(self, _: Range) -> None:
        self._next()

    def _start_quote(self, _: object, __: Range) -> None:
        self._enter("blockquote")

    def _start_list(self, _: object, __: Range) -> None:
        self._enter("list")

    def _enter(self, zone: str) -> None:
        around = self._around[-1]
        self._around.append(around if zone in around else (*around, zone))
        self._next()

    def _leave(self, _: Range) -> None:
        self._around.pop()
        self._next()

    def _start_heading(self, detail: Mapping[str, Any], _: Range) -> None:
        around = self._around[-1]
        first = detail["level"] == "H1" and not around and not self._headline
        self._open(HEADLINE if first else (*around, "heading"))

    def _end_heading(self, _: Range) -> None:
        self._headline = self._headline or (self._zones == HEADLINE and self._builder.begun)
        self._next()

    def _start_cell(self, _: object, __: Range) -> None:
        self._open((*self._around[-1], "table"))

    def _start_code(self, _: object, place: Range) -> None:
        self._open((*self._around[-1], "code"))
        start, end = self._words.places(place)
        self._words.sign(start, start + len(self._source[start:end].rstrip()))
        self._deaf = True

    def _end_code(self, _: Range) -> None:
        self._deaf = False
        self._next()

    # HTML

    def _start_html(self, _: object, __: Range) -> None:
        self._next()
        self._html = []

    def _html_line(self, _: str, place: Range) -> None:
        """Gather the lines of a block; marks of quoted text between two of them part it."""
        start, end = self._words.places(place)
        if self._html and not self._source[self._html[-1][1] : start].strip():
            self._html[-1] = (self._html[-1][0], end)
        else:
            self._html.append((start, end))

    def _end_html(self, _: Range) -> None:
        for start, end in self._html:
            self._fragment(start, end)
        self._html = []
        self._zones = ()
        self._next()

    def _fragment(self, start: int, end: int) -> None:
        written = self._source[start:end].strip()
        if written.startswith("<!--") and written.find("-->") == len(written) - 3:
            start = self._source.index("<", start)
            self._words.comment(written, start, start + len(written))
            return
        from claimlint.reading.html_walk import fragment

        fragment(self._builder, start, end, self._around[-1])

    # words

    def _text(self, value: str, place: Range) -> None:
        # what is left of a tab before a line of markup has no place of its own
        if not self._deaf and place["start"] < place["end"]:
            self._words.text(value, place)

    def _inline_code(self, _: str, place: Range) -> None:
        self._words.code(place)

    def _math(self, value: str, place: Range) -> None:
        self._words.math(value, place)

    def _tag(self, value: str, place: Range) -> None:
        self._words.tag(value, place)

    def _break(self, place: Range) -> None:
        self._words.line_break(place)

    def _start_link(self, detail: Mapping[str, Any], place: Range) -> None:
        zone = "url" if detail["link_type"] in ADDRESSES else "link"
        self._links.append(Link(self._builder.length, zone, *self._words.places(place)))

    def _end_link(self, _: Range) -> None:
        link = self._links.pop()
        self._builder.mark(link.zone, link.at)

    def _start_image(self, _: object, place: Range) -> None:
        start, end = self._words.places(place)
        link = self._links[-1] if self._links else None
        if link is not None and link.start == start - 1:
            start, end = link.start, link.end
        alone = not self._words.hidden and self._zones[-1] in FLOW and self._alone(start, end)
        if alone:
            self._builder.open(*self._around[-1], "alt")
        self._images.append(Image(self._builder.length, alone))

    def _alone(self, start: int, end: int) -> bool:
        """Whether nothing but white space stands beside an image on its lines, and what marks a quote or a list."""
        left = self._source.rfind("\n", max(0, start - MARGIN), start) + 1
        before = self._source[left or max(0, start - MARGIN) : start]
        after = self._source[end : end + MARGIN].partition("\n")[0]
        return not after.strip() and (not self._builder.begun or not before.strip(" \t>"))

    def _end_image(self, _: Range) -> None:
        image = self._images.pop()
        if image.alone:
            self._builder.open(*self._zones)
        else:
            self._builder.mark("alt", image.at)

    def _nothing(self, _: object, __: Range) -> None:
        """Leave a gap: the text goes on."""


SIGNS: Mapping[str, Callable[[Walk, Any], None]] = {
    "SoftBreak": Walk._break,
    "HardBreak": Walk._break,
    "Rule": Walk._end_plain,
}
EVENTS: Mapping[str, Callable[[Walk, Any, Any], None]] = {
    "Text": Walk._text,
    "Start": Walk._start,
    "End": Walk._end,
    "Code": Walk._inline_code,
    "InlineMath": Walk._math,
    "DisplayMath": Walk._inline_code,
    "Html": Walk._html_line,
    "InlineHtml": Walk._tag,
    "FootnoteReference": Walk._nothing,
    "TaskListMarker": Walk._nothing,
}
STARTS: Mapping[str, Callable[[Walk, Any, Any], None]] = {
    "Paragraph": Walk._start_plain,
    "Item": Walk._start_plain,
    "FootnoteDefinition": Walk._start_plain,
    "Heading": Walk._start_heading,
    "BlockQuote": Walk._start_quote,
    "List": Walk._start_list,
    "TableCell": Walk._start_cell,
    "CodeBlock": Walk._start_code,
    "HtmlBlock": Walk._start_html,
    "Link": Walk._start_link,
    "Image": Walk._start_image,
}
ENDS: Mapping[str, Callable[[Walk, Any], None]] = {
    "Paragraph": Walk._end_plain,
    "Item": Walk._end_plain,
    "FootnoteDefinition": Walk._end_plain,
    "Heading": Walk._end_heading,
    "BlockQuote": Walk._leave,
    "List": Walk._leave,
    "TableCell": Walk._end_plain,
    "CodeBlock": Walk._end_code,
    "HtmlBlock": Walk._end_html,
    "Link": Walk._end_link,
    "Image": Walk._end_image,
}
