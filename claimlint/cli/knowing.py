"""What is known, told in lines: the packs, the records that a name finds, and what is wrong with files of records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint.cli.ends import CLEAN, FINDINGS, TROUBLE, Refused
from claimlint.cli.importing import day
from claimlint.cli.options import Setup
from claimlint.cli.records import told
from claimlint.cli.shelf import opened
from claimlint.cli.trouble import Trouble
from claimlint.cli.writing import counted, output, tell
from claimlint.knowledge.spaces import key
from claimlint.model.dated import holds
from claimlint.reports import harmless

if TYPE_CHECKING:
    from claimlint.knowledge.known import Known
    from claimlint.model.record import Filed

HOW = {
    "id": "",
    "name": "",
    "acronym": "an acronym",
    "title": "a title",
    "weak": "a form that many bear",
    "wrong": "a wrong form",
}
"""The spaces that are searched, and what the text is there, if not a name."""

SURE = ("id", "name", "acronym", "title")


def listed(setup: Setup) -> int:
    """Write a line for each pack; gives the exit status."""
    trouble = Trouble()
    counts = opened(setup, trouble).knowledge.counts
    name, licence = (max((len(text) for text in texts), default=0) for texts in _columns(counts))
    with output(None) as write:
        for pack, types in counts:
            columns = (
                f"{pack.name:{name}}", f"{pack.layer:7}", f"{sum(types.values()):>6,}", pack.as_of.isoformat(),
                f"{pack.licence or '-':{licence}}", pack.source,
            )  # fmt: skip
            write(harmless("  ".join(columns)) + "\n")
    return TROUBLE if trouble else CLEAN


def _columns(counts: Sequence[tuple[object, object]]) -> tuple[list[str], list[str]]:
    packs = [pack for pack, _ in counts]
    return [getattr(pack, "name", "") for pack in packs], [getattr(pack, "licence", "") or "-" for pack in packs]


def shown(setup: Setup, text: str, on: str | None) -> int:
    """Write the records that a name finds; gives the exit status."""
    when = day(on, "--on") if on else None
    trouble = Trouble()
    known = opened(setup, trouble).knowledge
    found = list(_found(known, text))
    sure = {filed.record.id for filed, space in found if space in SURE and _was(filed, text, when)}
    with output(None) as write:
        write(harmless(_verdict(known, text, len(sure), bool(found), when)) + "\n")
        for filed, space in found:
            write("\n" + "".join(harmless(line) + "\n" for line in _lines(known, filed, HOW[space], when)))
    return TROUBLE if trouble else CLEAN if len(sure) == 1 else FINDINGS


def _found(known: Known, text: str) -> Iterator[tuple[Filed, str]]:
    """Each record that a text finds, with the first space that has it."""
    seen: set[str] = set()
    for space in HOW:
        for filed in known.find(space, text):
            if filed.record.id not in seen:
                seen.add(filed.record.id)
                yield filed, space


def _was(filed: Filed, text: str, when: date | None) -> bool:
    """Whether a text was, or may have been, a name of a record on a day: all but names over time are at all times."""
    wanted = key("name", text)
    dated = [name for name in getattr(filed.record, "names", ()) if key("name", name.text) == wanted]
    if when is None or not dated or any(key("name", form) == wanted for form in getattr(filed.record, "aliases", ())):
        return True
    return any(holds(name.from_, name.to, when, filed.pack.as_of) is not False for name in dated)


def _verdict(known: Known, text: str, sure: int, found: bool, when: date | None) -> str:
    on = f" on {when}" if when else ""
    if sure == 1:
        return f"{text}{on}: known"
    if sure > 1:
        return f"{text}{on}: ambiguous, {sure} records bear this name"
    if found:
        return f"{text}{on}: no right name"
    from claimlint.knowledge.near import near

    names = near(known, text)
    return f"{text}{on}: unknown" + (f"; near: {', '.join(names)}" if names else "")


def _lines(known: Known, filed: Filed, how: str, when: date | None) -> Iterator[str]:
    """All of a record, under its id."""
    lines = [*([("found by", how)] if how else []), *told(known, filed, when)]
    width = max(len(name) for name, _ in lines)
    yield filed.record.id
    before = ""
    for name, text in lines:
        yield f"  {'' if name == before else name:{width}}  {text}"
        before = name


def checked(words: Sequence[str]) -> int:
    """Write what is wrong with files of records, and with those in folders; gives the exit status."""
    from claimlint.knowledge.load import File, load
    from claimlint.rulebook.cache import folder

    files = {str(path): path for word in words for path in _files(word)}
    loaded = load(map(File, files), folder())
    wrong = [problem for problem in loaded.problems if problem.path in files]
    with output(None) as write:
        for problem in wrong:
            write("".join(harmless(line) + "\n" for line in problem.shown().split("\n")))
    records = sum(sum(types.values()) for pack, types in loaded.known.counts if pack.path in files)
    verdict = counted(len(wrong), "problem") if wrong else "all is well"
    tell(f"{counted(len(files), 'file')}, {counted(records, 'record')}: {verdict}")
    return FINDINGS if wrong else CLEAN


def _files(word: str) -> list[Path]:
    """The files of records that a path means; raises Refused where there are none."""
    from claimlint.knowledge.packs import SUFFIXES

    path = Path(word)
    if not path.exists():
        raise Refused(f"cannot read {word}: there is no such file")
    files = sorted(each for each in path.iterdir() if each.suffix in SUFFIXES) if path.is_dir() else [path]
    if not files or any(each.suffix not in SUFFIXES for each in files):
        raise Refused(f"{word}: files of records end with {', '.join(SUFFIXES)}")
    return files
