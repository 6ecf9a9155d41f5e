"""A rule's pattern: what it cannot match without, compiled late, run under a limit of time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimlint.literals import required
from claimlint.model.span import Span

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

LONGEST = 200_000
"""A longer pattern is refused: it would take seconds to compile."""


class PatternError(ValueError):
    """A pattern that does not compile; the message says why and where in it."""


class PatternTimeout(Exception):  # noqa: N818
    """A pattern was cut off because it ran too long."""


class Pattern:
    """A pattern over `Page.prose`: `regex` syntax, any case and whole words unless asked otherwise.

    A white space in it is one space of the prose, which stands there for any run of white space; a curly apostrophe is
    written straight, as the prose has it.
    """

    __slots__ = ("bare", "case", "compiled", "literals", "source")

    def __init__(self, source: str, *, case: bool = False, bare: bool = False) -> None:
        self.source = source
        self.case = case
        self.bare = bare
        self.compiled: regex.Pattern[str] | None = None
        self.literals: tuple[str, ...] | None = required(source)

    def compile(self) -> regex.Pattern[str]:
        """The compiled pattern, made once; raises PatternError."""
        if self.compiled is None:
            import regex

            if len(self.source) > LONGEST:
                raise PatternError(f"the pattern has {len(self.source)} characters; at most {LONGEST} are taken")
            body = prepared(self.source)
            whole = body if self.bare else rf"(?<!\w)(?:{body})(?!\w)"
            flags = regex.V0 | (0 if self.case else regex.IGNORECASE)
            try:
                self.compiled = regex.compile(whole, flags, cache_pattern=False)
            except (regex.error, RecursionError, OverflowError, ValueError) as error:
                raise PatternError(str(error)) from None
        return self.compiled

    def find(self, page: Page, span: Span) -> Iterator[tuple[Span, regex.Match[str]]]:
        """Matches inside a span of a page's prose, none of them empty: each with its span in the prose.

        The offsets of the match itself count from the start of the span, and what lies outside is not seen: `^` and `$`
        hold at its ends. Raises PatternTimeout.
        """
        compiled = self.compile()
        try:
            for match in compiled.finditer(page.prose[span.start : span.end], timeout=page.seconds()):
                start, end = match.span()
                if end > start:
                    yield Span(span.start + start, span.start + end), match
        except TimeoutError:
            raise PatternTimeout(f"the pattern {shortened(self.source)} ran too long") from None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    def __repr__(self) -> str:
        return f"Pattern({self.source!r})"

    @property
    def key(self) -> tuple[str, bool, bool]:
        """What makes two patterns the same."""
        return self.source, self.case, self.bare


def prepared(source: str) -> str:
    """A pattern with its white space as the prose has it: every run of it outside a class is one space."""
    return source.replace("’", "'")


def shortened(source: str) -> str:
    """A pattern as it is named in a message."""
    return repr(source if len(source) <= 60 else source[:57] + "...")
