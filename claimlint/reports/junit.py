"""JUnit XML, which any CI shows as tests: a suite for each document, a failed test for each finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimlint.model.finding import Finding, Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import harmless, readable, working

NOT_IN_XML = re.compile("[\ufffe\uffff]")
ENTITIES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}


class JUnit:
    """The reporter `junit`."""

    name = "junit"

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """The head, a suite for each document as it comes, and one for what could not be done."""
        yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="claimlint">\n'
        for report in reports:
            if report.read:
                yield _suite(report)
        if run.errors:
            cases = [_error(readable(path), "claimlint", message) for path, message in run.errors]
            yield _element("testsuite", _counts("claimlint", len(cases), 0, len(cases)), cases)
        yield "</testsuites>\n"


def _suite(report: Report) -> str:
    path = readable(report.path)
    cases = [_failure(path, finding) for finding in report.findings]
    errors = [_error(path, rule, message) for rule, message in report.failures]
    every = [*cases, *errors] or [_element("testcase", {"classname": path, "name": "claimlint"})]
    return _element("testsuite", _counts(path, len(every), len(cases), len(errors)), every)


def _counts(name: str, tests: int, failures: int, errors: int) -> dict[str, str]:
    return {"name": name, "tests": str(tests), "failures": str(failures), "errors": str(errors)}


def _failure(path: str, finding: Finding) -> str:
    place = f"{finding.line}:{finding.column}"
    text = _text("\n".join((f"{path}:{place}: {finding.message}", *working(finding))))
    failure = _element("failure", {"type": finding.level, "message": finding.message}, text)
    return _case(path, f"{finding.rule} {place}", failure, {"line": str(finding.line)})


def _error(path: str, rule: str, message: str) -> str:
    return _case(path, rule, _element("error", {"type": "failed", "message": message}))


def _case(path: str, name: str, held: str, more: Mapping[str, str] | None = None) -> str:
    file = {"file": path} if path else {}
    return _element("testcase", {"classname": path or "claimlint", "name": name, **file, **(more or {})}, [held])


def _element(tag: str, attributes: Mapping[str, str], held: Sequence[str] = "") -> str:
    """An element on lines of its own: empty, with text that is escaped already, or with other elements."""
    named = (f'{name}="{_attribute(value)}"' for name, value in attributes.items())
    head = f"<{tag} {' '.join(named)}"
    if not held:
        return f"{head}/>\n"
    return f"{head}>{held if isinstance(held, str) else _nested(held)}</{tag}>\n"


def _nested(elements: Sequence[str]) -> str:
    return "\n" + "".join(elements)


def _attribute(text: str) -> str:
    return _text(text).replace("\n", "&#10;")


def _text(text: str) -> str:
    """Text as XML may have it: what XML has no place for, or a terminal would obey, is shown by a sign."""
    lines = map(harmless, text.split("\n"))
    return NOT_IN_XML.sub("\ufffd", "\n".join(lines)).translate(ENTITIES)


REPORTER = JUnit()
