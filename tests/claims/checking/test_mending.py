"""What a claim could say instead."""

from __future__ import annotations

import pytest

from claimlint import Linter


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(
        select=["claims/multiples", "claims/percent-change", "claims/points", "claims/margin", "claims/within/*"]
    )


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Sales tripled, from 200 to 400.", "doubled, from 200 to 400"),
        ("Doubling the fund from $10 million to $30 million helps.",
         "Tripling the fund from $10 million to $30 million"),
        ("Sales more than doubled, from 200 to 790.", "more than tripled, from 200 to 790"),
        ("A tenfold rise, from 210 to 840, was seen.", "fourfold rise, from 210 to 840"),
        ("Sales tripled, from 210 to 330.", ""),
        ("Sales rose 20 percent, from 250 to 280.", "12 percent, from 250 to 280"),
        ("Sales rose 20.5 percent, from 251 to 283.", "12.7 percent, from 251 to 283"),
        ("Sales rose nearly 20 percent, from 251 to 283.", "nearly 13 percent, from 251 to 283"),
        ("Sales rose more than 30 percent, from 251 to 283.", "more than 12 percent, from 251 to 283"),
        ("Sales fell 12 percent, from 251 to 283.", ""),
        ("Sales rose forty percent, from 251 to 283.", ""),
        ("The tax rose 2.5 percent, from 17.5 percent to 20 percent.",
         "2.5 percentage points, from 17.5 percent to 20 percent"),
        ("She won 52 percent to 47 percent, an 8-point margin.", "52 percent to 47 percent, a 5-point"),
        ("She won 58 percent to 47 percent, a 5-point margin.", "58 percent to 47 percent, an 11-point"),
        ("Crime dropped by 120 percent last year.", ""),
    ],
)  # fmt: skip
def test_the_figure_is_worked_out_again_as_exact_as_it_was(linter: Linter, text: str, better: str) -> None:
    (found,) = linter.lint_text(text, format="plain").findings
    assert found.suggestions == ((better,) if better else ())


def test_what_is_only_bounded_has_no_explanation_and_a_bound_is_no_sum(linter: Linter) -> None:
    (found,) = linter.lint_text("Deaths more than tripled, from 5.7 to 11.6.", format="plain").findings
    assert found.message == "'more than tripled' does not fit: from 5.7 to 11.6 is 2 times."
    (found,) = linter.lint_text("Crime dropped by 120 percent last year.", format="plain").findings
    assert found.evidence[0].text == "At most 100 percent; the copy says 120 percent."
