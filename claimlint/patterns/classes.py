"""The smallest parts of `regex` patterns: characters, escapes and classes."""

from __future__ import annotations

from unicodedata import category

from claimlint.patterns.parts import EMPTY, SPACES, UNKNOWN, Part, exactly, sequence

CLASS_SIZE = 20
"""A class of more letters or digits may be anything; of other characters, which are rare, there may be more."""

RARE_SIZE = 32

META = frozenset("\\^$.|?*+()[]{}")
DIGITS = frozenset("0123456789")
ZERO_WIDTH = frozenset("bBAZzGmM")
UNNAMED = frozenset("dDSwWXR")
NAMED = {"p": "{", "P": "{", "N": "{", "L": "<"}
CONTROLS = {"a": "\a", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
HEXADECIMAL = {"x": 2, "u": 4, "U": 8}
POSIX_NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 &_-./=:^")


class Unclear(Exception):  # noqa: N818
    """A pattern that this reader does not understand."""


def fold(character: str) -> str | None:
    """A character as it stands in `Page.folded`; None where not all that matches it, in any case, is folded alike."""
    if character < "\x80":
        return character.lower()
    folded = character.casefold()
    if len(folded) != 1 or character == "ı" or category(character) == "Cn":
        return None
    # a small letter without a capital may be given one by a later Unicode
    return None if character.islower() and character.upper() == character else folded


def literal(text: str) -> Part:
    """A text that stands for itself."""
    parts: list[Part] = []
    run: list[str] = []
    for character in text:
        folded = fold(character)
        if folded is not None:
            run.append(folded)
            continue
        parts += (exactly(("".join(run),), len(run)), UNKNOWN)
        run = []
    parts.append(exactly(("".join(run),), len(run)))
    return sequence(parts) if len(parts) > 1 else parts[0]


def class_end(source: str, at: int) -> int:
    """Where the class that begins at an offset ends, or the end of the pattern if it does not."""
    reader = Classes(source)
    reader.at = at + 1
    try:
        reader.character_class()
    except Unclear:
        return len(source)
    return reader.at


class Reader:
    """Steps through a pattern from left to right; `at` is how far it has come."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    def take(self, text: str) -> bool:
        """Step over a text, if it comes next."""
        found = self.source.startswith(text, self.at)
        if found:
            self.at += len(text)
        return found

    def follows(self, characters: frozenset[str]) -> bool:
        """Whether one of these characters comes next."""
        return self.source[self.at : self.at + 1] in characters

    def next(self) -> str:
        """Step over one character and return it."""
        if self.at >= len(self.source):
            raise Unclear
        self.at += 1
        return self.source[self.at - 1]

    def until(self, end: str) -> str:
        """Step over all up to an end, and over that."""
        found = self.source.find(end, self.at)
        if found < 0:
            raise Unclear
        text = self.source[self.at : found]
        self.at = found + len(end)
        return text


class Classes(Reader):
    """Escapes and classes of characters."""

    def character_class(self) -> Part:
        """What follows an opening square bracket: its characters where they are few, or else anything."""
        negated = self.take("^")
        members = self.member()
        while not self.take("]"):
            found = self.member()
            members = None if found is None or members is None else members | found
        if negated or members is None:
            return UNKNOWN
        folded = {fold(character) for character in members}
        known = {character for character in folded if character is not None}
        limit = CLASS_SIZE if any(character.isalnum() for character in known) else RARE_SIZE
        return exactly(known) if len(known) == len(folded) and len(known) <= limit else UNKNOWN

    def member(self) -> set[str] | None:
        """One member of a class or a range of them; None where these are many."""
        start = self.one()
        if start is None or len(start) != 1 or not self.follows(frozenset("-")):
            return start
        if self.source.startswith("-]", self.at):
            return start
        self.at += 1
        end = self.one()
        if end is None or len(end) != 1:
            return None
        low, high = ord(start.pop()), ord(end.pop())
        return {chr(code) for code in range(low, high + 1)} if high - low < 2 * RARE_SIZE else None

    def one(self) -> set[str] | None:
        """One member of a class: a character, an escape, or a class with a name."""
        if self.take("[:"):
            if not POSIX_NAME.issuperset(self.until(":]")):
                raise Unclear
            return None
        character = self.next()
        if character != "\\":
            return {character}
        character = self.next()
        if character in "sh":
            return set(SPACES if character == "s" else " ")
        if character in UNNAMED or character in NAMED or character in DIGITS:
            self.skip_name(character)
            return None
        return {"\b" if character == "b" else self.escaped(character)}

    def escape(self) -> Part:
        """What a backslash begins, outside a class."""
        character = self.next()
        if character in ZERO_WIDTH:
            return EMPTY
        if character in "sh":
            return exactly(SPACES if character == "s" else " ")
        if character in UNNAMED or character in NAMED or character in DIGITS:
            before = self.at - 1
            self.skip_name(character)
            return self.reference(self.source[before : self.at]) if character in DIGITS else UNKNOWN
        if character == "g":
            return self.reference(self.until(">")) if self.take("<") else literal("g")
        return literal(self.escaped(character))

    def reference(self, name: str) -> Part:
        """What repeats the match of a group, by number or name."""
        return UNKNOWN

    def skip_name(self, character: str) -> None:
        """Step over what belongs to an escape: a name in brackets, one letter, or further digits."""
        bracket = NAMED.get(character, "")
        if character in DIGITS:
            for _ in range(2):
                self.at += self.follows(DIGITS)
        elif bracket and self.take(bracket):
            self.until("}" if bracket == "{" else ">")
        elif character in "pP":
            self.next()
        elif bracket:
            raise Unclear

    def escaped(self, character: str) -> str:
        """The character that an escape stands for."""
        if character in HEXADECIMAL:
            digits = self.source[self.at : self.at + HEXADECIMAL[character]]
            self.at += HEXADECIMAL[character]
            try:
                return chr(int(digits, 16))
            except (ValueError, OverflowError):
                raise Unclear from None
        if character in CONTROLS:
            return CONTROLS[character]
        if character.isascii() and character.isalnum():
            raise Unclear
        return character
