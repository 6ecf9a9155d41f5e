"""Writes docs/kinds.md from the code: `python docs/generate.py`; with --check it only says whether it is true."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from importlib import import_module
from pathlib import Path

from claimlint.parts import shipped

PAGE = Path(__file__).parent / "kinds.md"
HEAD = """# Kinds of rules

Made from the code by `docs/generate.py`; a test keeps it true. The keys that every rule has are in
[writing rules](writing-rules.md). Every message may use `{match}` and `{better}`, the first suggestion.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(section(name) for name in shipped("kinds"))])


def section(name: str) -> str:
    """One kind: what it checks, its keys, its slots, its promise."""
    module = import_module(f"claimlint.kinds.{name}")
    kind = module.KIND
    lines = [f"## {kind.name}", "", (module.__doc__ or "").strip(), "", "| key | default | meaning |", "|---|---|---|"]
    lines += [row(field) for field in dataclasses.fields(kind) if field.init]
    slots = ", ".join(f"`{{{slot}}}`" for slot in sorted(kind.slots - {"*"})) or "none of its own"
    slots += ", and the names that its patterns bind" if "*" in kind.slots else ""
    units = ", ".join(f"`{unit}`" for unit in sorted(kind.units))
    lines += ["", f"Slots: {slots}. Fixes: {kind.fixes}. Units of scope: {units}.", ""]
    return "\n".join(lines)


def row(field: dataclasses.Field[object]) -> str:
    """A key's line."""
    return f"| `{field.name.replace('_', '-')}` | {default(field)} | {field.metadata.get('doc', '')} |"


def default(field: dataclasses.Field[object]) -> str:
    """What holds where the key is not given."""
    if field.default is dataclasses.MISSING:
        return "" if field.default_factory is dataclasses.MISSING else "none"
    if field.default in ((), None, ""):
        return "none"
    written = str(field.default).lower() if isinstance(field.default, bool) else str(field.default)
    in_table = written.replace("|", r"\|")
    return f"`{in_table}`"


def main() -> None:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the page is not true")
    if not parser.parse_args().check:
        PAGE.write_text(page(), encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != page():
        sys.exit(f"{PAGE} is not what the code says: run python docs/generate.py")


if __name__ == "__main__":
    main()
