"""Writes skeletons: those of rules lie beside this file, one for each kind; other kinds get one from their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import MISSING, Field, fields
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any, cast

from claimlint.cli.ends import CLEAN, Refused
from claimlint.cli.options import Setup
from claimlint.cli.shelf import opened
from claimlint.cli.trouble import Trouble
from claimlint.cli.writing import tell
from claimlint.rulebook.config_values import nearest
from claimlint.rulebook.schema import ADDRESS

if TYPE_CHECKING:
    from claimlint.model.protocols import Kind

HERE = Path(__file__).parent
RULE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+")
KIND_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
TEST_IMPORTS = (
    "from claimlint import Linter",
    "from claimlint.model.protocols import FieldError",
    "from claimlint.model.rule import Rule",
)
_MODELINE = f"# yaml-language-server: $schema={ADDRESS.format(name='rule')}\n"
KINDS = Path("claimlint/kinds")
KIND_TESTS = Path("tests/kinds")


def new_rule(setup: Setup, rule: str, kind: str) -> int:
    """Write a rule's file; raises Refused for an id that is none, a kind that is not known, a file that is there."""
    if not RULE_ID.fullmatch(rule):
        raise Refused(f"'{rule}' is not the id of a rule: write pack/name, in small letters, digits and hyphens")
    linter = opened(setup._replace(rules=()), Trouble())
    if kind not in linter.kinds:
        raise Refused(f"there is no kind '{kind}'{nearest(kind, linter.kinds) or '; ' + ', '.join(linter.kinds)}")
    folders = [Path(folder) for folder in setup.rules] or [*linter.settings.rules, Path("rules")]
    path = folders[0] / f"{rule}.yml"
    _write(path, rule_text(linter.kinds[kind]))
    tell(f"wrote {path}; next: claimlint test {path}")
    return CLEAN


def new_kind(name: str, into: Path | None) -> int:
    """Write a kind's file and its test; raises Refused for a name that is none, no folder, a file that is there."""
    if not KIND_NAME.fullmatch(name):
        raise Refused(f"'{name}' is not the name of a kind: write it in small letters, digits and hyphens")
    if into is None and not (KINDS / "__init__.py").is_file():
        raise Refused("this is no checkout of claimlint: name the folder of your plugin with --into")
    module = name.replace("-", "_")
    path = (into or KINDS) / f"{module}.py"
    test = (into or KIND_TESTS) / f"test_{module}.py"
    home = f"claimlint.kinds.{module}" if into is None else module
    imports = "\n".join(sorted([*TEST_IMPORTS, f"from {home} import KIND"]))
    words = {"name": name, "imports": imports, "class_name": name.title().replace("-", "")}
    if test.exists():
        raise Refused(f"{test} is there already")
    for target, skeleton in ((path, "kind.py.txt"), (test, "test_kind.py.txt")):
        _write(target, Template((HERE / skeleton).read_text(encoding="utf-8")).substitute(words))
    tell(f"wrote {path} and {test}; next: python -m pytest {test}")
    return CLEAN


def rule_text(kind: type[Kind]) -> str:
    """The skeleton of a rule of some kind."""
    known = HERE / f"{kind.name}.yml"
    # the published schema has the kinds that ship, and would refuse another
    ours = kind.__module__.startswith("claimlint.kinds.")
    return (_MODELINE if ours else "") + (known.read_text(encoding="utf-8") if known.is_file() else _from_keys(kind))


def _from_keys(kind: type[Kind]) -> str:
    return (HERE / "any.yml.txt").read_text(encoding="utf-8").format(kind=kind.name, keys="".join(_keys(kind)))


def _keys(kind: type[Kind]) -> Iterator[str]:
    """A line for each key of a kind; those that it can do without are comments."""
    for field in fields(cast("Any", kind)):
        if field.init:
            doc = field.metadata.get("doc", "")
            lead = "" if _is_required(field) else "# "
            yield f"{lead}{field.name.replace('_', '-')}:{f'  # {doc}' if doc else ''}\n"


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


@contextmanager
def _whole(path: Path) -> Iterator[None]:
    """Deletes a new file that could not be written to its end."""
    try:
        yield
    except OSError:
        path.unlink()
        raise


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file, _whole(path):
            file.write(text)
            file.flush()
    except FileExistsError:
        raise Refused(f"{path} is there already") from None
    except OSError as error:
        raise Refused(f"cannot write {path}: {error.strerror or error}") from None
