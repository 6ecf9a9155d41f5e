"""A small reader of `regex` patterns: as much of their syntax as tells what they cannot match without."""

from __future__ import annotations

from claimlint.pattern_parts import EMPTY, SPACES, UNKNOWN, Part, either, exactly, repeated, sequence

DEEPEST = 50
"""Groups nested deeper than this are not read."""

CLASS_SIZE = 8
"""A class of more characters may be anything."""

COUNT = 40
"""A count in braces is no longer than this."""

META = frozenset("\\^$.|?*+()[]{}")
DIGITS = frozenset("0123456789")
ZERO_WIDTH = frozenset("bBAZzGmM")
UNNAMED = frozenset("dDSwWXR")
NAMED = {"p": "{", "P": "{", "N": "{", "L": "<"}
CONTROLS = {"a": "\a", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
HEXADECIMAL = {"x": 2, "u": 4, "U": 8}
FUZZY = frozenset("deis,") | DIGITS
CALLS = frozenset("RP&+-") | DIGITS
FLAGS = frozenset("abeimprsuwL-")
POSIX_NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 &_-./=:^")


class Unclear(Exception):  # noqa: N818
    """A pattern that this reader does not understand."""


class TooDeep(Unclear):
    """A pattern whose groups are nested too deep."""


def fold(character: str) -> str | None:
    """A character as it stands in `Page.folded`; None where not all that matches it, in any case, is folded alike."""
    if character < "\x80":
        return character.lower()
    folded = character.casefold()
    if len(folded) != 1 or character == "ı" or not (character.isprintable() or character.isspace()):
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
        return exactly(known) if len(known) == len(folded) and len(known) <= CLASS_SIZE else UNKNOWN

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
        return {chr(code) for code in range(low, high + 1)} if high - low < 2 * CLASS_SIZE else None

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
            self.skip_name(character)
            return UNKNOWN
        if character == "g":
            return UNKNOWN if self.take("<") and self.until(">") else literal("g")
        return literal(self.escaped(character))

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


class Parser(Classes):
    """A whole pattern."""

    depth = 0

    def alternatives(self) -> Part:
        """Sequences parted by bars, up to a closing bracket or the end."""
        parts = [self.sequence()]
        while self.take("|"):
            parts.append(self.sequence())
        return either(parts)

    def sequence(self) -> Part:
        """Items in a row, each with its quantifier."""
        parts = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            parts.append(self.quantified(self.run() or self.item()))
        return sequence(parts)

    def run(self) -> Part | None:
        """Characters that stand for themselves, without one that is repeated."""
        start = self.at
        source = self.source
        while self.at < len(source) and source[self.at] not in META:
            self.at += 1
        if self.at - start > 1 and self.follows(frozenset("?*+{")):
            self.at -= 1
        return literal(source[start : self.at]) if self.at > start else None

    def item(self) -> Part:
        """One item that is more than a character."""
        character = self.next()
        if character == "(":
            return self.group()
        if character == "[":
            return self.character_class()
        if character == "\\":
            return self.escape()
        if character in "^$":
            return EMPTY
        if character == ".":
            return UNKNOWN
        if character in "]}" or (character == "{" and not self.follows(FUZZY)):
            return literal(character)
        raise Unclear

    def quantified(self, part: Part) -> Part:
        """An item with the quantifier that follows it."""
        counts = self.counts()
        if counts is None:
            return part
        if not self.take("?"):
            self.take("+")
        if self.counts() is not None:
            raise Unclear
        return repeated(part, *counts)

    def counts(self) -> tuple[int, int | None] | None:
        """The quantifier that comes next, if one does: least and most."""
        if self.take("?"):
            return 0, 1
        if self.take("*"):
            return 0, None
        if self.take("+"):
            return 1, None
        return self.count() if self.source.startswith("{", self.at) else None

    def count(self) -> tuple[int, int | None] | None:
        """A count in braces; None where the brace stands for itself. Raises Unclear for a fuzzy constraint."""
        end = self.source.find("}", self.at, self.at + COUNT)
        least, comma, most = self.source[self.at + 1 : max(end, 0)].partition(",")
        if end > 0 and DIGITS.issuperset(least) and DIGITS.issuperset(most) and (least or comma):
            self.at = end + 1
            first = int(least or 0)
            return first, (int(most) if most else None) if comma else first
        if self.source[self.at + 1 : self.at + 2] in FUZZY:
            raise Unclear
        return None

    def group(self) -> Part:
        """What follows an opening bracket, up to its partner."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise TooDeep
        part = self.extension() if self.take("?") else self.verb() or self.inside()
        self.depth -= 1
        return part

    def inside(self) -> Part:
        """Alternatives and the closing bracket after them."""
        part = self.alternatives()
        if not self.take(")"):
            raise Unclear
        return part

    def verb(self) -> Part | None:
        """A verb such as `(*SKIP)`."""
        if not (self.follows(frozenset("*")) and self.source[self.at + 1 : self.at + 2].isalpha()):
            return None
        self.until(")")
        return EMPTY

    def extension(self) -> Part:
        """A group that begins with a question mark."""
        if any(map(self.take, ("=", "!", "<=", "<!"))):
            return EMPTY._replace(size=self.inside().size)
        if any(map(self.take, (":", ">", "|"))):
            return self.inside()
        if self.take("#"):
            return self.comment()
        if self.take("("):
            return self.conditional()
        if self.take("P<") or self.take("<"):
            self.until(">")
            return self.inside()
        return self.flags_or_call()

    def comment(self) -> Part:
        """A comment."""
        while (character := self.next()) != ")":
            if character == "\\":
                self.next()
        return EMPTY

    def conditional(self) -> Part:
        """Two alternatives; a group or a look around decides between them."""
        if self.source.startswith("?", self.at):
            self.group()
        else:
            self.until(")")
        return UNKNOWN._replace(size=self.inside().size)

    def flags_or_call(self) -> Part:
        """Flags for the group or from here on, or a call of or reference to another group."""
        start = self.at
        while self.next() not in ":)":
            pass
        written = self.source[start : self.at - 1].replace("V0", "")
        if FLAGS.issuperset(written):
            return self.inside() if self.source[self.at - 1] == ":" else EMPTY
        if written[0] in CALLS:
            return UNKNOWN
        raise Unclear
