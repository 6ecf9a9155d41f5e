"""Which chamber of Congress a title tells of, if it may tell of one at all."""

from __future__ import annotations

from typing import Literal

from claimlint.annotate.people.people import Mention
from claimlint.annotate.places.states import state_code
from claimlint.model.protocols import Knowledge
from claimlint.model.record import Place

Chamber = Literal["senate", "house", ""]


def _set(written: str) -> frozenset[str]:
    return frozenset(written.split())


SENATE = _set("sen sens senator senators")
HOUSE = _set(
    """rep reps representative representatives congressman congresswoman congressmen congresswomen congressperson
    congressmember congressmembers"""
)
NEUTRAL = _set(
    """mr mrs ms mx messrs dr drs gen col maj capt cmdr lt adm rev hon chairman chairmen chairwoman chairperson chair
    chairs leader leaders whip member members colleagues"""
)
"""Titles that members of Congress bear, as others do."""
OFFICES = NEUTRAL | {"speaker"}
PLAIN = _set(
    """us u.s united states gop republican republicans democratic democrat independent freshman junior senior ranking
    fellow member members committee subcommittee chairman chairwoman chair leader whip majority minority and the of
    senate house congressional veteran first-term longtime"""
)
"""Words that may stand before Sen. or Rep. and leave them what they are."""
US = frozenset(("us", "u.s", "united"))
ENVOYS = frozenset(("trade", "special", "permanent", "personal", "high"))
"""Words before Representative that make it another office."""


def chamber(knowledge: Knowledge, mention: Mention) -> Chamber | None:
    """The chamber that a mention's title tells: '' for neither, None where no member of Congress is meant."""
    if not mention.words:
        return ""
    before, head = _head(mention.words)
    if "state" in mention.words or not ENVOYS.isdisjoint(before):
        return None
    if titled(mention):
        return None if _foreign(knowledge, before) else "senate" if head in SENATE else "house"
    if head == "speaker":
        return "house"
    if head in NEUTRAL:
        return "senate" if "senate" in mention.words else "house" if "house" in mention.words else ""
    return None


def _head(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The words before the head of a title, and the head, which stands before `of` or at the end."""
    at = next((at for at in range(1, len(words) - 1) if words[at] == "of" and words[at - 1] in OFFICES), len(words))
    return words[: at - 1], words[at - 1]


def titled(mention: Mention) -> bool:
    """Whether the title is that of a senator or representative itself."""
    return bool(mention.words) and mention.words[-1] in SENATE | HOUSE


def american(mention: Mention) -> bool:
    """Whether the title can be no other than that of a member of the U.S. Congress."""
    return bool(mention.words) and (mention.words[-1].startswith("congress") or not US.isdisjoint(mention.words[:-1]))


def state_before(mention: Mention) -> str:
    """The postal code of the state that stands in a title, as in `Texas Sen.`; '' if there is none."""
    return _places(mention.words[:-1])[0]


def plain(mention: Mention) -> bool:
    """Whether nothing stands in a title before its head but a state and what changes nothing."""
    return PLAIN.issuperset(_places(mention.words[:-1])[1])


def _places(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The state that some words tell, and the other words."""
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            if code := state_code(" ".join(words[start : start + size])):
                return code, (*words[:start], *words[start + size :])
    return "", words


def _foreign(knowledge: Knowledge, words: tuple[str, ...]) -> bool:
    """Whether a word before a title is the name of another country, or its adjective."""
    return any(_abroad(knowledge, word) for word in _places(words)[1] if word not in PLAIN)


def _abroad(knowledge: Knowledge, word: str) -> bool:
    found = [*knowledge.find("adjective", word), *knowledge.find("demonym", word), *knowledge.find("name", word)]
    return any(isinstance(filed.record, Place) and not filed.record.id.startswith("place.us") for filed in found)
