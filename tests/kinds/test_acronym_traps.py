"""Copy that looks wrong to whoever counts letters, and is right: the shipped rules on acronyms stay silent."""

from __future__ import annotations

import functools
import time

import pytest

from claimlint import Linter


@functools.cache
def linter() -> Linter:
    return Linter(select=["names/acronym-*"])


@pytest.mark.parametrize(
    "text",
    [
        "New Zealand (NZ) beat Fiji. The Oil and Natural Gas Corporation (ONGC) drilled; ONGC shares rose.",
        "The National Institute of Statistics and Economic Studies (INSEE) said so. INSEE will say more.",
        "The Health, Education, Labor, and Pensions Committee (HELP) met. HELP aides took notes.",
        "Senate Committee on Homeland Security and Governmental Affairs (HSGAC) staff and HSGAC guests",
        "The International Organization for Standardization (ISO) counts in Coordinated Universal Time (UTC).",
        "The Federal Security Service (FSB) and the Workers' Party (PT) are foreign; the FSB said so.",
        "The World Organization for Animal Health (OIE) and the World Animal Health Organization (OIE)",
        "Centers for Medicare & Medicaid Services (CMS), the U.S. Agency for International Development (USAID)",
        "South by Southwest (SXSW), If This Then That (IFTTT), Pacific Gas and Electric (PG&E), AT&T, S&P 500",
        "The Kurdistan Workers' Party (PKK) and the Democratic Forces for the Liberation of Rwanda (FDLR)",
        "The Democratic Republic of Congo (RDC in French) is the DRC in English.",
        "The University of Vermont (UVM) and the University of Virginia (UVA) drew, UVA said.",
        "The Base Realignment and Closure Commission (BRAC) met. A BRCA gene is another matter.",
        "The U.S. Fire Administration (USFA) is no part of the USAF.",
        "Central Command (CENTCOM) and Northern Command (NORTHCOM) share a base.",
        "WASHINGTON (AP) — Sen. Ada Field (D-TX), Rep. Jon Field (R-Ill.) and Gov. Al Bay (Ret.) met.",
        "FORM FROM HARBOR UNTIED\n\nTHE UNITED FORM OF THE HARBOR\n\nThe United Form Of The Harbor Is New",
        "NEW YORK, May 4 — The FBI asked for NSA files. WHAT: A hearing. WHO: The chair. HOW: By video.",
        "Super Bowl LIV and Super Bowl LVI; King Louis XIV and Louis XVI; chapters XIX and XXI.",
        "Shares of the bank (NYSE: ABCD) fell. The ABDC index rose. The ABDC fell again.",
        "The F-22, the AH-64, the MQ-9, the SA-2 and the AS-2; HTTP and HTTPS; CNAME and ANAME; CHIP and SCHIP.",
        "The National Security Agency (NSA) and the National Academy of Sciences (NAS) met; NAS experts left.",
        "An individual retirement account (IRA) needs no RIA. The IRA pays.",
        "The General Services Administration (GSA) met the Government Services Agency of Guam; the GSAs differ.",
        "A no-fly list (NFL) is no NFL matter. The user experience (UX) team writes XU for fun, it said.",
        "The Johns Hopkins University (JHU) team tracks COVID-19 (SARS-CoV-2).",
        "Portable document format (PDF, 2 MB) and a file (PDF) for the Chief FOIA Officers (CFO) Council's CFOs",
    ],
)
def test_right_copy_is_silent(text: str) -> None:
    assert [(finding.rule, finding.text) for finding in linter().lint_text(text).findings] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The World Harbor Board (WBH) met. The WHB left," she said.', "warning"),
        ("The World Harbor Board (WBH) met. The WHB left.", "error"),
    ],
)
def test_quotations_are_told_more_softly(text: str, expected: str) -> None:
    assert [finding.level for finding in linter().lint_text(text).findings] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "(A" * 50_000,
        "(A(A(A" * 20_000,
        "A" * 100_000,
        "A." * 50_000,
        "AaB" * 50_000,
        "(AB) " * 10_000,
        "Aa Bb Cc Dd (ACBD).\n\n" * 2_000,
        "the ABCD and then the ACBD.\n\n" * 2_000,
        " so ".join(f"{one}{two}{three}" for one in "ABCDEFGHIJ" for two in "ABCDEFGHIJ" for three in "ABCDEFGHIJ"),
    ],
)
def test_hostile_copy_takes_no_longer_than_its_length(text: str) -> None:
    linter()
    start = time.process_time()
    assert linter().lint_text(text).failures == ()
    assert time.process_time() - start < 10
