"""Writes the table of keys in docs/configuration.md from the code: `python docs/generate_configuration.py`.

With --check it only says whether it is true.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from claimlint.rulebook.config import Settings
from claimlint.rulebook.config_keys import KEYS, OVERRIDABLE

PAGE = Path(__file__).parent / "configuration.md"
TABLE = re.compile(r"(?<=<!-- keys -->\n).*?(?=<!-- end -->)", re.DOTALL)


def table() -> str:
    """A line for each key."""
    lines = ["| key | default | by path | meaning | for instance |", "|---|---|---|---|---|", *map(row, KEYS)]
    return "".join(f"{line}\n" for line in lines)


def row(name: str) -> str:
    """A key's line."""
    by_path = "yes" if name in OVERRIDABLE else ""
    return f"| `{name}` | {default(name)} | {by_path} | {KEYS[name].doc} | `{KEYS[name].example}` |"


def default(name: str) -> str:
    """What holds where the key is not given."""
    value = getattr(Settings(), name.replace("-", "_"), None)
    if value is None or value == ():
        return "none"
    return f"`{str(value).lower()}`"


def main() -> None:
    """Write the table, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the table is not true")
    page = PAGE.read_text(encoding="utf-8")
    true = TABLE.sub(lambda _: table(), page)
    if not parser.parse_args().check:
        PAGE.write_text(true, encoding="utf-8")
    elif page != true:
        sys.exit(f"{PAGE} is not what the code says: run python docs/generate_configuration.py")


if __name__ == "__main__":
    main()
