"""A party tag with another party or state, written the way that it stands, or as the page writes its tags."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from claimlint.annotate.people.party_tags import Tag, party_tags
from claimlint.annotate.places.states import states
from claimlint.model.protocols import Page

Style = Literal["ap", "postal", "full"]
STYLES: tuple[Style, ...] = ("ap", "postal", "full")
NAMES = {"Democratic": "Democrat", "Republican": "Republican", "Independent": "independent"}


def retagged(page: Page, tag: Tag, party: str, state: str) -> str:
    """The inside of a tag with another party, a state of another postal code, or both; '' leaves one as it is."""
    start, end = tag.span
    letter = _letter(page.prose[tag.letter.start : tag.letter.end], party) if party else ""
    words = _words(page, tag, state) if state else ""
    return "".join(
        (
            page.prose[start : tag.letter.start],
            letter or page.prose[tag.letter.start : tag.letter.end],
            page.prose[tag.letter.end : tag.words.start],
            words or page.prose[tag.words.start : tag.words.end],
            page.prose[tag.words.end : end],
        )
    )


def _letter(written: str, party: str) -> str:
    """A party as a letter, or as a word where it stands as one."""
    if len(written) < 4:
        return party[0]
    name = NAMES.get(party, party)
    return name[0].upper() + name[1:] if written[0].isupper() else name


def _words(page: Page, tag: Tag, code: str) -> str:
    state = states()[code]
    style = _style(page, tag) or page.layer(usual_style)
    return state.ap if style == "ap" else state.code if style == "postal" else state.name


def _style(page: Page, tag: Tag) -> Style | None:
    """How the state of a tag is written, or None where that is not told apart."""
    written = page.prose[tag.words.start : tag.words.end].rstrip(".")
    state = states().get(tag.state)
    if state is None:
        return None
    if len(written) == 2 and written.upper() == state.code:
        return "ap" if written == state.ap.rstrip(".") else "postal"
    if written.casefold() == state.name.casefold():
        return None if state.ap == state.name else "full"
    return "ap"


def usual_style(page: Page) -> Style:
    """How most tags of the page write their states: in AP style unless others are more; a layer."""
    found = Counter(style for tag in page.layer(party_tags) if (style := _style(page, tag)))
    return max(STYLES, key=lambda style: found[style])
