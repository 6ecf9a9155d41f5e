"""What a user meets: what is misspelt is told, nothing is silently of no use, and no report is taken for a story."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import DEMO, Claimlint

RULE = """kind: substitution
message: "'{{match}}' should be '{{better}}'."
why: It is our way.
source: The desk.
status: {status}
level: error
{use}swap: {{{status}word: better}}
examples:
  good: [Another word.]
  bad:
    - {{text: "A {status}word.", marks: [{status}word], fixed: A better.}}
"""
STORY = "A previewword, a deprecatedword and a stableword.\n"
HOUSE = ("lint", "-q", "--isolated", "--rules", "house", "story.md")


@pytest.fixture
def house(desk: Path) -> Path:
    """A story, and a folder with a rule in preview, a deprecated one and a stable one."""
    folder = desk / "house/words"
    folder.mkdir(parents=True)
    for status in ("preview", "deprecated", "stable"):
        use = "use: words/stable\n" if status == "deprecated" else ""
        (folder / f"{status}.yml").write_text(RULE.format(status=status, use=use), encoding="utf-8")
    (desk / "story.md").write_text(STORY, encoding="utf-8")
    return folder


def found(out: str) -> list[str]:
    return [line.split()[2] for line in out.splitlines() if line.startswith("story.md:")]


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ((), ["words/stable"]),
        (("--preview",), ["words/preview", "words/stable"]),
        (("--select", "words"), ["words/stable"]),
        (("--select", "words", "--preview"), ["words/preview", "words/stable"]),
        (("--select", "words/*"), ["words/stable"]),
        (("--select", "words/deprecated"), ["words/deprecated"]),
        (("--select", "words/deprecated", "--ignore", "words/deprecated"), []),
        (("--preview", "--ignore", "words"), []),
    ],
)
def test_preview_waits_to_be_asked_for_and_a_deprecated_rule_to_be_named(
    options: tuple[str, ...], rules: list[str], house: Path, claimlint: Claimlint
) -> None:
    ran = claimlint(*HOUSE, *options)
    assert (ran.status, found(ran.out), ran.err) == (1 if rules else 0, rules, "")


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ("preview = true", ["words/preview", "words/stable"]),
        ("preview = false", ["words/stable"]),
        ('preview = ["words/preview"]', ["words/preview", "words/stable"]),
        ('preview = ["words"]', ["words/preview", "words/stable"]),
        ('preview = ["mechanics"]', ["words/stable"]),
        ('preview = true\nselect = ["words/deprecated", "words/preview"]', ["words/preview", "words/deprecated"]),
    ],
)
def test_preview_is_true_or_names_rules(
    said: str, rules: list[str], house: Path, desk: Path, claimlint: Claimlint
) -> None:
    (desk / "claimlint.toml").write_text(f'rules = ["house"]\n{said}\n', encoding="utf-8")
    ran = claimlint("lint", "-q", "story.md")
    assert (ran.status, found(ran.out), ran.err) == (1, rules, "")


def test_a_preview_rule_that_is_selected_and_does_not_run_is_told(house: Path, claimlint: Claimlint) -> None:
    ran = claimlint(*HOUSE, "--select", "words/preview")
    assert (ran.status, ran.out) == (0, "")
    told = "'words/preview' is selected and does not run, for it is in preview: --preview runs it, or the key preview"
    assert ran.err == f"claimlint: {told}\n"


def test_a_deprecated_rule_says_what_to_take_instead(house: Path, claimlint: Claimlint) -> None:
    told = claimlint("explain", "--isolated", "--rules", "house", "words/deprecated").out
    assert "status      deprecated; use words/stable\n" in told
    assert "here        off: deprecated\n" in told
    (house / "deprecated.yml").write_text(RULE.format(status="deprecated", use="use: words/stabel\n"), encoding="utf-8")
    ran = claimlint(*HOUSE)
    assert (ran.status, found(ran.out)) == (2, ["words/stable"])
    assert "deprecated.yml:7:6: no rule is called 'words/stabel'; did you mean 'words/stable'?" in ran.err


@pytest.mark.parametrize(
    ("level", "fail_level", "status"),
    [
        ("error", "error", 1),
        ("error", "suggestion", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("warning", "suggestion", 1),
        ("suggestion", "warning", 0),
        ("suggestion", "suggestion", 1),
    ],
)
def test_the_least_level_that_fails_is_an_option_and_a_key(
    level: str, fail_level: str, status: int, house: Path, desk: Path, claimlint: Claimlint
) -> None:
    keys = f'rules.folders = ["house"]\nlevel = "suggestion"\nrules."words/stable".level = "{level}"\n'
    (desk / "claimlint.toml").write_text(keys, encoding="utf-8")
    assert claimlint("lint", "story.md", "--fail-level", fail_level).status == status
    (desk / "claimlint.toml").write_text(f'fail-level = "{fail_level}"\n{keys}', encoding="utf-8")
    assert claimlint("lint", "story.md").status == status


@pytest.mark.parametrize("word", ["usage/nonsense", "names/drfit", "style/x/y", "suppressions/unusd", "mechanics/x*"])
def test_a_word_below_a_pack_of_ours_that_names_no_rule_is_told(word: str, desk: Path, claimlint: Claimlint) -> None:
    for option in ("--select", "--ignore"):
        ran = claimlint("lint", "--isolated", option, word, "stories/empty.txt")
        assert ran.status == 2
        assert f"no rule or pack is called '{word}' ({option[2:]})" in ran.err


@pytest.mark.parametrize(
    "word", ["style", "style/", "style/*", "suppressions/unused", "suppressions", "usage/*/free-*"]
)
def test_a_pack_and_a_note_are_known_whatever_rules_there_are(word: str, desk: Path, claimlint: Claimlint) -> None:
    assert claimlint("lint", "--isolated", "--ignore", word, "stories/empty.txt").status == 0


def test_an_empty_day_is_no_day(desk: Path, claimlint: Claimlint) -> None:
    ran = claimlint("lint", *DEMO, "--as-of", "", "stories")
    assert (ran.status, ran.err) == (2, "claimlint: 'as-of' must be a day such as 2023-10-11, not ''\n")


def test_an_unknown_command_is_told_with_the_nearest(claimlint: Claimlint) -> None:
    ran = claimlint("lnt", "stories")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith("there is no command 'lnt'; did you mean 'lint'?\n")


def test_the_report_of_the_run_before_is_no_story(claimlint: Claimlint) -> None:
    command = ("lint", *DEMO, ".", "--format", "html", "--output", "report.html")
    assert claimlint(*command) == claimlint(*command)
    page = Path("report.html").read_bytes()
    assert b"free reign" in page
    assert b"report.html" not in page


def test_a_report_never_takes_the_place_of_a_story(desk: Path, claimlint: Claimlint) -> None:
    story = desk / "stories/council.md"
    before = story.read_bytes()
    (desk / "link.md").symlink_to(story)
    for name in ("stories/council.md", "link.md"):
        ran = claimlint("lint", *DEMO, "stories/council.md", "--output", name)
        told = f"claimlint: --output {name} is one of the stories: the report would take its place\n"
        assert (ran.status, ran.out, ran.err) == (2, "", told)
    assert story.read_bytes() == before


def test_what_is_excluded_is_passed_over_by_force_also_from_standard_input(desk: Path, claimlint: Claimlint) -> None:
    (desk / "claimlint.toml").write_text("exclude = ['stories/']\n", encoding="utf-8")
    copy = b"\xef\xbb\xbfThey gave free reign to the the mayor.\r\n"
    piped = ("-", "--stdin-filename", "stories/new.md")
    assert claimlint("lint", *piped, stdin=copy).status == 1
    ran = claimlint("lint", "--force-exclude", *piped, stdin=copy)
    assert (ran.status, ran.out) == (0, "")
    ran = claimlint("fix", "--force-exclude", *piped, stdin=copy)
    assert (ran.status, ran.out) == (0, "\ufeffThey gave free reign to the the mayor.\r\n")
    ran = claimlint("fix", "--force-exclude", "--diff", *piped, stdin=copy)
    assert (ran.status, ran.out) == (0, "")
