"""The slots of a message."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from string import Formatter
from typing import Any

from claimlint.written.nodes import Node, Text
from claimlint.written.problems import nearest
from claimlint.written.typed import Reading

ALWAYS = frozenset({"match", "better"})
ANY_GROUP = "*"
"""Among a kind's slots: the named groups of its patterns are slots too."""


def tell_slots(message: Node, slots: Collection[str], groups: Collection[str], reading: Reading) -> None:
    """Tell of each slot that nothing fills, and of braces that are none."""
    if not isinstance(message, Text):
        return
    known = (ALWAYS | set(slots) | (set(groups) if ANY_GROUP in slots else set())) - {ANY_GROUP}
    for name in _names(message, reading):
        if name not in known:
            at = max(0, message.value.find("{" + name))
            reading.tell(message, f"nothing fills the slot {{{name}}}", nearest(name, known), at)


def named_groups(value: Any) -> frozenset[str]:
    """The names of groups in all patterns of a kind's values."""
    if isinstance(value, str):
        import regex

        return frozenset(regex.findall(r"\(\?P?<([^\W\d]\w*)>", value))
    if isinstance(value, Mapping):
        return named_groups(tuple(value)) | named_groups(tuple(value.values()))
    if isinstance(value, tuple | frozenset):
        return frozenset[str]().union(*map(named_groups, value))
    return frozenset()


def _names(message: Text, reading: Reading) -> list[str]:
    try:
        parts = list(Formatter().parse(message.value))
    except ValueError as error:
        reading.tell(message, f"braces that are no slot: {error}", "a brace of the text is written twice")
        return []
    names = []
    for _, name, form, conversion in parts:
        if name is None:
            continue
        if name.isidentifier() and not form and not conversion:
            names.append(name)
        else:
            at = max(0, message.value.find("{" + name))
            reading.tell(message, f"{{{name}}} is no slot", "a brace of the text is written twice", at)
    return names
