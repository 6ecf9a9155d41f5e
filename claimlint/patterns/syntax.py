"""A small reader of `regex` patterns: as much of their syntax as tells what they cannot match without."""

from __future__ import annotations

from claimlint.patterns.classes import DIGITS, META, Classes, Unclear, literal
from claimlint.patterns.parts import EMPTY, UNKNOWN, Part, either, look_ahead, repeated, sequence

DEEPEST = 50
"""Groups nested deeper than this are not read."""

COUNT = 40
"""A count in braces is no longer than this."""

FUZZY = frozenset("deis,") | DIGITS
CALLS = frozenset("RP&+-") | DIGITS
FLAGS = frozenset("abeimprsuwL-")


class TooDeep(Unclear):
    """A pattern whose groups are nested too deep."""


class Parser(Classes):
    """A whole pattern."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.depth = 0
        self.groups = 0
        self.names: dict[str, int] = {}
        # where groups of alternatives share their numbers, these are not followed
        self.numbered = "(?|" not in source

    def reference(self, name: str) -> Part:
        """What repeats the match of a group, by number or name."""
        number = self.names.get(name, 0) if not name.isdecimal() else int(name)
        return UNKNOWN._replace(again=number if self.numbered and name[:1] != "0" else 0)

    def capture(self, name: str = "") -> Part:
        """A group with a number, from behind its opening bracket."""
        self.groups += 1
        number = self.groups
        if name:
            self.names[name] = number
        return self.inside()._replace(group=number, again=0)

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
        part = self.extension() if self.take("?") else self.verb() or self.capture()
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
        if self.take("="):
            return look_ahead(self.inside())
        if any(map(self.take, ("!", "<=", "<!"))):
            return EMPTY._replace(size=self.inside().size)
        if any(map(self.take, (":", ">", "|"))):
            return self.inside()
        if self.take("#"):
            return self.comment()
        if self.take("("):
            return self.conditional()
        if self.take("P<") or self.take("<"):
            return self.capture(self.until(">"))
        if self.take("P="):
            return self.reference(self.until(")"))
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
