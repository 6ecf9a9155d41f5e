"""Names of several words on a page, by the letters that their words begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

NAME = Own(
    r"(?!(?:The|An?) )[A-Z](?<![\w'][A-Z])[\w'&]*+(?:(?:,? (?:(?:of|and|the|for|on|in|to|&) ){0,2}+|-)[A-Z][\w'&]*+)+"
)
CAPITAL = Own(r"(?<![\w'])[A-Z]")
INITIAL = Own(r"(?<![\w'])\w")
WORD = Own(r"\w[\w&]*+(?:'(?!s\b)\w+)*+")


class Name(NamedTuple):
    """A run of capitalised words, with the capitals of its words and with the letters of the small ones too."""

    span: Span
    capitals: str
    letters: str


class Names(NamedTuple):
    """The runs of capitalised words of a page, in order, without an article in front."""

    prose: str
    runs: tuple[Name, ...]

    def find(self, letters: str) -> Span | None:
        """The span of the first words that begin with some letters, in capitals.

        The capitals may be any of a run; where small words give letters too, they must be those at its end.
        """
        for run in self.runs:
            if letters in run.capitals:
                return self._span(run, CAPITAL, run.capitals.index(letters), len(letters))
            if run.letters.endswith(letters):
                return self._span(run, INITIAL, len(run.letters) - len(letters), len(letters))
        return None

    def whole(self, letters: str) -> bool:
        """Whether the letters are those of a whole run, its small words counted or not."""
        return any(letters in (run.capitals, run.letters) for run in self.runs)

    def _span(self, run: Name, initial: Own, first: int, count: int) -> Span:
        """The span of some words of a run, by what their first letters are."""
        starts = [found.start() for found in initial.finditer(self.prose, *run.span)]
        last = WORD.match(self.prose, starts[first + count - 1])
        return Span(starts[first], last.end() if last else run.span.end)


def spelled_out(page: Page) -> Names:
    """The names of a page that have several words."""
    return Names(page.prose, tuple(_name(found.group(), found.start()) for found in NAME.finditer(page.prose)))


def _name(text: str, start: int) -> Name:
    letters = "".join(INITIAL.findall(text))
    capitals = letters.upper()
    same = len(capitals) == len(letters)
    return Name(Span(start, start + len(text)), "".join(CAPITAL.findall(text)), capitals if same else letters)
