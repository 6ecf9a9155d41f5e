"""Numbers that begin with a word: "seven men", "half a million", "a dozen", "hundreds of", "a couple of"."""

from __future__ import annotations

from claimlint.annotate.quantities import shares
from claimlint.annotate.quantities.begins import VAGUE, Beginning
from claimlint.annotate.quantities.behind import Behind, behind
from claimlint.annotate.quantities.nouns import wordset
from claimlint.annotate.quantities.numbers import LARGE, SMALL, Number, spelled, zeros
from claimlint.annotate.quantities.shares import PARTS, VERBS, Share
from claimlint.model.span import Span
from claimlint.patterns.own import Own

TALLIES = wordset(
    """vote decision win ruling victory loss majority margin record lead tie split season series favor favour run
    stretch start deal"""
)
"""What two numbers with a hyphen are the score of."""
NO_ONE_BEFORE = wordset(
    """no any every each the this that which another some only such a loved big number day square little good great
    same other right wrong first last next new old not is was as my your"""
)
"""Behind one of these, "one" counts nothing."""
NO_ONE_BEHIND = wordset(
    """day time thing way side hand point another example reason last final more size stop sided could can must
    would should might may will place word part"""
)
OF_NUMBER = Own(
    r" (?:out )?of (?:the |its |their |his |her |our |only |just )?"
    r"(?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
A = frozenset(("a", "an"))
DOZEN = "dozen"


def read(prose: str, folded: str, one: Beginning) -> Behind | Share | None:
    """What begins with a number word; None where it is no quantity."""
    word = one.word
    if folded.startswith("fold", one.end) and word not in SMALL and word not in LARGE:
        return None
    if word in SMALL:
        return _small(prose, folded, one)
    if word == "half":
        return _half(prose, folded, one.start) or shares.half(folded, one.start)
    if word in VERBS:
        return shares.verb(folded, one.start, word)
    if word in PARTS:
        return shares.one_part(folded, one.start, word)
    if word in LARGE:
        return _large(prose, folded, one)
    return _vague(prose, folded, one)


def before(folded: str, start: int) -> str:
    """The word right before an offset, if a space parts the two; nothing else."""
    if folded[start - 1 : start] != " ":
        return ""
    cut = folded[max(0, start - 16) : start - 1]
    return cut[max(cut.rfind(" "), cut.rfind("\n"), cut.rfind("-")) + 1 :].lstrip("(\"“'‘—–")


def _small(prose: str, folded: str, one: Beginning) -> Behind | Share | None:
    """ "seven men", "twenty-one percent", "two-thirds", "one in five", "three times as many"."""
    number = spelled(folded, one.start)
    if number is None:
        fold = folded.startswith("fold", one.end)
        number = Number(Span(one.start, one.end), float(SMALL[one.word]), 0.0, 0.0, True) if fold else None
        return shares.times(folded, number) if number else None
    if folded[one.start - 1 : one.start] in ("-", "'") and folded[max(0, one.start - 2) : one.start] != "--":
        return None
    share = shares.part(folded, number) or shares.behind(folded, number)
    if share:
        return share
    after = behind(prose, number, "")
    if after is None or (number.value == 1 and not _is_one(folded, after)) or (number.value == 0 and not after.plural):
        return None
    return after


def _is_one(folded: str, after: Behind) -> bool:
    """Whether "one" counts: one man, one mile, one of three; not "no one", "one another", "one day"."""
    span = after.number.span
    if before(folded, span.start) in NO_ONE_BEFORE:
        return False
    if after.sort == "number":
        return OF_NUMBER.match(folded, span.end) is not None
    follows = folded[span.end + 1 : span.end + 16].split(" ")[0].rstrip(".,;:'s")
    return not after.plural and follows not in NO_ONE_BEHIND


def _half(prose: str, folded: str, start: int) -> Behind | None:
    """ "half a million", "half an hour", "a half-dozen", "half-mile"."""
    found = shares.HALF.match(folded, start)
    if found is None or found["unit"] is None:
        return None
    article, _, noun = found["unit"].rpartition(" ") if found["unit"][:2] in ("a ", "an") else ("", "", found["unit"])
    article = article.split(" ")[0]
    end = start + 4 + (len(article) + 1 if article else 0)
    number = Number(Span(start, end), 0.5, 0.05, 0.05, True)
    if noun in LARGE:
        return behind(prose, number.times(LARGE[noun], end + 1 + len(noun)), "")
    return behind(prose, number, "")


def _large(prose: str, folded: str, one: Beginning) -> Behind | None:
    """ "a million", "a dozen", "a few hundred"."""
    word, value = before(folded, one.start), LARGE[one.word]
    if word in A:
        start = one.start - 1 - len(word)
        half = value / 2 if value >= 1e6 else 0.0
        loose = 1.0 if one.word == DOZEN else zeros(value, half) if value >= 100 else half
        return behind(prose, Number(Span(start, one.end), value, half, loose, True), "")
    if word in ("few", "several", "couple"):
        least = 2.0 if word != "several" else 3.0
        return behind(
            prose, Number(Span(one.start - 1 - len(word), one.end), least * value, 0.0, 0.0, True, vague=True), ""
        )
    return None


def _vague(prose: str, folded: str, one: Beginning) -> Behind | None:
    """ "hundreds of people", "tens of thousands of acres", "several men", "a couple of days"."""
    start, end, value = one.start, one.end, VAGUE.get(one.word, 2.0)
    if one.word == "couple":
        if before(folded, start) != "a" or not folded.startswith(" of ", end):
            return None
        return _of(prose, Number(Span(start - 2, end), 2.0, 0.0, 1.0, True))
    if one.word != "several":
        for tens, factor in (("tens of ", 10.0), ("hundreds of ", 100.0), ("thousands of ", 1000.0)):
            if folded.endswith(tens, 0, start) and value >= 1e3:
                start, value = start - len(tens), value * factor
                break
        for more in ("thousands", "millions", "billions", "trillions"):
            if folded.startswith(f" of {more}", end):
                return _of(
                    prose, Number(Span(start, end + 4 + len(more)), value * VAGUE[more] / 2, 0.0, 0.0, True, vague=True)
                )
    if one.word == "scores" and not folded.startswith(" of ", end):
        return None
    found = _of(prose, Number(Span(start, end), value, 0.0, 0.0, True, vague=True))
    return found if found is None or found.plural or found.sort != "number" or one.word != "several" else None


def _of(prose: str, number: Number) -> Behind | None:
    """What is behind a number and "of", or right behind the number."""
    of = prose.startswith(" of ", number.span.end)
    if not of:
        return behind(prose, number, "")
    found = behind(prose, number._replace(span=Span(number.span.start, number.span.end + 3)), "")
    return (
        found._replace(
            number=number,
            end=max(number.span.end, found.end if found.sort != "count" and found.sort != "number" else 0),
        )
        if found
        else None
    )


def is_name(prose: str, found: Behind) -> bool:
    """Whether a number word with a capital inside a sentence is a name: the Group of Seven, the Big Ten."""
    start = found.number.span.start
    if not prose[start].isupper() or start < 2:
        return False
    ahead = prose[start - 2 : start]
    return ahead[1] == " " and ahead[0].isalnum() and not found.plural
