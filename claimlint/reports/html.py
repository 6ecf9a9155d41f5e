"""A page for people who never see a terminal: each story with its findings marked in place and the working beside them.

One file that needs no other, and that nothing in the copy can make do anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from claimlint.model.finding import Report
from claimlint.model.protocols import RunFacts

if TYPE_CHECKING:
    from jinja2 import Environment


OPEN = 10
"""How many stories are open when the page is; a browser lays out more only when somebody opens them."""


class Html:
    """The reporter `html`.

    It asks for `source_of`; where that gives no source, or one that is not what was linted, a story is its notes alone.
    """

    name = "html"
    reads_source = True

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """Pieces of the page: the head, each story as it comes, then sums and filters, which the browser puts first."""
        from claimlint.reports._html.tally import Tally

        pages = _pages()
        tally = Tally()
        source_of = run.options.get("source_of")
        yield pages.get_template("head.html.jinja").render(_own())
        stories = (report for report in tally.counted(reports) if report.read)
        for number, (report, opened) in enumerate(_with_open(stories), 1):
            source = source_of(report.path) if callable(source_of) else None
            yield pages.get_template("story.html.jinja").render(**_story(number, report, source, opened))
        facts = {"run": run, "sums": tally, "number": _counted}
        yield pages.get_template("tail.html.jinja").render(**facts, **_own())


def _story(number: int, report: Report, source: str | None, opened: bool) -> dict[str, Any]:
    from claimlint.reports._html.headline import headline
    from claimlint.reports._html.notes import told

    folder, slash, name = report.path.rpartition("/")
    return {
        "id": f"s{number}",
        "folder": folder + slash,
        "name": name,
        "headline": headline(source or "", report.format),
        "report": report,
        "told": told(report, source),
        "open": opened,
        "number": _counted,
    }


def _with_open(reports: Iterator[Report]) -> Iterator[tuple[Report, bool]]:
    """Each report, and whether its story is open at first: the first ten that have something to show are."""
    left = OPEN
    for report in reports:
        opened = left > 0 and bool(report.findings or report.claims)
        left -= opened
        yield report, opened


def _counted(count: int, noun: str) -> str:
    """A number with its noun: `1 error`, `1,204 words`, `2 stories`."""
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else many}"


@cache
def _pages() -> Environment:
    """The templates, read once; whatever they write passes through `shown`."""
    from pathlib import Path

    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from claimlint.reports._html.escaping import shown

    folder = Path(__file__).parent / "_html"
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _own() -> dict[str, object]:
    """Our style and our script, with the hashes by which a browser knows them from anybody else's."""
    import base64
    import hashlib
    from pathlib import Path

    from markupsafe import Markup

    own: dict[str, object] = {}
    for name, file in (("style", "report.css"), ("script", "report.js")):
        text = (Path(__file__).parent / "_html" / file).read_text(encoding="utf-8")
        own[name] = Markup(text)
        digest = hashlib.sha256(text.encode("utf-8")).digest()
        own[f"{name}_hash"] = f"sha256-{base64.b64encode(digest).decode()}"
    return own


REPORTER = Html()
