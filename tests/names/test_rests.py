"""What each rule of the pack rests on is told, and is there."""

import pytest

from claimlint import Linter
from claimlint.cli.explaining import explained
from claimlint.model.rule import Rule

LINTER = Linter()
RULES = [rule for rule in LINTER.rulebook().rules if rule.pack == "names"]
PACKS = LINTER.knowledge.counts
READABLE = {pack.name for pack, _ in PACKS} | {type_ for _, counts in PACKS for type_ in counts}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_kind_says_which_records_it_reads(rule: Rule) -> None:
    rests = getattr(rule.kind, "rests", None)
    assert rests is not None, "an empty `rests` says that it reads the copy alone"
    assert rests == () or READABLE.intersection(rests)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_explain_tells_what_a_rule_rests_on(rule: Rule) -> None:
    told = explained(rule, LINTER)
    assert ("as of 20" in told) is bool(getattr(rule.kind, "rests", ()))
    assert "rests on" in told


def test_a_rule_on_members_of_congress_names_their_pack_and_its_day() -> None:
    [rule] = [rule for rule in RULES if rule.id == "names/party-state"]
    [line] = [line for line in explained(rule, LINTER).splitlines() if line.startswith("rests on")]
    assert line.split()[2] == "congress:"
    assert "as of 20" in line
