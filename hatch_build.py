"""Compiles what ships when the wheel is built, so that a first start compiles nothing; see claimlint/prebuilt.py.

    python hatch_build.py FOLDER

writes the files there. They are the same bytes for the same sources, Python and regex.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PATTERNED = ("annotate", "claims", "kinds", "knowledge", "sequences")
"""Folders of the package whose modules have patterns of their own."""


class Prebuilt(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled files to a wheel; an editable one reads its sources, which change."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile in a process of its own, in which sets have one order."""
        if version == "editable":
            return
        self._folder = TemporaryDirectory(prefix="claimlint-")
        environment = os.environ | {"PYTHONHASHSEED": "0"}
        subprocess.run([sys.executable, __file__, self._folder.name], check=True, env=environment, cwd=self.root)
        for file in sorted(Path(self._folder.name).iterdir()):
            build_data["force_include"][str(file)] = f"claimlint/prebuilt/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if version != "editable":
            self._folder.cleanup()


def steady() -> None:
    """Have regex write the same code for the same pattern: it orders sets of classes by where these lie in memory."""
    nodes = getattr(import_module("regex._regex_core"), "RegexBase", None)
    if nodes is not None:
        nodes.__hash__ = lambda node: hash((type(node).__name__, *_rest(node._key)))


def _rest(key: object) -> tuple[object, ...]:
    return key[1:] if isinstance(key, tuple) else ()


def prebuild(folder: Path) -> list[str]:
    """Compile what ships into files of a folder; gives what is wrong with the rules, which are not compiled then."""
    from claimlint.knowledge import load as knowledge
    from claimlint.parts import Kinds, profiles_folder, rules_folder
    from claimlint.patterns import bank, own
    from claimlint.rulebook import cache

    problems = cache.prebuild(folder, rules_folder(), Kinds({}, {}), profiles_folder())
    knowledge.prebuild(folder)
    for pattern in own.house_patterns(PATTERNED):
        _ = pattern.compiled
    bank.prebuild(folder)
    return [problem.shown() for problem in problems]


def main(folder: Path) -> None:
    """Write the compiled files into a folder."""
    steady()
    sys.path.insert(0, str(Path(__file__).parent))
    for problem in prebuild(folder):
        print(problem, file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
