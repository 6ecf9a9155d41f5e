"""Nasty HTML for properties, and well-formed HTML of which it is known what it says."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from claimlint.reading.html_elements import ELEMENTS

TAGS = sorted({*ELEMENTS, "a", "em", "q", "x-card", "foreignObject", "TITLE", "P"})
CLASSES = ["byline", "dateline", "credit", "caption", "dek", "deck", "headline", "subhead", "lead byline", "bylines"]
REFERENCES = {
    "&amp;": "&",
    "&amp": "&",
    "&nbsp;": "\xa0",
    "&#8217;": "\u2019",
    "&#x2014;": "\u2014",
    "&eacute;": "é",
    "&NotEqualTilde;": "\u2242\u0338",
    "&#x1F600;": "\U0001f600",
    "&lt;": "<",
    "&quot;": '"',
    "&hellip;": "\u2026",
    "&#0;": "\ufffd",
}
WORDS = ["Mayor", "Lind", "3", "café", "e\u0301t", "\U0001f600", "\u2019s", "\ufffc", "a\u200bb", "\u00ad", "\u0130"]
USUAL = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<a href=/x>",
    "</a>",
    "<span class='x byline'>",
    "</span>",
    "<sup>",
    "</sup>",
    "<code>",
    "</code>",
    "<i lang=es>",
    "</i>",
    "<p lang=fr>",
    "<li>",
    "</ul>",
    "<td>",
    "</table>",
    "<button>",
    "</button>",
    "<svg>",
    "<br>",
    "<img alt=' A &amp;\r\nb'>",
    "<h1>",
    "</h1>",
    "<blockquote>",
]
NASTY = [
    "&",
    "&notit;",
    "&ampx",
    "&#;",
    "&#xD800",
    "<",
    ">",
    "</",
    "</>",
    "<a ",
    "<!",
    "<?x",
    "<![CDATA[",
    "]]>",
    "\0",
    "\ud800",
]
SPACES = [" ", "\n", "\r\n", "\r", "\t", "\x0c", "\x0b", "\x85", "\u2028", "\xa0", "  \n\n "]
COMMENTS = [
    "<!-- x -->",
    "<!-->",
    "<!--->",
    "<!-- claimlint: ok names/x -- so -->",
    "<!--claimlint: off-->",
    "<!--",
    "-->",
]
VALUES = [
    "",
    "x",
    "1/",
    "a &amp; b",
    "&notit;",
    "&amp=",
    "caf&eacute",
    " b ",
    "\r\n",
    "es",
    "en-GB",
    "date",
    "description",
]
NAMES = ["href", "alt", "class", "lang", "xml:lang", "content", "name", "property", "hidden", "CLASS", "=x", "a'b"]


def _quoted(written: str, quote: str) -> str:
    return f"{quote}{written}{quote}"


def attributes() -> st.SearchStrategy[str]:
    """One attribute, with or without a value, in any quotes."""
    values = st.sampled_from(VALUES + CLASSES)
    written = st.builds(_quoted, values, st.sampled_from(['"', "'", ""]))
    return st.builds(
        lambda name, equals, value: f" {name}{equals}{value}" if equals else f" {name}",
        st.sampled_from(NAMES),
        st.sampled_from(["", "=", " = ", "=\r\n"]),
        written,
    )


def starts() -> st.SearchStrategy[str]:
    """A start tag."""
    inside = st.lists(attributes(), max_size=3).map("".join)
    return st.builds(
        lambda tag, more, end: f"<{tag}{more}{end}", st.sampled_from(TAGS), inside, st.sampled_from([">", "/>", " >"])
    )


def ends() -> st.SearchStrategy[str]:
    """An end tag, of whatever."""
    return st.sampled_from(TAGS).map(lambda tag: f"</{tag}>")


def nasty() -> st.SearchStrategy[str]:
    """HTML that may be broken in every way."""
    parts = st.one_of(
        st.sampled_from(USUAL),
        st.sampled_from(USUAL),
        starts() | ends(),
        st.sampled_from(WORDS),
        st.sampled_from(SPACES),
        st.sampled_from(list(REFERENCES)),
        st.sampled_from(NASTY + COMMENTS) | st.text(max_size=3),
    )
    return st.lists(parts, max_size=40).map("".join)


class Known(NamedTuple):
    """A source with the blocks that it holds: for each its zones and its text."""

    source: str
    blocks: list[tuple[tuple[str, ...], str]]


FRAMES = {
    "<p>{}</p>": ("body",),
    "<p>{}": ("body",),
    "<div>{}</div>": ("body",),
    "<section><div>{}</div></section>": ("body",),
    "<h2>{}</h2>": ("heading",),
    "<ul><li>{}</ul>": ("list",),
    "<ol><li><p>{}</p></li></ol>": ("list",),
    "<dl><dd>{}</dl>": ("list",),
    "<table><tr><td>{}</table>": ("table",),
    "<table><caption>{}<tr></table>": ("caption",),
    "<figure><figcaption>{}</figcaption></figure>": ("caption",),
    "<blockquote><p>{}</blockquote>": ("blockquote",),
    "<blockquote><ul><li>{}</ul></blockquote>": ("blockquote", "list"),
    "<div class='x deck'>{}</div>": ("deck",),
    "<p class=credit>{}</p>": ("credit",),
}
INLINE = [
    "{}",
    "<em>{}</em>",
    "<b class=x>{}</b>",
    "<a href=/x>{}</a>",
    "<q>{}</q>",
    "<!-- no -->{}",
    "{}<script>x<y</script>",
]
GAPS = [
    "",
    "\n",
    " \r\n",
    "<hr>",
    "<!-- gap -->",
    "<script>if (a<b) p()</script>",
    "<svg><title>t</title></svg>",
    "</i>",
]


@st.composite
def inlines(draw: st.DrawFn) -> tuple[str, str]:
    """A bit of a sentence: how it is written and what it says."""
    written = draw(st.sampled_from(list(REFERENCES) + [word for word in WORDS if word.strip()]))
    if written == "&amp":
        written = "&amp;"
    return draw(st.sampled_from(INLINE)).format(written), REFERENCES.get(written, written)


@st.composite
def known(draw: st.DrawFn) -> Known:
    """Well-formed HTML of which the blocks are known."""
    source, blocks = "", []
    for frame in draw(st.lists(st.sampled_from(list(FRAMES)), max_size=6)):
        bits = draw(st.lists(inlines(), min_size=1, max_size=5))
        space = draw(st.sampled_from([" ", "\n", "\r\n\t"]))
        source += draw(st.sampled_from(GAPS)) + frame.format(space.join(["", "w", *(bit for bit, _ in bits), "w", ""]))
        blocks.append((FRAMES[frame], space.join(["w", *(said for _, said in bits), "w"])))
    return Known(source, blocks)
