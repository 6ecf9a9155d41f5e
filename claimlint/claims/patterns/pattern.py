"""A claim pattern made ready: what calls it, what it cannot match without, and its code over shadow sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.claims.patterns import elements
from claimlint.claims.patterns.code import Classes, Coder, members, slots
from claimlint.claims.patterns.needs import needs
from claimlint.claims.patterns.shadow import Sentence
from claimlint.claims.patterns.signs import OPEN
from claimlint.claims.patterns.syntax import ClaimSyntaxError, parse
from claimlint.claims.patterns.triggers import triggers
from claimlint.claims.patterns.when_phrases import WHEN
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.claims.patterns.mentions import Mention


class Spoken(NamedTuple):
    """A word of a class in the copy, case folded, and its sense."""

    span: Span
    word: str
    sense: str


class Bound(NamedTuple):
    """What a pattern's names were bound to in the copy, and all that it matched, a span for each sentence."""

    slots: Mapping[str, Mention]
    words: Mapping[str, Spoken]
    spans: tuple[Span, ...]

    @property
    def key(self) -> object:
        """What makes two of them the same claim, whatever pattern found it."""
        slots = tuple(sorted((name, one.span) for name, one in self.slots.items()))
        return slots, tuple(sorted((name, *word) for name, word in self.words.items()))


class Part:
    """What a pattern says of one sentence."""

    def __init__(self, sequence: elements.Sequence, classes: Classes) -> None:
        self.code = Own(Coder(sequence, classes).source())
        self.needs = needs(sequence, classes)
        self.triggers = triggers(sequence, classes)
        self.slots = tuple(dict.fromkeys(slot.name for slot in slots(sequence) if slot.name))
        self.types = {slot.name: slot.type for slot in slots(sequence) if slot.name}
        self.classes = {member.name: member.words for member in members(sequence) if member.name}

    def matches(self, sentence: Sentence, classes: Classes, seconds: float) -> Iterator[Bound]:
        """Each way to read the part in a sentence; raises TimeoutError."""
        if not self.needs.met(sentence):
            return
        shadow = sentence.shadow
        for match in self.code.compiled.finditer(shadow.text, overlapped=True, timeout=seconds):
            found = {name: shadow.mentions[int(index)] for name in self.slots if (index := match[f"s_{name}"])}
            spoken = {name: self._spoken(match, name, sentence, classes) for name in self.classes if match[f"w_{name}"]}
            yield Bound(found, spoken, (shadow.prose(*match.span()),))

    def _spoken(self, match: regex.Match[str], name: str, sentence: Sentence, classes: Classes) -> Spoken:
        span = sentence.shadow.prose(*match.span(f"w_{name}"))
        word = plain(match[f"w_{name}"])
        return Spoken(span, word, classes[self.classes[name]].get(word, ""))


def plain(text: str) -> str:
    """The words in a stretch of a shadow."""
    return " ".join(word for word in bare(text).split() if word.isalnum() or "'" in word)


def bare(text: str) -> str:
    """A stretch of a shadow without its tags."""
    return text if OPEN not in text and "\ue002" not in text else _TAGS.sub("", text)


_TAGS = Own("\ue000[^\ue001]*\ue001|\ue002[^\ue003]*\ue003")


class ClaimPattern:
    """A pattern over one sentence, or over neighbours.

    `anchor` is the part whose triggers call it, `number` its place among the patterns of its rule.
    """

    def __init__(self, source: str, classes: Classes, number: int = 0) -> None:
        self.source = source
        self.number = number
        tree = parse(source, classes)
        _check(tree)
        self.parts = tuple(Part(part, classes) for part in tree.parts)
        called = [index for index, part in enumerate(self.parts) if part.triggers]
        if not called:
            raise ClaimSyntaxError(
                "the pattern has nothing to be found by: a longer word, a class of such, a percentage", 0
            )
        self.anchor = min(called, key=lambda index: self.parts[index].triggers.cost)
        self.names = frozenset(name for part in self.parts for name in (*part.slots, *part.classes))
        self.types = {name: kind for part in self.parts for name, kind in (*part.types.items(), *part.classes.items())}
        self.sure = frozenset(name for part in tree.parts for name in _sure(part))

    @property
    def triggers(self) -> tuple[str, ...]:
        """Case-folded literals of which any match holds one."""
        return self.parts[self.anchor].triggers.literals

    @property
    def numbers(self) -> tuple[int, ...]:
        """How many quantities each of its sentences must have."""
        return tuple(part.needs.numbers for part in self.parts)

    @property
    def letters(self) -> frozenset[str]:
        """The letters of the mentions that it speaks of."""
        return frozenset(letter for part in self.parts for letter in part.needs.letters)

    def compile(self) -> None:
        """Compile the code; raises ClaimSyntaxError where it is too large."""
        import regex

        try:
            for part in self.parts:
                _ = part.code.compiled
        except (regex.error, RecursionError, OverflowError, MemoryError) as error:
            raise ClaimSyntaxError(f"the pattern does not compile: {error}", 0) from None

    def find(self, sentences: Sequence[Sentence], classes: Classes, seconds: float) -> list[Bound]:
        """Each way to read it in as many neighbouring sentences as it has parts; raises TimeoutError."""
        found = [list(part.matches(each, classes, seconds)) for part, each in zip(self.parts, sentences, strict=True)]
        if len(found) == 1:
            return found[0]
        if any(len(_apart(each)) != 1 for each in found):
            return []
        joined = _joined([each[0] for each in found])
        return [joined] if _alone(joined, self.bound_letters, sentences) else []

    @property
    def bound_letters(self) -> frozenset[str]:
        """The letters of its slots."""
        return frozenset(letter for part in self.parts for letter in part.needs.letters if letter != WHEN)


def _apart(found: Sequence[Bound]) -> list[Bound]:
    """Matches that speak of different mentions."""
    known: dict[tuple[object, ...], Bound] = {}
    for one in found:
        known.setdefault(tuple(mention.span for mention in one.slots.values()), one)
    return list(known.values())


def _alone(bound: Bound, letters: frozenset[str], sentences: Sequence[Sentence]) -> bool:
    """Whether neighbouring sentences have no mentions beside those that were bound, but in phrases of time."""
    known = {mention.span for mention in bound.slots.values()}
    for sentence in sentences:
        times = [one.span for one in sentence.shadow.mentions if one.letters == WHEN]
        for one in sentence.mentions:
            free = one.span in known or letters.isdisjoint(one.letters)
            if not free and not any(time.holds(one.span) for time in times):
                return False
    return True


def _joined(found: Sequence[Bound]) -> Bound:
    """What all parts bound together."""
    return Bound(
        {name: mention for one in found for name, mention in one.slots.items()},
        {name: word for one in found for name, word in one.words.items()},
        tuple(span for one in found for span in one.spans),
    )


def _check(tree: elements.Parsed) -> None:
    """Raises ClaimSyntaxError for a name that is bound twice."""
    seen: set[str] = set()
    for part in tree.parts:
        _once(part, seen)


def _once(sequence: elements.Sequence, seen: set[str]) -> None:
    """Note the names of a sequence; those of alternatives may be the same."""
    for element in sequence:
        if isinstance(element, elements.Choice):
            arms = [set(seen) for _ in element.arms]
            for arm, known in zip(element.arms, arms, strict=True):
                _once(arm, known)
            seen.update(*arms)
        elif isinstance(element, elements.Slot | elements.Member) and element.name:
            if element.name in seen:
                raise ClaimSyntaxError(f"'{element.name}' is bound twice", element.at)
            seen.add(element.name)


def _sure(sequence: elements.Sequence) -> set[str]:
    """The names that every match binds."""
    found: set[str] = set()
    for element in sequence:
        if isinstance(element, elements.Choice):
            found |= set.intersection(*map(_sure, element.arms))
        elif isinstance(element, elements.Slot | elements.Member) and element.name:
            found.add(element.name)
    return found
