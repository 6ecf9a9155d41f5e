"""The JSON Schema of the JSON report, version 1."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
PLACE: Schema = {"type": "integer", "minimum": 1}
LEVEL: Schema = {"enum": ["error", "warning", "suggestion"]}


def report_schema() -> Schema:
    """The schema that every JSON report satisfies."""
    report = _object(
        version={"const": 1},
        tool=_object(name={"const": "claimlint"}, version=TEXT, rules=COUNT, knowledge=_list(TEXT)),
        documents=_list({"$ref": "#/$defs/document"}),
        errors=_list(_object(path=TEXT, message=TEXT)),
        summary=_summary(),
    )
    report["properties"]["statistics"] = {
        "description": "Findings by rule, the most first; where they are asked for.",
        **_list(_object(rule=TEXT, count=PLACE, fixable=COUNT)),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://raw.githubusercontent.com/claimlint/claimlint/main/schemas/report.json",
        "title": "claimlint report",
        **report,
        "$defs": {"document": _document(), "finding": _finding(), "claim": _claim()},
    }


def _summary() -> Schema:
    schema = _object(
        documents=COUNT,
        words=COUNT,
        findings=_object(error=COUNT, warning=COUNT, suggestion=COUNT),
        suppressed=COUNT,
        failures=COUNT,
    )
    accepted = "How many of the suppressed the baseline silenced."
    schema["properties"]["accepted"] = {"description": accepted, **COUNT}
    schema["properties"]["gone"] = {"description": "How many in the baseline no longer occur.", **COUNT}
    return schema


def _document() -> Schema:
    findings = _list({"$ref": "#/$defs/finding"})
    schema = _object(
        path=TEXT,
        format=TEXT,
        date={"type": ["string", "null"], "format": "date"},
        words=COUNT,
        findings=findings,
        suppressed=findings,
        failures=_list(_object(rule=TEXT, message=TEXT)),
    )
    schema["properties"]["limited"] = {
        "description": "By rule, how many findings there were beyond its limit.",
        "type": "object",
        "additionalProperties": PLACE,
    }
    accepted = "Which of `suppressed`, counted from 0, the baseline silenced and not the copy."
    schema["properties"]["accepted"] = {"description": accepted, **_list(COUNT)}
    schema["properties"]["claims"] = _list({"$ref": "#/$defs/claim"})
    return schema


def _finding() -> Schema:
    edit = _object(start=COUNT, end=COUNT, text=TEXT)
    fix = _object(edits=_list(edit), safety={"enum": ["safe", "unsafe"]})
    kinds = ["computation", "record", "calendar", "document"]
    return {
        "description": "Half-open offsets in code points from 0; lines and columns from 1.",
        **_object(
            rule=TEXT,
            level=LEVEL,
            category=TEXT,
            message=TEXT,
            start=COUNT,
            end=COUNT,
            line=PLACE,
            column=PLACE,
            end_line=PLACE,
            end_column=PLACE,
            text=TEXT,
            quotation={"type": "boolean"},
            suggestions=_list(TEXT),
            fix={"oneOf": [{"type": "null"}, fix]},
            evidence=_list(_object(kind={"enum": kinds}, text=TEXT, source=TEXT)),
            related=_list(_object(start=COUNT, end=COUNT, line=PLACE, column=PLACE, message=TEXT)),
            fingerprint=TEXT,
        ),
    }


def _claim() -> Schema:
    return {
        "description": "A claim that was checked and held; where `reason` is not empty, it could not be decided.",
        **_object(
            family=TEXT,
            start=COUNT,
            end=COUNT,
            line=PLACE,
            column=PLACE,
            end_line=PLACE,
            end_column=PLACE,
            text=TEXT,
            readings=_list(TEXT),
            computation=TEXT,
            reason=TEXT,
        ),
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _object(**properties: Schema) -> Schema:
    """An object with exactly these properties."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
