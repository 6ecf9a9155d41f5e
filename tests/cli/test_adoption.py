"""Old copy: a baseline that survives edits, findings on changed lines alone, and suppressions that can go."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Claimlint

RULE, OTHER = "usage/homophones/free-rein", "usage/redundant/currency-word"
DEMO = ("--isolated", "--select", f"{RULE},{OTHER}", "--fail-level", "warning")
SLIP = "They gave free reign to it.\n"
LONG = "The council will meet again on the day after, and on the day after that. " * 3
ACCEPTED = ("--baseline", "claimlint-baseline.json")


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def test_a_baseline_survives_edits_elsewhere_and_shrinks(desk: Path, claimlint: Claimlint) -> None:
    old, new = Path("old.txt"), Path("new.txt")
    old.write_text(f"One.\n\n{SLIP}\nTwo.\n\n{SLIP}", encoding="utf-8")
    assert claimlint("baseline", *DEMO, "old.txt").err.startswith("claimlint-baseline.json: 2 findings in 1 story")
    old.write_text(f"{SLIP}\nA new one.\n\n{SLIP}\nOne, edited.\n", encoding="utf-8")
    kept = claimlint("lint", *DEMO, *ACCEPTED, "old.txt")
    assert (kept.status, kept.out) == (0, "")
    assert kept.err.endswith("nothing found; 2 in the baseline\n")
    old.write_text(SLIP, encoding="utf-8")
    new.write_text(SLIP, encoding="utf-8")
    after = claimlint("lint", *DEMO, *ACCEPTED, "old.txt", "new.txt")
    assert (after.status, after.out.startswith("new.txt:1:")) == (1, True)
    assert after.err.endswith("; 2 in the baseline, 1 of them fixed since\n")
    assert "1 finding in 1 story accepted, 1 fixed since" in claimlint("baseline", *DEMO, "--prune", ".").err
    assert claimlint("lint", *DEMO, *ACCEPTED, "old.txt").status == 0
    assert claimlint("lint", *DEMO, *ACCEPTED, "new.txt").status == 1


def test_what_was_accepted_is_told_again_beyond_its_count(desk: Path, claimlint: Claimlint) -> None:
    Path("old.txt").write_text(SLIP, encoding="utf-8")
    claimlint("baseline", *DEMO, "old.txt")
    Path("old.txt").write_text(f"{SLIP}\n{SLIP}", encoding="utf-8")
    ran = claimlint("lint", *DEMO, *ACCEPTED, "old.txt")
    assert (ran.status, ran.out.startswith("old.txt:3:")) == (1, True)


def test_a_story_that_left_is_named_and_forgotten_and_others_stay(desk: Path, claimlint: Claimlint) -> None:
    for name in ("gone.txt", "stays.txt"):
        Path(name).write_text(SLIP, encoding="utf-8")
    claimlint("baseline", *DEMO, "gone.txt", "stays.txt")
    Path("gone.txt").unlink()
    ran = claimlint("lint", *DEMO, *ACCEPTED, ".")
    assert "a story in it is not there any more: gone.txt; `claimlint baseline` forgets them" in ran.err
    claimlint("baseline", *DEMO, "stories")
    text = Path("claimlint-baseline.json").read_text(encoding="utf-8")
    assert ("gone.txt" in text, "stays.txt" in text) == (True, True)
    claimlint("baseline", *DEMO, ".")
    text = Path("claimlint-baseline.json").read_text(encoding="utf-8")
    assert ("gone.txt" in text, "stays.txt" in text) == (False, True)


@pytest.mark.parametrize("text", ['{"version": 9, "findings": []}', "{", "\udcff"])
def test_a_baseline_of_no_use_is_told_and_left_as_it_is(text: str, desk: Path, claimlint: Claimlint) -> None:
    path = Path("claimlint-baseline.json")
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    for command in (("lint", *DEMO, *ACCEPTED), ("baseline", *DEMO)):
        ran = claimlint(*command, "stories")
        assert (ran.status, ran.err.startswith("claimlint-baseline.json:")) == (2, True)
    assert path.read_bytes() == text.encode("utf-8", "surrogateescape")


def test_the_configuration_names_the_baseline_and_an_empty_option_takes_it_away(
    desk: Path, claimlint: Claimlint
) -> None:
    Path("claimlint.toml").write_text(f'fail-level = "warning"\nselect = ["{RULE}"]\nbaseline = "kept.json"\n', "utf-8")
    Path("old.txt").write_text(SLIP, encoding="utf-8")
    missing = claimlint("lint", "old.txt")
    assert (missing.status, "there is no such baseline; `claimlint baseline` writes one" in missing.err) == (2, True)
    assert claimlint("baseline", "old.txt").err == "kept.json: 1 finding in 1 story accepted\n"
    # the second time from the cache of reports
    assert [claimlint("lint", "old.txt").status for _ in range(2)] == [0, 0]
    assert claimlint("lint", "old.txt", "--baseline", "").status == 1
    assert claimlint("fix", "old.txt", "--unsafe", "--check").status == 0


def test_only_what_touches_changed_lines_is_shown(desk: Path, claimlint: Claimlint) -> None:
    old = Path("old.txt")
    old.write_text(f"{SLIP}\nTwo. {LONG}\n", encoding="utf-8")
    Path(".gitignore").write_text("ignored.txt\n", encoding="utf-8")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "old")
    git("mv", "old.txt", 'a "new" name.txt')
    Path('a "new" name.txt').write_text(f"{SLIP}\nTwo. {LONG}\n\nThree. {SLIP}", encoding="utf-8")
    for name in ("untracked.txt", "ignored.txt"):
        Path(name).write_text(SLIP, encoding="utf-8")
    ran = claimlint("lint", *DEMO, "--diff-base", "main", "--format", "jsonl")
    assert [line.split(", ")[0] for line in ran.out.splitlines()] == [
        '{"path": "a \\"new\\" name.txt"',
        '{"path": "untracked.txt"',
    ]
    assert '"line": 5' in ran.out
    assert claimlint("lint", *DEMO, "--diff-base", "main", "stories").out == ""
    unknown = claimlint("lint", *DEMO, "--diff-base", "no-such")
    assert (unknown.status, unknown.err) == (2, "claimlint: --diff-base: git knows no revision 'no-such'\n")


OK = "<!-- claimlint: ok {} -- said so -->"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.md", f"One.\n\n{OK.format(RULE)}\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("a.md", f"One.\n{OK.format(RULE)}\nTwo.\n", "One.\n\nTwo.\n"),
        ("a.md", f"One {OK.format(RULE)} two.\n", "One two.\n"),
        ("a.md", f"{OK.format(f'{RULE}, {OTHER}')}\n{SLIP}", f"{OK.format(RULE)}\n{SLIP}"),
        ("a.md", f"{OK.format(f'{OTHER}, {RULE}')}\n{SLIP}", f"{OK.format(RULE)}\n{SLIP}"),
        ("a.md", f"{OK.format(f'{OTHER} {RULE}')}\n\nTwo.\n", "Two.\n"),
        ("a.html", f"<p>One {OK.format(RULE)}</p>\n", "<p>One </p>\n"),
        ("a.txt", f"One.\n//claimlint: ok {RULE} -- said so\nTwo.\n", "One.\nTwo.\n"),
        (
            "a.md",
            f"<!-- claimlint: off {RULE} -->\n\nOne.\n\n<!-- claimlint: on {RULE} -->\n\nTwo.\n",
            "One.\n\nTwo.\n",
        ),
    ],
)
def test_a_suppression_that_silences_nothing_is_taken_out(
    name: str, before: str, after: str, desk: Path, claimlint: Claimlint
) -> None:
    Path(name).write_text(before, encoding="utf-8")
    ran = claimlint("fix", *DEMO, "--preview", name)
    assert (ran.status, Path(name).read_text(encoding="utf-8")) == (0, after), ran.err


def test_a_suppression_of_rules_that_have_not_all_run_is_left(desk: Path, claimlint: Claimlint) -> None:
    text = "One.\n\n<!-- claimlint: ok -->\nTwo.\n"
    Path("a.md").write_text(text, encoding="utf-8")
    assert claimlint("fix", *DEMO, "a.md").status == 0
    assert Path("a.md").read_text(encoding="utf-8") == text
