"""Whether a token is what a sequence asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.model.folding import folded
from claimlint.model.protocols import NEVER, FieldError
from claimlint.patterns.pattern import Pattern, PatternError
from claimlint.sequences.items import Trait
from claimlint.sequences.tags import TAGS
from claimlint.sequences.tokens import Tokens, wordy
from claimlint.sequences.wording import Part, Word, WordingError, parse

if TYPE_CHECKING:
    import regex

Path = tuple[str | int, ...]


class Asked(NamedTuple):
    """What one token must be: all of this; the edge of a sentence takes no token."""

    texts: frozenset[str] | None = None
    pattern: regex.Pattern[str] | None = None
    tags: frozenset[str] = frozenset()
    nots: tuple[Asked, ...] = ()
    case: bool = False
    word: bool = False
    edge: str = ""

    def holds(self, tokens: Tokens, at: int) -> bool:
        """Whether the token at an index is it; the part of speech is asked for last."""
        if not self.seems(tokens, at):
            return False
        if self.nots and any(other.holds(tokens, at) for other in self.nots if other.tags):
            return False
        return not self.tags or tokens.tags[at] in self.tags

    def seems(self, tokens: Tokens, at: int) -> bool:
        """Whether it may be, as far as can be told without parts of speech."""
        if self.texts is not None and (tokens.written if self.case else tokens.folded)[at] not in self.texts:
            return False
        if self.word and not wordy(tokens.written[at]):
            return False
        if self.pattern is not None and not self.pattern.fullmatch(tokens.written[at]):
            return False
        return not (self.nots and any(other.holds(tokens, at) for other in self.nots if not other.tags))


def read(text: str, path: Path) -> Part:
    """A text in the language of words; raises FieldError."""
    if text == NEVER:
        return Word(frozenset())
    try:
        return parse(text)
    except WordingError as error:
        raise FieldError(path, error.message, error.position) from None


def of_word(word: Word, case: bool) -> frozenset[str]:
    """The texts of a word as they are compared."""
    return word.texts if case else frozenset(map(folded, word.texts))


def traits(given: Sequence[Trait], path: Path, case: bool) -> tuple[Asked, ...]:
    """Tests for what a token is not; raises FieldError."""
    return tuple(trait(each, (*path, index), case) for index, each in enumerate(given))


def trait(given: Trait, path: Path, case: bool) -> Asked:
    """A test for one token; raises FieldError for several words."""
    if not (given.word or given.pattern or given.tag):
        raise FieldError(path, "this needs 'word', 'pattern' or 'tag'")
    texts = None
    if given.word:
        at = (*path, "word") if given.pattern or given.tag else path
        texts = one_token(read(given.word, at), at, case)
    return Asked(texts, regex_of(given.pattern, (*path, "pattern"), case), tags_of(given.tag, (*path, "tag")), (), case)


def one_token(part: Part, path: Path, case: bool) -> frozenset[str]:
    """The texts of one token; raises FieldError where a part is longer or may be missing."""
    if not isinstance(part, Word) or part.edge:
        raise FieldError(path, "here each alternative is a single word")
    return of_word(part, case)


def regex_of(source: str, path: Path, case: bool) -> regex.Pattern[str] | None:
    """The compiled pattern of a token; raises FieldError."""
    if not source:
        return None
    try:
        return Pattern(source, case=case, bare=True).compile()
    except PatternError as error:
        raise FieldError(path, f"the pattern does not compile: {error}", error.position or 0) from None


def tags_of(source: str, path: Path) -> frozenset[str]:
    """The tags that `NN | VB*` means; raises FieldError for one that is not known."""
    found: set[str] = set()
    for match in re.finditer(r"[^|\s]+", source):
        name = match[0].removesuffix("*").removesuffix(".")
        known = {tag for tag in TAGS if (tag.startswith(name) if match[0].endswith("*") else tag == match[0])}
        if not known:
            near = _near(match[0])
            raise FieldError(path, f"no part of speech is called '{match[0]}'{near}", match.start())
        found |= known
    return frozenset(found)


def _near(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name.upper(), sorted(TAGS), 1, 0.5)
    return f"; did you mean '{close[0]}'?" if close else ""
