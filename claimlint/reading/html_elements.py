"""What HTML's elements mean to a reader of stories: which part blocks, which give a zone, which hold no copy."""

from __future__ import annotations

from typing import Literal, NamedTuple

Role = Literal["", "void", "edge", "row", "cell", "table", "list", "item", "heading", "sup", "wall"]
Mute = Literal["", "code", "gone", "apart"]


class Element(NamedTuple):
    """What one element does.

    `block`: it begins and ends blocks. `role`: how it nests; `void` has no content, `edge` and `row` only part blocks,
    `cell` and `wall` hide what is open around them from the end tags inside, `item`, `cell` and `heading` end the one
    before. `mute`: its text is no copy: one character stands for `code`, nothing for `gone` and `apart`, and `apart`
    is also a wall.
    """

    block: bool = False
    role: Role = ""
    zone: str = ""
    mute: Mute = ""
    classed: bool = False


FIRST_HEADING = "h1"
"""The zone of an `h1` until it is known whether it is the first with text: then `headline`, otherwise `heading`."""

CLASSES = {
    "byline": "byline",
    "caption": "caption",
    "credit": "credit",
    "dateline": "dateline",
    "deck": "deck",
    "dek": "deck",
    "headline": "headline",
    "subhead": "heading",
}
"""Zones by the one class that names them."""
MARKS = frozenset({"byline", "caption", "credit", "dateline"})
"""The zones that a class gives to a part of a block."""

INLINE = Element()
FOREIGN = frozenset({"math", "svg"})
INSIDE_FOREIGN = frozenset({"foreignobject", "title"})
"""Elements that part blocks and may stand in a drawing; any other shows that the drawing was not closed."""


def _all(names: str, element: Element) -> dict[str, Element]:
    return dict.fromkeys(names.split(), element)


ELEMENTS: dict[str, Element] = {
    **_all(
        "area base basefont bgsound br col embed frame img input keygen link meta param source track wbr",
        Element(role="void"),
    ),
    **_all("body frameset head hr html", Element(block=True, role="edge")),
    **_all("article aside center details dialog fieldset figure footer foreignobject form", Element(block=True)),
    **_all("header legend main nav search section summary", Element(block=True)),
    **_all("address div hgroup p", Element(block=True, classed=True)),
    **_all("dir dl menu ol ul", Element(block=True, role="list")),
    **_all("dd dt li", Element(block=True, role="item", zone="list")),
    **_all("td th", Element(block=True, role="cell", zone="table")),
    **_all("colgroup tbody tfoot thead tr", Element(block=True, role="row")),
    **_all("h2 h3 h4 h5 h6", Element(block=True, role="heading", zone="heading", classed=True)),
    **_all("code kbd samp tt var", Element(mute="code")),
    **_all("listing plaintext pre xmp", Element(block=True, mute="code")),
    **_all("del s strike", Element(mute="gone")),
    **_all("audio button canvas datalist iframe math noembed noframes noscript object", Element(mute="apart")),
    **_all("script select style svg template textarea video", Element(mute="apart")),
    **_all("b cite em i small span strong time", Element(classed=True)),
    "blockquote": Element(block=True, zone="blockquote"),
    "caption": Element(block=True, role="cell", zone="caption"),
    "figcaption": Element(block=True, zone="caption", classed=True),
    "h1": Element(block=True, role="heading", zone=FIRST_HEADING, classed=True),
    "sup": Element(role="sup"),
    "table": Element(block=True, role="table"),
    "title": Element(block=True, zone="headline"),
}
