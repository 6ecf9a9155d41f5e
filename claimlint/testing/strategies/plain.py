"""Plain text: paragraphs, bullets, directives."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimlint.testing.strategies.words import lines, soup


def plain_documents() -> SearchStrategy[str]:
    """Plain text: paragraphs, bullets, directives, with line ends of each sort."""
    line = st.one_of(
        lines(),
        lines().map("- {}".format),
        lines().map(" \u2022 {}".format),
        st.sampled_from(["", " ", "\t", "\u00a0", "//claimlint: ok x/y -- why", "  //claimlint: off", "By Jo Lind"]),
    )
    written = st.lists(
        st.tuples(line, st.sampled_from(["\n", "\n", "\r\n", "\n\n", "\r\n\r\n", "\n \n", ""])), max_size=12
    )
    return st.one_of(written.map(_joined), soup())


def _joined(parts: list[tuple[str, str]]) -> str:
    return "".join(line + end for line, end in parts)
