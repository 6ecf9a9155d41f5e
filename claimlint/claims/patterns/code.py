"""A claim pattern as one `regex` over a shadow sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from os.path import commonprefix

from claimlint.claims.patterns.elements import Bar, Choice, Element, Gap, Mark, Member, Sequence, Slot, Word
from claimlint.claims.patterns.signs import DASH, DONE, HYPHEN, OPEN, SHUT, TYPED
from claimlint.claims.patterns.slot_types import LETTERS

_CLOSE = f"{SHUT}[^{DONE}]*{DONE}"
_SKIP = f"(?:{OPEN}[^{TYPED}]*{TYPED}|{_CLOSE}|[,{HYPHEN}] )*"
"""What any element may pass over."""
_PLAIN = rf"[^{OPEN}-{DONE} ,\-—\"()\[\];][^{OPEN}-{DONE} ]* "
"""A token that a gap may hold."""
_START = f"(?<![^ {TYPED}{DONE}])"
_ESCAPED = {"(": r"\(", ")": r"\)", "[": r"\[", "]": r"\]"}

Classes = Mapping[str, Mapping[str, str]]


class Coder:
    """Writes the regex of one part of a pattern, over some classes of words.

    A named slot is the group `s_name`, which holds the index of its mention; a named word the group `w_name`.
    """

    def __init__(self, part: Sequence, classes: Classes) -> None:
        self._classes = classes
        self._part = part
        self._bound = "".join(sorted({LETTERS[slot.type] for slot in slots(part)}))
        self._count = 0
        self._defined: dict[frozenset[str], str] = {}

    def source(self) -> str:
        """The regex; what gaps must not hold is written once, before the rest."""
        body = _START + self._sequence(self._part)
        defined = "".join(f"(?P<{name}>{words(barred)})" for barred, name in self._defined.items())
        return f"(?(DEFINE){defined}){body}" if defined else body

    def _sequence(self, sequence: Sequence) -> str:
        return "".join(self._element(each) for each in sequence)

    def _element(self, element: Element) -> str:
        match element:
            case Word(forms):
                return f"{_SKIP}{words(forms)}"
            case Member(name, kind):
                body = words(self._classes[kind])
                return f"{_SKIP}(?P<w_{name}>{body})" if name else f"{_SKIP}{body}"
            case Slot(name, kind):
                return f"{_SKIP}{self._mention(LETTERS[kind], name and f's_{name}')}"
            case Mark(sign):
                return self._mark(sign)
            case Gap():
                return self._gap(element)
            case Bar():
                return f"(?!{_SKIP}{self._barred(element)})"
            case Choice(arms):
                return f"(?:{'|'.join(self._sequence(arm) for arm in arms)})"

    def _mention(self, letter: str, group: str = "") -> str:
        """A mention with a letter among those of its types, read whole."""
        self._count += 1
        group = group or f"n{self._count}"
        return rf"{OPEN}(?P<{group}>\d+);[^{TYPED}]*{letter}[^{TYPED}]*{TYPED}.*?{SHUT}(?P={group}){DONE}"

    def _mark(self, sign: str) -> str:
        tags = f"(?:{OPEN}[^{TYPED}]*{TYPED}|{_CLOSE})*"
        if sign == DASH:
            return f"(?:{tags}, )?{tags}(?:{DASH}|{HYPHEN}) "
        return f"{tags if sign == ',' else _SKIP}{_ESCAPED.get(sign, sign)} "

    def _barred(self, element: Gap | Bar) -> str:
        """The words that must not come next."""
        barred = frozenset((*element.words, *(form for name in element.classes for form in self._classes[name])))
        name = self._defined.setdefault(barred, f"b{len(self._defined)}")
        return f"(?&{name})"

    def _gap(self, gap: Gap) -> str:
        """Tokens that hold no mention of a bound type, but perhaps phrases of time, each read whole."""
        inert = f"(?:{OPEN}[^{self._bound}{TYPED}]*{TYPED}|{_CLOSE}|[,{HYPHEN}] )*"
        plain = f"(?!{self._barred(gap)}){_PLAIN}" if gap.words or gap.classes else _PLAIN
        return f"(?:{inert}(?:{self._mention(LETTERS['when'])}|{plain})){{0,{gap.most}}}?"


def slots(sequence: Sequence) -> Iterator[Slot]:
    """All slots of a part, those inside choices too."""
    for element in sequence:
        if isinstance(element, Slot):
            yield element
        elif isinstance(element, Choice):
            for arm in element.arms:
                yield from slots(arm)


def members(sequence: Sequence) -> Iterator[Member]:
    """All words of classes in a part, those inside choices too."""
    for element in sequence:
        if isinstance(element, Member):
            yield element
        elif isinstance(element, Choice):
            for arm in element.arms:
                yield from members(arm)


def words(forms: Iterable[str]) -> str:
    """A regex for one of several words, or rows of words, as they stand in a shadow."""
    return _trie(sorted({"".join(f"{word} " for word in form.split()) for form in forms}))


def _trie(texts: list[str]) -> str:
    """One of several texts, with what they begin with written once."""
    groups: dict[str, list[str]] = {}
    for text in texts:
        groups.setdefault(text[:1], []).append(text)
    arms = []
    for first, group in groups.items():
        if not first:
            arms.append("")
            continue
        shared = commonprefix(group)  # noqa: RUF071 - of texts
        rest = [text[len(shared) :] for text in group]
        apart = _SKIP if shared.endswith(" ") and any(rest) else ""
        arms.append(_literal(shared) + apart + (_trie(rest) if any(rest) else ""))
    # the longer row of words comes first
    arms.sort(key=lambda arm: not arm)
    return arms[0] if len(arms) == 1 else f"(?:{'|'.join(arms)})"


def _literal(text: str) -> str:
    """A text, in which further words may stand behind what may be passed over."""
    import regex

    head = text[:-1].replace(" ", "\0")
    return regex.escape(head + text[-1:], literal_spaces=True).replace("\0", f" {_SKIP}")
