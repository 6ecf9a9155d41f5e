"""Regular inflections of words."""

from __future__ import annotations

import pytest

from claimlint.claims.patterns.inflecting import inflections


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("increase", {"increase", "increases", "increased", "increasing"}),
        ("drop", {"drop", "drops", "dropped", "dropping"}),
        ("carry", {"carry", "carries", "carried", "carrying"}),
        ("slash", {"slash", "slashes", "slashed", "slashing"}),
        ("climb", {"climb", "climbs", "climbed", "climbing"}),
    ],
)
def test_a_word_has_its_regular_forms(word: str, forms: set[str]) -> None:
    assert forms <= set(inflections(word))
    assert inflections(word)[0] == word


def test_a_last_consonant_is_doubled_only_behind_one_vowel() -> None:
    assert "climbbed" not in inflections("climb")
    assert "needded" not in inflections("need")
