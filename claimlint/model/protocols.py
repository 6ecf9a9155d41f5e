"""What a kind, a reader and a reporter must be, and what a kind is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple, Protocol, TypeVar, runtime_checkable

from claimlint.model.document import Document
from claimlint.model.finding import Checked, Hit, Level, Report
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.fact import Fact
    from claimlint.model.record import Filed
    from claimlint.model.rule import FixPromise

T = TypeVar("T")


class Seen(NamedTuple):
    """Where one of a rule's triggers stands in `Page.folded`; `trigger` is its index among them, -1 for one of a topic.

    It was found as a run of characters: a kind still looks at what stands beside it.
    """

    start: int
    end: int
    trigger: int


class Quotation(NamedTuple):
    """Quoted speech: a span of the prose with its marks, or to the end of the block where the next one goes on."""

    span: Span
    closed: bool


class Unpaired(NamedTuple):
    """A double quotation mark without its partner: where it stands, and which way it points."""

    span: Span
    side: Literal["open", "close"]


class Quotes(NamedTuple):
    """The quotations of a text, and its double quotation marks without a partner; both in order."""

    quotations: Sequence[Quotation]
    unpaired: Sequence[Unpaired]


class Knowledge(Protocol):
    """Records by name: who and what is what, from packs in layers."""

    def find(self, space: str, text: str) -> Sequence[Filed]:
        """All records that bear a text as their key in a space, in the order of their ids.

        The spaces are listed in `claimlint.knowledge.keys`; the text may be written as in copy.
        """

    def get(self, id: str) -> Filed | None:  # noqa: A002
        """The record of an id."""

    def literals(self, topic: str) -> Sequence[str]:
        """Case-folded texts that rules look for in copy, by topic: `wrong`, `renamed`."""


class Page(Protocol):
    """A document as rules read it; everything is made once, when first asked for.

    `prose` is the text with apostrophes straight (’ to '), each run of white space one space, soft hyphens gone and
    blocks parted by one line feed; `folded` is the same, case folded, of the same length. All spans are half-open code
    points of `prose`.
    """

    @property
    def document(self) -> Document:
        """The document."""

    @property
    def prose(self) -> str:
        """The text that rules read."""

    @property
    def folded(self) -> str:
        """`prose`, case folded, with the same length."""

    @property
    def glossary(self) -> frozenset[str]:
        """The desk's own words, as written in the configuration."""

    @property
    def knowledge(self) -> Knowledge:
        """What is known of names."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The sourced figures that the desk declared."""

    @property
    def shows_claims(self) -> bool:
        """Whether claims that held are asked for; kinds yield them only then."""

    def layer(self, make: Callable[[Page], T]) -> T:
        """What a function finds on this page; it is called once, and what it gave is kept."""

    @property
    def blocks(self) -> Sequence[tuple[Span, frozenset[str]]]:
        """Each block's span with all its zones."""

    @property
    def sentences(self) -> Sequence[Span]:
        """Sentences in order, none across two blocks, without the white space between them."""

    @property
    def quotations(self) -> Sequence[Quotation]:
        """Quoted speech in order of start; none lies inside another of the same list."""

    @property
    def quotes(self) -> Quotes:
        """The same quotations, and the quotation marks that have no partner."""

    @property
    def words(self) -> Sequence[Span]:
        """Words in order: letters, digits and marks, with apostrophes and hyphens inside."""

    def zones(self, span: Span) -> frozenset[str]:
        """The zones of the block in which a span starts, and of the marks that hold all of it."""

    def units(self, scope: Scope) -> Sequence[Span]:
        """The stretches that a rule with this scope runs on, in order."""

    def unit(self, scope: Scope, at: int) -> Span | None:
        """The one of `units(scope)` that holds an offset."""

    def sentence(self, at: int) -> Span:
        """The sentence that holds an offset, or the block where none does."""

    def block_span(self, at: int) -> Span:
        """The block that holds an offset, or all of the prose where there is none."""

    def seconds(self) -> float:
        """How long the rule that runs now may still take; patterns are cut off then."""


class Searcher(Protocol):
    """A pattern that can be looked for in a stretch of a page."""

    def find(self, page: Page, span: Span) -> Iterator[tuple[Span, object]]:
        """Matches inside a span of the prose, each with its own span."""


@runtime_checkable
class Kind(Protocol):
    """A way of checking: a frozen dataclass whose fields are the keys of its rules' YAML.

    `name` is its file's name; `slots` may stand in a message beside `match` and `better`; `fixes` is what its edits
    promise where the rule does not say; `units` are the scopes it can honour. A kind that looks for what knowledge
    lists also has `topics`, a tuple of topics whose literals call it too; `rests` are the types of the records that it
    reads, or packs by name, for those who ask what a rule rests on; empty for one that reads the copy alone. One with
    `formulas` true is prepared with the functions that plugins add to formulas, by name.
    """

    name: ClassVar[str]
    slots: ClassVar[frozenset[str]]
    fixes: ClassVar[FixPromise]
    units: ClassVar[frozenset[str]]

    def prepare(self) -> None:
        """Make what is needed to run, once, when the rule is read; raises FieldError for a value of no use."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Case-folded literals of which any match holds at least one, or begins one that runs on behind it.

        None for a kind that must always run.
        """

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterable[Hit | Checked]:
        """What it finds; `seen` is where its triggers stand, in order of end, and empty if it has none.

        A kind that works claims out again also yields those that held, if `page.shows_claims`.
        """


NEVER = "(?!)"
"""A pattern without matches: what a kind is given in place of one that was told of."""


class FieldError(ValueError):
    """A value of a rule's own key that cannot be used; `path` leads to it: keys, and indexes of lists.

    `within` counts code points from the start of the value to what is wrong in it.
    """

    def __init__(self, path: tuple[str | int, ...], message: str, within: int = 0) -> None:
        super().__init__(message)
        self.path = path
        self.message = message
        self.within = within

    def __reduce__(self) -> tuple[type[FieldError], tuple[tuple[str | int, ...], str, int]]:
        return FieldError, (self.path, self.message, self.within)


@runtime_checkable
class Reader(Protocol):
    """A format: its name, the suffixes of its files, and how it is read."""

    name: str
    suffixes: tuple[str, ...]

    def read(self, source: str, path: str) -> Document:
        """A document; any string is accepted, and what is broken is told in `problems`."""


@runtime_checkable
class Reporter(Protocol):
    """A format of reports: its name, and how findings become text."""

    name: str

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """Pieces of the output, as soon as each is known."""


class RuleFacts(NamedTuple):
    """What a report may say of a rule; `message` is as in its file, with slots in braces."""

    message: str
    why: str
    source: str
    category: str
    level: Level


def _nothing(_: str) -> None:
    """What is known of a rule by those who know none."""


class RunFacts(NamedTuple):
    """What a reporter may say of a run beside its reports.

    `errors` grows while reports come and holds (path, message) of what could not be done; `options` are those of the
    command that a format may heed (`color`, `width` in columns, `source_of`: a function from a path to its source or
    None, which a reporter with a true `reads_source` is always given, `claims` and `statistics`: whether they are asked
    for); `knowledge` names the packs, each with its month; `described` says what is known of a rule by its id; `status`
    is the exit status, which is known when all reports have come.
    """

    version: str
    rules: int
    errors: Sequence[tuple[str, str]]
    options: Mapping[str, object]
    knowledge: Sequence[str] = ()
    described: Callable[[str], RuleFacts | None] = _nothing
    status: Callable[[], int] | None = None
