"""What pages say to type does what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.console import caller, check, commands, fits
from tests.docs.pages import NAMES, blocks, pages_with


@pytest.mark.parametrize("name", pages_with("console"))
def test_commands_do_what_the_page_shows(
    name: str, scratch: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    call = caller(capfd, monkeypatch)
    for block in blocks(name):
        if block.title:
            path = scratch / block.title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        elif block.language == "console" and block.reason is None:
            check(block.text, call)


def test_what_is_not_run_has_a_reason() -> None:
    for name in NAMES:
        for block in blocks(name):
            assert block.reason is None or len(block.reason.lstrip(": ")) > 5, f"{name}:{block.line}"


def test_a_wrong_output_is_told() -> None:
    with pytest.raises(AssertionError):
        check("$ claimlint lint\nfound\n", lambda _: (0, "found nothing\n"))
    with pytest.raises(AssertionError):
        check("$ claimlint lint\n", lambda _: (2, "cannot\n"))
    with pytest.raises(AssertionError):
        check("claimlint lint\n", lambda _: (0, ""))


def test_dots_stand_for_any_lines() -> None:
    assert fits("...\nb\n...\n", "a\nb\nc\nd\n")
    assert fits("...\n", "")
    assert not fits("...\nb\n", "a\nb\nc\n")
    assert not fits("a ...\n", "a b\n")


def test_commands_are_told_from_their_output() -> None:
    assert [*commands("$ one\n1\n2\n$ two\n")] == [("one", "1\n2\n"), ("two", "")]
