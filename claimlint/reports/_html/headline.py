"""What a story is called in the list of stories."""

from __future__ import annotations

import re
from html import unescape

LONGEST = 90
HEADLINES = {
    "markdown": (r"(?m)^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", r"(?m)^#[ \t]+(.+?)[ \t#]*$"),
    "html": (r"(?is)<h1\b[^>]*>(.*?)</h1\s*>", r"(?is)<title\b[^>]*>(.*?)</title\s*>"),
}
ANY_LINE = r"(?m)^[ \t]*(\S.*)$"
HEAD = 5_000
"""How many code points of the source are looked at."""


def headline(source: str, format: str) -> str:  # noqa: A002
    """The story's headline as far as one look tells: heading, title, or first line; empty where there is none."""
    head = source[:HEAD]
    for pattern in HEADLINES.get(format, (ANY_LINE,)):
        if found := re.search(pattern, head):
            return _short(unescape(re.sub(r"<[^<>]*>|[*_`]", "", found[1])) if format in HEADLINES else found[1])
    return ""


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
