"""Front matter: what stands in YAML between `---` or in TOML between `+++` above a story."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from claimlint.model.document import Problem
from claimlint.model.span import Span
from claimlint.reading.builder import Builder
from claimlint.reading.scalars import FrontMatterError, Scalar
from claimlint.reading.surrogates import encodable

LONGEST = 200_000
"""A longer block is not read; in code points."""
YAML_KEY = r"(?:[\w.-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*:(?:[ \t\r\n]|\Z)|\{"
TOML_KEY = r"[\w.\"'-]+[ \t]*=|\[|#"
USUAL = r"(?:title|date|layout|author|slug|draft|tags|categories|description|permalink)[ \t]*[:=]"

COPY = {
    "title": "headline",
    "headline": "headline",
    "deck": "deck",
    "dek": "deck",
    "subtitle": "deck",
    "description": "deck",
    "summary": "deck",
    "excerpt": "deck",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "caption": "caption",
    "alt": "alt",
    "credit": "credit",
}
"""Keys whose values are copy, and the zone that they have in it."""


class FrontMatter(NamedTuple):
    """Where front matter ends in the source (0 without any), its values, and whether it holds the headline."""

    end: int = 0
    values: Mapping[str, object] = {}
    headline: bool = False


class Fence(NamedTuple):
    """A block between two fences: what is between them, and where the second one ends."""

    inside: Span
    end: int


def front_matter(builder: Builder) -> FrontMatter:
    """Add the strings of the front matter to a builder as blocks; what is broken becomes a problem, and no block."""
    source = builder.source
    toml = source.startswith("+++")
    if not toml and not source.startswith("---"):
        return FrontMatter()
    fence = _fence(source, "+++" if toml else "---")
    if fence is None:
        return _unclosed(builder)
    if not _likely(source, fence.inside, toml):
        return FrontMatter()
    try:
        values, scalars = _parsed(source, fence.inside, toml)
    except FrontMatterError as error:
        builder.problems.append(error.problem)
        return FrontMatter(fence.end)
    for scalar in scalars:
        _block(builder, scalar)
    heads = any(len(scalar.keys) == 1 and COPY.get(scalar.keys[0].lower()) == "headline" for scalar in scalars)
    return FrontMatter(fence.end, values, heads)


def _fence(source: str, mark: str) -> Fence | None:
    """The block that the source begins with, if its first line is the mark and another one closes it."""
    first = re.compile(r".{3}[ \t]*\r?\n").match(source)
    if first is None:
        return None
    close = r"(?:---|\.\.\.)" if mark == "---" else r"\+\+\+"
    last = re.compile(rf"(?m)^{close}[ \t]*\r?(?:\n|\Z)").search(source, first.end())
    return Fence(Span(first.end(), last.start()), last.end()) if last else None


def _likely(source: str, inside: Span, toml: bool) -> bool:
    """Whether what stands between two fences begins as front matter does: with a key, no blank line above it.

    Two thematic breaks around a part of the story are none.
    """
    if inside.start == inside.end:
        return True
    head = re.compile(r"(?:[ \t]*#.*\n)*[ \t]*").match(source, inside.start, inside.end)
    at = head.end() if head else inside.start
    return re.compile(TOML_KEY if toml else YAML_KEY).match(source, at, inside.end) is not None


def _unclosed(builder: Builder) -> FrontMatter:
    """Tell of front matter that nothing closes; it is taken to end at the first blank line."""
    source = builder.source
    usual = re.compile(rf"...[ \t]*\r?\n{USUAL}").match(source)
    if usual is None:
        return FrontMatter()
    fence = source[:3]
    builder.problems.append(Problem(0, f"front matter: it begins here, and no line with {fence} closes it"))
    blank = re.compile(r"\n[ \t]*\r?\n").search(source)
    return FrontMatter(blank.end() if blank else len(source))


def _parsed(source: str, inside: Span, toml: bool) -> tuple[dict[str, object], list[Scalar]]:
    """The values and the strings with their places, in order; raises FrontMatterError."""
    if inside.end - inside.start > LONGEST:
        raise FrontMatterError(inside.start, f"it is longer than {LONGEST} characters")
    source = encodable(source)
    if toml:
        from claimlint.reading import toml_strings

        return toml_strings.parsed(source, inside)
    from claimlint.reading import yaml_strings

    return yaml_strings.parsed(source, inside)


def _block(builder: Builder, scalar: Scalar) -> None:
    """Add a string as a block: word for word where it is written so, otherwise as one piece."""
    zone = COPY.get(scalar.keys[-1].lower()) if scalar.keys else None
    builder.open("front-matter." + ".".join(scalar.keys), *([zone] if zone else []))
    start, end = scalar.source
    written = builder.source[start:end]
    if written == scalar.value:
        builder.copy(start, end)
    elif written[1:-1] == scalar.value:
        builder.copy(start + 1, end - 1)
    elif not _words(builder, scalar):
        builder.put(scalar.value, start, end)
    builder.close()


def _words(builder: Builder, scalar: Scalar) -> bool:
    """Add a string over several lines word for word, if source and value have the same words; False if not."""
    start, end = scalar.source
    start, end = _without_marks(builder.source, start, end)
    words = list(re.finditer(r"\S+", scalar.value))
    places = list(re.compile(r"\S+").finditer(builder.source, start, end))
    if not words or [word.group() for word in words] != [place.group() for place in places]:
        return False
    told = words[0].start()
    reached = places[0].start()
    for word, place in zip(words, places, strict=True):
        builder.put(scalar.value[told : word.start()], reached, place.start())
        builder.copy(*place.span())
        told, reached = word.end(), place.end()
    return True


def _without_marks(source: str, start: int, end: int) -> tuple[int, int]:
    """A string over several lines without what opens and closes it: quotation marks, or the line of `|` or `>`."""
    if source[start] in "|>":
        line = source.find("\n", start, end)
        return (line + 1, end) if line >= 0 else (start, end)
    for mark in ('"""', "'''", '"', "'"):
        if source.startswith(mark, start):
            return start + len(mark), end - len(mark)
    return start, end
