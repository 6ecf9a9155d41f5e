"""Words, markup and line ends that readers must carry through, whole and broken."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

WORDS = (
    *(
        "Mayor",
        "Lind",
        "the",
        "the",
        "3.5",
        "$5",
        "10%",
        "AT&T",
        "don\u2019t",
        "\u201cYes,\u201d",
        "(AP)",
        "\u2014",
        "--",
    ),
    *("caf\u00e9", "e\u0301te\u0301", "\U0001f600", "\U0001d54f", "\u0130", "\u6f22\u5b57", "\u05e9\u05dc\u05d5\u05dd"),
    *(
        "a\u00a0b",
        "co\u00adop",
        "a\u200bb",
        "\ufeff",
        "\ufffc",
        "\u2028",
        "\x00",
        "\x0b",
        "\x1c",
        "\x85",
        "\ue000",
        "\r",
    ),
    *("jo@lind.org", "@jo", "www.lind.org", "https://lind.org/a_(b)?c=d&e", "/etc/hosts", "report.pdf", "and/or"),
    *(
        "By",
        "Jo Lind",
        "PARIS, Oct. 11, 2023 \u2014",
        "WASHINGTON (AP) \u2014",
        "(Jo Lind/Agency via Pool)",
        "//claimlint: off",
    ),
)
"""Words and other stretches that readers must carry through unharmed."""
ENTITIES = (
    "&amp;",
    "&lt;",
    "&nbsp;",
    "&eacute;",
    "&#39;",
    "&#x1F600;",
    "&#0;",
    "&bogus;",
    "&amp",
    "&",
    "&#",
    "&NotEqualTilde;",
)
ENDINGS = ("\n", "\r\n", "\r", " \n", "  \n", "\t\n", "\\\n")
MARKUP = (
    *(
        "*",
        "**",
        "_",
        "__",
        "~~",
        "`",
        "``",
        "[",
        "]",
        "](",
        ")",
        "(",
        "![",
        "<",
        ">",
        "</",
        "\\",
        "\\*",
        "|",
        "$",
        "$$",
    ),
    *(
        "#",
        "# ",
        "## ",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "> ",
        ">",
        "    ",
        "\t",
        "---",
        "===",
        "***",
        "+++",
        "```",
        "~~~",
        "[^1]",
    ),
    *(
        "[^1]: ",
        "[ ] ",
        "[x]",
        "[x]: /y",
        "|-|-|",
        "| a | b |",
        ": ",
        "{#id}",
        "{",
        "}",
        "<b",
        "<a href='x",
        "=",
        '"',
        "'",
    ),
    *("<!--", "-->", "<!-- claimlint: ok x/y -- why -->", "//claimlint: ok x/y -- why", "<?", "?>", "<![CDATA[", "]]>"),
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<br>",
        "<code>",
        "</code>",
        "<script>",
        "</script>",
        "<td>",
        "<li>",
    ),
)
"""What means something in Markdown or HTML, whole and broken."""


def words() -> SearchStrategy[str]:
    """A word, a stretch of copy, or any characters at all."""
    return st.one_of(st.sampled_from(WORDS), st.sampled_from(ENTITIES), st.text(max_size=4))


def soup() -> SearchStrategy[str]:
    """Words, markup and line ends in no order: what no writer meant."""
    parts = st.one_of(words(), st.sampled_from(MARKUP), st.sampled_from((*ENDINGS, "\n\n", " ", " ")))
    return st.lists(parts, max_size=40).map("".join)


def lines(separator: str = " ") -> SearchStrategy[str]:
    """Some words in a row."""
    return st.lists(words(), min_size=1, max_size=6).map(separator.join)
