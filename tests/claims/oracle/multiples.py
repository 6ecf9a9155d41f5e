"""F2 and F3: multiples up, fractions down."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import assume
from hypothesis import strategies as st

from tests.claims.oracle.claim import Claim
from tests.claims.oracle.figures import AMOUNTS, pairs
from tests.claims.oracle.words import COUNTED, PRICED, SPANS, YEARS

VERBS: Mapping[int, tuple[str, ...]] = {
    2: ("doubled", "has doubled", "had doubled"),
    3: ("tripled", "has tripled", "trebled"),
    4: ("quadrupled", "has quadrupled"),
}
ADVERBS = ("twofold", "threefold", "fourfold")
MULTIPLES = (
    "{what} {times}, from {a} to {b}.",
    "{what} {times} from {a} to {b}.",
    "{what} {times} from {a} in {y} to {b} in {z}.",
    "{what} {times} to {b} from {a}.",
    "{what} {times} to {b}, from {a} a year earlier.",
    "between {y} and {z}, {what} {times}, from {a} to {b}.",
    "{what} {times} in {n} years, from {a} to {b}.",
    "{what} {times} over that period, to {b} from {a}, the report found.",
    "{what} {times}, going from {a} to {b}.",
    "{what} {times}, to {b} in {z} from {a} in {y}.",
    "{what} {times} last year, rising from {a} to {b}.",
    "{what} {times} ({a} to {b}).",
)
MORE = (
    "{what} rose {adverb}, from {a} to {b}.",
    "{what} increased {adverb}, from {a} in {y} to {b} in {z}.",
    "a {adverb} increase took {what} from {a} to {b}.",
    "{what} went from {a} to {b}, a {adverb} increase.",
    "in {z}, {what} was {b}, {as_many} the {a} of {y}.",
    "{what} reached {b} in {z}, {as_many} the {a} recorded in {y}.",
)
FRACTIONS: tuple[tuple[str, Fraction], ...] = (
    ("{verb} by half", Fraction(1, 2)),
    ("{verb} by a third", Fraction(2, 3)),
    ("{verb} by two-thirds", Fraction(1, 3)),
    ("{verb} by a quarter", Fraction(3, 4)),
    ("{verb} by three-quarters", Fraction(1, 4)),
    ("{verb} by one-fifth", Fraction(4, 5)),
    ("halved", Fraction(1, 2)),
    ("was cut in half", Fraction(1, 2)),
)
DOWN = (
    "{what} {less}, from {a} to {b}.",
    "{what} {less} from {a} to {b}.",
    "{what} {less} from {a} in {y} to {b} in {z}.",
    "{what} {less}, to {b} from {a}.",
    "{what} {less} in {n} years, from {a} to {b}.",
    "between {y} and {z}, {what} {less}, from {a} to {b}.",
    "{what} {less} to {b}, from {a} a year earlier.",
    "{what} {less} last year, going from {a} to {b}.",
)


@st.composite
def multiples(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """A number that doubled, tripled or quadrupled, perhaps nearly or more than that."""
    times = draw(st.sampled_from((2, 3, 4)))
    hedge, least, most = draw(
        st.sampled_from(
            (("", 0.985, 1.015), ("more than ", 1.04, 1.2), ("nearly ", 0.93, 0.99), ("almost ", 0.93, 0.99))
        )
    )
    frame = frame or draw(st.sampled_from((*MULTIPLES, *MORE)))
    if "{times}" not in frame and "{as_many}" not in frame:
        hedge, least, most = "", 0.985, 1.015
    old, new = draw(pairs(AMOUNTS, times * least, times * most))
    other = draw(st.sampled_from((2, 3, 4)))
    # what is more than tripled is more than doubled too
    assume(other != times and (not hedge or other > times))
    low, high = new.low / old.high, new.high / old.low
    assume(high < other * Fraction(84, 100) or other * Fraction(108, 100) < low)
    year, span = draw(YEARS), draw(SPANS)
    right = {
        "what": draw(st.sampled_from(COUNTED if old.text[0].isdigit() else PRICED)),
        "n": str(span + 11),
        "a": old.text,
        "b": new.text,
        "y": str(year),
        "z": str(year + span),
    }
    fits, fails = _words(times, hedge, draw), _words(other, hedge, draw)
    stated = (
        next(word for key, word in fails.items() if f"{{{key}}}" in frame).removeprefix("has ").removeprefix("had ")
    )
    return Claim(frame, {**right, **fits}, {**right, **fails}, stated, (low, high))


def _words(times: int, hedge: str, draw: st.DrawFn) -> dict[str, str]:
    verb = draw(st.sampled_from(VERBS[times]))
    head, _, last = verb.rpartition(" ")
    as_many = {2: "twice", 3: "three times", 4: "four times"}[times]
    return {
        "times": f"{head} {hedge}{last}".strip(),
        "adverb": ADVERBS[times - 2],
        "as_many": f"{hedge}{as_many}",
    }


@st.composite
def fractions(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """A number that fell by a part of it."""
    words, ratio = draw(st.sampled_from(FRACTIONS))
    others = [(text, left) for text, left in FRACTIONS if abs(left - ratio) > Fraction(1, 8)]
    other, left = draw(st.sampled_from(others))
    near = Fraction(1, 100)
    old, new = draw(pairs(AMOUNTS, float(ratio - near), float(ratio + near)))
    room = Fraction(4, 100)
    assume(new.high / old.low < left - room or new.low / old.high > left + room)
    verb = draw(st.sampled_from(("fell", "dropped", "declined", "shrank")))
    year, span = draw(YEARS), draw(SPANS)
    right = {
        "what": draw(st.sampled_from(COUNTED if old.text[0].isdigit() else PRICED)),
        "n": str(span + 11),
        "a": old.text,
        "b": new.text,
        "y": str(year),
        "z": str(year + span),
        "less": words.format(verb=verb),
    }
    fails = other.format(verb=verb)
    frame = frame or draw(st.sampled_from(DOWN))
    change = 100 - 100 * new.high / old.low, 100 - 100 * new.low / old.high
    stated = fails.split(" by ")[-1].removeprefix("was cut in ")
    return Claim(frame, right, {**right, "less": fails}, stated, change)
