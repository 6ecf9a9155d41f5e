"""Settings over settings: keys replace, and the keys of a rule are merged as rules that extend others merge theirs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimlint.rulebook.config_values import BadValueError

Fields = Mapping[str, Any]
"""Fields of Settings by name, those that were said."""

Options = Mapping[str, object]
"""The keys of one rule that are set anew, `key+` and `key-` among them."""

SIGNS = {"+": "-", "-": "+"}


def over(base: Fields, own: Fields) -> dict[str, Any]:
    """The fields of one table over those of another; raises BadValueError where keys of a rule do not go together."""
    merged = {**base, **own}
    for name, join in (("rule_options", _by_rule), ("sources", _sources)):
        if name in base and name in own:
            merged[name] = join(base[name], own[name])
    return merged


def _by_rule(base: Mapping[str, Options], own: Mapping[str, Options]) -> dict[str, Options]:
    """Keys by rule."""
    merged = dict(base)
    for rule, options in own.items():
        try:
            merged[rule] = options_over(merged.get(rule, {}), options)
        except BadValueError as error:
            raise BadValueError(error.message, "rules", rule, *error.path) from None
    return merged


def _sources(base: Fields, own: Fields) -> dict[str, Any]:
    """Where each key is said: for a rule everywhere, for the others where it was said last."""
    return {**base, **{name: (*base.get(name, ()), *said) if "/" in name else said for name, said in own.items()}}


def options_over(base: Options, own: Options) -> dict[str, object]:
    """The keys of one rule over others: `key` replaces, `key+` adds and `key-` takes away; raises BadValueError."""
    merged = dict(base)
    for key, value in own.items():
        name, sign = (key[:-1], key[-1]) if key[-1:] in SIGNS else (key, "")
        if not sign:
            for each in (key, f"{key}+", f"{key}-"):
                merged.pop(each, None)
            merged[key] = value
        elif name in merged:
            merged[name] = _changed(merged[name], value, sign, key)
        else:
            _sign(merged, name, sign, value)
    return merged


def _sign(merged: dict[str, object], name: str, sign: str, value: object) -> None:
    """Add to what is added or taken away already; what was done before is undone, not done twice."""
    before, kept = merged.get(name + SIGNS[sign]), value
    if isinstance(before, list) and isinstance(value, list):
        kept = [each for each in value if each not in before]
        merged[name + SIGNS[sign]] = [each for each in before if each not in value]
    same = merged.pop(name + sign, None)
    # at the end: what is said later is done later
    merged[name + sign] = kept if same is None else _changed(same, kept, "+", name + sign)
    for each in (name + "+", name + "-"):
        if merged.get(each) == []:
            del merged[each]


def _changed(old: object, new: object, sign: str, key: str) -> object:
    if sign == "-":
        return _without(old, new)
    if isinstance(old, Mapping) != isinstance(new, Mapping):
        raise BadValueError(f"'{key}': a list cannot be added to a table, nor a table to a list", key)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        lists = {name: value for name, value in new.items() if name in old and isinstance(value, list | Mapping)}
        return {**old, **new, **{name: _changed(old[name], value, sign, key) for name, value in lists.items()}}
    return [*_listed(old), *_listed(new)]


def _without(old: object, taken: object) -> object:
    if not isinstance(old, Mapping):
        return [each for each in _listed(old) if each not in _listed(taken)]
    if isinstance(taken, Mapping):
        return {name: _without(value, taken[name]) if name in taken else value for name, value in old.items()}
    return {name: value for name, value in old.items() if name not in _listed(taken)}


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
