"""Flags a name that a story spells in two ways: "Lena Forsyth", and later "Ms. Forsythe".

Compared are capitalised words that are one slip of the pen apart: two letters have changed places, or one is doubled,
missing, too many or another. The form that stands more often is taken for the right one; of two that stand equally
often, the one with a full name, or else the first. Each place of the other form is a hit, if one of these holds:

* `same`: both stand behind the same given name, or before the same name: "Elise Stefanik", "Elsie Stefanik".
* `person`: the right form is a person's, and the other stands alone as the person's name would: after a title, before
  "said", in the midst of a sentence.
* `introduced`: the rarer form has the full name, and all later references are the other.
* `thing`: a long word of any kind, with a slip that is not at its end.

Not told are forms of one word (Iraqi, chairmen), names that differ at the first letter, what also stands in small
letters, people with different given names or titles (Mr. and Ms.), relatives with like given names, what stands behind
"in", ordinary `words`, names that are known or that a record lists as wrong, and paragraphs that speak of spelling.

    kind: name-drift
    message: "'{match}' ({count}) and '{other}' ({others}) look like one name."
    words: [march, there]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.people.uses import CALENDAR, COMMON, PLACED, POINTED, TITLES, Use
from claimlint.annotate.spelling.explanations import explained
from claimlint.annotate.spelling.inflections import varied
from claimlint.annotate.spelling.spellings import Form, Pair, spellings
from claimlint.model.finding import Evidence, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

SHORT, LONG, LONGER, LONGEST = 4, 6, 8, 10
"""Letters: a short name needs more than its place; the longer a word, the less it is like another by chance."""
KNOWN = ("name", "weak", "demonym", "adjective")
"""Spaces of knowledge in which a word is a name of its own."""


@dataclass(frozen=True)
class NameDrift:
    """Flags the rarer of two spellings of a name."""

    name: ClassVar[str] = "name-drift"
    slots: ClassVar[frozenset[str]] = frozenset(("other", "count", "others"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset({"text", "document"})
    rests: ClassVar[tuple[str, ...]] = ("person", "place", "org")

    words: tuple[str, ...] = field(
        default=(), metadata={"doc": "Ordinary words that are one slip from another word or name."}
    )

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        return frozenset(word.casefold() for word in self.words)

    def prepare(self) -> None:
        """Nothing has to be prepared."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """None: any name may be misspelt."""
        return None

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each place of a rarer spelling."""
        told: dict[Span, Hit] = {}
        for pair in spellings(page, scope, SHORT):
            if not explained(page.prose, pair):
                for hit in self._told(page, pair):
                    told.setdefault(hit.span, hit)
        for _, hit in sorted(told.items()):
            yield hit

    def _told(self, page: Page, pair: Pair) -> Iterator[Hit]:
        ground = next((name for name, holds in GROUNDS.items() if holds(pair)), None)
        if ground is None or (ground != "same" and self._another(page, pair)):
            return
        if _known(page, pair.rare):
            if pair.right.count > pair.rare.count or _known(page, pair.right):
                return
            pair = pair._replace(right=pair.rare, rare=pair.right)
        listed = {one.span for one in pair.rare.uses if _listed(page, pair.rare.text, one)}
        yield from (hit for hit in _hits(pair, ground) if hit.span not in listed)

    def _another(self, page: Page, pair: Pair) -> bool:
        """Whether the rarer form is a word, or a name of its own."""
        text, find = pair.rare.text, page.knowledge.find
        if text.casefold() in self._ordinary or text in CALENDAR or text in page.glossary:
            return True
        if any(find(space, text) for space in KNOWN):
            return True
        return bool(find("surname", text)) and bool(find("surname", pair.right.text))


def _known(page: Page, form: Form) -> bool:
    """Whether knowledge has a full name that the form is part of."""
    before = {f"{use.given[0]} {form.text}" for use in form.uses if use.given}
    behind = {f"{form.text} {beside}" for beside in form.beside}
    return any(page.knowledge.find("name", name) for name in before | behind)


def _listed(page: Page, form: str, one: Use) -> bool:
    """Whether a form stands in a name that a record lists as wrong, which the kind misnomer tells."""
    return any(page.knowledge.find("wrong", name) for name in (" ".join((*one.given, form)), f"{form} {one.beside}"))


def _same(pair: Pair) -> bool:
    """Whether the rarer form keeps the company of the right one, or is alone at some places and never in another."""
    found = {_agrees(use, pair.right) for use in pair.rare.uses}
    if True not in found or False in found or varied(pair.right.text, pair.rare.text):
        return False
    return pair.plain or pair.right.count > 2 or any(_own(use, pair.right) for use in pair.rare.uses)


def _own(use: Use, right: Form) -> bool:
    """Whether a name that both have beside them is not one of those that many have: County, New, Street."""
    names = {*right.given.intersection(use.given), *right.beside.intersection({use.beside})}
    return not names <= COMMON


def _agrees(use: Use, right: Form) -> bool | None:
    """Whether a name beside a form stands beside the right one too; None where none does."""
    if use.given and right.given:
        return any(len(name) > 1 and name in right.given for name in use.given) or any(
            _initial(use.given[0], name) for name in right.first
        )
    if use.beside and use.beside in right.beside:
        return True
    return None if use.alone else False


def _initial(one: str, other: str) -> bool:
    """Whether one given name is the initial of the other."""
    return 1 in (len(one), len(other)) and one[0] == other[0]


def _person(pair: Pair) -> bool:
    """Whether the rarer form stands alone, where the name of the person does."""
    right, rare, _ = pair
    if not all(use.alone for use in rare.uses):
        return False
    told = all(use.title or use.said for use in rare.uses)
    later = told and right.introduced < rare.uses[0].span.start
    if not later and (right.count == rare.count or not right.person):
        return False
    if pair.shorter <= SHORT:
        return told and pair.plain
    likely = all(_personal(use, pair) for use in rare.uses)
    return told or (likely and not pair.end and not varied(right.text, rare.text))


def _personal(use: Use, pair: Pair) -> bool:
    """Whether a name that stands alone may be a person's there; the surer the slip, the less is asked."""
    if use.title or use.said or pair.slip.sort == "swap":
        return True
    if use.listed or use.before in PLACED:
        return False
    return pair.slip.sort == "double" or (use.before not in POINTED and (use.acts or not use.early))


def _introduced(pair: Pair) -> bool:
    """Whether the rarer form stands once with a full name, and the other only as later references do."""
    right, rare, slip = pair
    if pair.shorter <= SHORT or pair.end or rare.count > 1 or right.count < 2 or not right.person:
        return False
    full = rare.uses[0]
    if not full.given or full.beside or not all(use.alone and _personal(use, pair) for use in right.uses):
        return False
    return slip.sort == "swap" or full.span < right.uses[0].span


def _thing(pair: Pair) -> bool:
    """Whether a long word stands once with a slip within, and is right more than once."""
    right, rare, slip = pair
    if rare.count > 1 or right.count < 2 or pair.end or varied(right.text, rare.text):
        return False
    if right.text in TITLES:
        return pair.plain and pair.shorter >= LONG
    if right.text.endswith(("ing", "ed")) or right.text[slip.at - 1 : slip.at + 1] == "ll":
        return False
    if not rare.uses[0].alone:
        return _head(pair)
    if rare.uses[0].early:
        return pair.shorter >= LONGER and right.count > 2
    return pair.shorter >= (LONG if pair.plain else LONGER)


def _head(pair: Pair) -> bool:
    """Whether a long word stands in many names, as their last: South Governorate, Hajjah Governorate."""
    if pair.slip.sort == "swap":
        return pair.shorter >= LONGER
    names = {use.given for use in pair.right.uses if use.given}
    return pair.shorter >= LONGEST and len(names) > 1 and not pair.right.beside and not pair.rare.beside


GROUNDS: Mapping[str, Callable[[Pair], bool]] = {
    "same": _same,
    "person": _person,
    "introduced": _introduced,
    "thing": _thing,
}
"""What makes one name of two spellings, the surest first."""


def _hits(pair: Pair, ground: str) -> Iterator[Hit]:
    right, rare, _ = pair
    first = min(right.uses, key=lambda use: (not use.given, use.span))
    count, others = _times(rare.count), _times(right.count)
    for use in rare.uses:
        yield Hit(
            use.span,
            (right.text,),
            {"other": right.text, "count": count, "others": others},
            level=None if _sure(pair, ground) else "warning",
            related=((first.span, f"'{right.text}' stands here."),),
            evidence=(Evidence("document", f"'{rare.text}' stands here {count}, '{right.text}' {others}."),),
        )


def _sure(pair: Pair, ground: str) -> bool:
    """Whether hardly anything but a slip explains it."""
    right, rare, _ = pair
    if rare.count > 1 or right.count < 2:
        return False
    use = rare.uses[0]
    if ground == "same":
        return pair.plain or bool(use.given)
    if ground != "person" or pair.end or not (use.title or use.acts):
        return False
    named = bool(right.given) and any(use.title or use.said for use in right.uses)
    return named and (pair.plain or right.count > 2)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


KIND = NameDrift
