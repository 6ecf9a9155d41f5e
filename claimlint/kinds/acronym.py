r"""Checks acronyms where copy spells them out: "Federal Bureau of Investigation (FIB)".

`check: wrong` flags letters that are not those of the words before them, where knowledge has the name with other
letters nearly the same, or the story itself uses the letters that the words give. A swap of neighbours is certain; one
letter put in, left out or replaced is a warning at most. An acronym that leaves words out or adds some is right, and so
is that of another language.

`check: swapped` flags letters, four or more, of which two neighbours behind the first are swapped although nothing else
speaks against them. The words may be the slip as well: the hit runs over both.

`check: clash` flags an acronym that a story gives to a second name, and a name to which it gives a second acronym; the
latter is a suggestion.

    kind: acronym
    check: wrong
    message: "The letters of '{long}' are {better}, not {acronym}."
    accepted: [ISO, UTC]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from string import ascii_uppercase
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.acronyms.acronyms import Acronyms, Definition, acronyms
from claimlint.annotate.acronyms.initials import MOST_LETTERS, abridged, apart, begins, letters_of, matched, swaps
from claimlint.knowledge import evidence
from claimlint.model.finding import Evidence, Hit, Level
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own, either

if TYPE_CHECKING:
    from claimlint.model.record import Filed
    from claimlint.model.rule import FixPromise

SHORTEST = 3
"""Acronyms of fewer letters are never told: too many agree with too much."""
ALONE = 4
"""Of so many letters two swapped ones are told though nothing else in the story speaks against them."""
FITS = ("plain", "inner", "loose")
OFTEN = 3
"""Letters that a story uses so often are hardly the slip: the words are."""


@dataclass(frozen=True)
class Acronym:
    """Flags acronyms that do not agree with the words they are given for, or with another definition."""

    name: ClassVar[str] = "acronym"
    slots: ClassVar[frozenset[str]] = frozenset(("acronym", "long", "other"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text",))
    rests: ClassVar[tuple[str, ...]] = ("org", "law", "membership")

    check: Literal["wrong", "swapped", "clash"] = field(default="wrong", metadata={"doc": "What is checked."})
    accepted: tuple[str, ...] = field(
        default=(), metadata={"doc": "Patterns of acronyms that are right though they are not their words' initials."}
    )

    @cached_property
    def _accepted(self) -> Own:
        return either(self.accepted)

    def prepare(self) -> None:
        """Compile what is accepted; raises FieldError."""
        try:
            _ = self._accepted
        except ValueError as error:
            raise FieldError(("accepted",), f"this is no pattern: {error}") from error

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """A bracket, in which acronyms are spelled out."""
        return ("(",)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each definition that is wrong, or that another one stands against."""
        layer = page.layer(acronyms)
        if self.check == "clash":
            return _clashes(page, layer)
        return filter(None, (self._judged(page, layer, definition) for definition in layer.definitions))

    def _judged(self, page: Page, layer: Acronyms, definition: Definition) -> Hit | None:
        """The hit for one definition, if it is not right."""
        letters = letters_of(definition.acronym)
        if not SHORTEST <= len(letters) <= MOST_LETTERS or self._accepted.fullmatch(definition.acronym):
            return None
        records = _records(page, definition)
        if any(letters_of(text) == letters for _, text in records):
            return None
        hit = _against_record(page, definition, records) or _against_story(page, layer, definition)
        if self.check == "wrong":
            return hit
        return None if hit else _against_words(page, layer, definition)


def _records(page: Page, definition: Definition) -> list[tuple[Filed, str]]:
    """The records that bear the name before an acronym, each with each of its own acronyms."""
    names = {page.prose[span.start : span.end] for span in (definition.long, definition.name)}
    found = [filed for name in sorted(names) for filed in page.knowledge.find("name", name)]
    return [(filed, acronym.text) for filed in found for acronym in getattr(filed.record, "acronym", ())]


def _against_record(page: Page, definition: Definition, records: Sequence[tuple[Filed, str]]) -> Hit | None:
    """A hit where the one record of a name has letters that are nearly those of the copy."""
    if len({filed.record.id for filed, _ in records}) != 1:
        return None
    letters = letters_of(definition.acronym)
    near = [(filed, text) for filed, text in records if _near(letters, letters_of(text))]
    if not near or (definition.agreement == "plain" and begins(definition.words, letters_of(near[0][1])) is not None):
        return None
    filed, right = near[0]
    working = evidence.record(filed, f"{filed.record.name}: {right}")
    return _hit(page, definition, right, working, sure=definition.agreement != "plain")


def _near(letters: str, right: str) -> bool:
    """Whether letters are a slip for others, and not these with the letters of a larger body in front."""
    if len(right) < SHORTEST or letters[0] != right[0]:
        return apart(letters, right) == "swap" and len(right) >= SHORTEST
    return apart(letters, right) in ("swap", "edit")


def _against_story(page: Page, layer: Acronyms, definition: Definition) -> Hit | None:
    """A hit where the story uses the letters that the words give, nearly those of the copy, in another place."""
    letters = letters_of(definition.acronym)
    if definition.agreement == "plain":
        return None
    for other in _slips(letters):
        uses = layer.uses_of(other) if other in layer.uses else []
        if uses and _better(layer, definition, other) and not _taken(layer, other, definition):
            working = Evidence("document", f"The words give {other}, which the story uses {_times(uses)}.")
            hit = _hit(page, definition, other, working, sure=apart(letters, other) == "swap")
            return hit._replace(related=((uses[0].span, f"'{other}' stands here."),))
    return None


def _better(layer: Acronyms, definition: Definition, other: str) -> bool:
    """Whether the words give other letters, and not so well those of the copy.

    A swap may leave words out; then the copy's own letters must not do so too, unless they stand only here. Where one
    letter differs, all words must give theirs, and the copy's must be none of them.
    """
    letters = letters_of(definition.acronym)
    if apart(letters, other) != "swap":
        return not definition.sure and begins(definition.words, other) is not None
    if len(layer.uses[definition.acronym]) > 1 and abridged(definition.words, letters):
        return False
    return abridged(definition.words, other, small=True) or matched(definition.words, other).agreement in FITS


def _taken(layer: Acronyms, acronym: str, definition: Definition) -> bool:
    """Whether the story spells an acronym out as something else than a definition has."""
    first = next((one for one in layer.of.get(acronym, ()) if one.sure), None)
    return first is not None and not definition.same(first)


def _slips(letters: str) -> Iterator[str]:
    """Acronyms for which letters may be a slip: two swapped, or one inside put in, left out or replaced."""
    yield from swaps(letters)
    inside = range(1, len(letters) - 1) if len(letters) >= ALONE else ()
    for at in inside:
        yield letters[:at] + letters[at + 1 :]
        yield from (letters[:at] + letter + letters[at + 1 :] for letter in ascii_uppercase if letter != letters[at])
    for at in (*inside, len(letters) - 1) if inside else ():
        yield from (letters[:at] + letter + letters[at:] for letter in ascii_uppercase)


def _against_words(page: Page, layer: Acronyms, definition: Definition) -> Hit | None:
    """A hit over words and letters where two letters behind the first are swapped, or the words are."""
    letters = letters_of(definition.acronym)
    if definition.agreement != "swapped" or len(letters) < ALONE or letters[0] != definition.meant[0]:
        return None
    long, end = definition.long, definition.letters.end
    end += page.prose[end : end + 1] == ")"
    mended = [
        page.prose[long.start : definition.letters.start] + definition.meant + page.prose[definition.letters.end : end]
    ]
    if words := _words_swapped(page.prose, definition):
        mended.insert(len(layer.uses[definition.acronym]) < OFTEN, words + page.prose[long.end : end])
    working = Evidence("document", f"The letters of the words are {definition.meant}.")
    return Hit(Span(long.start, end), tuple(mended), _slots(page, definition, definition.meant), evidence=(working,))


def _words_swapped(prose: str, definition: Definition) -> str:
    """The words with those two exchanged that the letters have in the other order; nothing where that is not plain."""
    words = [word for word in definition.words[definition.first :] if not word.small]
    letters = letters_of(definition.acronym)
    if len(words) != len(letters):
        return ""
    at = next(at for at, pair in enumerate(zip(letters, definition.meant, strict=True)) if pair[0] != pair[1])
    one, other = words[at], words[at + 1]
    between = prose[one.end : other.start]
    swapped = f"{prose[other.start : other.end]}{between}{prose[one.start : one.end]}"
    return f"{prose[definition.long.start : one.start]}{swapped}{prose[other.end : definition.long.end]}"


def _hit(page: Page, definition: Definition, right: str, working: Evidence, *, sure: bool) -> Hit:
    level: Level | None = None if sure else "warning"
    return Hit(definition.letters, (right,), _slots(page, definition, right), level=level, evidence=(working,))


def _slots(page: Page, definition: Definition, other: str) -> dict[str, str]:
    return {"acronym": definition.acronym, "long": page.prose[slice(*definition.long)], "other": other}


def _times(uses: Sequence[object]) -> str:
    return "once" if len(uses) == 1 else f"{len(uses)} times"


def _clashes(page: Page, layer: Acronyms) -> Iterator[Hit]:
    """A hit for each definition that gives an acronym to another name than the first, or a name another acronym."""
    by_letters: dict[str, Definition] = {}
    by_words: dict[tuple[str, ...], Definition] = {}
    for definition in layer.definitions:
        letters = letters_of(definition.acronym)
        if not definition.sure or len(letters) < SHORTEST:
            continue
        first = by_letters.setdefault(letters, definition)
        other = by_words.setdefault(definition.stems, definition)
        if not definition.same(first):
            yield _clash(page, definition, first, page.prose[slice(*first.long)])
        elif letters_of(other.acronym) != letters:
            yield _clash(page, definition, other, other.acronym)._replace(level="suggestion")


def _clash(page: Page, definition: Definition, first: Definition, other: str) -> Hit:
    told = f"Here '{first.acronym}' stands for '{page.prose[slice(*first.long)]}'."
    working = Evidence("document", told)
    return Hit(
        definition.letters, (), _slots(page, definition, other), related=((first.letters, told),), evidence=(working,)
    )


KIND = Acronym
