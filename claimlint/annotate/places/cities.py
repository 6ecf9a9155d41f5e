"""Cities with their state behind a comma: "Madison, Wis.", and where they stand in copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.annotate.places.states import abbreviations, state_code, states
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

REACH = 80
"""How much before and after a state is read, in code points."""

WORD = r"(?:St|Ft|Mt|Ste)\.|\p{Lu}[\p{L}'-]*|O'\p{L}+"
CITY = Own(rf"(?:^|(?<=[\s(\"“—–/-]))(?:{WORD})(?: (?:de|la|of|du|the|on)(?= \p{{Lu}})| (?:{WORD})){{0,3}}\Z")
STATE = Own(
    r"(?:N|S|W|R|D|P)\. ?(?:\p{Lu}\.|Va\.)|(?:New|North|South|West|Rhode) \p{Lu}\p{Ll}+|\p{Lu}\p{L}*(?:\.|(?![\p{L}']))"
)
ZIP = Own(r"\.?,?\s+\d{5}\b")
STREET = Own(
    r"\b\d+[A-Z]?,? (?:[\p{Lu}\d][\w.]* ){0,4}(?:St|Street|Ave|Avenue|Blvd|Boulevard|Rd|Road|Dr|Drive|Ln|Lane|Pl|Place|"
    r"Way|Hwy|Highway|Route|Pkwy|Parkway|Ct|Court|Sq|Square|Terrace)\b|\b(?:Suite|Room|P\.? ?O\.? Box|Box|Floor) "
)
DASH = Own(
    r"(?:,? (?:\p{Lu}\p{L}{2,8}\.? )?\d{1,2}(?:, \d{4})?)?(?: ?\([\p{L}. ]{2,20}\))?\s?(?:[—–]|--?)(?=[\s\p{Lu}])"
)
"""What a dateline goes on with: a day, an agency, a dash."""

NO_CITY = frozenset(
    "Administration Agency Department Bureau Office Committee Commission Council Service Services Senate House Inc "  # noqa: SIM905
    "University College School Center Centre Hospital Institute Company Association Act Secretary Senator".split()
)
"""Words that no city ends with."""

TITLES = frozenset("Sen. Sens. Rep. Reps. Gov. Del. Dr. Mr. Mrs. Ms. Senator Representative Governor".split())  # noqa: SIM905
DEGREES = frozenset(("MD", "MA", "PA", "CO", "DO", "AL", "LA", "IN", "OR", "ID", "VA", "ME", "OK", "HI"))
"""Codes that are other things too; the word before their city must tell of a place."""

PREPOSITIONS = frozenset("in near at outside around through throughout across into visited".split())  # noqa: SIM905
OF_PEOPLE = frozenset(("of", "from", "to", "between", "toward"))
"""Words behind which a person with a degree may be named as well as a city."""


class Located(NamedTuple):
    """A state behind its city: their spans, its postal code, how it is written, and where the pair stands."""

    city: Span
    state: Span
    code: str
    form: Literal["postal", "short", "name"]
    dateline: bool


def located(page: Page, comma: int, *, names: bool = True) -> Located | None:
    """The city and state around a comma; None where these are none, an address, or a person with a degree.

    Without `names`, states that running copy spells out are left out, which is quick.
    """
    written = STATE.match(page.prose, comma + 2, comma + 2 + REACH)
    found = _state(written.group()) if written else None
    if found is None:
        return None
    code, form, length = found
    state = Span(comma + 2, comma + 2 + length)
    dashed = DASH.match(page.prose, state.end) is not None
    city = _city(page, comma) if dashed or names or form != "name" else None
    if city is None:
        return None
    dateline = dashed and _opens(page, city)
    if not dateline and (_address(page, city, state) or not _is_place(page, city, code, form)):
        return None
    return Located(city, state, code, form, dateline)


def _city(page: Page, comma: int) -> Span | None:
    """The words with capitals before a comma, if they may be a city."""
    start = max(page.block_span(comma).start, comma - REACH)
    found = CITY.search(page.prose, start, comma)
    if found is None:
        return None
    words = found.group().split()
    named = words[-1] not in NO_CITY and TITLES.isdisjoint(words)
    return Span(*found.span()) if named else None


def _state(written: str) -> tuple[str, Literal["postal", "short", "name"], int] | None:
    """The code, the form and the length of a state as it is written at the start of a text."""
    bare = written.removesuffix(".")
    if written in abbreviations():
        return abbreviations()[written], "short", len(written)
    code = state_code(bare)
    if bare == code:
        return code, "postal", len(code)
    return (code, "name", len(bare)) if code and bare == states()[code].name else None


def _opens(page: Page, city: Span) -> bool:
    return city.start == page.block_span(city.start).start


def _address(page: Page, city: Span, state: Span) -> bool:
    """Whether a street or a box stands before the city, or a ZIP code behind the state; or a publisher, or a name."""
    if _named_on(page, state) or ZIP.match(page.prose, state.end) or page.prose[state.end : state.end + 1] == ":":
        return True
    return STREET.search(page.prose, max(0, city.start - REACH), city.end) is not None


def _named_on(page: Page, state: Span) -> bool:
    """Whether a word with a capital follows that begins no sentence: the N.Y. Times, or nobody knows."""
    after = page.prose[state.end : state.end + 2]
    return after[:1] == " " and after[1:].isupper() and page.sentence(state.start).end > state.end


def _is_place(page: Page, city: Span, code: str, form: str) -> bool:
    """Whether what stands before a city lets it be one: a word in small letters, or another place of a list."""
    before = page.prose[max(0, city.start - REACH) : city.start].rstrip(' ("“')
    last = before.rpartition(" ")[2]
    if form != "postal":
        return last not in TITLES
    if code in DEGREES:
        single = " " not in page.prose[city.start : city.end]
        return last.lower() in PREPOSITIONS or before.endswith(";") or (single and last in OF_PEOPLE)
    return not before or last[-1:] in ".;,:—–)" or last.islower()
