"""Small cardinal numbers as copy writes them: 45, forty-five."""

from __future__ import annotations

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "  # noqa: SIM905
    "seventeen eighteen nineteen".split()
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {
    **{word: value for value, word in enumerate(ONES) if value},
    **{ten: 10 * value for value, ten in enumerate(TENS, 2)},
    **{
        f"{ten}-{one}": 10 * value + digit
        for value, ten in enumerate(TENS, 2)
        for digit, one in enumerate(ONES[:10])
        if digit
    },
    "a hundred": 100,
    "one hundred": 100,
}
"""The number of each cardinal that is written out, up to 100."""

SPELLED = (
    rf"(?i:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[1:10])}))?|(?:a|one) hundred|{'|'.join(reversed(ONES[1:]))})"
)
"""What a cardinal in words looks like, in either case."""
CARDINAL = rf"(?:\d{{1,3}}(?!\d|[.,:]\d)|{SPELLED})"
"""What a cardinal of up to three figures looks like."""


def cardinal(text: str) -> int | None:
    """The number that a cardinal names, up to 999; None where it is none."""
    if text.isdigit() and text.isascii():
        return int(text) if len(text) < 4 else None
    folded = text.casefold()
    return WORDS.get(folded, WORDS.get(folded.replace(" ", "-")))


def written(value: int, like: str) -> str:
    """A number in figures or in words, as another one is written; in figures beyond 100."""
    word = next((word for word, each in WORDS.items() if each == value), "")
    if like[:1].isdigit() or not word:
        return str(value)
    return word.capitalize() if like[:1].isupper() else word
