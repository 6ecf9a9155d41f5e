"""Right copy about people that looks wrong: all rules of names stay silent on it."""

from __future__ import annotations

import pytest

from tests.names.stories import told

FAMILIES = [
    (
        "2005-03-08",
        "President George W. Bush, a son of former President George H.W. Bush, met Jeb Bush. Mr. Bush spoke.",
    ),
    ("2005-03-08", "Donald Trump Jr. spoke before Donald Trump did."),
    ("2024-03-05", "Sen. Bob Casey (D-Pa.), a son of Gov. Bob Casey, met Robert P. Casey Sr.'s friends."),
    ("2019-03-05", "Rep. John D. Dingell's widow, Rep. Debbie Dingell (D-Mich.), sat where John Dingell Sr. had sat."),
    (
        "2021-03-05",
        "Sens. Tim Johnson and Ron Johnson are no kin; Ron Johnson (R-Wis.) spoke. So did Rep. Mike Johnson (R-La.).",
    ),
    ("2006-03-07", "Rep. Mary Bono met Sonny Bono's friends. Sen. Hillary Rodham Clinton (D-N.Y.) met Bill Clinton."),
    ("2018-03-06", "Rep. Donald M. Payne Jr. (D-N.J.) holds the seat that Rep. Donald M. Payne (D-N.J.) held."),
    ("2024-03-05", "Martin Luther King Jr. and Martin Luther King III are father and son; Mr. King spoke of Dr. King."),
]
TITLES = [
    ("2024-03-05", "The attorney general's office said that Gov. General Mary Simon would come."),
    ("2024-03-05", "Canada's Governor General Mary Simon met the attorney general's lawyers."),
    ("2024-03-05", "The governor general and the attorney general's aides met Surgeon General Vivek Murthy."),
    ("2024-03-05", "General Motors President Mark Reuss said Tuesday that sales rose."),
    (
        "2024-03-05",
        "Harvard's 30th president, Claudine Gay, resigned; the college thanked its 29th president, Lawrence Bacow.",
    ),
    ("2024-03-05", "President Emeritus Lawrence Summers said Tuesday that he was sorry."),
    (
        "2025-03-05",
        "Former Vice President Mike Pence, ex-President Joe Biden and then-Treasury Secretary Janet Yellen had met.",
    ),
    (
        "2020-12-08",
        "President-elect Joe Biden and Vice President-elect Kamala Harris met; Treasury Secretary-designate Janet"
        " Yellen spoke Tuesday.",
    ),
    (
        "2021-01-12",
        "Acting Attorney General Jeffrey Rosen and acting Defense Secretary Christopher Miller said so Tuesday.",
    ),
    (
        "2019-03-05",
        "The late Sen. John McCain (R-Ariz.) and the late President George H.W. Bush were remembered Tuesday.",
    ),
    ("2024-03-05", "President Bill Clinton and President Barack Obama said Tuesday that they would speak."),
    ("2024-03-05", "In 2011, Defense Secretary Robert Gates said on a Tuesday that the war would end."),
    ("2024-03-05", "Supreme Court Justice Elena Kagan was a dean; Judge Sonia Sotomayor was confirmed in 2009."),
    ("2024-03-05", "Judge Amul Thapar and Texas Supreme Court Justice Jimmy Blacklock wrote."),
]
NAMES = [
    ("2010-03-09", "Rep. Stephanie Herseth Sandlin (D-S.D.), once Stephanie Herseth, spoke. Herseth Sandlin left."),
    ("2006-03-07", "Sen. Hillary Rodham Clinton, D-N.Y., and Hillary Clinton are one. Clinton spoke."),
    ("2014-03-04", "Chelsea Manning asked for her name. Manning, known before as Bradley, is in Kansas."),
    ("2024-03-05", "Elliot Page, an actor, said that he was glad. Page spoke."),
    ("2023-03-07", "Rep. Luis Gutiérrez met Rep. Nydia M. Velázquez (D-N.Y.) and Rep. Nydia Velazquez's aides."),
    ("2024-03-05", "Jacqueline Kennedy Onassis, then Jacqueline Kennedy, was born Jacqueline Bouvier."),
]
PARTIES = [
    ("2019-12-18", "Rep. Jeff Van Drew (D-N.J.) will switch."),
    ("2019-12-20", "Rep. Jeff Van Drew (R-N.J.) has switched."),
    ("2009-03-10", "Sen. Arlen Specter (R-Pa.) spoke."),
    ("2009-06-09", "Sen. Arlen Specter (D-Pa.) spoke."),
    ("2020-06-09", "Rep. Justin Amash (I-Mich.) spoke; in 2018 he was Rep. Justin Amash, R-Mich."),
    ("2023-03-07", "Sen. Kyrsten Sinema (I-Ariz.), Sen. Angus King (I-Maine) and Sen. Bernie Sanders (I-Vt.) voted."),
    ("2008-03-11", "Sen. Joe Lieberman (ID-Conn.) spoke; so did Sen. Joseph Lieberman (I-Conn.)."),
    ("2005-03-08", "Sen. Jim Jeffords (I-Vt.) caucuses with the Democrats."),
    ("2023-03-07", "Sens. Amy Klobuchar (DFL-Minn.) and Tina Smith (D-Minn.) voted."),
    ("2024-09-10", "Sen. Joe Manchin (I-W.Va.) left; in 2023 it was Sen. Joe Manchin (D-W.Va.)."),
]
CHAMBERS = [
    ("2016-03-08", "Rep. Tammy Duckworth (D-Ill.) ran for the Senate."),
    ("2018-03-06", "Sen. Tammy Duckworth (D-Ill.) was Rep. Tammy Duckworth until 2017."),
    ("2024-03-05", "Rep. Adam Schiff (D-Calif.) ran for the Senate."),
    ("2025-03-04", "Sen. Adam Schiff (D-Calif.) and then-Rep. Adam Schiff are one."),
    ("2021-03-09", "In 2009, then-Rep. Kirsten Gillibrand, D-N.Y., became a senator."),
    ("2014-03-04", "Sen. Ed Markey (D-Mass.) was a representative for 36 years."),
    ("2013-05-07", "Rep. Ed Markey (D-Mass.) ran for the Senate."),
    ("2023-03-07", "Sen. Markwayne Mullin (R-Okla.), formerly Rep. Markwayne Mullin, spoke."),
    ("2004-06-08", "Reps. Sherrod Brown (D-Ohio) and Bernie Sanders (I-Vt.) spoke."),
]
MONONYMS = [
    ("2023-03-07", "Brazilian President Lula met Pelé's family. Lula spoke; Pelé was 82."),
    ("2024-03-05", "Adele sang. Adele said so. President Xi Jinping sent Mr. Xi's regards."),
    ("2024-03-05", "Gabriel García Márquez wrote it; García Márquez was Colombian. Mohammed bin Salman read it."),
]


ALL = [*FAMILIES, *TITLES, *NAMES, *PARTIES, *CHAMBERS, *MONONYMS]


@pytest.mark.parametrize(("day", "text"), ALL)
def test_silent(day: str, text: str) -> None:
    assert told(text, day) == []


@pytest.mark.parametrize("text", [text for _, text in ALL])
def test_silent_without_a_day(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", [text for _, text in ALL])
def test_silent_long_after_the_record(text: str) -> None:
    assert told(text, "2061-03-08") == []


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2019-12-18", "Rep. Jeff Van Drew (R-N.J.) spoke."),
        ("2019-12-20", "Rep. Jeff Van Drew (D-N.J.) spoke."),
        ("2014-03-04", "Rep. Ed Markey (D-Mass.) spoke Tuesday."),
        ("2025-03-05", "It rained, Treasury Secretary Janet Yellen said Tuesday."),
        ("2024-03-05", "Supreme Court Judge Elena Kagan wrote."),
        ("2024-03-05", "Joe Biden, the 45th president, spoke."),
        ("2024-03-05", "Congress asked the House Foreign Relations Committee."),
    ],
)
def test_the_near_misses_are_told(day: str, text: str) -> None:
    assert told(text, day)
