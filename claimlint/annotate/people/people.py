"""People: names with the titles and party tags that stand with them.

A name is read where a title stands before it (`Treasury Secretary Janet Yellen`, `President of France Emmanuel Macron`,
`former Sens. A, B and C`) or a party tag behind it (`Jack Reed (D-R.I.)`). Where knowledge has the name, what stands
before or behind it in capitals is cut off (`Sen. Josh Hawley Introduces Bill`). Bare names are not looked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.people.honorifics import Head, Title, heads, title, with_office
from claimlint.annotate.people.names import NAME_BEFORE, NAME_PATTERN, parts, without_times
from claimlint.annotate.people.party_tags import Tag, party_tags
from claimlint.annotate.people.title_words import BODIES, STARTERS, TITLE_WORDS
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex


class Mention(NamedTuple):
    """A name as it stands in the copy.

    `span` is the name without its title and without a possessive ending, `name` what stands there. `title` is the
    title's span, with `-elect` but without `former`; `words` are its words, case folded and without full stops:
    ("treasury", "secretary"), ("u.s", "sen"), ("secretary", "of", "state"); words that are no part of a title may stand
    in front, so look for their longest known ending. `title` is None and `words` empty where there is no title. `flags`
    tell the time of the title: "former", "then", "ex", "acting", "late", "elect", "designate", ...

    `given`, `family`, `suffix` are the parts of the name: ("Bill",), "Nelson", ""; a name of one word is a family name.
    `tag` is the party tag. `listed` says that the title is of a list of names, `carried` that it stands before an
    earlier name of that list. `chain` is the same number for names of one list, and different for others.
    """

    span: Span
    name: str
    title: Span | None
    words: tuple[str, ...]
    flags: frozenset[str]
    given: tuple[str, ...]
    family: str
    suffix: str
    tag: Tag | None
    listed: bool
    carried: bool
    chain: int
    zones: frozenset[str]


NO_TITLE = Title(Span(0, 0), (), frozenset())
REACH = 80
"""How far before its tag a name may begin."""
LONGEST_LIST = 100
LONGEST_GAP = 30


def people(page: Page) -> tuple[Mention, ...]:
    """All mentions of a page in order, none across two blocks; a layer, to be asked for with `page.layer`."""
    tags = {tag.outer.start: tag for tag in page.layer(party_tags)}
    found = list(_titled(page, tags))
    used = {one.tag.outer.start for one in found if one.tag}
    free = (tag for at, tag in tags.items() if at not in used)
    found = [*found, *(one for tag in free if (one := _tagged(page, tag, found)))]
    return tuple(_linked(page.prose, sorted(found, key=_start)))


def _start(mention: Mention) -> int:
    return mention.span.start


def _titled(page: Page, tags: Mapping[int, Tag]) -> Iterator[Mention]:
    """Names behind titles; of a plural title all names of the list."""
    done = 0
    for head in heads(page):
        if head.span.start >= done:
            floor = max(done, _floor(page.prose, head.span.start))
            for mention in _names(page, tags, head, title(page.prose, head, floor)):
                done = _end(mention)
                yield mention


def _floor(prose: str, at: int) -> int:
    """Where the block of a place begins, or what is near enough."""
    begin = max(0, at - REACH - REACH)
    return max(begin, prose.rfind("\n", begin, at) + 1)


def _end(mention: Mention) -> int:
    """Where a mention ends with its tag."""
    return mention.tag.outer.end if mention.tag else mention.span.end


def _names(page: Page, tags: Mapping[int, Tag], head: Head, read: Title) -> Iterator[Mention]:
    """The names behind a title: one, or those of a list."""
    at = head.after
    if page.prose.startswith("of ", at):
        read, at = with_office(page, head, read)
    for index in range(LONGEST_LIST if head.plural else 1):
        mention = _name(page, tags, at, read, head.plural, index > 0)
        if mention is None:
            return
        yield mention
        joined = _JOINED.match(page.prose, _end(mention))
        if joined is None:
            return
        at = joined.end()


def _name(page: Page, tags: Mapping[int, Tag], at: int, read: Title, listed: bool, carried: bool) -> Mention | None:
    """The mention whose name begins at a place, if one does."""
    found = NAME_PATTERN.match(page.prose, at)
    if found is None or _titles(page.prose, found):
        return None
    text = without_times(found.group())
    tag = _tag_behind(page.prose, at + len(text), tags)
    if tag is None:
        text = _shortened(page, text)
    return _made(page, Span(at, at + len(text)), read, tag, listed, carried)


def _titles(prose: str, found: regex.Match[str]) -> bool:
    """Whether what looks like a name has a title or a body in it; a name may be King, but not King Smith."""
    *words, last = found.group().casefold().split(" ")
    stopped = prose[found.end() : found.end() + 1] == "."
    return last in BODIES or (stopped and last in TITLE_WORDS) or not TITLE_WORDS.isdisjoint(words)


def _made(page: Page, span: Span, read: Title, tag: Tag | None, listed: bool, carried: bool) -> Mention:
    name = page.prose[span.start : span.end]
    given, family, suffix = parts(name)
    place = read.span if read.words else None
    return Mention(
        span, name, place, read.words, read.flags, given, family, suffix, tag, listed, carried, 0, page.zones(span)
    )


def _tag_behind(prose: str, end: int, tags: Mapping[int, Tag]) -> Tag | None:
    """The tag that follows a name, with a possessive ending, a comma or a space between."""
    found = _BETWEEN.match(prose, end)
    return tags.get(end) or (tags.get(found.end()) if found else None)


_BETWEEN = Own(r"(?:'s?)?,?\ ?")


_JOINED = Own(r"(?:'s?)?(?:[,;] (?:and |& |or )?| (?:and|&|or) )(?=[A-Z])")
"""What stands between two names of a list."""


def _shortened(page: Page, name: str) -> str:
    """A name without the capitalised words behind it, where knowledge has the rest."""
    words = name.split(" ")
    for count in range(len(words), 1, -1):
        shorter = " ".join(words[:count])
        if len(words) > 2 and page.knowledge.find("name", shorter):
            return shorter
    return name


def _tagged(page: Page, tag: Tag, titled: list[Mention]) -> Mention | None:
    """The mention that stands before a tag without a title of its own."""
    before = bisect_left(titled, tag.outer.start, key=_start)
    begin = max(_floor(page.prose, tag.outer.start), tag.outer.start - REACH, _end(titled[before - 1]) if before else 0)
    found = NAME_BEFORE.search(page.prose, begin, tag.outer.start)
    if found is None:
        return None
    start, end = found.span("name")
    text = page.prose[start:end]
    words = text.split(" ")
    while len(words) > 1 and words[0].rstrip(".").casefold() in STARTERS:
        words = words[1:]
    for index in range(len(words) - 1):
        if len(words) > 2 and page.knowledge.find("name", " ".join(words[index:])):
            words = words[index:]
            break
    return _made(page, Span(end - len(" ".join(words)), end), NO_TITLE, tag, False, False)


def _linked(prose: str, found: Iterable[Mention]) -> list[Mention]:
    """Mentions with the title that stands before an earlier name of their list."""
    made: list[Mention] = []
    chain = 0
    for one in found:
        before = made[-1] if made else None
        if before is None or not _adjacent(prose, before, one):
            chain += 1
        elif one.title is None and before.listed:
            one = one._replace(title=before.title, words=before.words, flags=before.flags, listed=True, carried=True)
        made.append(Mention(*one[:-2], chain, one.zones))
    _share(made)
    return made


def _adjacent(prose: str, before: Mention, one: Mention) -> bool:
    """Whether two mentions stand beside each other in a list."""
    begin = one.title.start if one.title and not one.carried else one.span.start
    end = _end(before)
    return begin - end < LONGEST_GAP and _GAP.fullmatch(prose, end, begin) is not None


_GAP = Own(
    r"(?:'s?)?[,;]? ?(?:(?:and|&|or|along with|as well as|joined by|together with|also|with) )?(?:U\.S\. )?(?:[Tt]he )?"
)


def _share(made: list[Mention]) -> None:
    """Give a tag that is of several people to those before its name in the list."""
    for index, one in enumerate(made):
        if one.tag and one.tag.shared and index:
            before = made[index - 1]
            if before.chain == one.chain and before.tag is None:
                made[index - 1] = before._replace(tag=one.tag)
