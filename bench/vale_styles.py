"""Runs Vale's styles by our text kinds over a corpus and compares with what Vale itself found there.

    python bench/vale_styles.py FOLDER [ARTICLES]

FOLDER holds `styles/<Style>/*.yml`, `expected/ids.txt` and `expected/<Style>.jsonl.gz` (a finding a line: id, check,
line, span, match); for --fixtures also `fixtures/<Style>` and `expected/<Style>-fixtures.jsonl`. ARTICLES is a
`.jsonl.gz` of {id, text}, by default `data/news-dev.jsonl.gz` beside FOLDER. Each rule is translated to one of our
kinds (`vale_rules.py`); each text is read as Markdown and run through the engine.

Findings are compared as sets of (id, check, line) and of (id, check, match), per style and per kind; then the
differences by line are counted by what seems to be their cause.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from vale_rules import Check, translated

from claimlint.engine import Engine, Loaded
from claimlint.model.finding import Finding
from claimlint.model.protocols import Reader


class Place(NamedTuple):
    """A finding of either side; the column counts from 1."""

    id: str
    check: str
    line: int
    column: int
    match: str


def found(checks: Sequence[Check], reader: Reader, texts: Mapping[str, str]) -> Iterator[Place]:
    """What our kinds find."""
    engine = Engine([Loaded(rule) for check in checks for rule in check.rules])
    counted = {check.name for check in checks if check.extends == "occurrence"}
    for key, text in texts.items():
        result = engine.run(reader.read(text, f"{key}.md"))
        for failure in result.failures:
            print(f"{key}: {failure}", file=sys.stderr)
        for finding in result.findings:
            yield placed(key, finding, text, finding.rule in counted)


def placed(key: str, finding: Finding, text: str, counted: bool) -> Place:
    """A finding as Vale would place it: too many of a thing at the first of them."""
    if counted and finding.related:
        first = finding.related[0]
        return Place(key, finding.rule, first.line, first.column, text[first.start : first.end])
    return Place(key, finding.rule, finding.line, finding.column, finding.text)


def read(path: Path) -> list[dict[str, Any]]:
    opened: Any = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def expected(path: Path) -> list[Place]:
    return [
        Place(row["id"] if "id" in row else row["file"], row["check"], row["line"], row["span"][0], row["match"])
        for row in read(path)
    ]


def keys(places: Iterable[Place], field: str) -> set[tuple[object, ...]]:
    return {(place.id, place.check, getattr(place, field)) for place in places}


def row(name: str, ours: Sequence[Place], theirs: Sequence[Place]) -> str:
    """Counts; then precision, recall and agreement (what both have of all) by line and by match."""
    cells = [name, str(len(theirs)), str(len(ours))]
    for field in ("line", "match"):
        mine, vale = keys(ours, field), keys(theirs, field)
        both = len(mine & vale)
        cells += [f"{both / whole:.3f}" if whole else "" for whole in (len(mine), len(vale), len(mine | vale))]
    return f"| {' | '.join(cells)} |"


def table(ours: Sequence[Place], theirs: Sequence[Place], names: Mapping[str, str]) -> str:
    """One row for each name that checks go by."""
    mine: dict[str, list[Place]] = defaultdict(list)
    vale: dict[str, list[Place]] = defaultdict(list)
    for side, places in ((mine, ours), (vale, theirs)):
        for each in places:
            side[names[each.check]].append(each)
    return "\n".join(row(name, mine[name], vale[name]) for name in sorted({*mine, *vale}))


def differing(ours: Sequence[Place], theirs: Sequence[Place]) -> Iterator[tuple[str, list[Place]]]:
    """The findings of each (id, check, line) that only one side has."""
    sides = {"only ours": ours, "only Vale": theirs}
    lines = {side: {place[:3] for place in places} for side, places in sides.items()}
    for (side, places), other in zip(sides.items(), reversed(lines.values()), strict=True):
        groups: dict[tuple[object, ...], list[Place]] = defaultdict(list)
        for each in places:
            if each[:3] not in other:
                groups[each[:3]].append(each)
        yield from ((side, group) for group in groups.values())


def cause(group: Sequence[Place], text: str, scope: str) -> str:
    """What seems to be the cause of a difference."""
    line = text.split("\n")[group[0].line - 1]
    around = [line[max(0, place.column - 3) : place.column + len(place.match) + 1] for place in group]
    if any("\u2019" in place.match for place in group):
        return "a curly apostrophe, which we read as a straight one"
    if all(re.search(r"\w\.\w|[@/]", each) for each in around):
        return "an address, which we leave alone"
    if re.search(r"</?[a-z]+[ >]", text):
        return "HTML tags, after which Vale stops reading"
    if any("  " in place.match for place in group):
        return "a run of spaces, which we read as one"
    return "where a sentence ends" if scope == "sentence" else "other"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare our text kinds with Vale's own findings.")
    parser.add_argument("folder", type=Path, help="holds styles/ and expected/")
    parser.add_argument("articles", type=Path, nargs="?", help="a .jsonl.gz of {id, text}")
    parser.add_argument("--fixtures", action="store_true", help="compare on fixtures/ instead")
    parser.add_argument("--style", action="append", help="only this style")
    parser.add_argument("--reader", default="markdown", help="read the texts in this format")
    parser.add_argument("--checks", action="store_true", help="a row for each check too")
    parser.add_argument("--show", action="append", default=[], metavar="CHECK", help="print where the two differ")
    return parser.parse_args()


def texts_of(options: argparse.Namespace, style: str) -> dict[str, str]:
    if options.fixtures:
        root = options.folder / "fixtures" / style
        return {str(path.relative_to(root)): path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.md"))}
    ids = (options.folder / "expected" / "ids.txt").read_text(encoding="utf-8").split()
    articles = options.articles or options.folder.parent / "data" / "news-dev.jsonl.gz"
    texts = {row["id"]: row["text"] for row in read(articles) if row["id"] in set(ids)}
    return {key: texts[key] for key in ids}


def main() -> None:
    options = arguments()
    reader: Reader = import_module(f"claimlint.readers.{options.reader}").READER
    suffix = "-fixtures.jsonl" if options.fixtures else ".jsonl.gz"
    checks: dict[str, Check] = {}
    ours: list[Place] = []
    theirs: list[Place] = []
    causes: Counter[tuple[str, str]] = Counter()
    for folder in sorted((options.folder / "styles").iterdir()):
        if options.style and folder.name not in options.style:
            continue
        here = {check.name: check for check in translated(folder)}
        texts = texts_of(options, folder.name)
        mine = list(dict.fromkeys(found(list(here.values()), reader, texts)))
        vale = expected(options.folder / "expected" / f"{folder.name}{suffix}")
        for side, group in differing(mine, vale):
            first = group[0]
            causes[side, cause(group, texts[first.id], here[first.check].scope)] += 1
            if first.check in options.show:
                print(f"{side} {first.check} {first.id}:{first.line} {[place.match for place in group]}")
        checks |= here
        ours += mine
        theirs += vale
    report(checks, ours, theirs, options.checks)
    for (side, why), times in causes.most_common():
        print(f"{times:5} {side}: {why}")


def report(checks: Mapping[str, Check], ours: Sequence[Place], theirs: Sequence[Place], each: bool) -> None:
    print(f"| | Vale | ours |{' precision | recall | agreement |' * 2}\n|---|---|---|{'---|' * 6}")
    print(table(ours, theirs, {name: name.split(".")[0] for name in checks}))
    print(table(ours, theirs, {name: check.extends for name, check in checks.items()}))
    print(row("all", ours, theirs))
    if each:
        print(table(ours, theirs, {name: name for name in checks}))


if __name__ == "__main__":
    main()
