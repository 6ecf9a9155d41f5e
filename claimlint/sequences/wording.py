r"""The language of words: `one of (the | these) few?`.

Words stand one after the other, and each is a token: white space parts them. `|` is "or", `( )` groups, `?` behind a
word or a group means that it may be missing, `word*` is the word in all its inflections. `^` is where the sentence
begins and `$` where it ends. Marks stand for themselves; behind a backslash those do too that mean something here.
"""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn, TypeAlias

from claimlint.sequences.forms import forms
from claimlint.sequences.tokens import Tokens

DEEPEST = 10
"""Groups nested deeper than this are refused."""

_PIECE = re.compile(
    r"(?P<space>\s+)|(?P<open>\((?:\?:)?)|(?P<sign>[)|?^$*])|(?P<word>(?:\\.|[^\s()|?^$*\\])+)|(?P<end>\\)"
)
_REGEX = re.compile(r"[\[\]{}+]|(?<!\w)\.[*+?]|\\[a-zA-Z]")
"""What a regex has and words have not."""


class WordingError(ValueError):
    """A text that cannot be read, and where in it, in code points."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


class Word(NamedTuple):
    """One token: any of some texts, as they are written; or no token but the edge of a sentence, `^` or `$`."""

    texts: frozenset[str]
    edge: str = ""


class Row(NamedTuple):
    """Parts that follow each other."""

    parts: tuple[Part, ...]


class Either(NamedTuple):
    """Parts of which one stands there; the earlier one is tried first."""

    parts: tuple[Part, ...]


class Maybe(NamedTuple):
    """A part that may be missing."""

    part: Part


Part: TypeAlias = Word | Row | Either | Maybe


def parse(source: str) -> Part:
    """What a text says; raises WordingError."""
    reader = _Reader(source.replace("’", "'"))
    part = reader.either(0)
    if reader.peek() == ")":
        reader.stop("this bracket closes nothing")
    return part


class _Reader:
    """Reads a text once, from the left."""

    def __init__(self, source: str) -> None:
        self.end = len(source)
        self.pieces = [(match.lastgroup or "", match[0], match.start()) for match in _PIECE.finditer(source)]
        self.pieces = [piece for piece in self.pieces if piece[0] != "space"]
        self.index = 0

    def peek(self) -> str:
        """The next sign, a bracket that opens as "(", or "w" for a word; empty at the end."""
        if self.index == len(self.pieces):
            return ""
        group, text, _ = self.pieces[self.index]
        return {"open": "(", "word": "w", "end": "\\"}.get(group, text)

    def stop(self, message: str) -> NoReturn:
        """Refuse what comes next."""
        raise WordingError(message, self.pieces[self.index][2] if self.index < len(self.pieces) else self.end)

    def either(self, depth: int) -> Part:
        """Rows with `|` between them."""
        if depth > DEEPEST:
            self.stop(f"groups are nested at most {DEEPEST} deep")
        parts = [self.row(depth)]
        while self.peek() == "|":
            self.index += 1
            parts.append(self.row(depth))
        return parts[0] if len(parts) == 1 else _joined(parts)

    def row(self, depth: int) -> Part:
        """Words and groups, to a sign that ends them."""
        parts: list[Part] = []
        while self.peek() not in ("", "|", ")"):
            part = self.one(depth)
            if self.peek() == "?":
                self.index += 1
                part = Maybe(part)
            parts.append(part)
        if not parts:
            self.stop("a word is missing here")
        return parts[0] if len(parts) == 1 else Row(tuple(parts))

    def one(self, depth: int) -> Part:
        """A word with its star, a group, or the edge of a sentence."""
        sign = self.peek()
        if sign in ("?", "*"):
            self.stop(f"'{sign}' stands behind a word or a group; the mark itself is written \\{sign}")
        if sign == "\\":
            self.stop("a backslash stands before a mark")
        if sign == "w":
            return self.word()
        self.index += 1
        if sign in ("^", "$"):
            return Word(frozenset(), sign)
        part = self.either(depth + 1)
        if self.peek() != ")":
            self.stop("the bracket is not closed")
        self.index += 1
        return part

    def word(self) -> Part:
        """A word, which is several tokens where it has marks in it."""
        _, text, at = self.pieces[self.index]
        odd = _REGEX.search(text)
        if odd:
            raise WordingError("these are words and no regex: that stands under 'pattern'", at + odd.start())
        self.index += 1
        tokens = Tokens(re.sub(r"\\(.)", r"\1", text)).written
        parts: list[Part] = [Word(frozenset((token,))) for token in tokens]
        if self.peek() == "*":
            self.index += 1
            parts[-1] = Word(forms(tokens[-1]))
        return parts[0] if len(parts) == 1 else Row(tuple(parts))


def _joined(parts: list[Part]) -> Part:
    """Alternatives; those of one word each are one word, so that a list of thousands costs no more than one."""
    words = [part for part in parts if isinstance(part, Word) and not part.edge]
    if len(words) == len(parts):
        return Word(frozenset().union(*(word.texts for word in words)))
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, Either) else (part,))]
    return Either(tuple(flat))


def rows(part: Part, most: int) -> list[tuple[str, ...]] | None:
    """All the rows of texts that a part stands for; None for more than so many.

    The edges of sentences are left out.
    """
    found: list[tuple[str, ...]] = [()]
    if isinstance(part, Word):
        found = [()] if part.edge else [(text,) for text in part.texts]
    elif isinstance(part, Row):
        for each in part.parts:
            more = rows(each, most)
            if more is None or len(more) * len(found) > most:
                return None
            found = [(*left, *right) for left in found for right in more]
    else:
        inner = [rows(each, most) for each in (part.parts if isinstance(part, Either) else [part.part])]
        if None in inner:
            return None
        found = [() for _ in inner if isinstance(part, Maybe)] + [row for each in inner for row in each or ()]
    return found if len(found) <= most else None
