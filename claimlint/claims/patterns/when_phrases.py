"""Phrases of time in a shadow sentence: "in 2005", "over the past five years", "from March 2013 to March 2014"."""

from __future__ import annotations

from claimlint.claims.patterns.signs import DONE, HYPHEN, OPEN, SHUT, TYPED
from claimlint.claims.patterns.slot_types import LETTERS
from claimlint.patterns.own import Own

WHEN = LETTERS["when"]
_TAG = f"(?:{OPEN}[^{TYPED}]*{TYPED}|{SHUT}[^{DONE}]*{DONE})"
_PASS = f"(?:{_TAG}|[,{HYPHEN}] )*"
_SHUTS = f"(?:{SHUT}[^{DONE}]*{DONE})*+"


def _mention(letters: str, group: str) -> str:
    return rf"{OPEN}(?P<{group}>\d+);[^{TYPED}]*[{letters}][^{TYPED}]*{TYPED}.*?{SHUT}(?P={group}){DONE}"


def _words(text: str) -> str:
    """Words in a row; `|` parts alternatives."""
    rows = [f"{_PASS}".join(f"{word} " for word in row.split()) for row in text.split("|")]
    return f"(?:{'|'.join(rows)})"


_YEAR = "(?:1[89]|20)\\d\\d "
_FISCAL = (
    f"(?:(?:{_words('fiscal|calendar|fiscal year|calendar year|fiscal years|fy|school year|the school year')}){_PASS})"
)
_ON = _words(
    "in|since|by|for|during|through|throughout|until|till|from|after|before|as of|over|within|between|on|under|"
    "into|at|than|of|beginning in|starting in|ending in|as early as|as late as|as recently as|compared to|"
    "compared with|versus|following|to|and|at the end of|by the end of|back in|prior to|across|around|about|"
    "early in|late in|later in|as in"
)
_OVER = _words(
    "in|for|during|over|within|after|across|throughout|around|about|these|those|every|each|next|past|last|first"
)
_LOOSE = _words(
    "the|a|an|just|only|about|some|past|last|next|first|this|same|early|late|mid|recent|previous|prior|coming|"
    "following|current|roughly|nearly|almost|more than|less than|over|under|most|that|these|those|its|their|his|"
    "her|end of|start of|beginning of|middle of|summer of|fall of|spring of|winter of|month of|year|month|week|"
    "quarter|period|whole|entire|full"
)
_SPAN = _words(
    "year|month|week|decade|quarter|season|session|fiscal year|school year|calendar year|century|day|weekend|"
    "summer|spring|fall|autumn|winter|night|period|time|years|months|weeks|days|decades"
)
_AFTER = _words("ago|earlier|before|later|period|span|levels|level|alone|school year|fiscal year|season|or so|to date")
_LED = _words(
    "over that|during that|in that|over this|over the same|in the same|during the same|last|this|next|"
    "the previous|the prior|the current|the same|the past|the year before last|a|one|each|every|the|per|over the|"
    "in the|in a|in the last|in the past|in the previous|over the past|over the last|for the|during the|by|"
    "by the end of the|from last|from the previous|from the prior|than last|compared to last|compared with last|"
    "over last|within a|in just a"
)
_FIXED = _words(
    "today|now|currently|yesterday|tomorrow|so far this year|thus far this year|so far|thus far|to date|"
    "year over year|month over month|quarter over quarter|at the time|a year ago|a year earlier|a year before|"
    "the year before|the month before|a month earlier|a decade ago|a decade earlier|a week earlier|"
    "the week before|annually|per year|over time|previously"
)
_DATE = _mention("dDMY", "date")
_TO = f"(?:to |through |and |until |or |[,{HYPHEN}] ){_PASS}(?:{_FISCAL})?"
_UNTIL = f"(?:{_TO}(?:{_mention('dDMY', 'until')}|{_YEAR}{_SHUTS}))?"
_LENGTH = f"(?:{_mention('T', 'length')})"
_PHRASE = Own(
    rf"(?<![^ {TYPED}{DONE}])(?:"
    rf"(?:{_ON}{_PASS})?(?:{_LOOSE}(?:{_PASS}{_LOOSE}){{0,3}}+{_PASS})?"
    rf"(?:{_FISCAL})?(?:{_DATE}|(?<=(?:in|since|by|fy|fiscal|year) ){_YEAR}){_PASS}{_UNTIL}(?:{_PASS}{_AFTER})?"
    rf"|{_OVER}(?:{_PASS}{_LOOSE}){{0,4}}+{_PASS}{_LENGTH}(?:{_PASS}{_AFTER})?"
    rf"|(?:a {_PASS})?{_LENGTH}{_PASS}{_AFTER}"
    rf"|{_LED}{_PASS}{_SPAN}(?:{_PASS}{_AFTER})?"
    rf"|{_FIXED})"
)


def when_phrases(text: str) -> list[tuple[int, int]]:
    """The phrases of time in a shadow's text, none overlapping another."""
    return [match.span() for match in _PHRASE.finditer(text)]
