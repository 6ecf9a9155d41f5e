"""A walk over HTML, as broken as it may be: one pass over its tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.model.document import Document
from claimlint.reading import directives
from claimlint.reading.builder import Builder
from claimlint.reading.finish import finish
from claimlint.reading.html_attributes import attribute
from claimlint.reading.html_elements import CLASSES, ELEMENTS, INLINE, MARKS, Element
from claimlint.reading.html_flow import Flow
from claimlint.reading.html_stack import NONE, Open, Stack
from claimlint.reading.html_tokens import COMMENT, END, REFERENCE, START, TEXT, Bit, bits, prepared, referred, tokens

if TYPE_CHECKING:
    from turbohtml import Token

LANGUAGE = "en"
HEAD = 64
"""How many blocks at the head of a document are asked whether one is the headline already."""
DATES = frozenset({"article:published_time", "date", "datepublished", "dc.date", "dcterms.date", "pubdate"})


def story(source: str, path: str, name: str) -> Document:
    """The document of a whole HTML file."""
    builder = Builder(source)
    walk = Walk(builder, 0, len(source))
    walk.run()
    return finish(builder, path, name, walk.meta)


def fragment(builder: Builder, start: int, end: int, zones: tuple[str, ...]) -> None:
    """Add the blocks of the HTML in `builder.source[start:end]`; `zones` are those around it, outermost first."""
    builder.close()
    headline = any(block.zones == ("headline",) for block in builder.blocks[:HEAD])
    Walk(builder, start, end, tuple(zone for zone in zones if zone != "body"), headline=headline).run()


class Walk:
    """One pass over a stretch of HTML: every token is looked at once, and what it shows is written down."""

    def __init__(
        self, builder: Builder, start: int, end: int, zones: tuple[str, ...] = (), *, headline: bool = False
    ) -> None:
        self.meta: dict[str, object] = {}
        self._source = prepared(builder.source[start:end])
        self._base = start
        self._flow = Flow(builder, self._source, start, headline=headline)
        self._stack = Stack(zones, self._ended)
        self._language = LANGUAGE
        self._since = 0
        self._code = False
        self._shown = False

    def run(self) -> None:
        """Walk to the end."""
        for token, at in tokens(self._source):
            kind = token.type
            if kind == TEXT:
                for bit in bits(self._source, token.data or "", at):
                    self._text(bit)
            elif kind == START:
                self._start(token, token.tag or "", at, at + len(token.source or ""))
            elif kind == END:
                self._end(token.tag or "", at, at + len(token.source or ""))
            elif kind == REFERENCE:
                for bit in referred(token.source or "", token.data or "", at):
                    self._text(bit)
            elif kind == COMMENT:
                self._comment(token.source or "", at)
        self._stack.finish(len(self._source))
        self._flow.part()

    def _text(self, bit: Bit) -> None:
        stack = self._stack
        if stack.quiet != NONE:
            self._shown = self._shown or not bit.text.isspace()
        elif not (stack.counts("sup") and self._flow.note(bit, stack.top.zones)):
            self._flow.write(bit, stack.top.zones)

    def _comment(self, written: str, at: int) -> None:
        said = directives.comment(written) if written.startswith("<!--") else None
        if said is not None:
            start = self._base + at
            self._flow.builder.directive(said, start, start + len(written))

    def _start(self, token: Token, tag: str, at: int, end: int) -> None:
        element = ELEMENTS.get(tag, INLINE)
        if element.block:
            self._stack.make_room(tag, element.role, at)
        if self._stack.quiet != NONE:
            self._hidden(token, tag, element)
            return
        if element.block:
            self._flow.part()
        if element.role in ("void", "edge", "row"):
            self._alone(token, tag, at, end)
        elif not token.self_closing:
            self._visible(token, tag, element, at)

    def _hidden(self, token: Token, tag: str, element: Element) -> None:
        """An element inside one whose text is no copy: it only matters where its end tag is."""
        if element.role in ("void", "edge", "row") or token.self_closing:
            return
        if element.block or self._stack.hides(tag):
            self._stack.push(Open(_key(tag, element), element.role))

    def _alone(self, token: Token, tag: str, at: int, end: int) -> None:
        """An element that holds nothing of its own."""
        if tag == "br":
            self._flow.line(at, end)
        elif tag == "img":
            said = token.attr("alt") or ""
            if said.strip():
                found = attribute(token.source or "", "alt", said, at)
                self._flow.alternative(found, at, end, self._stack.top.zones)
        elif tag == "meta":
            self._told(token, at)
        elif tag in ("html", "body"):
            self._language = _language(token) or self._language

    def _told(self, token: Token, at: int) -> None:
        """What a page says about itself: a date, a description."""
        named = token.attr("name") or token.attr("property") or token.attr("itemprop") or ""
        said = token.attr("content") or ""
        if named.lower() in DATES and said:
            self.meta.setdefault("date", said)
        elif named.lower() == "description":
            self._flow.deck(attribute(token.source or "", "content", said, at))

    def _visible(self, token: Token, tag: str, element: Element, at: int) -> None:
        zone = (element.classed and element.block and _classed(token)) or element.zone
        zones = ("headline",) if tag == "title" else _within(self._stack.top.zones, zone)
        opened = Open(_key(tag, element), element.role, zones, block=element.block)
        if element.mute or (_language(token) or self._language) != self._language:
            self._since, self._shown = at, False
            self._code = element.mute in ("", "code")
            self._stack.silence(opened._replace(role="wall") if element.mute == "apart" else opened)
        elif element.block:
            self._stack.push(opened)
        else:
            self._inline(token, tag, element)

    def _inline(self, token: Token, tag: str, element: Element) -> None:
        zone = ""
        if tag == "a":
            if self._stack.top.tag == "a":
                self._stack.end("a", 0, 0)
            zone = "link" if token.attr("href") is not None else ""
        elif element.classed:
            zone = _classed(token)
            zone = zone if zone in MARKS else ""
        mark = zone if zone and self._flow.begin_mark(zone) else ""
        if mark or element.role or self._stack.counts(tag):
            self._stack.push(Open(tag, element.role, self._stack.top.zones, mark))

    def _end(self, tag: str, at: int, end: int) -> None:
        element = ELEMENTS.get(tag, INLINE)
        self._stack.end(_key(tag, element), at, end)
        if self._stack.quiet != NONE:
            return
        if tag == "br":
            self._flow.line(at, end)
        elif tag == "p" or element.role in ("edge", "row"):
            self._flow.part()

    def _ended(self, opened: Open, at: int) -> None:
        stack = self._stack
        if stack.quiet == len(stack.opened):
            stack.quiet = NONE
            if self._code and self._shown:
                self._flow.code(self._since, at, opened.zones, block=opened.block)
        elif stack.quiet == NONE:
            if opened.mark:
                self._flow.end_mark(opened.mark)
            elif opened.block:
                self._flow.part()


def _key(tag: str, element: Element) -> str:
    """The name by which an open element is ended: any end tag of a heading ends a heading."""
    return "h" if element.role == "heading" else tag


def _within(zones: tuple[str, ...], zone: str) -> tuple[str, ...]:
    return zones if not zone or zone in zones else (*zones, zone)


def _classed(token: Token) -> str:
    """The zone that a class names; none where no class does."""
    return next((CLASSES[name] for name in (token.attr("class") or "").split() if name in CLASSES), "")


def _language(token: Token) -> str:
    """The language that an element says it is in, without its region; none where it does not say."""
    written = token.attr("lang") or token.attr("xml:lang") or ""
    return written.strip().partition("-")[0].lower()
