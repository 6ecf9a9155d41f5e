"""Copy that is out to harm whatever shows it, and what was found in it: shared by the tests of all formats."""

from __future__ import annotations

from claimlint.model.finding import Edit, Evidence, Failure, Finding, Fix, Related, Report
from claimlint.model.places import Places
from claimlint.model.protocols import RuleFacts, RunFacts
from tests.reports.strategies import REPORT, SOURCE

NASTY = (
    "Plain: 100%, <b>&amp;\r\n"
    "日本の 😀 \x1b[31mre\x1b[0md \x9b2J \u202edesrever\u202c, “the the” ]]> --> \x00\x7f\n"
    "e\u0301 {0} [here](1) ::error::no \ufffe \u2028 end of of it"
)
PATH = "odd/a b:c,d%20\u202e\x1b日.md"


def place(text: str, nth: int = 0) -> dict[str, int | str]:
    """The fields of a finding that say where it stands: on the nth place of a text in NASTY."""
    start = -1
    for _ in range(nth + 1):
        start = NASTY.index(text, start + 1)
    end = start + len(text)
    (line, column), (end_line, end_column) = Places(NASTY).at(start), Places(NASTY).at(end)
    ends = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
    return {"start": start, "end": end, "text": text, **ends}


def related(text: str, message: str) -> Related:
    """Another place in NASTY."""
    where = place(text)
    start, end, line, column = (int(where[name]) for name in ("start", "end", "line", "column"))
    return Related(start, end, line, column, message)


def _doubled() -> Finding:
    where = place("the the")
    start = int(where["start"])
    return Finding(
        rule="mechanics/doubled",
        level="warning",
        category="duplication",
        message="'the\x1b[2J the' is 100% <doubled> {match}: [see](1).",
        quotation=True,
        suggestions=("the", ""),
        fix=Fix((Edit(start, start + 1, "T"), Edit(start + 3, start + 7, "")), "unsafe"),
        evidence=(Evidence("record", "said & done\u202e", "a <book>, p. 3"),),
        related=(related("日本", "it\nbegins, here: 100%"),),
        fingerprint="00ff",
        **where,  # type: ignore[arg-type]
    )


def _across_lines() -> Finding:
    return Finding(
        rule="mechanics/line",
        level="error",
        category="typographical",
        message="Two lines.\r\nAnd an end.",
        fingerprint="00ff",
        **place("\x7f\ne\u0301"),  # type: ignore[arg-type]
    )


def _same_twice() -> tuple[Finding, Finding]:
    first, second = (
        Finding(rule="a/b", level="suggestion", category="style", message="Short.", fingerprint="", **place(text))  # type: ignore[arg-type]
        for text in ("end", "of of")
    )
    return first, second


HOSTILE = Report(
    path=PATH,
    format="plain",
    date=None,
    words=20,
    findings=(_doubled(), _across_lines(), *_same_twice()),
    suppressed=(Finding("a/b", "error", "style", "Hushed.", **place("Plain")),),  # type: ignore[arg-type]
    failures=(Failure("usage/slow", "ran <too> long: 5 s, 100%\n\x1b[2J"),),
)
UNREAD = Report(path="gone.md", format="", date=None, words=0, problems=("gone.md: missing",), read=False)
CLEAN = Report(path="clean.md", format="markdown", date=None, words=4)
COMMON = (REPORT, HOSTILE, CLEAN, UNREAD)
SOURCES = {"story.md": SOURCE, PATH: NASTY}
ERRORS = (("gone.md", "missing"), ("", "no rule is called 'a%b': <x>"), ("bad\udcff.md", "not UTF-8: \x1b"))
RULES = {
    "mechanics/doubled": RuleFacts(
        "'{match}' is <doubled>*: '{better}'.", "It [trips] readers.", "A <book>, p. 3", "duplication", "error"
    ),
    "a/b": RuleFacts("Short.", "", "", "style", "suggestion"),
}


def run_of(sources: dict[str, str] | None = None, errors: tuple[tuple[str, str], ...] = ERRORS) -> RunFacts:
    """What a reporter is told of a run over COMMON."""
    options: dict[str, object] = {"source_of": (sources or {}).get}
    return RunFacts("0.1.0", 7, errors, options, ["core 2026-11"], RULES.get, lambda: 2)
