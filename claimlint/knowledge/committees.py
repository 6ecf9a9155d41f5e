"""Committees by what they are about: the words of a name, whichever way round it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from claimlint.model.dated import Day, Name
from claimlint.model.record import Body

EMPTY = frozenset(("the", "of", "on", "for", "a"))
FRAME = frozenset(
    "house senate representatives u.s us united states committee permanent standing select special and".split()  # noqa: SIM905
)
WORD = re.compile(r"&|[^\W\d_][\w'.-]*")
TURNED = re.compile(
    r"(?P<sort>(?:Permanent |Select |Special )*)Committee (?:on |for )(?P<article>the )?(?P<subject>.+)"
)
CHAMBER = re.compile(r"^(?:the )?(?:U\.S\. |United States )?(?:House|Senate) (?:of Representatives )?", re.IGNORECASE)
ARTICLED = frozenset(("Judiciary", "Budget", "District of Columbia"))


class Title(NamedTuple):
    """A name that a committee had, and its days.

    `subject` is what it is about, as written; `words` are those of the subject, folded, with "and"; `sort` is what
    stands before the word "committee" where the subject stands behind it: "Select "; `short` that it is but another
    form of the name.
    """

    subject: str
    words: tuple[str, ...]
    sort: str
    first: Day | None
    last: Day | None
    short: bool = False

    @property
    def bare(self) -> tuple[str, ...]:
        """The words that tell it from others."""
        return bare(self.words)

    def straight(self) -> str:
        """Its name behind its chamber, subject first."""
        return f"{self.subject.removeprefix('House ')} Committee"

    def turned(self) -> str:
        """Its name behind its chamber, subject last."""
        article = "the " if self.subject in ARTICLED else ""
        return f"{self.sort}Committee on {article}{self.subject}"


def spelled(text: str) -> tuple[str, ...]:
    """The words of a subject, folded: no articles, no apostrophes, `&` as "and"."""
    found = (word.casefold().replace("'", "").rstrip(".") for word in WORD.findall(text.replace("\u2019", "'")))
    return tuple("and" if word == "&" else word for word in found if word not in EMPTY)


def bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell one committee from another."""
    return tuple(word for word in words if word not in FRAME)


def titles(body: Body) -> Iterator[Title]:
    """The names that a committee had: the dated ones, or the only one, and then its other right forms."""
    dated = (_title(name.text, name.from_, name.to) for name in body.names or (Name(body.name),))
    undated = (_title(alias, None, None)._replace(short=True) for alias in body.aliases)
    yield from dict.fromkeys(chain(dated, undated))


def _title(text: str, first: Day | None, last: Day | None) -> Title:
    rest = CHAMBER.sub("", text, count=1)
    found = TURNED.fullmatch(rest)
    sort, subject = (found["sort"], found["subject"]) if found else ("", rest.removesuffix(" Committee"))
    return Title(subject, spelled(subject), sort, first, last)


def chamber(body: Body) -> str:
    """The chamber of a committee, "house" or "senate"; empty for a joint one."""
    return body.chamber.rpartition(".")[2] if body.sort == "committee" else ""


def keys(body: Body) -> Iterator[tuple[str, str]]:
    """Its keys in two spaces: chamber and all words of a name in `committee`, and each of them in `committee-word`."""
    of = chamber(body)
    for title in titles(body) if of else ():
        words = title.bare
        yield "committee", " ".join((of, *words))
        for word in words:
            yield "committee-word", f"{of} {word}"
