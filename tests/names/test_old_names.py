"""Copy about names that is right and looks wrong: nothing of the pack `names` is told, on whatever day."""

from __future__ import annotations

import functools
from datetime import date

import pytest

from claimlint import Linter

DAYS = (None, date(2006, 5, 1), date(2013, 5, 1), date(2019, 9, 1), date(2024, 5, 1), date(2026, 2, 1))

RIGHT = [
    # bodies abroad that have the other word in their names
    "China's Center for Disease Control and Prevention is in Beijing, and the Africa Centres for Disease Control and "
    "Prevention are in Addis Ababa.",
    # what keeps an old name
    "The Bombay High Court and the Madras High Court ruled, as did the Calcutta and the Allahabad High Courts.",
    "She studied at IIT Bombay, at Peking University and at the University of Calcutta.",
    "Chicken Kiev is on the menu, with Ceylon tea, Bombay mix and Madras curry.",
    "The Bombay Stock Exchange fell, and the Bank of Ceylon rose.",
    "The Ebola Zaire strain is the deadliest, and Zaire ebolavirus its name.",
    "Leningrad Oblast surrounds the city; the Leningrad Symphony was played.",
    "Dnipropetrovsk Oblast was shelled, its governor said.",
    "The Fort Hood shooting of 2009 is remembered.",
    # parties that are called so
    "Thailand's Democrat Party lost a vote, and Turkey's Democrat Party won one.",
    "The Ukraine war goes on.",
    # people's own names
    "Elliot Page starred in the film in 2007, and Elliot Page is on the stage now.",
    "Caitlyn Jenner won gold in 1976.",
    # other languages
    "El presidente visitó Birmania, Libia y Afganistán; en Puerto Rico llovió.",
    '"Ich war in Birma und in Kiew," he said.',
    # notices of corrections, and stories about names
    "Correction: An earlier version of this story misspelled Kyiv as Kiev and called Public Health England a part of "
    "the government in 2023.",
    "The Fort Bragg story incorrectly referred to the General Accounting Office and to six Iranian nations.",
    "Swaziland was renamed Eswatini, the king said; few signs that say Swaziland are left.",
    "Why do some say Burma and others Myanmar? The name Burma was changed in 1989.",
    "Twitter became X, and a name that all knew was gone.",
    # names of halls by date
    "The concert is at the Crypto.com Arena, once the Staples Center.",
    "In 2009 the memorial was held at Staples Center.",
    # nations that are nations
    "The Iraqi nation mourned; a proud Palestinian nation waits; Arab nations, Baltic nations and First Nations met.",
    "Six Nations rugby is back, and the Indian nations of Oklahoma signed the compact.",
    # the chambers and the courts
    "The White House confirmed the visit, and the House confirmed that it will meet.",
    "The ICC, which runs cricket, spoke to the UN; the International Court of Justice, the UN's top court, did not.",
]


@functools.cache
def linter(day: date | None) -> Linter:
    rules = ["names/renamed", "names/not-yet-named", "names/nationals", "names/confusable"]
    return Linter(select=rules, level="suggestion", as_of=day)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("text", RIGHT, ids=lambda text: text[:30])
def test_silent(text: str, day: date | None) -> None:
    assert [f"{f.rule}: {f.message}" for f in linter(day).lint_text(text, format="plain").findings] == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2015, 6, 3), []), (date(2018, 4, 18), []), (date(2019, 6, 3), ["Swaziland"]), (None, [])],
)
def test_an_old_name_is_right_in_its_time(day: date | None, expected: list[str]) -> None:
    found = linter(day).lint_text("Swaziland says that it needs more rain.", format="plain").findings
    assert [finding.text for finding in found] == expected
