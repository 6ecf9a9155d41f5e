"""The spaces in which records are found, and how a text is written there.

| space | finds | by |
|---|---|---|
| `id` | any record | its id |
| `name` | any record | each right form of its name |
| `dated` | things with a day | each right form of the name; an event with a day is found by it alone |
| `weak` | any record | forms that many things bear |
| `wrong` | any record | each wrong form |
| `renamed` | records with a policy | each name over time that is not weak |
| `acronym` | any record | its letters, in their own case, without points |
| `surname` | persons | the family name |
| `seat` | persons | a state and a chamber: AZ senate, AZ house |
| `holder` | persons | the id of an office that they hold or held |
| `held` | offices | the id of a person among their holders |
| `title` | offices | each title, name and alias |
| `demonym` | places | what one of their people is called |
| `adjective` | places | their adjectives |
| `unit` | series | what stands behind a number |
| `shape` | organisations | the shape of each right form of the name: see `claimlint.knowledge.shapes` |
| `committee` | committees | a chamber and all words of a subject: house foreign affairs |
| `committee-word` | committees | a chamber and one word of a subject: house foreign |
"""

from __future__ import annotations

from claimlint.knowledge.shapes import shape
from claimlint.model.folding import folded

EXACT = frozenset({"id", "acronym", "holder", "held"})
"""Spaces whose texts keep their case."""


def key(space: str, text: str) -> str:
    """A text as a space has it: folded, without points, commas and a leading `the`, and with `and` for `&`."""
    if space in EXACT:
        return text.replace(".", "") if space == "acronym" else text
    if space == "shape":
        return shape(text)
    words = folded(text).replace("&", " and ").replace(".", "").replace(",", "").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
