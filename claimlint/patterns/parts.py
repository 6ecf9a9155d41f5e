"""What parts of a pattern can match, and what follows for sequences, alternatives and repeats of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

MEETING = 128
"""At most so many strings come of a repeat, or of two alternatives in a row."""

UNION = 5000
"""At most so many strings come of one alternation."""

FEW = 4
"""A repeat whose counts differ by less than this is written out."""

LONG = 64
"""A literal this long is not made longer."""

COMMON = 0.009
"""Literals that are seen more often, per character of prose, are of no use: a comma is one in a hundred."""

NOTHING = frozenset(("",))
SPACES = frozenset((" ", "\n"))
LETTERS = " etaoinsrhldcumfpgwybvkxjqz,."
PER_MILLE = (
    170,
    100,
    75,
    65,
    62,
    57,
    57,
    53,
    50,
    40,
    34,
    32,
    23,
    23,
    20,
    18,
    17,
    16,
    15,
    14,
    12,
    8,
    6,
    2,
    1,
    1,
    1,
    10,
    10,
)
SHARES = {letter: share / 1000 for letter, share in zip(LETTERS, PER_MILLE, strict=True)}
USUAL, RARE = 0.002, 0.0002
TYPOGRAPHY = "“”‘’–—…"
PAIR, WORD, SPACED_WORD = 0.015, 0.006, 0.004
PAIRS = (
    " th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro"
    " ic ne ea ra ce li ch ll be ma si om ur "
)
EVERYWHERE = (
    " the of and to in that for with on is was be by at as it he she from his her has had have who not are an or"
    " said this they but will were its been one would which more their about "
)

Strings = frozenset[str]


class Best(NamedTuple):
    """Strings of which one must be seen, and about how often, per character of English prose, one of them is.

    Those with `ahead` begin in a match and run on into what it looks ahead to. With `leading` each match begins with
    one of them.
    """

    commonness: float
    strings: Strings
    ahead: bool = False
    leading: bool = False


class Part(NamedTuple):
    """What is known of a part of a pattern.

    `exact` is all that it can match, if that is little; else it begins with one of `heads`, ends with one of `tails`
    and, in both cases, holds one of `best`. `size` bounds how many steps its program takes. `group` is the number of
    the group that it is, and `again` of the group whose match it repeats; 0 for none. A look ahead matches nothing, and
    what follows begins with one of `ahead`.
    """

    exact: Strings | None = None
    heads: Strings = NOTHING
    tails: Strings = NOTHING
    best: Best | None = None
    size: int = 1
    group: int = 0
    again: int = 0
    ahead: Strings | None = None


UNKNOWN = Part()
EMPTY = Part(NOTHING, size=0)


def exactly(strings: Iterable[str], size: int = 1) -> Part:
    """A part that matches these strings and no others."""
    return Part(frozenset(strings), size=size)


def look_ahead(part: Part) -> Part:
    """A look ahead to a part."""
    return Part(NOTHING, size=part.size, ahead=_starts(part))


def sequence(parts: list[Part]) -> Part:
    """One part after the other."""
    parts = _doubled(parts)
    run: Strings = NOTHING
    heads: Strings | None = None
    best: Best | None = None
    for part in parts:
        starts = _starts(part)
        met = _met(run, starts)
        begins = heads is None
        inner = part.best and part.best._replace(leading=part.best.leading and begins and run == NOTHING)
        if part.ahead is not None and "" not in run:
            best = _better(best, _judged(_met(run, part.ahead), ahead=True, leading=begins))
        if met is not None and part.exact is not None:
            best = _better(best, inner)
            run = met
            continue
        heads = heads if heads is not None else (met or run)
        for one in (_judged(met or run, leading=begins), _judged(starts) if met is None else None, inner):
            best = _better(best, one)
        run = _ends(part)
    size = sum(part.size for part in parts)
    if heads is None:
        return Part(run, best=best, size=size)
    return Part(None, heads, run, _better(best, _judged(run)), size)


def _doubled(parts: list[Part]) -> list[Part]:
    """The parts with each group that a part soon after repeats, and all between the two, as what these match."""
    done: list[Part] = []
    for part in parts:
        start = next((i for i in range(len(done) - 1, max(-1, len(done) - FEW), -1) if done[i].group == part.again), -1)
        both = _twice(done[start], done[start + 1 :], part) if part.again and start >= 0 else None
        if both is None:
            done.append(part._replace(again=0) if part.again else part)
        else:
            done[start:] = [both]
    return done


def _twice(group: Part, between: list[Part], again: Part) -> Part | None:
    """A group, what follows it, and the same text as the group; None where these may be too many."""
    middle = sequence(between)
    if group.exact is None or middle.exact is None or len(middle.exact) > FEW or len(group.exact) * FEW > UNION:
        return None
    if max(map(len, group.exact)) > LONG:
        return None
    strings = frozenset(each + mid + each for each in group.exact for mid in middle.exact)
    return Part(strings, size=group.size + middle.size + again.size)


def either(parts: Sequence[Part]) -> Part:
    """Any one of several parts."""
    if len(parts) == 1:
        return parts[0]
    size = sum(part.size for part in parts) + len(parts)
    bests = [_best(part) for part in parts]
    held = _union(best.strings if best else None for best in bests)
    leading = all(best.leading for best in bests if best)
    best = _judged(held, ahead=any(best.ahead for best in bests if best), leading=leading)
    exact = _union(part.exact for part in parts)
    if exact is not None:
        return Part(exact, best=best, size=size)
    heads = _union(map(_starts, parts), MEETING) or NOTHING
    tails = _union(map(_ends, parts), MEETING) or NOTHING
    return Part(None, heads, tails, best, size)


def repeated(part: Part, least: int, most: int | None) -> Part:
    """A part, `least` to `most` times in a row (None: as often as there is)."""
    size = part.size * max(1, least if most is None else most) + 1
    exact = part.exact
    best = part.best if least else None
    if exact is None:
        kept = part if least else UNKNOWN
        return kept._replace(size=size)
    if exact == NOTHING or most == 0:
        return Part(NOTHING, size=size)
    if exact <= SPACES:
        # the prose has no two white spaces in a row
        return Part(exact if least else exact | NOTHING, best=best, size=size)
    if most is not None and most - least < FEW:
        whole = _union((_power(exact, count) for count in range(least, most + 1)), MEETING)
        if whole is not None:
            return Part(whole, best=best, size=size)
    ends = _power(exact, least) or exact
    return Part(None, ends, ends, _better(best, _judged(ends)), size)


def rarest(part: Part) -> Best | None:
    """The strings to look for; None where there are none, or they would be seen nearly everywhere."""
    best = _best(part)
    return None if best is None or best.commonness > COMMON else best._replace(strings=_least(best))


def _best(part: Part) -> Best | None:
    """The best strings of which each match of a part holds one."""
    return part.best if part.exact is None else _better(part.best, _judged(part.exact, leading=True))


def _judged(strings: Strings | None, *, ahead: bool = False, leading: bool = False) -> Best | None:
    """Strings with how common they are; None where they may be empty, for that is no help."""
    if not strings or "" in strings:
        return None
    return Best(sum(map(_share, strings)), strings, ahead, leading)


def _better(one: Best | None, other: Best | None) -> Best | None:
    """Whichever is seen less often."""
    if one is None or other is None:
        return one or other
    if one.commonness == other.commonness:
        return min(one, other, key=lambda best: sorted(best.strings))
    return min(one, other, key=lambda best: best.commonness)


def _share(string: str) -> float:
    share = 1.0
    for character in string:
        share *= SHARES.get(character) or (USUAL if character < "\x7f" or character in TYPOGRAPHY else RARE)
        if share < 1e-12:
            break
    if len(string) == 2 and f" {string} " in PAIRS:
        return max(share, PAIR)
    word = string.strip()
    if f" {word} " in EVERYWHERE:
        return max(share, WORD if word == string else SPACED_WORD)
    return max(share, 1e-12)


def _least(best: Best) -> Strings:
    """The strings without those that hold another of them: begin with it where it matters where they stand."""
    strings = best.strings
    if len(strings) > LONG:
        return strings
    holds = str.startswith if best.ahead or best.leading else str.__contains__
    return frozenset(s for s in strings if not any(other != s and holds(s, other) for other in strings))


def _starts(part: Part) -> Strings:
    return part.heads if part.exact is None else part.exact


def _ends(part: Part) -> Strings:
    return part.tails if part.exact is None else part.exact


def _met(left: Strings, right: Strings) -> Strings | None:
    """Each of the left strings followed by each of the right; None where these are too many or too long."""
    if left == NOTHING or right == NOTHING:
        return right if left == NOTHING else left
    if len(left) > 1 and len(right) > 1 and len(left) * len(right) > MEETING:
        return None
    if max(map(len, left)) > LONG:
        return None
    return frozenset(a + b for a in left for b in right)


def _power(strings: Strings, count: int) -> Strings | None:
    """The strings in a row, `count` times."""
    power: Strings | None = NOTHING
    for _ in range(count):
        power = _met(power, strings) if power is not None else None
        if power is None:
            break
    return power


def _union(sets: Iterable[Strings | None], most: int = UNION) -> Strings | None:
    """All strings of several sets, where each is known and they are not too many."""
    union: set[str] = set()
    for strings in sets:
        if strings is None:
            return None
        union |= strings
        if len(union) > most:
            return None
    return frozenset(union)
