"""Flags a name that a story spells in two ways."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.capitals import FEMALE, MALE, Use, capitals, places, use
from claimlint.annotate.near import Slip, near, slip
from claimlint.model.finding import Hit, Evidence
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

class Form(NamedTuple):
    text: str
    uses: tuple[Use, ...]
    @property
    def count(self): return len(self.uses)
    @property
    def givens(self): return {u.given for u in self.uses if u.given}
    @property
    def besides(self): return {u.beside for u in self.uses if u.beside}
    @property
    def person(self): return any(u.given or (u.title) or u.spoken for u in self.uses)

@dataclass(frozen=True)
class NameDrift:
    """Flags the rarer of two spellings of a name."""

    name: ClassVar[str] = "name-drift"
    slots: ClassVar[frozenset[str]] = frozenset(("other", "count", "others"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset({"text","document"})

    words: tuple[str, ...] = field(default=(), metadata={"doc": "Ordinary words that look like others: never a name misspelt."})

    def prepare(self) -> None:
        """Nothing to prepare."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """None: any capitalised word may be misspelt."""
        return None

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each place of the rarer form."""
        counts = page.layer(capitals)
        for one, other in near(tuple(counts)):
            if ordinary(one, other): continue
            why, R, W = judge(page, one, other)
            for u in W.uses:
                yield Hit(u.span, (R.text,), {"why":why,"other": R.text, "count": str(W.count), "others": str(R.count)}, related=((R.uses[0].span, "x."),), evidence=(Evidence("document", repr((slip(one,other), W, R.uses[:4]))),))

def judge(page, one, other):
    A, B = (Form(w, tuple(use(page.prose, s) for s in places(page.prose, w) if not page.touches_unlinted(s))) for w in (one, other))
    if A.count < B.count or (A.count == B.count and B.givens and not A.givens): A, B = B, A
    R, W = A, B
    if not W.uses or not R.uses: return "-nouse", R, W
    sl = slip(R.text, W.text)
    if re.search(r"\b%s\b" % re.escape(W.text.lower()), page.prose): return "-lower", R, W
    if any((u.given and u.given not in R.givens) or (u.beside and u.beside not in R.besides) for u in W.uses): return "-company", R, W
    if any(u.given or u.beside for u in W.uses): return "+same", R, W
    if R.person and all((u.title or u.spoken or not u.early) and not u.article for u in W.uses):
        if R.count>W.count: return "+person", R, W
        if R.givens and W.count==1 and (W.uses[0].title or W.uses[0].spoken): return "+tie", R, W
        return "-tie", R, W
    if R.count > W.count: return "+thing" if not all(u.early for u in W.uses) else '-thing', R, W
    return "-", R, W

def ordinary(one, other):
    a, b = sorted((one, other), key=len)
    if a.casefold() == b.casefold(): return True
    if len(a) < 4: return True
    if len(a) < len(b) and b[:-1] == a and b[-1] in "sindry'a": return True
    if strip(a)==strip(b): return True
    return False

def strip(w):
    return "".join(c for c in unicodedata.normalize("NFD", w.casefold()) if not unicodedata.combining(c))

KIND = NameDrift
