"""Hypothesis strategies for nasty copy: documents in each format, for the tests of readers, kinds and plugins."""

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


def yaml_front_matter() -> SearchStrategy[str]:
    """Front matter in YAML, sometimes broken."""
    forms = (
        '{}: "{}"',
        "{}: '{}'",
        "{}: {}",
        "{}: |\n  {}\n  b",
        "{}: >-\n  {}\n  b",
        "{}:\n- {}\n- b",
        "{}: {{a: {}}}",
        "{}: [{}",
    )
    return _front("---", forms)


def toml_front_matter() -> SearchStrategy[str]:
    """Front matter in TOML, sometimes broken."""
    forms = (
        '{} = "{}"',
        "{} = '{}'",
        '{} = """\n{}\nb"""',
        "{} = ['{}', \"b\"]",
        "[{}]\na = '{}'",
        "{} = {{a = '{}'}}",
        "{} = {}",
    )
    return _front("+++", forms)


def _front(fence: str, forms: tuple[str, ...]) -> SearchStrategy[str]:
    keys = st.sampled_from(["title", "date", "author", "tags", "caption", "a.b", "deck"])
    fields = st.lists(st.builds(str.format, st.sampled_from(forms), keys, lines()), max_size=4)
    return fields.map(lambda written: "\n".join([fence, *written, fence, ""]))


def markdown_documents() -> SearchStrategy[str]:
    """Markdown as it is written, nested and hard-wrapped, with and without front matter; and soup."""
    front = st.one_of(st.just(""), yaml_front_matter(), toml_front_matter())
    body = st.lists(_blocks(), max_size=5).flatmap(
        lambda blocks: st.sampled_from(["\n\n", "\n", "\n\n\n"]).map(lambda parting: parting.join(blocks))
    )
    written = st.tuples(front, body).map("".join)
    return st.one_of(written, written.map(lambda text: text.replace("\n", "\r\n")), soup())


def html_documents() -> SearchStrategy[str]:
    """HTML as it is written, nested, with attributes and references; broken tags; and soup."""
    names = st.sampled_from(
        *[
            [
                "p",
                "div",
                "b",
                "em",
                "a",
                "h1",
                "h2",
                "ul",
                "li",
                "table",
                "tr",
                "td",
                "blockquote",
                "figure",
                "figcaption",
                "pre",
                "code",
                "script",
                "style",
                "span",
                "br",
                "img",
                "article",
                "header",
                "time",
                "x-card",
                "sup",
                "title",
                "textarea",
            ]
        ]
    )
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
