"""Fractions and multiples: "a third", "two-thirds of", "one in five", "tripled", "three times as many", "halved"."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.annotate.quantities.nouns import wordset
from claimlint.annotate.quantities.numbers import Number, figures, spelled
from claimlint.annotate.quantities.quantity import Sort
from claimlint.model.interval import Interval
from claimlint.model.span import Span
from claimlint.patterns.own import Own

FRACTION = 0.025
""""A third" may be 30.8 to 35.8 percent."""
ODDS = 0.02
""""One in five" may be 18 to 22 percent."""
PART = 0.2
"""A small fraction bends by no more than this share of itself."""
BARE = 0.05
""""Doubled" may be 1.9 to 2.1 times."""

PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
"""What a whole is parted into, by the word for one part."""
VERBS = {
    "doubled": 2.0, "doubling": 2.0, "doubles": 2.0, "double": 2.0, "tripled": 3.0, "tripling": 3.0, "triples": 3.0,
    "triple": 3.0, "trebled": 3.0, "trebling": 3.0, "treble": 3.0, "quadrupled": 4.0, "quadrupling": 4.0,
    "quadruple": 4.0, "quadruples": 4.0, "quintupled": 5.0, "quintupling": 5.0, "quintuple": 5.0, "halved": 0.5,
    "halving": 0.5, "halve": 0.5, "halves": 0.5, "twice": 2.0, "twofold": 2.0,
}  # fmt: skip
"""Words that are multiples by themselves."""
LOOSE_VERBS = wordset("double triple treble quadruple quintuple doubles triples halve quadruples")

OF_A_WHOLE = Own(
    r"(?= of\b(?! (?:the )?(?:year|month|season|fiscal|20[0-9][0-9]))| (?:the|its|their|his|her|our|that|as|in|to|from|"
    r"by|more|less|fewer|were|was|are|is|have|had|has|said|say|believe|think|who|and|or|since|over|between|after|at|on|for|"
    r"compared|last|this|during|within)\b|[.,;:)—–]|$|\n| —| –| -|\")"
)
ONE_PART = Own(
    r"[ -](half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|"
    r"hundredths?)(?![\w'])(?!-)"
)
HALF = Own(
    r"half(?:[ -](?P<unit>an? (?:hour|mile|acre|inch|ton|pound|gallon|dozen|million|billion|trillion|century|percent|"
    r"point|percentage point|minute|second|kilometer|kilometre|ounce|cup|day|year|decade)|hour|mile|acre|dozen|million|"
    r"billion|century|inch|percent|point|ounce|ton|kilometer|kilometre)\b|(?![\w'-]))"
)
HALF_OF = Own(
    r"half(?= of\b| (?:the|its|their|his|her|our|your|that|those|these|all|as|what|a|an|my|were|was|are|is|said|say|"
    r"have|had|to|from|in|since|over|between|by|last|after|during|within|compared)\b| ?[-–—(]|[.,;:)]|$|\n)"
)
NO_HALF = wordset(
    """first second other better back top bottom last opening final front upper lower latter each this that next
    the early later former southern northern eastern western older younger second-"""
)
ODDS_OF = Own(r" (?:in|(?:out )?of every|in every) (?:every )?(?:([0-9][0-9,]*+)|(?=([a-z])))")
NO_ODDS = Own(
    r" (?:second|minute|hour|day|night|week|month|quarter|year|decade|game|match|inning|meter|metre|mile|yard|race|"
    r"start|set|play|season)s?\b|%| percent|[./:-][0-9]| (?:million|billion)"
)
TIMES = Own(
    r"(?:[ -]times(?= (?:as|more|less|fewer|higher|lower|larger|bigger|greater|smaller|faster|slower|stronger|cheaper|"
    r"longer|likelier|worse|better|heavier|richer|deadlier|deeper|older|taller|wider|the|that|those|what|its|their|his|"
    r"her|our)\b)|-?fold\b|x(?= (?:as|more|less|fewer|the|that|what|its|their|[a-z]{2,}er)\b|"
    r"(?<=\b(?:up|by|nearly|almost|over|than|about|around|roughly) [0-9.]{1,6}x)(?:[.,;)]|$|\n)))"
)
BEFORE_PART = (
    "by ",
    "to ",
    "than ",
    "nearly ",
    "almost ",
    "about ",
    "roughly ",
    "over ",
    "or ",
    "only ",
    "just ",
    "around ",
)
IS = (" is ", " are ", " was ", " were ")
"""Behind one of these, "twofold" tells of two parts."""
FREQUENT = Own(r"twice(?= (?:as|the|that|those|what|its|their|his|her|our|this)\b)")
DOUBLE_OF = Own(
    r"\w++(?= (?:the|that|those|what|its|their|his|her|our|last|from|in|by|over|since|to|between|this|again)\b|"
    r"[.,;)]|$|\n)"
)
DOUBLE_AFTER = wordset(
    """to will would could may might can should nearly almost than about roughly least at more not"""
)
MODALS = wordset("to will would could may might can should must nearly almost roughly than")
"""Behind one of these it is a verb: "would triple small grants"."""
FROM_TO = Own(r"\w++ (?:[^.;:()\n]{1,80}? )?from (?:about |some |roughly |nearly )?[$£€]?[0-9]")
"""Or where it says from which number."""
NO_VERB = Own(
    r"\w++[ -](?:down|digits?|up|back|standards?|edged|checked|a|jump|jumps|threat|header|play|for|off|home|left|into|"
    r"as|team)\b(?! (?:in|by|to|since|year))"
)


class Share(NamedTuple):
    """A fraction or a multiple: its span, what it comes to and what it may mean; a measure has a unit as well."""

    span: Span
    value: float
    sort: Sort
    printed: Interval
    rounded: Interval
    spelled: bool


def _fraction(span: Span, value: float, by: float) -> Share:
    reach = Interval.about(value, min(by, PART * value))
    return Share(span, value, "fraction", reach, reach, True)


def behind(folded: str, number: Number) -> Share | None:
    """What a number is with what stands behind it, if that makes it a multiple or odds."""
    ahead = folded[number.span.end : number.span.end + 2]
    if ahead in (" t", "-t", "-f", "fo") or ahead[:1] == "x":
        return times(folded, number)
    return odds(folded, number) if ahead in (" i", " o") else None


def part(folded: str, number: Number) -> Share | None:
    """ "two-thirds", "three quarters": parts of a whole, told by the number before them."""
    if not number.spelled or number.value > 19:
        return None
    found = ONE_PART.match(folded, number.span.end)
    if found is None or number.value >= PARTS[found[1]] or (number.value == 1) is found[1].endswith("s"):
        return None
    if found[1] in ("quarters", "quarter", "half") and not OF_A_WHOLE.match(folded, found.end()):
        return None
    return _fraction(Span(number.span.start, found.end()), number.value / PARTS[found[1]], FRACTION)


def one_part(folded: str, start: int, word: str) -> Share | None:
    """ "a third of", "by a quarter": one part of a whole, told by its word."""
    if word not in PARTS or word.endswith("s") or folded[start - 1 : start] != " " or word == "half":
        return None
    end = start + len(word)
    first = start - 2 if folded[start - 2 : start - 1] == "a" else start - 3
    if folded[first : start - 1] not in ("a", "an") or (first and folded[first - 1] not in ' \n("“—'):
        return None
    of = folded[end : end + 4] == " of "
    if not of and not (
        OF_A_WHOLE.match(folded, end) and word in ("third", "quarter", "fifth", "tenth", "sixth", "eighth")
    ):
        return None
    if not of and not folded[max(0, first - 10) : first].endswith(BEFORE_PART):
        return None
    return _fraction(Span(first, end), 1 / PARTS[word], FRACTION)


def of_figures(folded: str, start: int, value: float, step: float) -> Share | None:
    """ "3/4 of": a fraction in figures, told by the word behind it."""
    return (
        _fraction(Span(start, start + 3), value, min(step, FRACTION)) if folded.startswith(" of ", start + 3) else None
    )


def half(folded: str, start: int) -> Share | None:
    """ "half of", "half the", "cut in half": the fraction."""
    found = HALF_OF.match(folded, start)
    word = folded[max(0, start - 12) : start].rstrip().rpartition(" ")[2]
    if found is None or word in NO_HALF or folded[start - 1 : start] not in (" ", "\n", "", "(", "“", '"', "—"):
        return None
    if word == "a" or word == "and":
        return None
    return _fraction(Span(start, found.end()), 0.5, FRACTION)


def odds(folded: str, number: Number) -> Share | None:
    """ "one in five", "3 in 4", "nine out of every 10": a share of a whole."""
    found = ODDS_OF.match(folded, number.span.end)
    if found is None or number.half > 0.5 or number.value < 1 or number.value % 1:
        return None
    if found[1]:
        read = figures(found[1].rstrip(","))
        whole, end = (read[0] if read else 0.0), found.end(1) - (found[1][-1] == ",")
    else:
        other = spelled(folded, found.end())
        whole, end = (other.value, other.span.end) if other else (0.0, 0)
    if (
        whole <= number.value
        or (number.value > 20 and whole % 10)
        or 1800 <= whole < 2100
        or NO_ODDS.match(folded, end)
    ):
        return None
    return _fraction(Span(number.span.start, end), number.value / whole, ODDS)


def times(folded: str, number: Number) -> Share | None:
    """ "three times as many", "10-fold", "3.5x": a multiple, told by what stands behind its number."""
    found = TIMES.match(folded, number.span.end)
    if found is None or number.value <= 0 or (found.group() == "x" and number.spelled):
        return None
    if found.group().endswith("fold") and folded[max(0, number.span.start - 5) : number.span.start].endswith(IS):
        return None
    by = BARE * number.value
    printed = Interval.about(number.value, by if number.value % 1 == 0 else max(number.half, 0.05))
    whole = number.value % 1 == 0 and number.value >= 3
    rounded = printed.hull(Interval.about(number.value, max(0.5, number.zeros))) if whole else printed
    return Share(Span(number.span.start, found.end()), number.value, "multiple", printed, rounded, number.spelled)


def verb(folded: str, start: int, word: str) -> Share | None:
    """ "doubled", "twice as many", "halved": a multiple by itself."""
    end = start + len(word)
    if word == "twice" and not FREQUENT.match(folded, start):
        return None
    if (
        (word != "twice" and NO_VERB.match(folded, start))
        or folded[end : end + 1] == "-"
        or folded[start - 1 : start] == "-"
    ):
        return None
    if word in LOOSE_VERBS and not _loose(folded, start):
        return None
    span = Interval.about(VERBS[word], BARE * VERBS[word])
    return Share(Span(start, end), VERBS[word], "multiple", span, span, True)


def _loose(folded: str, start: int) -> bool:
    """Whether "double" is a verb or "double the ...", and no adjective: "a double play"."""
    before = folded[max(0, start - 12) : start].rstrip().rpartition(" ")[2]
    if before in MODALS or FROM_TO.match(folded, start):
        return True
    return DOUBLE_OF.match(folded, start) is not None and (
        before in DOUBLE_AFTER or folded[start:].split(" ", 2)[1:2] in (["the"], ["that"], ["what"], ["its"], ["their"])
    )
