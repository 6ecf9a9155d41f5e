"""The language of claim patterns, read into elements.

    {v:rise} ... (by | of) {p:percent}, from {a:quantity} [{:when}] to {b:quantity}

Words stand for themselves in any case, `word*` for its inflections too. `{a:type}` is a slot, `{v:class}` a word of a
class; `( | )` are alternatives and `[ ]` is optional. A comma may be missing in the copy unless it is written `{,}`.
`...` is a gap of eight tokens at most, `...{3}` a narrower one, `...!(as | :breaks)` one without these words or those
of a class; `!of` says that no "of" comes next. `||` ends a sentence; `\\(` `\\)` `\\[` `\\]` `:` `;` and `—` are marks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple, NoReturn

from claimlint.claims.patterns.elements import Bar, Choice, Element, Gap, Mark, Member, Parsed, Sequence, Slot, Word
from claimlint.claims.patterns.inflecting import inflections
from claimlint.claims.patterns.slot_types import LETTERS

LONGEST = 1_000
"""The most characters that a pattern may have."""
DEEPEST = 20
"""Brackets within brackets nested deeper than this are refused."""
WIDEST = 8
"""The most tokens that a gap spans."""

_TOKEN = re.compile(
    r"""(?P<space>\s+|,)
    |(?P<slot>\{\s*(?P<name>[^\W\d]\w*)?\s*:\s*(?P<type>[\w-]+)\s*\})
    |(?P<comma>\{,\})
    |(?P<gap>(?:\.\.\.|…)(?:\{(?P<most>\d{1,3})\})?(?:!(?::?[\w-]+\*?|\([^()]*\)))?)
    |(?P<bar>!(?::?[\w-]+\*?|\([^()]*\)))
    |(?P<border>\|\|)
    |(?P<sign>[()\[\]|])
    |(?P<mark>\\[()\[\]:;]|—|–|--|[:;])
    |(?P<word>[^\W_]+(?:'[^\W_]+)*)(?P<star>\*)?
    |(?P<hyphen>-)
    """,
    re.VERBOSE,
)
_CLOSES = {"(": ")", "[": "]"}


class ClaimSyntaxError(ValueError):
    """A pattern that cannot be read, and where in it; `near` is what may have been meant."""

    def __init__(self, message: str, position: int, near: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.position = position
        self.near = near


class _Token(NamedTuple):
    kind: str
    text: str
    at: int
    match: re.Match[str]


def parse(source: str, classes: Collection[str]) -> Parsed:
    """The elements of a pattern whose word classes are known; raises ClaimSyntaxError."""
    if len(source) > LONGEST:
        raise ClaimSyntaxError(f"the pattern has {len(source)} characters, and at most {LONGEST} are taken", 0)
    return _Parser(list(_tokens(source.replace("’", "'"))), classes, len(source)).parsed()


def _tokens(source: str) -> Iterator[_Token]:
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            raise ClaimSyntaxError(_unread(source, at), at)
        kind = next(name for name in _KINDS if match[name] is not None)
        if kind not in ("space", "hyphen"):
            yield _Token(kind, match[kind], at, match)
        at = match.end()


_KINDS = ("space", "slot", "comma", "gap", "bar", "border", "sign", "mark", "word", "hyphen")


def _unread(source: str, at: int) -> str:
    """What is wrong with a character that begins nothing."""
    if source[at] == "{":
        return "a slot is written {name:type} or {:type}"
    if source[at] == "}":
        return "this brace closes nothing"
    if source[at] in "%$£€":
        return f"'{source[at]}' is part of a mention: write a slot such as {{p:percent}} or {{a:money}}"
    if source[at] == ".":
        return "a gap is written with three full stops"
    return f"{source[at]!r} means nothing here"


class _Parser:
    """Reads tokens once, from the left."""

    def __init__(self, tokens: list[_Token], classes: Collection[str], end: int) -> None:
        self.tokens = tokens
        self.classes = classes
        self.end = end
        self.index = 0

    @property
    def at(self) -> int:
        """Where the next token stands."""
        return self.tokens[self.index].at if self.index < len(self.tokens) else self.end

    def parsed(self) -> Parsed:
        """All of the pattern."""
        parts = [self._sequence(0)]
        while self.index < len(self.tokens):
            token = self.tokens[self.index]
            if token.kind != "border":
                self._stray(token)
            self.index += 1
            parts.append(self._sequence(0))
        for part in parts:
            if not part:
                raise ClaimSyntaxError("this part of the pattern is empty", 0)
        return Parsed(tuple(parts))

    def _stray(self, token: _Token) -> NoReturn:
        if token.text == "|":
            raise ClaimSyntaxError("alternatives stand in brackets: ( this | that )", token.at)
        raise ClaimSyntaxError(f"'{token.text}' closes nothing", token.at)

    def _sequence(self, depth: int) -> Sequence:
        found: list[Element] = []
        while self.index < len(self.tokens):
            token = self.tokens[self.index]
            if token.kind == "border" or (token.kind == "sign" and token.text in ")]|"):
                break
            self.index += 1
            found.append(self._element(token, depth))
        return tuple(found)

    def _element(self, token: _Token, depth: int) -> Element:
        match token.kind:
            case "slot":
                return self._slot(token)
            case "gap":
                return self._gap(token)
            case "bar":
                return Bar(*self._barred(token), token.at)
            case "comma":
                return Mark(",", token.at)
            case "mark":
                sign = token.text.removeprefix("\\")
                return Mark("—" if sign in ("–", "--") else sign, token.at)
            case "sign":
                return self._choice(token, depth + 1)
        word = token.text.casefold()
        return Word(self._forms(word + (token.match["star"] or "")), token.at)

    def _gap(self, token: _Token) -> Gap:
        most = int(token.match["most"] or WIDEST)
        if not 1 <= most <= WIDEST:
            raise ClaimSyntaxError(f"a gap spans 1 to {WIDEST} tokens", token.at)
        return Gap(most, *self._barred(token), token.at)

    def _barred(self, token: _Token) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words and classes that must not stand there; raises ClaimSyntaxError for a class that is not known."""
        _, _, written = token.text.partition("!")
        found = [each.strip().casefold() for each in written.strip("()").split("|") if each.strip()]
        for each in found:
            if each.startswith(":") and each[1:] not in self.classes:
                raise self._unknown(each[1:], token.at + token.text.casefold().index(each) + 1, self.classes)
        words = [word for each in found if not each.startswith(":") for word in self._forms(each)]
        return tuple(words), tuple(each[1:] for each in found if each.startswith(":"))

    @staticmethod
    def _forms(word: str) -> tuple[str, ...]:
        return inflections(word[:-1]) if word.endswith("*") else (word,)

    def _slot(self, token: _Token) -> Slot | Member:
        name, kind = token.match["name"] or "", token.match["type"]
        at = token.at + token.text.index(kind, token.text.index(":"))
        if kind in self.classes:
            return Member(name, kind, token.at)
        if kind in LETTERS:
            return Slot(name, kind, token.at)
        raise self._unknown(kind, at, [*self.classes, *LETTERS])

    @staticmethod
    def _unknown(name: str, at: int, known: Collection[str]) -> ClaimSyntaxError:
        from difflib import get_close_matches

        near = get_close_matches(name, list(known), n=1)
        return ClaimSyntaxError(f"'{name}' is neither a type of slot nor a class of words", at, near[0] if near else "")

    def _choice(self, token: _Token, depth: int) -> Choice:
        if depth > DEEPEST:
            raise ClaimSyntaxError("its brackets are nested too deep", token.at)
        arms = [self._sequence(depth)]
        while self.index < len(self.tokens) and self.tokens[self.index].text == "|":
            self.index += 1
            arms.append(self._sequence(depth))
        closes = _CLOSES[token.text]
        if self.index >= len(self.tokens) or self.tokens[self.index].text != closes:
            raise ClaimSyntaxError(f"'{token.text}' is not closed", token.at)
        self.index += 1
        if token.text == "[":
            arms.append(())
        elif () in arms:
            raise ClaimSyntaxError("an alternative is empty; what may be missing stands in square brackets", token.at)
        return Choice(tuple(arms), token.at)
