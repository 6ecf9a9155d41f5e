"""Currencies: Danish euros."""

from __future__ import annotations

import pickle
import time

import pytest

from claimlint.kinds.currency import Currency
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, knowing, marks_of

KNOWN = knowing(
    "{type: place, id: place.xa, name: Aland, sort: country, adjective: [Alandic], currency: [crona, Alandic crona]}",
    "{type: place, id: place.xb, name: Bland, sort: country, adjective: [South Blandish], currency: "
    "[{text: bleck, to: 2010-12-31}, {text: euro, from: 2010-12-01}]}",
    "{type: place, id: place.xc, name: Cland, sort: country, adjective: [Clandish]}",
    "{type: place, id: place.xd, name: Dland, sort: country, adjective: [Twinnish], currency: [euro]}",
    "{type: place, id: place.xe, name: Eland, sort: country, adjective: [Twinnish], currency: [bleck]}",
)
KIND = Currency(words={"euro": ("euros",), "crona": ("cronor", "crona"), "bleck": ("blecks",)})


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("They paid 20 Alandic euros.", "", ["Alandic euros"]),
        ("They paid in Alandic euros for it.", "", ["Alandic euros"]),
        ("They paid 20 South Blandish cronor.", "", ["South Blandish cronor"]),
        ("They paid 20 South Blandish euros.", "2005-05-01", ["South Blandish euros"]),
        ("They paid 20 South Blandish euros.", "2015-05-01", []),
        ("They paid 20 South Blandish euros.", "", []),
        ("They paid 20 South Blandish blecks.", "2015-05-01", ["South Blandish blecks"]),
        ("In 2005 they paid 20 South Blandish blecks.", "2015-05-01", []),
        ("They paid 20 Alandic cronor.", "", []),
        ("They paid 20 Alandic euro bonds, Alandic euros-and-cents.", "", []),
        ("They paid 20 Clandish euros and 20 Twinnish euros.", "", []),
        ("They paid 20 Scandinavian cronor, the Alandic, euros.", "", []),
        ("They paid 20 alandic euros.", "", []),
        ("They paid 20 Alandic euros.", "2024-07-01", []),
        ("Correction: It said 20 Alandic euros.", "", []),
    ],
)
def test_finds(text: str, day: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, day, KNOWN) == expected


def test_what_a_hit_tells() -> None:
    (hit,) = hits_of(KIND, "They paid 20 Alandic euros.", "", KNOWN)
    assert hit.slots == {"country": "Aland", "currency": "crona"}
    assert hit.suggestions == ("Alandic cronor",)
    assert hit.evidence[0].text == "Aland: crona at all times"


def test_refuses_to_look_for_nothing() -> None:
    with pytest.raises(FieldError) as caught:
        Currency(words={}).prepare()
    assert caught.value.path == ("words",)


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND


@pytest.mark.parametrize("piece", ["Alandic euros ", "Aa ", " euros", "A.b "])
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    started = time.perf_counter()
    hits_of(KIND, piece * (30_000 // len(piece)), "", KNOWN)
    assert time.perf_counter() - started < 10
