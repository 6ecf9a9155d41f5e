"""The last step of every reader: addresses, what the copy says about its parts, and the date."""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.model.document import Document
from claimlint.reading.builder import Builder
from claimlint.reading.news import date_of, recognise
from claimlint.reading.urls import urls


def finish(builder: Builder, path: str, format: str, meta: Mapping[str, object] | None = None) -> Document:  # noqa: A002
    """The document that a reader has collected, with the marks and zones that its words give away."""
    builder.close()
    text = builder.text
    marks = {*builder.marks, *urls(text)}
    builder.blocks, builder.marks = recognise(text, builder.blocks, sorted(marks))
    return builder.document(path, format, meta, date_of(meta or {}, text, builder.blocks, builder.marks))
