"""Names that a page has in two spellings, one slip of the pen apart, with how each is used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from claimlint.annotate.people.uses import Use, use
from claimlint.annotate.spelling.capitals import capitals, places
from claimlint.annotate.spelling.inflections import inflected
from claimlint.annotate.spelling.near import Slip, near, slip
from claimlint.model.document import UNLINTED
from claimlint.model.protocols import Page
from claimlint.model.scope import Scope

MOST_WORDS = 20_000
"""A text with more names than this is a table; the rest is not compared."""
MOST_PAIRS = 100
MOST_USES = 50
"""So many places say enough of how a form is used."""
NOWHERE = 1 << 60


class Form:
    """One spelling: its text, its places in order (at least one, and the first 50), and what stands beside these."""

    def __init__(self, text: str, uses: Sequence[Use]) -> None:
        self.text = text
        self.uses = uses

    @property
    def count(self) -> int:
        """How often it stands."""
        return len(self.uses)

    @cached_property
    def given(self) -> frozenset[str]:
        """All that stands before it as a given name does."""
        return frozenset(name for use in self.uses for name in use.given)

    @cached_property
    def first(self) -> frozenset[str]:
        """The first of the given names at each place."""
        return frozenset(use.given[0] for use in self.uses if use.given)

    @cached_property
    def beside(self) -> frozenset[str]:
        """All names that stand behind it."""
        return frozenset(use.beside for use in self.uses if use.beside)

    @cached_property
    def titles(self) -> frozenset[str]:
        """All titles that stand before it."""
        return frozenset(use.title for use in self.uses if use.title)

    @cached_property
    def person(self) -> bool:
        """Whether it stands somewhere as only the name of a person does."""
        named = bool(self.given) and any(use.acts for use in self.uses)
        return named or any(use.title or use.said or use.party for use in self.uses)

    @property
    def introduced(self) -> int:
        """Where it first stands with a given name, or beyond all else."""
        return next((use.span.start for use in self.uses if use.given), NOWHERE)


class Pair(NamedTuple):
    """Two spellings that are one slip apart: the one that is taken for right, and the other."""

    right: Form
    rare: Form
    slip: Slip

    @property
    def plain(self) -> bool:
        """Whether the slip hardly ever makes another word: letters have changed places, or one is doubled or single."""
        return self.slip.sort in ("swap", "double", "ending")

    @property
    def end(self) -> bool:
        """Whether they end with different letters, as two names may: Snow and Snowe."""
        return self.slip.last and not self.plain

    @property
    def shorter(self) -> int:
        """How many letters the shorter one has."""
        return min(len(self.right.text), len(self.rare.text))


def spellings(page: Page, scope: Scope, least: int) -> Iterator[Pair]:
    """Pairs of words that a scope has, each with at least so many letters, that are no forms of one word.

    Taken for right is what stands more often; then what is introduced with a given name, and then what stands first.
    """
    words = [word for word in islice(page.layer(capitals), MOST_WORDS) if len(word) >= least]
    alike = (pair for pair in near(words) if not inflected(*pair))
    for one, other in islice(alike, MOST_PAIRS):
        forms = [Form(text, _uses(page, scope, text)) for text in (one, other)]
        found = slip(one, other)
        if found and all(form.uses for form in forms):
            right, rare = sorted(forms, key=lambda form: (-form.count, form.introduced, form.uses[0].span))
            yield Pair(right, rare, found)


def _uses(page: Page, scope: Scope, text: str) -> Sequence[Use]:
    """How a form is used, at each place that is copy."""
    found = (
        use(page.prose, span)
        for span in places(page.prose, text)
        if scope.covers(zones := page.zones(span)) and UNLINTED.isdisjoint(zones)
    )
    return tuple(islice(found, MOST_USES))
