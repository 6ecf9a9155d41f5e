"""Whether degrees are a temperature or a difference of temperatures: "35 C" or "5 C above average"."""

from __future__ import annotations

from claimlint.model.span import Span
from claimlint.patterns.own import Own

REACH = 80
"""How far around an amount the words are read, in code points."""
_NEAR = (
    r"(?:(?:about|around|roughly|approximately|some|nearly|almost|just|over|under|more|less|than|up to|at least|"
    r"as much as|an?|average of|another|only) ){0,4}\Z"
)
_GROWN = (
    r"(?:rise|rises|rising|rose|risen|increas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|falls?|falling|fell|fallen|"
    r"warm(?:ed|ing)|"
    r"cool(?:ed|ing)|heating|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|"
    r"chang(?:e|es|ed|ing)|swings?|differences?|anomal(?:y|ies)|gains?)"
)
_BEFORE = Own(
    rf"\b{_GROWN} (?:(?:in|for) (?:[a-z]+ ){{1,4}})?(?:of|by) {_NEAR}|\b{_GROWN}(?: [a-z]+){{0,3}} by {_NEAR}|"
    rf"\b(?:rose|risen|dropped|fell|fallen|warmed|cooled|increased|climbed|jumped|declined) {_NEAR}",
    fold=True,
)
_BEHIND = Own(
    r"[)\]]?,? (?:of (?:[a-z]+ )?(?:warming|heating|cooling)\b|"
    r"(?:above|below|over|higher than|lower than|warmer than|cooler than|hotter than|colder than) (?:the |its |their )?"
    r"(?:[a-z0-9–-]+ ){0,3}?(?:average|normal|norm|mean|baseline|pre-?industrial|levels?|median|usual)\b|"
    r"(?:warmer|cooler|hotter|colder|higher|lower)\b|"
    r"(?:global |overall |average )?"
    r"(?:rise|increase|drop|fall|jump|decline|decrease|swing|difference|change|warming|anomaly)\b)",
    fold=True,
)
_AT = Own(
    r"\b(?:at|to|reach(?:es|ed|ing)?|hits?|hitting|temperatures? (?:of|was|were|is)|highs? of|lows? of|record of) "
    r"(?:(?:about|around|nearly|almost|a|an|record|high|low|over|as high as|as low as|of) ){0,4}\Z",
    fold=True,
)
_LIMIT = Own(
    r"\b(?:limit\w*|target|goal|threshold|paris|warming|pre-?industrial|global average|climate|within|accura\w+|"
    r"close)\b",
    fold=True,
)


def is_difference(prose: str, source: Span, end: int) -> bool | None:
    """Whether degrees that end, with their conversion, at an offset are a difference; None where that is open."""
    before = prose[max(0, source.start - REACH) : source.start]
    behind = prose[end : end + REACH]
    if _BEHIND.match(behind) or _BEFORE.search(before):
        return True
    open_ = _AT.search(before) is None or _LIMIT.search(before) or _LIMIT.search(behind)
    return None if open_ else False
