"""Whether a stretch of prose tells of its own day, of the present or of the past, by a few words and not by grammar."""

from __future__ import annotations

from typing import Literal

from claimlint.model.span import Span
from claimlint.patterns.own import Own

Tense = Literal["day", "present", "open", "past"]
"""`day` names a day near the story's ("on Tuesday", "this week"); `open` is told by no word, or both ways."""

DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?"
DEICTIC = Own(
    rf"\b(?:today|yesterday|tonight|tomorrow|(?:this|last|next) (?:week|morning|afternoon|evening|night|weekend)|"
    rf"(?:on|last|late|early|said|says|announced|until) {DAYS}|{DAYS}(?= (?:that|to|after|in|at|on|for|by|when|morning|"
    r"afternoon|evening|night)\b|[,.]))\b"
)
PRESENT = Own(
    r"\b(?:is|are|isn't|aren't|will|won't|says?|does|do|don't|doesn't|must|should|can|may|remains?|continues?|plans?|"
    r"wants?|needs?|asks?|tells?|faces?|requires?|announces?|expects?|hopes?|warns?|urges?|calls? (?:on|for))\b"
)
PAST = Own(
    r"\b(?:was|were|wasn't|weren't|had|hadn't|did|didn't|used to|went|came|became|began|left|took|made|met|won|lost|"
    r"grew|led|fought|fell|rose|ran|held|sent|brought|served|joined|retired|played|worked|founded|once|ago|"
    r"originat\w+|(?<!has )(?<!have )(?<!is )(?<!are )(?<!be )(?<!been )(?<!being )(?!need|speed|seed|feed|"
    r"proceed|exceed|succeed|indeed|agreed|united|based|unprecedented)[a-z]{3,}ed)\b"
)


def tense(folded: str, span: Span) -> Tense:
    """What words tell of the time of a stretch of folded prose."""
    if DEICTIC.search(folded, *span):
        return "day"
    present, past = (words.search(folded, *span) is not None for words in (PRESENT, PAST))
    return "open" if present is past else "present" if present else "past"
