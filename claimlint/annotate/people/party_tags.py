"""Party tags: what stands beside a politician's name to tell party and state, `(R-Maine)`, `, D-N.Y.,`.

Also read are `[D-Mass]`, `(D - PA)`, `(R.-Ore.)`, `(D, N.Y.)`, `(R Wyo.)`, `(D-MN-05)`, `(D-WA)-04`, `(ID-Conn.)`,
`(both D-Md.)`, `(D)` after a name, and `, Democrat of New York,`. Where no state is read, as in `(D-Royal Oak)`,
`(R-5th Dist.)` and `(R-Mo./Kan.)`, the tag has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.annotate.places.states import state_code, states
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex


Form = Literal["paren", "bracket", "comma", "spelled"]

PARTIES = {
    "d": "Democratic",
    "dem": "Democratic",
    "democrat": "Democratic",
    "dfl": "Democratic",
    "r": "Republican",
    "rep": "Republican",
    "republican": "Republican",
    "gop": "Republican",
    "i": "Independent",
    "id": "Independent",
    "ind": "Independent",
    "independent": "Independent",
    "l": "Libertarian",
    "g": "Green",
    "npp": "New Progressive",
    "pnp": "New Progressive",
    "pdp": "Popular Democratic",
    "ppd": "Popular Democratic",
}
"""Parties by what stands for them in a tag, case folded and without a full stop."""

TRIGGERS = (
    *(
        f"{before}{letter}{behind}"
        for before in ("(", "[", "( ", ", ", "both ")
        for letter in ("d", "r", "i", "id", "dfl")
        for behind in ("-", "\u2010", "\u2011", "\u2013", " - ", " \u2013 ", ".-", ", ")
    ),
    *(f"({letter})" for letter in ("d", "r", "i")),
    *(
        f"{party}{number}{of}"
        for party in ("democrat", "republican")
        for number in ("", "s")
        for of in (" of ", " from ")
    ),
    "independent of ",
    "independent from ",
)
"""Case-folded literals for a kind that reads tags: all but the rarest hold one."""


class Tag(NamedTuple):
    """One party tag.

    `span` is its inside: `D-N.Y.` in `(D-N.Y.)`; `outer` reaches from the bracket or comma to the closing bracket and a
    district behind it. `letter` and `words` are the stretches that name party and state; `words` is empty in `(D)`.
    `state` is a postal code, or '' where no state is read; `shared` says that it is of several people, `(both D-Md.)`.
    `form` is how it is joined to the name; `spelled` is `, Democrat of New York,`, with brackets or commas.
    """

    span: Span
    outer: Span
    letter: Span
    words: Span
    party: str
    state: str
    district: str
    form: Form
    shared: bool


def party_tags(page: Page) -> tuple[Tag, ...]:
    """All party tags of a page in order, none across two blocks; a layer, to be asked for with `page.layer`."""
    prose = page.prose
    made = (_tag(prose, found) for found in _PATTERN.finditer(prose))
    return tuple(tag for tag in made if tag)


_PATTERN = Own(
    r"""
        [(\[,]\ ?(?=[A-Zabei])
        (?P<shared>(?:both|all|each)(?:\ of\ them)?\ )?
        (?:
          (?P<letter>D|R|I|L|G|ID|DFL|GOP|NPP|PNP|PDP|PPD|Dem|Rep|Ind|DEM|REP|IND)(?P<dot>\.?)
          (?: (?P<dash>\ ?[-\u2010-\u2015\u2212/]\ ?) | (?P<loose>,\ |\ ) | (?=\ ?[)\]]) )
          |
          (?:[Aa]n?\ )?(?P<party>[Dd]emocrat|[Rr]epublican|[Ii]ndependent)s?
          (?: (?P<joint>\ ?[-\u2010-\u2015]\ ?) | (?P<of>\ of\ |\ from\ )(?:the\ )? )
        )
        (?P<words> [A-Z\d][\w.'/]{0,24}+ (?:\ (?:of\ )?[A-Z\d][\w.'/]{0,20}+){0,3}+ )?
        """,
    spaced=True,
)
"""What may be a tag: every part is bounded, and the first character is a bracket or a comma."""


def _tag(prose: str, found: regex.Match[str]) -> Tag | None:
    """The tag that a match is, or None."""
    bracketed = prose[found.start()] != ","
    if found.start("words") < 0:
        return _bare(prose, found) if bracketed else None
    words, rest = _state(prose, Span(*found.span("words")), bracketed)
    state = state_code(prose[words.start : words.end])
    if not (_ends(prose, rest.end, bracketed) and (state or _strict(prose, found, rest.end))):
        return None
    district = prose[words.end : rest.end].strip("-. ")
    return _made(prose, found, words, Span(_letter(found).start, rest.end), state, district)


def _made(prose: str, found: regex.Match[str], words: Span, span: Span, state: str, district: str) -> Tag:
    form: Form = "spelled" if found["of"] else FORMS[prose[found.start()]]
    letter = _letter(found)
    party = PARTIES[prose[letter.start : letter.end].casefold()]
    end, behind = _closed(prose, span.end, prose[found.start()] != ",")
    shared = found["shared"] is not None or prose[letter.end : letter.end + 1] == "s"
    return Tag(span, Span(found.start(), end), letter, words, party, state, district or behind, form, shared)


def _letter(found: regex.Match[str]) -> Span:
    return Span(*found.span("letter" if found["letter"] else "party"))


FORMS: dict[str, Form] = {"(": "paren", "[": "bracket", ",": "comma"}


def _state(prose: str, words: Span, bracketed: bool) -> tuple[Span, Span]:
    """The words that name a state, and all up to the end of a district behind them; all words if they name none."""
    text = prose[words.start : words.end]
    ends = [index for index, character in enumerate(text) if character == " "]
    for end in (len(text), *reversed(ends)):
        if state_code(text[:end]):
            size = end if bracketed else len(_unstopped(text[:end]))
            return _district(prose, words.start, words.start + size)
    return words, words


def _unstopped(words: str) -> str:
    """A state without the full stop behind a name or a postal code, which is the sentence's."""
    bare = words.removesuffix(".")
    state = states()[state_code(words)]
    return bare if bare in (state.name, state.code) or "." not in state.ap else words


def _district(prose: str, start: int, end: int) -> tuple[Span, Span]:
    found = _DISTRICTS.match(prose, end)
    return Span(start, end), Span(start, found.end() if found else end)


_DISTRICTS = Own(r"(?:\ ?-\ ?|\ )?(?:\d{1,2}|AL)(?:st|nd|rd|th)?+(?![\w])|-at[ -]large\b")


_BEHIND = Own(r"\ ?(?P<close>[)\]])(?:-(?P<district>\d{1,2})(?!\w))?")


def _closed(prose: str, end: int, bracketed: bool) -> tuple[int, str]:
    """The end of the tag with its closing bracket and what district stands behind that."""
    found = _BEHIND.match(prose, end) if bracketed else None
    return (found.end(), found["district"] or "") if found else (end, "")


def _ends(prose: str, end: int, bracketed: bool) -> bool:
    """Whether a tag may end here: before a closing bracket, or before what is no part of a name."""
    after = prose[end : end + 3]
    if bracketed:
        return after.lstrip(" ")[:1] in (")", "]") or (after[:2] in (", ", "; ") and after[2:].islower())
    return not (after[:1].isalnum() or (after[:1] in "-/'" and after[1:2].isalnum()))


def _strict(prose: str, found: regex.Match[str], end: int) -> bool:
    """Whether what names no state is a tag all the same: joined by a dash, and closed."""
    if not (found["dash"] or found["joint"]) or found["words"] == "Day":
        return False
    return prose[found.start()] != "," or (prose[end : end + 1] in (",", ";") and len(found["letter"] or "") == 1)


def _bare(prose: str, found: regex.Match[str]) -> Tag | None:
    """A tag without a state, after a name: `Smith (D)`."""
    before = prose[max(0, found.start() - 40) : found.start()]
    name = before.rpartition(" ")[0].rpartition(" ")[2] if before.endswith(" ") else ""
    if found["letter"] is None or not name[:1].isupper() or found["letter"] in ("L", "G") or found["dash"]:
        return None
    end = found.end("dot")
    return _made(prose, found, Span(end, end), Span(found.start("letter"), end), "", "")
