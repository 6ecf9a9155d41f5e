"""How party tags are written: in which system their states are, what joins these to the party, and what most tags do.

The eight states that AP style never shortens stand alike in AP style and in full, so they speak only against postal
codes. Territories and the District of Columbia speak for nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple, TypeVar

from claimlint.annotate.people.party_tags import Tag
from claimlint.annotate.places.states import State, states
from claimlint.model.span import Span

T = TypeVar("T")
System = Literal["ap", "postal", "name", "bare"]
"""AP abbreviations, postal codes, names in full, and AP abbreviations without a full stop."""

SYSTEMS: tuple[System, ...] = ("ap", "postal", "name", "bare")
CALLED = {"ap": "AP abbreviations, with their full stops", "postal": "postal codes", "name": "states in full"}
HYPHEN = "-"
STATELESS = frozenset({"AS", "DC", "GU", "MP", "PR", "VI"})
"""Codes of what is not a state."""


class Written(NamedTuple):
    """A tag, the words of its state, and what joins them to the party."""

    tag: Tag
    words: str
    joint: str

    @property
    def state(self) -> State:
        """The state that the tag names."""
        return states()[self.tag.state]

    @property
    def cut(self) -> bool:
        """Whether the state has lost its last full stop only, as in `N.Y`."""
        return "." in self.words and f"{self.words}." == self.state.ap

    @property
    def mangled(self) -> bool:
        """Whether the state is a postal code with a full stop or in small letters, as in `WI.` and `Tx`."""
        bare = self.words.removesuffix(".")
        return bare.upper() == self.state.code and self.words not in (self.state.code, *map(self.form, SYSTEMS))

    @property
    def uneven(self) -> bool:
        """Whether the dash that joins party and state has a space on one side only."""
        spaced = self.joint.startswith(" ") is not self.joint.endswith(" ")
        return spaced and "," not in self.joint and bool(self.joint.strip())

    def form(self, system: System) -> str:
        """The state in a system."""
        code, name, ap = self.state
        if system == "postal":
            return code
        if system == "name":
            return name
        return ap if system == "ap" or ap.count(".") > 1 else ap.removesuffix(".")

    def fits(self, systems: Iterable[System]) -> bool:
        """Whether the state is right in one of several systems."""
        return any(self.words == self.form(system) for system in systems)


def written(prose: str, tags: Iterable[Tag]) -> list[Written]:
    """The tags that name a state by a letter and words, as they are written.

    Left out are tags with a district, spelled-out ones, and those among capital letters, where all forms look alike.
    """
    kept = []
    for tag in tags:
        letter = prose[tag.letter.start : tag.letter.end]
        if tag.state and not tag.district and letter.isupper() and not _among_capitals(prose, tag):
            words = prose[tag.words.start : tag.words.end]
            kept.append(Written(tag, words, prose[tag.letter.end : tag.words.start]))
    return kept


def _among_capitals(prose: str, tag: Tag) -> bool:
    before = prose[max(0, tag.outer.start - 20) : tag.outer.start]
    return before.rpartition("\n")[2].rpartition(")")[2].isupper()


class Better(NamedTuple):
    """What the inside of a tag should be, best first; why; and a tag of the same story that is written so.

    It is not `sure` where a tag is right in itself, and only unlike most others of the story.
    """

    forms: tuple[str, ...]
    because: str
    example: Tag | None = None
    sure: bool = True


class Style:
    """How the tags of one story should be written: as the house does, and where that is open, as most of them are."""

    def __init__(self, prose: str, tags: Sequence[Written], house: System | None, joint: str | None) -> None:
        self._prose = prose
        self._tags = tags
        self._house = house
        self._systems = (house,) if house else systems_used(tags)
        self._house_joint = joint
        self._joint = joint or joint_used(tags)
        self._right = [each for each in tags if each.fits(self._systems)]
        self._joined = tags if joint else [each for each in tags if each.joint == self._joint]
        self._by_state = {each.tag.state: each.tag for each in reversed(self._right)}

    def better(self, tag: Written) -> Better | None:
        """How a tag should be written instead; None where it is right, and where nothing tells."""
        forms = self._forms(tag)
        settled = tag.joint == self._joint or (not self._joined and len(self._tags) > 1)
        joint = "" if settled else self._joint
        if not forms and not joint:
            return None
        party = self._text(tag.tag.letter)
        insides = tuple(f"{party}{joint or tag.joint}{form}" for form in forms or (tag.words,))
        return Better(insides, *(self._state_told(tag) if forms else self._joint_told(tag)))

    def _text(self, span: Span) -> str:
        return self._prose[span.start : span.end]

    def _forms(self, tag: Written) -> tuple[str, ...]:
        """What the state should be, best first; nothing where it is right, or where nothing tells."""
        if tag.fits(self._systems) or not (self._house or tag.cut or self._against(tag)):
            return ()
        systems = self._systems or ("ap",)
        sure = [system for system in systems if system != "bare"] or systems
        return tuple(dict.fromkeys(map(tag.form, sure)))

    def _against(self, tag: Written) -> bool:
        """Whether the other tags of a story show that one which is unlike them should be like them."""
        if not self._systems or tag.tag.state in STATELESS:
            return False
        if self._systems == ("bare",) and "." in tag.form("bare"):
            # its full stops would speak against the others
            return False
        usual = tag.fits(SYSTEMS) or tag.mangled or self._systems == ("postal",)
        return usual or tag.tag.state in self._by_state

    def _state_told(self, tag: Written) -> tuple[str, Tag | None, bool]:
        """Why the state of a tag should be written otherwise, and a tag that shows it."""
        if self._house:
            return f"the house style has {CALLED[self._house]} in party tags", None, True
        same = self._by_state.get(tag.tag.state)
        if same:
            return f"it is '{self._text(same.span)}' elsewhere in this story", same, not tag.fits(SYSTEMS[:-1])
        if tag.cut or not self._right:
            return "its last full stop is missing", None, True
        unfinished = f"{tag.words}." in map(tag.form, self._systems)
        return *self._counted(self._right), tag.mangled or unfinished

    def _joint_told(self, tag: Written) -> tuple[str, Tag | None, bool]:
        """Why party and state should be joined otherwise, and a tag that shows it."""
        if self._house_joint:
            return f"the house style joins party and state with '{self._house_joint}'", None, True
        if tag.uneven:
            return "there is a space on one side only", None, True
        return *self._counted(self._joined), False

    def _counted(self, right: Sequence[Written]) -> tuple[str, Tag]:
        example = right[0].tag
        count, total = len(right), len(self._tags)
        many = f"{count} of the {total} party tags in this story"
        because = f"{many} {'is' if count == 1 else 'are'} written like '{self._text(example.span)}'"
        return because, example


def systems_used(tags: Sequence[Written]) -> tuple[System, ...]:
    """The systems that most tags are right in: of those used equally often, the ones used first.

    A story leaves out full stops only if more than half of its tags do.
    """
    said = [tag for tag in tags if tag.tag.state not in STATELESS]
    shown = [frozenset(system for system in SYSTEMS if _shows(tag, system)) for tag in said]
    bare = sum("bare" in each for each in shown)
    best = most(shown, SYSTEMS if 2 * bare > len(shown) else SYSTEMS[:-1])
    return tuple(earliest(shown, best if best == ["bare"] else [system for system in best if system != "bare"]))


def _shows(tag: Written, system: System) -> bool:
    """Whether a tag is in a system; one such as `N.Y.` shows full stops, and so does `N.Y`."""
    if tag.cut:
        return system == "ap"
    return tag.fits((system,)) and not (system == "bare" and "." in tag.words)


def joint_used(tags: Sequence[Written]) -> str:
    """What joins party and state most often: of several, a bare hyphen, or else the first."""
    joints = [(tag.joint,) for tag in tags if not tag.uneven]
    best = most(joints, dict.fromkeys(joint for (joint,) in joints))
    return HYPHEN if HYPHEN in best or not best else best[0]


def most(votes: Iterable[Collection[T]], choices: Iterable[T]) -> list[T]:
    """The choices that most votes are for."""
    counted = Counter(choice for vote in votes for choice in vote)
    offered = list(choices)
    highest = max((counted[choice] for choice in offered), default=0)
    return [choice for choice in offered if highest and counted[choice] == highest]


def earliest(votes: Iterable[Collection[T]], choices: Iterable[T]) -> list[T]:
    """Of several choices, those that the first vote which tells them apart is for."""
    best = list(choices)
    for vote in votes:
        best = [choice for choice in best if choice in vote] or best
    return best
