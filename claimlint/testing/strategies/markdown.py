"""Markdown as it is written: nested, hard-wrapped, with and without front matter."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimlint.testing.strategies.front_matter import toml_front_matter, yaml_front_matter
from claimlint.testing.strategies.words import lines, soup


def _inline() -> SearchStrategy[str]:
    """Words of Markdown with what can stand around them."""
    around = (
        *(
            "*{}*",
            "**{}**",
            "_{}_",
            "~~{}~~",
            "[{}](/x)",
            "[{}][x]",
            "![{}](/x 'y')",
            "`{}`",
            "<b>{}</b>",
            "<code>{}</code>",
        ),
        *(
            "Jo*{}*Lind",
            "{}[^1]",
            "<https://a.org/{}>",
            "{}<br>",
            "<!-- {} -->",
            "\\*{}",
            "{}  \n",
            "{}\\\n",
            "${}$",
            "<i {}",
        ),
        *("[![{}](/x)](/y)", "<script>{}</script>", "<a href='x'>{}</a>", "{}<!-- claimlint: ok x/y -- why -->"),
    )
    return st.recursive(
        lines(),
        lambda inner: st.one_of(
            st.tuples(st.sampled_from(around), inner).map(_filled),
            st.lists(inner, min_size=2, max_size=4).map(" ".join),
            st.lists(inner, min_size=2, max_size=3).map("\n".join),
        ),
        max_leaves=6,
    )


def _filled(parts: tuple[str, str]) -> str:
    frame, inner = parts
    return frame.replace("{}", inner)


def _prefixed(parts: tuple[tuple[str, str], str]) -> str:
    (first, rest), inner = parts
    return first + inner.replace("\n", "\n" + rest)


def _blocks() -> SearchStrategy[str]:
    """A block of Markdown, with blocks inside it."""
    frames = (
        "# {}",
        "### {} #",
        "{}\n===",
        "{}\n---",
        "```\n{}\n```",
        "    {}",
        "<div>\n{}\n</div>",
        "[^1]: {}",
        "[x]: /y '{}'",
    )
    tables = ("| {} | b |\n|---|:-:|\n| c | {} |", "{}|b\n-|-\n{}|`|`", "$$\n{}\n$$", "<figure>{}</figure>", "***\n{}")
    simple = st.one_of(_inline(), st.tuples(st.sampled_from(frames + tables), _inline()).map(_filled))
    marks = (
        ("- ", "  "),
        ("1. ", "   "),
        ("> ", "> "),
        ("> ", ""),
        ("* ", ""),
        ("- [x] ", "  "),
        ("-\t", "\t"),
        ("  - ", "    "),
    )
    return st.recursive(
        simple,
        lambda inner: st.one_of(
            st.tuples(st.sampled_from(marks), inner).map(_prefixed),
            st.lists(inner, min_size=2, max_size=3).map("\n\n".join),
            st.lists(inner, min_size=2, max_size=3).map("\n".join),
        ),
        max_leaves=5,
    )


def markdown_documents() -> SearchStrategy[str]:
    """Markdown as it is written, nested and hard-wrapped, with and without front matter; and soup."""
    front = st.one_of(st.just(""), yaml_front_matter(), toml_front_matter())
    body = st.lists(_blocks(), max_size=5).flatmap(
        lambda blocks: st.sampled_from(["\n\n", "\n", "\n\n\n"]).map(lambda parting: parting.join(blocks))
    )
    written = st.tuples(front, body).map("".join)
    return st.one_of(written, written.map(lambda text: text.replace("\n", "\r\n")), soup())
