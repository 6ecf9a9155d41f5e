"""How a name is used at a place: after which given name and title, before which other name, as who speaks."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.annotate.prose.abbreviations import STARTERS
from claimlint.model.span import Span
from claimlint.patterns.own import Own

REACH = 80
"""How far before a name its given name and its title may stand."""
GIVEN = 3
"""How many given names are read."""


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


TITLES = _words(
    """Mr Mrs Ms Miss Mx Messrs Mme Mlle Madame Monsieur Dr Drs Prof Professor Sen Sens Rep Reps Gov Govs Pres Lt Col
    Gen Maj Capt Sgt Cpl Pvt Pfc Adm Cmdr Rev Fr Hon Honorable Sir Dame Lord Lady Senator Senators Representative
    Representatives Congressman Congresswoman Congressmen Governor Governors President Presidents Chancellor Premier
    Minister Ministers Secretary Ambassador Mayor Judge Justice Justices Chief Chairman Chairwoman Chairperson Chair
    Director Commissioner Administrator Attorney General Captain Colonel Lieutenant Major Sergeant Corporal Private
    Admiral Commander Officer Detective Sheriff Deputy Pope Cardinal Bishop Archbishop Father Reverend Rabbi Imam King
    Queen Prince Princess Duke Duchess Emperor Leader Speaker Whip Councilman Councilwoman Councillor Councilmember
    Delegate Assemblyman Assemblywoman Coach Doctor Nurse Agent Inspector Superintendent Principal Dean Herr Frau
    Comrade Specialist Member Spokesman Spokeswoman Spokesperson Executive Prosecutor Economist Analyst Author
    Professors Generals Prime Vice Acting Founder Manager Editor Treasurer Trustee Counsel"""
)
"""Titles and callings that stand before a name; in copy they may begin with a small letter."""
MEN = _words("Mr Messrs Sir Lord King Prince Duke Monsieur Congressman Chairman Councilman Assemblyman Spokesman Herr")
WOMEN = _words(
    "Mrs Ms Miss Mme Mlle Madame Dame Lady Queen Princess Duchess Congresswoman Chairwoman Councilwoman "
    "Assemblywoman Spokeswoman Frau"
)
PARTICLES = _words("al bin ibn ben de del della der den di da dos du la le van von el ul ter ten zu af av")
SAID = _words(
    """said says say asked asks added adds noted notes told tells wrote writes explained explains argued argues claimed
    claims stated states announced announces declined declines denied denies continued continues concluded concludes
    testified replied replies responded responds tweeted recalled recalls acknowledged acknowledges insisted insists
    warned warns urged urges suggested suggests believes believed thinks thought hopes hoped agreed agrees emphasized
    stressed praised criticized blasted applauded called calls"""
)
"""What people do with words."""
DID = _words(
    "has had also did will would who whose sat stood went came left ran spoke met led won lost took made is was"
)
"""What stands behind a subject."""
COMMON = _words(
    """New Old North South East West Northern Southern Eastern Western Upper Lower Central Great United National Federal
    State Royal Lake Mount Mt Fort Ft Port Point Cape San Santa Santo St Saint El Los Las County City Town Township
    Village District Parish Street Avenue Road Boulevard Lane Drive Highway School University College Hospital Church
    Center Centre River Creek Valley Hills Mountain Mountains Island Islands Beach Bay Park Airport Base Bank Party
    Company Group Award Act Bill Hall House Republic Kingdom Province Region Army Forces States Club"""
)
"""Parts of names that many names have."""
CALENDAR = _words(
    """January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug
    Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday"""
)
ENDINGS = _words("Jr Sr II III IV Esq Inc I A")
PLACED = _words("in at near across throughout outside inside into around")
"""Before a place, and hardly before a person."""
POINTED = _words("the a an this that these those our their its his her your my")
AFTER = Own(rf"(,)? ?(?<=[ ,])(?:(?:{'|'.join(sorted(PARTICLES))})[ -])*(\w[\w']*)")
PARTS = Own(r" |(?<=[^\W\d_])-")
HYPHENED = Own(r"[^\W\d_]{2}-\Z")
OPENING = " \"'“‘«([{*•–—-"
TAG = Own(r",? ?\(?[DRI]\.?[ -]{1,3}[A-Z]")
JOINED = Own(r" (?:and|or) [A-Z]")
DASHES = (["-"], ["–"], ["—"])
STOPS = frozenset(".!?:;…|")


class Use(NamedTuple):
    """One place of a name, and what stands directly beside it.

    `given` are the capitalised words before it that are no titles, `title` the title before these, `before` the word in
    small letters before the name, `beside` the capitalised word after it. `early` is whether the capital may be that of
    a sentence; `spoken` whether it is the subject of a verb, as people are: "Lind said".
    """

    span: Span
    given: tuple[str, ...] = ()
    title: str = ""
    before: str = ""
    beside: str = ""
    listed: bool = False
    early: bool = False
    said: bool = False
    acts: bool = False
    party: bool = False

    @property
    def alone(self) -> bool:
        """Whether no other name stands beside it."""
        return not self.given and not self.beside


def use(prose: str, span: Span) -> Use:
    """How a name is used at a place of the prose."""
    start = max(0, span.start - REACH, prose.rfind("\n", 0, span.start) + 1)
    left = prose[start : span.start]
    words = PARTS.split(left[:-1]) if left[-1:] == " " or HYPHENED.search(left) else []
    given, title = _lead(words)
    last = words[-1] if words and words[-1].islower() and words[-1].isalpha() else ""
    comma, after = _after(prose, span.end)
    small = after if after.islower() else ""
    spoken = small in SAID or last in SAID
    return Use(
        span,
        given,
        title,
        last,
        after if not comma and _beside(after) else "",
        (comma and after[:1].isupper()) or words[-1:] in DASHES or prose[span.end : span.end + 1] == "-",
        not given and not title and not last and _early(left),
        spoken,
        spoken or _acts(prose, span.end, small) or (not comma and len(small) > 4 and small.endswith("ed")),
        bool(TAG.match(prose, span.end)),
    )


def _lead(words: list[str]) -> tuple[tuple[str, ...], str]:
    """The given names and the title at the end of the words before a name."""
    given: list[str] = []
    title = ""
    for written in reversed(words):
        if _nickname(written):
            continue
        word = written.lstrip(OPENING)
        bare = word.rstrip(".")
        title = bare[:1].upper() + bare[1:]
        if title in TITLES:
            break
        title = ""
        if word not in PARTICLES:
            if len(given) == GIVEN or not (_name(word) or (len(bare) == 1 and bare.isupper())):
                break
            given.append(bare)
        if word != written:
            break
    return tuple(reversed(given)), title


def _name(word: str) -> bool:
    """Whether a word may be part of a name: it has a capital, and is no title, ending, day, acronym or first word."""
    return (
        word[:1].isupper()
        and word.replace("'", "").isalpha()
        and not word.endswith("'s")
        and not word.isupper()
        and word not in STARTERS
        and word not in CALENDAR
        and word not in TITLES
        and word not in ENDINGS
    )


def _beside(word: str) -> bool:
    """Whether a word behind a name belongs to it: a name, an acronym or a number."""
    return _name(word) or ((word[:1].isdigit() or word.isupper()) and word not in ENDINGS)


def _nickname(word: str) -> bool:
    return len(word) > 2 and word[0] in "\"'“‘(" and word[-1] in "\"'”’)"


def _after(prose: str, end: int) -> tuple[bool, str]:
    """Whether a comma follows, and the word after it; nothing after a possessive or another mark."""
    found = AFTER.match(prose, end)
    return (bool(found[1]), found[2]) if found else (False, "")


def _acts(prose: str, end: int, after: str) -> bool:
    return after in DID or prose.startswith("'s ", end) or bool(JOINED.match(prose, end))


def _early(left: str) -> bool:
    """Whether a capital is due behind this: at a beginning, after the end of a sentence, within marks."""
    rest = left.rstrip(OPENING)
    return not rest or rest[-1] in STOPS or left[-1] != " "
