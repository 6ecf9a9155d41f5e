r"""Flags tokens that follow each other: words in any of their forms, or, with a tagger, parts of speech.

`tokens` are looked for one after the other within a sentence. Each is a text of words, or a mapping. Words stand for
themselves in any case; `(a | b)` is either of two, `word?` may be missing, `try*` is the word in all its inflections,
`^` and `$` are the ends of the sentence, and a backslash stands before a sign that is meant itself. A mapping
says more:

* `pattern` is a regex for all of one token, `tag` its part of speech (`NN`, `VB*`) and `not` what it is not;
* `optional` tokens may be missing, and `most: 3` lets one stand up to three times;
* `skip: 3` lets up to three words stand behind it, `skip: the | very` only these;
* `mark` is on what is flagged, where that is not all of it; `as` gives a name, for `message` and `better`.

`better` is what should stand in place of what is flagged: `{1}` is what the first token matched, gaps are in `{1-2}`,
and `{noun:plural}` changes a word's form (`plural`, `singular`, `lower`, `upper`). `except` has sequences in which
nothing is flagged. A part of speech needs the extra `tags`; without it the rule is off.

    kind: sequence
    message: "One of several: '{noun}' is a plural here."
    tokens:
      - word: one of
        skip: the | these | our | my
      - {tag: NN, not: staff | crew, as: noun, mark: true}
      - {word: who | that | is}
    better: "{noun:plural}"
    except:
      - one of a kind
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.pattern import PatternTimeout
from claimlint.sequences import betters
from claimlint.sequences.automaton import Automaton, Found
from claimlint.sequences.items import Item, Trait
from claimlint.sequences.tokens import Sentences, Tokens
from claimlint.sequences.triggers import Triggers, triggers

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

PATIENCE = 2_000
"""After so many tokens it is asked whether there is time left."""

AHEAD = 40
"""How far from a trigger on a first look goes, in code points, and to the end of the word there."""


def named(values: Mapping[str, Any]) -> frozenset[str]:
    """The names of tokens, which are slots of the message."""
    return frozenset(item.as_ for item in values.get("tokens", ()) if item.as_)


@dataclass(frozen=True)
class TokenSequence:
    """Flags tokens that follow each other within a sentence."""

    name: ClassVar[str] = "sequence"
    slots: ClassVar[frozenset[str]] = frozenset(("*",))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "sentence"))
    bound_names = staticmethod(named)

    tokens: tuple[Item, ...] = field(metadata={"doc": "What is looked for, one after the other."})
    better: tuple[str, ...] = field(
        default=(), metadata={"doc": "What should stand in place of what is flagged; `{1}` is what a token matched."}
    )
    except_: tuple[tuple[Item, ...], ...] = field(
        default=(), metadata={"doc": "Sequences that share a token with a match and excuse it."}
    )
    case: bool = field(default=False, metadata={"doc": "Match only what is written in the same case."})

    def prepare(self) -> None:
        """Compile the tokens and the suggestions; raises FieldError."""
        if not self.tokens or all(item.optional for item in self.tokens):
            raise FieldError(("tokens",), "at least one token must be there")
        if any(found.end == 0 for found in self._automaton.search(Tokens(""), 0, set())):
            raise FieldError(("tokens",), "all of it may be missing")
        names = [item.as_ for item in self.tokens]
        for index, name in enumerate(names):
            if name and (not name.isidentifier() or name in ("match", "better") or name in names[:index]):
                raise FieldError(("tokens", index, "as"), f"'{name}' cannot be a name, or is one already")
        _ = self._excuses, self._betters, self.triggers
        object.__setattr__(self, "slots", named({"tokens": self.tokens}))

    @cached_property
    def extras(self) -> tuple[str, ...]:
        """The extra that parts of speech need, if any is asked for."""
        items = [item for row in (self.tokens, *self.except_) for item in row]
        return ("tags",) if any(map(_tagged, items)) else ()

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The rarest words that must be there."""
        return self._triggers.literals

    @cached_property
    def _triggers(self) -> Triggers:
        return triggers(self.tokens)

    @cached_property
    def _automaton(self) -> Automaton:
        return Automaton(self.tokens, ("tokens",), self.case)

    @cached_property
    def _excuses(self) -> tuple[Automaton, ...]:
        return tuple(Automaton(row, ("except", index), self.case) for index, row in enumerate(self.except_))

    @cached_property
    def _betters(self) -> tuple[betters.Better, ...]:
        names = {item.as_: index for index, item in enumerate(self.tokens) if item.as_}
        made = []
        for index, source in enumerate(self.better):
            try:
                made.append(betters.parse(source, names, len(self.tokens)))
            except betters.BetterError as error:
                raise FieldError(("better", index), error.message, error.position) from None
        return tuple(made)

    @cached_property
    def _marked(self) -> frozenset[int]:
        """The items that are flagged; all of them where none is marked."""
        marked = frozenset(index for index, item in enumerate(self.tokens) if item.mark)
        return marked or frozenset(range(len(self.tokens)))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each match that nothing excuses; none overlap."""
        sentences = page.layer(Sentences)
        for span in self._spans(page, scope, seen):
            tokens = sentences.tokens(span)
            for found in self._found(tokens, page):
                if not any(_excused(excuse, tokens, found) for excuse in self._excuses):
                    yield from self._hit(page.prose, tokens, found)

    def _spans(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Span]:
        """The sentences, as far as they lie in the scope, in which a trigger stands; or all of them."""
        last = None
        for start in sorted(self._starts(page, seen)):
            unit = page.unit(scope, start)
            if unit is None or (last and start < last.end):
                continue
            sentence = page.sentence(start)
            last = Span(max(sentence.start, unit.start), min(sentence.end, unit.end))
            yield last

    def _starts(self, page: Page, seen: Sequence[Seen]) -> Iterator[int]:
        """Where triggers stand, as words where they are such; without any, where sentences begin."""
        if self.triggers is None:
            yield from (sentence.start for sentence in page.sentences)
            return
        prose, (_, words, item) = page.prose, self._triggers
        for start, end, _ in seen:
            if words and (_letter(prose[start - 1 : start + 1]) or _letter(prose[end - 1 : end + 1])):
                continue
            if item is None or not self._fails(prose, start, item):
                yield start

    def _fails(self, prose: str, start: int, item: int) -> bool:
        """Whether the few words from a trigger on show that its sentence need not be searched for it."""
        end = prose.find(" ", start + AHEAD, start + 2 * AHEAD)
        return end >= 0 and self._automaton.fails(Tokens(prose[start:end]), item)

    def _found(self, tokens: Tokens, page: Page) -> Iterator[Found]:
        """Matches, leftmost first; the next one begins behind what is flagged of the one before it."""
        known: set[tuple[int, int]] = set()
        at = 0
        while at < len(tokens):
            if at % PATIENCE == PATIENCE - 1 and page.seconds() <= 0.001:
                raise PatternTimeout(f"the sequence with {self.triggers} ran too long")
            found = next(self._automaton.search(tokens, at, known), None)
            if found is None:
                at += 1
                continue
            yield found
            known = set()
            at = max(at + 1, self._flagged(found)[1])

    def _flagged(self, found: Found) -> tuple[int, int]:
        """From the first to behind the last token that is flagged: their indexes."""
        flagged = [index for index, item in enumerate(found.items, found.start) if item in self._marked]
        return (flagged[0], flagged[-1] + 1) if flagged else (found.start, found.end)

    def _hit(self, prose: str, tokens: Tokens, found: Found) -> Iterator[Hit]:
        first, end = self._flagged(found)
        span = Span(tokens.spans[first].start, tokens.spans[end - 1].end)
        places = [_place(tokens, found, index) for index in range(len(self.tokens))]
        match = prose[span.start : span.end]
        said = [betters.written(better, prose, places, span) for better in self._betters]
        if match in said:
            return
        slots = {item.as_: _text(prose, place) for item, place in zip(self.tokens, places, strict=True) if item.as_}
        yield Hit(span, tuple(dict.fromkeys(each for each in said if each)), slots)


def _letter(pair: str) -> bool:
    """Whether two neighbours are of one word: both letters or digits."""
    return len(pair) == 2 and pair.isalnum()


def _tagged(one: Item | Trait) -> bool:
    """Whether a token, what it is not, or its gap speaks of a part of speech."""
    inner = [] if isinstance(one, Trait) else [*one.not_, *(one.skip.not_ if one.skip else ())]
    return bool(one.tag) or any(map(_tagged, inner))


def _excused(excuse: Automaton, tokens: Tokens, found: Found) -> bool:
    """Whether a sequence that excuses shares a token with a match."""
    near = range(max(0, found.start - excuse.reach), found.end)
    return any(other.end > found.start for at in near for other in excuse.search(tokens, at, set()))


def _place(tokens: Tokens, found: Found, item: int) -> Span | None:
    """Where an item stands."""
    own = [index for index, each in enumerate(found.items, found.start) if each == item]
    return Span(tokens.spans[own[0]].start, tokens.spans[own[-1]].end) if own else None


def _text(prose: str, place: Span | None) -> str:
    return prose[place.start : place.end] if place else ""


KIND = TokenSequence
