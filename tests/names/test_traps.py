"""Names that look wrong and are right: what the rules of names must leave alone."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from claimlint import Linter

RULES = ("agencies", "apostrophes", "brands", "laws-and-days", "look-alikes", "ministries", "people-misspelt")


@cache
def linter() -> Linter:
    return Linter(select=[f"names/{rule}" for rule in (*RULES, "places-misspelt")], level="suggestion")


def flagged(text: str, day: date | None = None) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text) for finding in linter().lint_text(text, date=day).findings]


@pytest.mark.parametrize(
    "text",
    [
        # namesakes abroad and in the states
        "The Philippine Drug Enforcement Agency raided a laboratory in Cebu.",
        "The old Scottish Drug Enforcement Agency had 200 officers.",
        "China's Center for Disease Control and Prevention counted 40 cases.",
        "Africa Centres for Disease Control and Prevention sent tests; the BC Centre for Disease Control has none.",
        "Korea's National Institute of Health and Pakistan's National Institute of Health agreed.",
        "The Italian National Institute of Health in Rome published it.",
        "Taiwan's Environmental Protection Administration fined the plant.",
        "The Trade Union Congress of Nigeria called a strike, and so did the Trade Union Congress of the Philippines.",
        "The Ohio Office of Budget and Management sees a surplus.",
        "West Virginia's Department of Health and Human Resources was split.",
        "Stamford University Bangladesh is in Dhaka.",
        "Pittsburg State University is in Pittsburg, Kan.; Pittsburg, Calif., has a port.",
        "He moved from Odessa, Texas, to Moscow, Idaho, and from Sidney, B.C., to Paris, Texas.",
        "Thailand's Democrat Party lost in Bangkok.",
        "Schools in New England wrote to the Department of Education.",
        "Shares of Alder Marine Corp. rose; she joined Job Corp. as its lawyer.",
        "The Access to Affordable Health Care Act is a bill of this year.",
        "They met under the Hague Convention.",
        "A vote on the Ukraine war aid is near.",
        "Lindsay Graham, a baker, and John Hopkins, a plumber, met Mohammed Ali and Steven King.",
        "Alberto Gonzalez, 14, won the spelling bee.",
        "Lloyd's List and Lloyd's Register keep what Lloyds Bank has not.",
        "At St James' Park the crowd sang.",
        "Rolls-Royce Motor Cars and Rolls-Royce Holdings are two companies.",
        "The Nieman Foundation gave her a year.",
        "The Carnegie Institution for Science and the Carnegie Institute in Pittsburgh are two.",
        "The Congressional Medal of Honor Society met; so did the Congressional Medal of Honor Foundation.",
        "Mexico's Federal Electoral Institute counted on.",
        "Bulgaria's Nuclear Regulatory Agency and Iran's Food and Drug Organization have nothing to do with it.",
        # part of a longer name
        "The Centers for Disease Control and Prevention and the Centers for Medicare and Medicaid Services paid.",
        "The Center for Medicare and Medicaid Innovation tests models.",
        "A Canadian Air Transport Security Authority officer stopped him.",
        # other languages, quoted mistakes, corrections, stories about names
        'A poster read "El gobierno de Libia no responde a los de Afganistan".',
        "He wrote that \"the Drug Enforcement Agency [sic] is late.\"",
        "An earlier version of this article misspelled the name of Hillary Clinton as Hilary Clinton.",
        "CORRECTION: A story on Monday named the wrong body. It is not the Federal Drug Administration.",
        "Readers often get the name wrong: the Smithsonian Institute is a common mistake.",
        "The agency, then called the General Accountability Office in error, moved.",
        # what is not written as a name
        "Each drug enforcement agency in the county sent a car.",
        "The marine corp of the town is a club; open AI models are free.",
        "Write to @Youtube, see youtube.com/Youtube and #Tiktok.",
        "A General Services Agency of the county let the contract.",
    ],
)  # fmt: skip
def test_silent(text: str) -> None:
    assert flagged(text) == []


def test_copy_without_apostrophes_is_not_told_of_them() -> None:
    plain = "The Childrens Health Insurance Program and the Peoples Liberation Army. " + "It rained on the town. " * 50
    assert flagged(plain) == []
    assert len(flagged(plain + "It's over.")) == 2


def test_short_copy_has_lost_them_where_a_word_shows_it() -> None:
    plain = "The Childrens Health Insurance Program stays."
    assert len(flagged(plain)) == 1
    assert flagged(f"{plain} It didnt rain.") == []


@pytest.mark.parametrize("day", [None, date(1998, 5, 1), date(2024, 5, 1), date(2040, 5, 1)])
def test_what_never_changes_is_told_on_any_day(day: date | None) -> None:
    assert flagged("The Drug Enforcement Agency met.", day) == [("names/agencies", "Drug Enforcement Agency")]
