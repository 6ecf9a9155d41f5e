"""A rule's pattern: what it cannot match without, compiled late, run under a limit of time."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimlint.model.span import Span
from claimlint.patterns.bank import BANK

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page
    from claimlint.patterns.literals import Survey

LONGEST = 200_000
"""A longer pattern is refused: it would take seconds to compile."""

LARGEST = 100_000
"""A pattern of more steps, its counted repeats written out, is refused: `regex` takes all memory for it."""


HARMLESS = r"\\\\|\\[$^]|\[\^?\$|\[\^"
ANCHORS = ("^", "$", r"\A", r"\Z", r"\z", r"\G", r"\K", r"\n", "(?(", "(?s", "(*")
WIDE = (r"\s", r"\W", r"\D", r"\P", r"\h", r"\X", r"\R", "[:")
"""What may match a line feed."""


class PatternError(ValueError):
    """A pattern that does not compile, and why; `position` is where in it, in code points, if that is known."""

    def __init__(self, message: str, position: int | None = None) -> None:
        super().__init__(message, position)
        self.message = message
        self.position = position

    def __str__(self) -> str:
        return self.message if self.position is None else f"{self.message} at character {self.position + 1}"


class PatternTimeout(Exception):  # noqa: N818
    """A pattern was cut off because it ran too long."""


class Pattern:
    """A pattern over `Page.prose`: `regex` syntax, any case and whole words unless asked otherwise.

    A white space in it is one space of the prose, which stands there for any run of white space; a curly apostrophe is
    written straight, as the prose has it. A pickle holds no compiled code: that is in the bank.
    """

    __slots__ = ("_compiled", "_edgeless", "_survey", "_written", "bare", "case", "leading", "literals", "source")

    def __init__(self, source: str, *, case: bool = False, bare: bool = False) -> None:
        self.source = source
        self.case = case
        self.bare = bare
        self._survey: Survey | None = _survey(source) if len(source) <= LONGEST else None
        self.literals: tuple[str, ...] | None = self._survey.literals if self._survey else None
        self.leading = bool(self._survey and self._survey.leading)
        self._edgeless = edgeless(source)
        self._compiled: regex.Pattern[str] | None = None
        self._written: tuple[str, int] | None = None

    def compile(self) -> regex.Pattern[str]:
        """The compiled pattern, made once; raises PatternError."""
        if self._compiled is None:
            if self._written is None:
                known = _checked(self.source, self._survey)
                self._written = _written(self.source, known, self.case, self.bare)
            self._compiled = _compiled(self.source, *self._written)
        return self._compiled

    def find(self, page: Page, span: Span) -> Iterator[tuple[Span, regex.Match[str]]]:
        """Matches inside a span of a page's prose, none of them empty: each with its span in the prose.

        The offsets of the match itself count from the start of the span, and what lies outside is not seen: `^` and `$`
        hold at its ends. Raises PatternTimeout.
        """
        compiled = self.compile()
        seconds = page.seconds()
        until = time.monotonic() + seconds
        try:
            # the limit of regex is for each match, ours for all of them
            for match in compiled.finditer(page.prose[span.start : span.end], timeout=seconds):
                start, end = match.span()
                if end > start:
                    yield Span(span.start + start, span.start + end), match
                if time.monotonic() > until:
                    raise TimeoutError
        except TimeoutError:
            raise PatternTimeout(f"the pattern {shortened(self.source)} ran too long") from None

    def glimpses(self, page: Page) -> list[Span] | None:
        """Spans in order of which each match inside a block shares something with one; None where that is not known.

        One search of the whole prose costs far less than one of each block. Raises PatternTimeout.
        """
        if not self._edgeless:
            return None
        try:
            found = self.compile().finditer(page.prose, timeout=page.seconds())
            return [Span(*match.span()) for match in found if match.end() > match.start()]
        except TimeoutError:
            raise PatternTimeout(f"the pattern {shortened(self.source)} ran too long") from None

    @property
    def key(self) -> tuple[str, bool, bool]:
        """What makes two patterns the same."""
        return self.source, self.case, self.bare

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    def __repr__(self) -> str:
        return f"Pattern({self.source!r})"

    def __getstate__(self) -> tuple[object, ...]:
        return self.source, self.case, self.bare, self.literals, self.leading, self._edgeless, self._written

    def __setstate__(
        self, state: tuple[str, bool, bool, tuple[str, ...] | None, bool, bool, tuple[str, int] | None]
    ) -> None:
        self.source, self.case, self.bare, self.literals, self.leading, self._edgeless, self._written = state
        self._compiled = None
        self._survey = None


def _survey(source: str) -> Survey:
    # late, for a pattern from a pickle needs none of it
    from claimlint.patterns.literals import survey

    return survey(source)


def _checked(source: str, known: Survey | None) -> Survey:
    """What is known of a pattern; raises PatternError for one that would take too much memory or time to compile."""
    if len(source) > LONGEST:
        raise PatternError(f"it has {len(source)} characters, and at most {LONGEST} are taken")
    from claimlint.patterns.literals import BOUNDLESS

    known = known or _survey(source)
    if known.size >= BOUNDLESS:
        raise PatternError("its groups are nested too deep or its counts are too large")
    if known.size > LARGEST:
        raise PatternError(f"with its counts written out it has {known.size} steps, and at most {LARGEST} are taken")
    return known


def edgeless(source: str) -> bool:
    """Whether a pattern matches nothing inside a block that it would not match there within the whole prose.

    Around a block stand line feeds, or nothing. That makes a difference to anchors, and to what must not stand beside
    a match where it may be a line feed: `(?!\\s)` holds at the end of a block that is cut out.
    """
    bare = re.sub(HARMLESS, "", source)
    if any(anchor in bare for anchor in ANCHORS):
        return False
    refuses = "(?!" in bare or "(?<!" in bare
    return not (refuses and ("[^" in source or any(wide in bare for wide in WIDE)))


def shortened(source: str) -> str:
    """A pattern as it is named in a message."""
    return repr(source if len(source) <= 60 else source[:57] + "...")


def _written(source: str, known: Survey, case: bool, bare: bool) -> tuple[str, int]:
    """What is given to regex, and its flags; raises PatternError."""
    import regex

    flags = regex.V0 | (0 if case else regex.IGNORECASE)
    from claimlint.patterns.literals import prepared, turns_verbose

    body = prepared(source)
    if ")" in turns_verbose(body):
        raise PatternError("the flag x stands at the very beginning, as (?x), or not at all")
    if not bare and not known.clear:
        # by itself, where a bracket that ends it too early is still an error
        _compiled(source, body, flags)
    return (body if bare else rf"(?<!\w)(?:{body})(?!\w)"), int(flags)


def _compiled(source: str, written: str, flags: int) -> regex.Pattern[str]:
    import regex

    try:
        return BANK.compiled(written, flags)
    except regex.error as error:
        raise PatternError(getattr(error, "msg", str(error)), _position(source, flags)) from None
    except (RecursionError, OverflowError, ValueError, MemoryError) as error:
        raise PatternError(str(error) or type(error).__name__) from None


def _position(source: str, flags: int) -> int | None:
    """Where a pattern as it was written goes wrong."""
    import regex

    try:
        regex.compile(source, flags, cache_pattern=False)
    except regex.error as error:
        position = getattr(error, "pos", None)
        return position if isinstance(position, int) else None
    except (RecursionError, OverflowError, ValueError):
        pass
    return None
