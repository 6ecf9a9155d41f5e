"""SARIF 2.1.0, for code scanning and editors: results as the reports come, then the rules that they name.

Columns are code points. What was suppressed is there too, marked as such; rules that failed and files that could not
be read are notifications of the one invocation.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from claimlint.model.finding import Edit, Finding, Fix, Related, Report
from claimlint.model.places import Places
from claimlint.model.protocols import RuleFacts, RunFacts
from claimlint.reports import HOME, grounds, readable, source_of, written

Row = dict[str, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
IN_SOURCE, EXTERNAL = "inSource", "external"
"""Where a finding was silenced: in the copy, or by the baseline."""
LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
SEVERITIES = {"error": "error", "warning": "warning", "suggestion": "recommendation"}
"""What GitHub calls the levels of rules that are not about security."""
SLOT = re.compile(r"\{[^{}]*\}")
LINK = re.compile(r"\[(?=[^\[\]]*\]\()")
"""What begins a link in a message, where copy means none."""
MARKUP = re.compile(r"([\\`*_\[\]<>])")


class Sarif:
    """The reporter `sarif`."""

    name = "sarif"
    reads_source = True

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """Pieces of the log: the head, the results of each report, then all that is known only in the end."""
        rules = Rules()
        told: list[Row] = []
        yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"results": ['
        lead = "\n  "
        for report in reports:
            told += [_failure(report.path, failure.rule, failure.message, rules) for failure in report.failures]
            if rows := [written(row) for row in _results(report, run, rules)]:
                yield lead + ",\n  ".join(rows)
                lead = ",\n  "
        told += [_notification(message, path) for path, message in run.errors]
        yield f'],\n "columnKind": "unicodeCodePoints", "defaultEncoding": "utf-8",\n "tool": {_tool(run, rules)},'
        yield f'\n "invocations": [{written(_invocation(run, told))}]}}]}}\n'


class Rules:
    """The rules that a log names, in the order in which they are named first."""

    def __init__(self) -> None:
        self.indexes: dict[str, int] = {}

    def index(self, rule: str) -> int:
        """Where the description of a rule stands among those of the tool."""
        return self.indexes.setdefault(rule, len(self.indexes))


def _results(report: Report, run: RunFacts, rules: Rules) -> Iterator[Row]:
    found = [(finding, "") for finding in report.findings]
    found += [(each, EXTERNAL if n in report.accepted else IN_SOURCE) for n, each in enumerate(report.suppressed)]
    wanted = any(finding.fix or finding.related for finding, _ in found)
    source = source_of(report, run) if wanted else None
    places = None if source is None else Places(source)
    uri = _uri(report.path)
    for finding, silenced in sorted(found, key=lambda each: (each[0].start, each[0].end, each[0].rule)):
        yield _result(finding, uri, places, rules.index(finding.rule)) | _silenced(silenced)


def _result(finding: Finding, uri: str, places: Places | None, index: int) -> Row:
    row: Row = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.level],
        "message": _message("\n".join((finding.message, *grounds(finding)))),
        "locations": [_location(uri, _region(finding))],
    }
    if finding.related:
        row["relatedLocations"] = [_related(n, other, uri, places) for n, other in enumerate(finding.related, 1)]
    if finding.fix and finding.fix.edits:
        row["fixes"] = [_fix(finding.fix, uri, places)]
    if finding.fingerprint:
        row["partialFingerprints"] = {"claimlint/v1": finding.fingerprint}
    more = {"category": finding.category, "quotation": finding.quotation, "suggestions": finding.suggestions}
    return row | {"properties": more}


def _silenced(where: str) -> Row:
    """Every result says so: where one of a run tells of suppressions, all must."""
    return {"suppressions": [{"kind": where}] if where else []}


def _region(finding: Finding) -> Row:
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        **_stretch(finding.start, finding.end),
        "snippet": {"text": finding.text},
    }


def _stretch(start: int, end: int) -> Row:
    return {"charOffset": start, "charLength": max(0, end - start)}


def _placed(start: int, end: int, places: Places | None) -> Row:
    """A region by lines and columns, where the source tells them, and by offsets."""
    if places is None:
        return _stretch(start, end)
    (line, column), (end_line, end_column) = places.at(start), places.at(end)
    lines = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return lines | _stretch(start, end)


def _related(number: int, other: Related, uri: str, places: Places | None) -> Row:
    region = {"startLine": other.line, "startColumn": other.column} | _placed(other.start, other.end, places)
    return {"id": number, "message": _message(other.message), **_location(uri, region)}


def _location(uri: str, region: Row) -> Row:
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _fix(fix: Fix, uri: str, places: Places | None) -> Row:
    change = {"artifactLocation": {"uri": uri}, "replacements": [_replacement(edit, places) for edit in fix.edits]}
    return {"description": {"text": f"{fix.safety} fix"}, "artifactChanges": [change]}


def _replacement(edit: Edit, places: Places | None) -> Row:
    return {"deletedRegion": _placed(edit.start, edit.end, places), "insertedContent": {"text": edit.text}}


def _message(text: str) -> Row:
    return {"text": LINK.sub(r"\\[", text)}


def _failure(path: str, rule: str, message: str, rules: Rules) -> Row:
    about = {"associatedRule": {"id": rule, "index": rules.index(rule)}}
    return _notification(f"rule {rule}: {message}", path) | about


def _notification(message: str, path: str) -> Row:
    where = {"locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}]} if path else {}
    return {"level": "error", "message": _message(message), **where}


def _invocation(run: RunFacts, told: Sequence[Row]) -> Row:
    row: Row = {"executionSuccessful": not told}
    if run.status:
        row["exitCode"] = run.status()
    return row | {"toolExecutionNotifications": told}


def _tool(run: RunFacts, rules: Rules) -> str:
    described = ",".join(f"\n  {written(_rule(rule, run.described(rule)))}" for rule in rules.indexes)
    head = {"name": "claimlint", "version": run.version, "informationUri": HOME}
    more = {"properties": {"knowledge": run.knowledge}}
    return f'{{"driver": {written(head | more)[:-1]}, "rules": [{described}]}}}}'


def _rule(rule: str, facts: RuleFacts | None) -> Row:
    """What is known of a rule; a message with slots is told with the slots left open."""
    pack = rule.split("/", 1)[0]
    if facts is None:
        return {"id": rule, "shortDescription": {"text": rule}, "properties": {"pack": pack, "tags": [pack]}}
    short = SLOT.sub("…", facts.message)
    return {
        "id": rule,
        "shortDescription": {"text": short},
        "fullDescription": {"text": facts.why or short},
        "help": _help(short, facts),
        "defaultConfiguration": {"level": LEVELS[facts.level]},
        "properties": {
            "pack": pack,
            "category": facts.category,
            "tags": list(dict.fromkeys((pack, facts.category))),
            "problem.severity": SEVERITIES[facts.level],
        },
    }


def _help(short: str, facts: RuleFacts) -> Row:
    plain = [short, facts.why, facts.source and f"Source: {facts.source}"]
    strong = [f"**{_marked(short)}**", _marked(facts.why), facts.source and f"*Source:* {_marked(facts.source)}"]
    return {"text": "\n\n".join(filter(None, plain)), "markdown": "\n\n".join(filter(None, strong))}


def _marked(text: str) -> str:
    return MARKUP.sub(r"\\\1", text)


def _uri(path: str) -> str:
    """A path as given, as a reference: bytes that are no text are kept, and an absolute path is a file."""
    from urllib.parse import quote

    path = path.replace(os.sep, "/")
    try:
        quoted = quote(path, errors="surrogateescape")
    except UnicodeEncodeError:
        quoted = quote(readable(path))
    if re.match("[A-Za-z]%3A/", quoted):
        return f"file:///{quoted}"
    return f"file://{quoted}" if quoted.startswith("/") else quoted


REPORTER = Sarif()
