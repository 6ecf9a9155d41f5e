"""A whole Markdown file: its directives masked, its front matter read, the rest walked."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimlint.model.document import Document
from claimlint.reading.builder import Builder
from claimlint.reading.directives import lines
from claimlint.reading.finish import finish
from claimlint.reading.front_matter import front_matter
from claimlint.reading.markdown_walk import Walk
from claimlint.reading.surrogates import encodable

if TYPE_CHECKING:
    import pyromark

MASK = "\ue000"
"""Stands, while Markdown is parsed, for each character of a directive on a line of its own."""
MATH = r"\$\$|\$[^$\s]*\\[a-zA-Z]"


def story(source: str, path: str, name: str) -> Document:
    """The document of a whole Markdown file."""
    builder = Builder(source)
    front = front_matter(builder)
    written = _masked(encodable(source))[front.end :]
    walk = Walk(builder, written, front.end, headline=front.headline)
    walk.run(_parser(math=_has_math(written)).events_with_range(written))
    return finish(builder, path, name, front.values)


def _masked(source: str) -> str:
    """The source with its directive lines as words that mean nothing to Markdown, all offsets kept."""
    parts = []
    done = 0
    for line in lines(source):
        start, end = line.directive
        parts += [source[done:start], MASK * (end - start)]
        done = end
    return "".join([*parts, source[done:]]) if parts else source


def _has_math(source: str) -> bool:
    """Whether dollar signs mean mathematics here: in news they nearly always mean money."""
    return "$" in source and re.search(MATH, source) is not None


@cache
def _parser(*, math: bool) -> pyromark.Markdown:
    import pyromark

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
        | pyromark.Options.ENABLE_GFM
    )
    return pyromark.Markdown(options=options | pyromark.Options.ENABLE_MATH if math else options)
