"""HTML as it is written: nested, with attributes and references, and broken tags."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimlint.testing.strategies.words import lines, soup

TAGS = (
    *("p", "div", "b", "em", "a", "h1", "h2", "ul", "li", "table", "tr", "td"),
    *("blockquote", "figure", "figcaption", "pre", "code", "script", "style", "span", "br", "img"),
    *("article", "header", "time", "x-card", "sup", "title", "textarea"),
)


def html_documents() -> SearchStrategy[str]:
    """HTML as it is written, nested, with attributes and references; broken tags; and soup."""
    names = st.sampled_from(TAGS)
    attributes = st.sampled_from(
        ["", "", " class='byline'", ' id="a&amp;b"', " href=/x", " alt='the the'", " hidden", " lang=fr", " <"]
    )
    closing = st.sampled_from(["</{}>", "</{}>", "</{} >", "", "</b>", "</"])

    def wrapped(inner: SearchStrategy[str]) -> SearchStrategy[str]:
        return st.builds(
            lambda name, with_, text, end: f"<{name}{with_}>{text}{end.format(name)}", names, attributes, inner, closing
        )

    nested = st.recursive(
        st.one_of(
            lines(),
            lines("\n"),
            st.sampled_from(["<!-- claimlint: ok x/y -- why -->", "<br>", "<!-- a", "<!DOCTYPE html>"]),
        ),
        lambda inner: st.one_of(wrapped(inner), st.lists(inner, min_size=2, max_size=4).map("".join)),
        max_leaves=10,
    )
    return st.one_of(nested, soup())
