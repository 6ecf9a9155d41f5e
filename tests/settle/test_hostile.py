"""Suppressions by the thousand cost what their number costs, counted in steps and in what is copied."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, SupportsIndex

import pytest

from claimlint.model.document import Document
from claimlint.model.finding import Finding
from claimlint.readers.markdown import READER as MARKDOWN
from claimlint.readers.plain import READER as PLAIN
from claimlint.settle.select import Ids
from claimlint.settle.suppress import suppress

FEW, MANY = 100, 400
RULES = Ids(f"usage/{name}" for name in "abcdefgh")


class Copied(str):
    """A string that counts how much of it is copied or searched for line feeds."""

    seen = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        found = super().__getitem__(key)
        self.seen += len(found)
        return found

    def rfind(self, *args: Any) -> int:
        found = super().rfind(*args)
        self.seen += args[-1] - max(found, 0)
        return found


def steps(act: Callable[[], object]) -> int:
    """How many functions are called, Python's own among them."""
    count = 0

    def profile(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count


def cost(document: Document, findings: list[Finding]) -> tuple[int, int]:
    source = Copied(document.source)
    counted = Document(**{**vars(document), "source": source})
    spent = steps(lambda: suppress(counted, findings, known=RULES.named, ran=RULES.named))
    return spent, source.seen


def finding(start: int, rule: str) -> Finding:
    return Finding(rule, "error", "style", "m.", start, start + 1, 1, 1, 1, 1, "w")


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("markdown", "<!-- claimlint: ok "),
        ("markdown", "word <!-- claimlint: ok usage/a --> here "),
        ("markdown", "word <!-- claimlint: ok usage/a --> here\n\n"),
        ("markdown", "<!-- claimlint: off usage/a --> <!-- claimlint: on usage/b --> "),
        ("plain", "//claimlint: off\n"),
        ("plain", "//claimlint: off usage/a usage/b\nword\n//claimlint: on usage/b\n"),
        ("plain", "//claimlint: file usage\nword\n"),
        ("plain", "word here\n//claimlint: ok usage/a\n\n"),
    ],
)
def test_the_cost_of_suppressions_grows_with_their_number(form: str, written: str) -> None:
    reader = MARKDOWN if form == "markdown" else PLAIN

    def spent(times: int) -> tuple[int, int]:
        found = [finding(at * len(written), f"usage/{'abcdefgh'[at % 8]}") for at in range(times)]
        return cost(reader.read(written * times, "x"), found)

    (few, copied), (many, more) = spent(FEW), spent(MANY)
    assert many < few * MANY / FEW * 1.5
    assert more <= copied * MANY / FEW * 1.5 + 1_000


@pytest.mark.parametrize("word", ["nosuch{}", "usage/a", "usage/*{}"])
def test_the_cost_of_one_list_grows_with_its_length(word: str) -> None:
    def spent(length: int) -> tuple[int, int]:
        listed = " ".join(word.format("*" * (at % 50)) + "x" * (at // 50) for at in range(length))
        return cost(PLAIN.read(f"//claimlint: ok {listed}\nword\n", "x"), [])

    (few, copied), (many, more) = spent(FEW), spent(MANY)
    assert many < few * MANY / FEW * 1.5
    assert more < copied * MANY / FEW * 3
