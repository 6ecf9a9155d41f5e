"""A page as a browser reads it, and reports that fit their source: what the tests of the html report share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Any, NamedTuple

from hypothesis import strategies as st

from claimlint.model.finding import LEVELS, Claim, Finding, Related, Report
from claimlint.model.protocols import RunFacts
from claimlint.reports._html.escaping import visible
from claimlint.reports.html import REPORTER

VOID = {"meta", "input"}
OURS = {
    "html": {"lang"},
    "head": set(),
    "meta": {"charset", "http-equiv", "content", "name"},
    "title": set(),
    "style": set(),
    "script": set(),
    "body": set(),
    "header": {"class"},
    "main": {"id", "tabindex"},
    "footer": set(),
    "section": {"id", "class", "aria-label", "aria-labelledby"},
    "article": {"aria-label"},
    "div": {"id", "class", "role", "aria-label", "hidden", "data-n", "data-at", "data-pack", "tabindex", "dir"},
    "details": {"class", "id", "open", "hidden"},
    "summary": set(),
    "h1": set(),
    "h2": set(),
    "h3": {"id"},
    "p": {"class", "hidden"},
    "ul": {"class", "aria-label"},
    "li": {"class", "data-at"},
    "span": {"class", "aria-hidden", "dir"},
    "a": {"class", "href", "aria-label", "aria-describedby"},
    "mark": {"class", "id", "data-n"},
    "b": {"class"},
    "q": set(),
    "ins": set(),
    "cite": set(),
    "kbd": set(),
    "button": {"type", "id", "title", "aria-pressed"},
    "output": {"id", "aria-live"},
    "form": {"id", "aria-label"},
    "fieldset": set(),
    "legend": set(),
    "label": {"class"},
    "input": {"type", "name", "value", "checked", "placeholder", "autocomplete"},
}
"""Every element that the page is made of, with every attribute that it may have."""


class Element(NamedTuple):
    """An element with what is in it: texts and elements."""

    tag: str
    attributes: Mapping[str, str | None]
    inside: list[Any]

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(part if isinstance(part, str) else part.text for part in self.inside)

    @property
    def copy(self) -> str:
        """All text in it but that of notes."""
        return "".join(part if isinstance(part, str) else "" if part.has("note") else part.copy for part in self.inside)

    def has(self, name: str) -> bool:
        """Whether it is of a class."""
        return name in (self.attributes.get("class") or "").split()

    def all(self, tag: str, name: str = "") -> list[Element]:
        """The elements in it with a tag, and perhaps a class, in order."""
        found: list[Element] = []
        for part in self.inside:
            if isinstance(part, Element):
                if part.tag == tag and (not name or part.has(name)):
                    found.append(part)
                found += part.all(tag, name)
        return found


class Parser(HTMLParser):
    """Reads a page, and takes nothing amiss that a browser would mend: each end tag closes what is open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open = [Element("", {}, [])]
        self.feed(page)
        self.close()
        assert len(self.open) == 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), "an attribute stands twice"
        element = Element(tag, dict(attrs), [])
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def rendered(reports: Sequence[Report], sources: Mapping[str, str], **more: Any) -> str:
    """The page of reports whose sources are at hand."""
    run = RunFacts("0.1.0", 7, more.pop("errors", []), {"source_of": sources.get}, ["core 2026-06"])
    return "".join(REPORTER.render(iter(reports), run))


def parsed(page: str) -> Element:
    """A page, with nothing in it that is not ours."""
    root = Parser(page).open[0]
    _check(root)
    return root


def _check(element: Element) -> None:
    for part in element.inside:
        if isinstance(part, Element):
            assert part.tag in OURS, part.tag
            assert set(part.attributes) <= OURS[part.tag], part
            _check(part)


def seen(source: str, start: int = 0, end: int | None = None) -> str:
    """A stretch of a source as it is shown: without the carriage returns of line ends, each control made visible."""
    end = len(source) if end is None else end
    kept = (char for at, char in enumerate(source[start:end], start) if source[at : at + 2] != "\r\n")
    return "".join(map(visible, kept))


def placed(source: str, start: int, end: int) -> dict[str, Any]:
    """Offsets, line, column and text of a stretch."""
    line, column = source.count("\n", 0, start) + 1, start - source.rfind("\n", 0, start)
    end_line, end_column = source.count("\n", 0, end) + 1, end - source.rfind("\n", 0, end)
    where = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
    return {"start": start, "end": end, "text": source[start:end], **where}


copy = st.text(
    st.sampled_from("ab \t\n\r<>&\"'/\\`={}-]\x1b\x07\x7f\x9b\u2028\u202e\u2066\u200f\ud800\ufeffé日😀שن\u0301"),
    max_size=60,
) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</pre></div></mark>",
        "]]>",
        "<!-- x -->",
        "{{ 7*7 }}{% if %}",
        "&lt;b&gt;",
        "\r\n\r\n",
    ]
)
"""Copy as nobody should write it."""


def _related(stretch: list[int], message: str) -> Related:
    return Related(stretch[0], stretch[1], 1, 1, message)


@st.composite
def stories(draw: st.DrawFn) -> tuple[Report, str]:
    """A report with findings and claims anywhere in a source, and the source."""
    source = draw(st.lists(copy, max_size=4).map("".join))
    stretch = st.tuples(st.integers(0, len(source)), st.integers(0, len(source))).map(sorted)
    words = st.sampled_from(["x", "<b>", '"\' onload="', "\x1b[31m", "\ud800"])
    findings = [
        Finding(
            rule=draw(st.sampled_from(["names/a", "claims/b", "<i>/c"])),
            level=draw(st.sampled_from(LEVELS)),
            category=draw(words),
            message=draw(words),
            suggestions=tuple(draw(st.lists(words, max_size=2))),
            related=tuple(draw(st.lists(st.builds(_related, stretch, words), max_size=2))),
            **placed(source, *draw(stretch)),
        )
        for _ in range(draw(st.integers(0, 6)))
    ]
    claims = [
        Claim("claims/sum", readings=("3: 3",), computation="3", reason=reason, **placed(source, *span))
        for span, reason in draw(st.lists(st.tuples(stretch, st.sampled_from(["", "x"])), max_size=2))
    ]
    findings.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
    path = draw(st.sampled_from(["story.md", "<script>.md", "a\"b/c'.txt", "\x1b[2J", "d\ud800.md"]))
    return Report(path, "plain", None, 3, findings=tuple(findings), claims=tuple(claims)), source
