"""Words beside a number that widen or bound it: about, nearly, more than, at least, up to, exactly."""

from __future__ import annotations

from claimlint.annotate.quantities.quantity import Hedge
from claimlint.patterns.own import Own

REACH = 32
"""How far before a number its hedge may begin, in code points."""
_WRITTEN: dict[Hedge, str] = {
    "about": (
        "about|around|roughly|some|approximately|approx.|approx|circa|ca.|c.|~|≈|estimated|an estimated|"
        "in the region of|in the neighborhood of|in the neighbourhood of|somewhere around|something like|"
        "on the order of|in the vicinity of|more or less|about another|around another"
    ),
    "nearly": (
        "nearly|almost|close to|just under|approaching|just shy of|just short of|virtually|not quite|just below|"
        "a little under|slightly under|a little less than|slightly less than|just less than|a bit less than|"
        "nearing|shy of|nearly another|almost another|a bit under|practically"
    ),
    "more": (
        "more than|over|above|upward of|upwards of|exceeding|exceeds|exceeded|in excess of|north of|greater than|"
        "better than|just over|well over|just above|well above|topping|topped|surpassing|surpassed|higher than|>|"
        "larger than|bigger than|longer than|more than another|far more than|older than"
    ),
    "least": (
        "at least|no fewer than|no less than|not less than|not fewer than|minimum of|a minimum of|as few as|"
        "as little as|at the least|starting at|minimum|≥|not below|at a minimum"
    ),
    "most": (
        "up to|as many as|as much as|at most|no more than|not more than|maximum of|a maximum of|as high as|"
        "at the most|upward to|to as many as|maximum|no greater than|no higher than|not over|capped at|"
        "limited to|as long as|≤|no longer than|no larger than"
    ),
    "less": (
        "fewer than|less than|under|below|south of|lower than|smaller than|<|shorter than|younger than|"
        "well under|well below"
    ),
    "exact": "exactly|precisely|an even|exact",
}
PHRASES = {hedge: tuple(written.split("|")) for hedge, written in _WRITTEN.items()}
"""What stands right before a number, by what it does."""


MOVES = frozenset(
    ("went", "go", "goes", "going", "gone", "shot", "moved", "crept", "pushed", "brought", "bumped", "climbed")
)
"""Words behind which "up to" says where something came: "went up to 58,946 from 33,703"."""
AHEAD = frozenset((" o", " m", " g", " a", " t", "-p", "-o", "-s", "-i"))
"""How what stands behind begins."""


def _by_last() -> dict[str, tuple[tuple[str, Hedge], ...]]:
    """The phrases by their last word, the longest first."""
    found: dict[str, list[tuple[str, Hedge]]] = {}
    for hedge, phrases in PHRASES.items():
        for phrase in phrases:
            found.setdefault(phrase.rpartition(" ")[2], []).append((phrase, hedge))
    return {last: tuple(sorted(several, key=lambda one: -len(one[0]))) for last, several in found.items()}


BY_LAST = _by_last()
SIGNS: dict[str, Hedge] = {"~": "about", "≈": "about", ">": "more", "<": "less", "≥": "least", "≤": "most"}
"""What stands right before a figure, without a space."""
BEHIND = Own(
    r" (?:(?P<about>or so|or thereabouts|more or less|give or take|approximately)|"
    r"(?P<least>or (?:more|higher|above|over|older|greater|longer|larger|better)|and (?:up|over|above|older|higher)|"
    r"minimum|at least)|"
    r"(?P<most>or (?:less|fewer|under|below|lower|younger|shorter)|and (?:under|younger|below)|at most|maximum))\b|"
    r"-(?:(?P<plus>plus)|(?P<odd>odd|some|ish))\b|(?P<sign>\+)(?![\w+])"
)
"""What stands right behind a number or its unit."""


def before(folded: str, start: int) -> tuple[Hedge, int]:
    """The hedge right before an offset and where it begins; nothing and the offset itself where there is none."""
    sign = folded[start - 1 : start]
    if sign != " ":
        return (SIGNS[sign], start - 1) if sign in SIGNS else ("", start)
    words = folded[max(0, start - REACH) : start - 1]
    words = words[words.rfind("\n") + 1 :]
    for phrase, hedge in BY_LAST.get(words[words.rfind(" ") + 1 :].lstrip("(\"“'—–["), ()):
        if words.endswith(phrase) and not words[: -len(phrase)][-1:].isalnum():
            moved = phrase == "up to" and words[: -len(phrase)].rstrip().rpartition(" ")[2] in MOVES
            return ("", start) if moved else (hedge, start - 1 - len(phrase))
    return "", start


def behind(folded: str, end: int) -> tuple[Hedge, int]:
    """The hedge right behind an offset, and where it ends."""
    found = BEHIND.match(folded, end)
    if found is None:
        return "", end
    if found["about"] or found["odd"]:
        return "about", found.end()
    return "most" if found["most"] else "least", found.end()
