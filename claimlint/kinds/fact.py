"""Compares copy with the figures that a reporter or desk declared, with their sources, in files of facts.

A fact is asked for where one of the phrases that it `says` stands in a sentence with a quantity of its unit. It is
silent where any such quantity agrees, where several do not and none stands right beside the phrase, where the sentence
speaks of another time or place, of a change ("up 3"), or of some among the counted ("12 members voted"). A fact that
expired before the document's day is told as such, and not compared.

    kind: fact
    message: "'{match}' {trouble}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.claims.records.declared import Said, agrees, said, values
from claimlint.model.fact import Fact
from claimlint.model.finding import Checked, Evidence, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope

if TYPE_CHECKING:
    from claimlint.annotate.quantities.quantity import Quantity
    from claimlint.model.rule import FixPromise

GRAVE = 0.02
"""A relative gap from which a difference is an error."""


@dataclass(frozen=True)
class Facts:
    """Whether copy agrees with the desk's facts."""

    name: ClassVar[str] = "fact"
    slots: ClassVar[frozenset[str]] = frozenset(("trouble", "id", "source"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    topics: ClassVar[tuple[str, ...]] = ("facts",)
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing has to be made."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """None of its own: the words of facts are its triggers."""
        return ()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each quantity that is not what its fact says, and for each that rests on an expired fact."""
        for _, told in groupby(said(page, seen), key=lambda one: page.sentence(one.span.start)):
            beside = list(told)
            for one in beside:
                found = values(page, one)
                if found and scope.covers(page.zones(one.span)) and not corrects(page, one.span):
                    yield from _verdict(page, one, found, _allowed(page, one.fact, beside))


def _allowed(page: Page, fact: Fact, beside: Sequence[Said]) -> list[Fact]:
    """Other facts whose figures may stand in the sentence."""
    ids = {other.to for other in fact.compare} | {one.fact.id for one in beside}
    return [each for each in page.facts if each is not fact and each.id in ids]


def _verdict(page: Page, one: Said, found: Sequence[Quantity], others: Sequence[Fact]) -> Iterator[Hit | Checked]:
    """What is to be said of the quantities beside the words of a fact."""
    fact, day = one.fact, page.document.date
    held = next((each for each in found if agrees(each, fact)), None)
    if fact.expires and day and day > fact.expires.late:
        chosen = held or (found[0] if len(found) == 1 else None)
        if chosen:
            trouble = f"rests on the fact '{fact.id}' ({fact.source}), which expired on {fact.expires}"
            yield _hit(one, chosen, trouble)._replace(level="warning")
        return
    if held:
        if page.shows_claims:
            yield Checked(held.span, (page.prose[slice(*held.whole)],), _stated(fact))
        return
    left = [each for each in found if not any(agrees(each, other) for other in others)]
    if len(left) == 1:
        yield _differs(page, one, left[0])
    elif left and page.shows_claims:
        yield Checked(left[0].span, (), _stated(fact), "several quantities stand beside the words of the fact")


def _differs(page: Page, one: Said, each: Quantity) -> Hit:
    fact = one.fact
    grave = abs(each.value - fact.value.value) >= GRAVE * abs(fact.value.value) or fact.tolerance == "exact"
    figure = str(fact.printed or fact.value)
    bare = each.span == each.figure and not each.spelled and figure.replace(",", "").replace(".", "").isdigit()
    hit = _hit(one, each, f"does not agree with the fact '{fact.id}', which is {figure} ({fact.source})")
    return hit._replace(level=None if grave else "warning", suggestions=(figure,) if bare else ())


def _hit(one: Said, each: Quantity, trouble: str) -> Hit:
    fact, source = one.fact, one.fact.source
    evidence = Evidence("record", _stated(fact), source.url or source.name if source else "")
    return Hit(
        each.span,
        slots={"trouble": trouble, "id": fact.id, "source": str(source)},
        related=((one.span, f"The words of the fact '{fact.id}'."),),
        evidence=(evidence,),
    )


def _stated(fact: Fact) -> str:
    """A fact in a sentence, with all that it is for."""
    where = [f"{key} {value}" for key, value in fact.scope.items()]
    when = [f"as of {fact.as_of}"] if fact.as_of else []
    accessed = fact.source.accessed if fact.source else None
    read = [f"read {accessed}"] if accessed else []
    unit = (
        f" per {fact.unit.per}"
        if fact.unit.per
        else f" {fact.unit.name}"
        if fact.unit.name not in ("", "count")
        else ""
    )
    return f"Fact '{fact.id}': {fact.value}{unit} ({', '.join((*where, *when, str(fact.source), *read))})."


KIND = Facts
