"""Much copy: a story, a folder of stories, or rows of JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from claimlint.cli.trouble import Trouble
from claimlint.model.finding import Unreadable
from claimlint.run.files import Walk
from claimlint.run.sources import read_text

if TYPE_CHECKING:
    from collections.abc import Container

ROWS = (".jsonl", ".jsonl.gz")


class Copy(NamedTuple):
    """A story as it comes from a corpus; without a format it is told by the name's suffix."""

    name: str
    text: str
    format: str | None = None
    date: date | None = None


def stories(corpus: Path, suffixes: Container[str], trouble: Trouble) -> Iterator[Copy]:
    """The stories of a corpus in a stable order; what cannot be read is told, and the rest goes on."""
    if corpus.is_file() and corpus.name.lower().endswith(ROWS):
        yield from _rows(corpus, trouble)
        return
    walk = Walk(
        lambda path: path.suffix.lower() in suffixes,
        lambda path, is_folder: False,
        lambda path, why: trouble.add(f"{path}: {why}", str(path)),
    )
    for path in walk.files([corpus]):
        try:
            yield Copy(str(path), read_text(path))
        except Unreadable as error:
            trouble.add(str(error), error.path)


def _rows(path: Path, trouble: Trouble) -> Iterator[Copy]:
    import json
    import zlib

    try:
        with _opened(path) as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        yield _copy(json.loads(line), f"{path}:{number}")
                    except (ValueError, KeyError, TypeError, AttributeError):
                        trouble.add(f"{path}:{number}:1: not a row with a text")
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        trouble.add(f"{path}: {error}", str(path))


def _opened(path: Path) -> IO[str]:
    if path.suffix.lower() == ".gz":
        import gzip

        return gzip.open(path, "rt", encoding="utf-8-sig")
    return path.open(encoding="utf-8-sig")


def _copy(row: dict[str, Any], place: str) -> Copy:
    """A row as a story; raises one of several errors where it is none."""
    name, day = row.get("path") or row.get("id") or place, row.get("date")
    if not isinstance(row["text"], str):
        raise TypeError("the text is no string")
    return Copy(str(name), row["text"], row.get("format"), date.fromisoformat(day[:10]) if day else None)
