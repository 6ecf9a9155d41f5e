"""What a pattern cannot match without: literals of which every match holds at least one.

What a match looks ahead to counts as well: a literal may begin in the match and end behind it.

What is not understood of a pattern contributes nothing: fewer literals may be found than there are, but no match is
lost. White space in a pattern stands for one space of the prose, and `\\s` for that or for the line feed between two
blocks; `Page.prose` has no other, and never two in a row.

(In one thing literals are blind: ignoring case, `regex` takes the Turkish letters İ and ı for i.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimlint.patterns.classes import META, Unclear, class_end
from claimlint.patterns.parts import Part, rarest
from claimlint.patterns.syntax import Parser, TooDeep

BOUNDLESS = 10**18
"""The expansion of a pattern whose groups are nested too deep."""

APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u02bc\uff07", "'"))
ESCAPED = {"\\u2019": "'", "\\u02bc": "'", "\\u00a0": " ", "\\xa0": " "}
FLAGS = frozenset("abefiLmprsuwxV01-")
VERBOSE = "(?x)"


class Survey(NamedTuple):
    """What is known of a whole pattern.

    `literals` are case-folded, and each match contains one or begins one; None if there are none of use. `size` bounds
    the steps of its program, counted repeats written out. `clear` says whether all of it was understood; then its
    brackets have their partners. With `leading` each match begins with one of the literals.
    """

    literals: tuple[str, ...] | None
    size: int
    clear: bool
    leading: bool = False


def survey(source: str) -> Survey:
    """What is known of a pattern."""
    try:
        part = read(source)
    except TooDeep:
        return Survey(None, BOUNDLESS, False)
    except Unclear:
        return Survey(None, _crude(source), False)
    best = rarest(part)
    return Survey(tuple(sorted(best.strings)) if best else None, part.size, True, bool(best and best.leading))


def required(source: str) -> tuple[str, ...] | None:
    """Case-folded literals of which each match of a pattern contains or begins one; None if there are none of use."""
    return survey(source).literals


def expansion(source: str) -> int:
    """An upper bound of the steps in a pattern's program, its counted repeats written out."""
    return survey(source).size


def plain(source: str) -> bool:
    """Whether a pattern matches only itself, in any case."""
    return META.isdisjoint(source)


def read(source: str) -> Part:
    """What is known of a pattern; raises Unclear."""
    source = prepared(source)
    parser = Parser(source)
    part = parser.alternatives()
    if parser.at < len(source):
        raise Unclear
    return part


def prepared(source: str) -> str:
    """A pattern as the prose is: straight apostrophes, and outside classes one space for any run of white space.

    A verbose pattern, one that begins with (?x), comes without its white space and comments. In one that turns the flag
    on or off elsewhere, white space is left as it is.
    """
    source = source.translate(APOSTROPHES)
    if source.startswith(VERBOSE):
        source = _unspaced(source[len(VERBOSE) :])
    if "\\" not in source and not _irregular(source):
        return source
    spaced = not turns_verbose(source)
    parts: list[str] = []
    for _, token in _tokens(source):
        if spaced and token.removeprefix("\\").isspace():
            token = "" if parts and parts[-1] == " " else " "
        if token:
            parts.append(token)
    return "".join(parts)


def turns_verbose(source: str) -> list[str]:
    """What ends each group of flags that holds an x: a colon where it is for that group, a bracket if from there on."""
    if "x" not in source or "(?" not in source:
        return []
    found = []
    for at, token in _tokens(source):
        if token == "(" and source.startswith("(?", at):
            end = at + 2
            while end < len(source) and source[end] in FLAGS:
                end += 1
            if "x" in source[at:end]:
                found.append(source[end : end + 1])
    return found


def _irregular(source: str) -> bool:
    return "  " in source or any(c.isspace() and c != " " for c in source)


def _tokens(source: str) -> Iterator[tuple[int, str]]:
    """The offset of each class, escape or other character, and it as the prose has it."""
    at = 0
    while at < len(source):
        end, token = _token(source, at)
        yield at, token
        at = end


def _token(source: str, at: int) -> tuple[int, str]:
    """The end of what stands at an offset, and it as the prose has it."""
    character = source[at]
    if character == "\\":
        for written, meant in ESCAPED.items():
            if source[at : at + len(written)].lower() == written:
                return at + len(written), meant
        return at + 2, source[at : at + 2]
    if character == "[":
        end = class_end(source, at)
        inside = "".join(" " if c.isspace() and c != "\n" else c for c in source[at:end])
        for written, meant in ESCAPED.items():
            inside = inside.replace(written, meant)
        return end, inside
    return at + 1, character


def _unspaced(source: str) -> str:
    """A verbose pattern without its white space and comments."""
    parts: list[str] = []
    at = 0
    apart = False
    while at < len(source):
        comment = source[at] == "#" and parts[-2:] != ["(", "?"]
        end, token = ((source.find("\n", at) + 1) or len(source), " ") if comment else _token(source, at)
        if token.isspace():
            apart = True
        else:
            # a digit must not become part of the reference before it
            joins = apart and token.isdecimal() and parts and parts[-1].startswith("\\")
            parts += ("(?:)", token) if joins else (token,)
            apart = False
        at = end
    return "".join(parts)


def _crude(source: str) -> int:
    """A bound for a pattern that cannot be read: its length, times every count in it."""
    bound = len(source) + 1
    for part in "".join(source.split()).split("{")[1:]:
        for count in part.partition("}")[0].split(","):
            if count.isdecimal():
                bound *= max(1, int(count)) if len(count) < len(str(BOUNDLESS)) else BOUNDLESS
        if bound > BOUNDLESS:
            return BOUNDLESS
    return bound
