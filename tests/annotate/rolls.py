"""A small Congress of nobody that tests know, and pages that are read with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimlint.annotate.page import Page
from claimlint.knowledge.compiling import compiled
from claimlint.knowledge.index import Index
from claimlint.knowledge.known import Known
from claimlint.model.dated import Day, Pack
from claimlint.model.record import Office, Person, Place, Role
from tests.kinds.pages import page_of

AS_OF = date(2024, 6, 30)
PACK = Pack("rolls", "the clerk", AS_OF)


def term(written: str) -> Role:
    """A term, written `senator OH Democratic 2011-01-05 2017-01-03`; `~` before the office: its days are not sure."""
    office, state, party, first, last, *caucus = written.removeprefix("~").split()
    return Role(
        f"office.us.{office}",
        None if first == "-" else Day.written(first),
        None if last == "-" else Day.written(last),
        state,
        party=party,
        caucus="".join(caucus),
        approx=written.startswith("~"),
    )


def member(name: str, *terms: str, aliases: tuple[str, ...] = (), family: str = "") -> Person:
    """A member of Congress with terms."""
    slug = "-".join((name, *terms[:1])).replace(" ", "-").lower()
    return Person(f"person.us.{slug}", name, family, aliases, country="US", roles=tuple(map(term, terms)))


MEMBERS = (
    member("Ada Field", "senator OH Democratic 2007-01-03 2031-01-03", aliases=("Adelaide B. Field",)),
    member("Bo Carver", "representative TX Republican 2013-01-03 2019-01-03",
           "senator TX Republican 2019-01-03 2025-01-03"),
    member("Cy Dunn", "senator ME Independent 2013-01-03 2025-01-03 Democratic"),
    member("Di Van Eyck", "representative NJ Democratic 2017-01-03 2019-12-18",
           "representative NJ Republican 2019-12-19 2025-01-03", family="Van Eyck"),
    member("Edna Marsh", "senator NE Democratic 2001-01-03 2013-01-03"),
    member("Earl Marsh", "senator FL Democratic 2001-01-03 2019-01-03"),
    member("Fay Gower", "representative MI Republican 2001-01-03 2015-01-03"),
    member("Fay Gower", "representative AL Republican 2003-01-03 2025-01-03"),
    member("Gil Hollins", "~representative OR Republican 1995-01-03 2009-01-03"),
    member("Hal Thornbury", "representative NY Democratic - 1999-01-03"),
    member("Ida Thornbury", "representative NY Republican 2015-01-03 2025-01-03"),
    member("Ivy Lee", "representative CA Democratic 2001-01-03 2025-01-03"),
    member("June Oak Lee", "representative TX Democratic 2001-01-03 2025-01-03", family="Oak Lee"),
)  # fmt: skip
OTHERS = (
    Place("place.fr", "France", "country", adjective=("French",), demonym=("Frenchman",), code="FR"),
    Office("office.fr.president", "president of France", ("President of France",), country="FR"),
    Office("office.us.secretary-of-state", "secretary of state", ("Secretary of State",), country="US"),
)
KNOWN = Known([Index(compiled([PACK], [(record, 0) for record in (*MEMBERS, *OTHERS)], ()))])


def page(text: str, on: str = "") -> Page:
    """A page of plain text, read on a day with that knowledge."""
    document = replace(page_of(text).document, date=date.fromisoformat(on) if on else None)
    return Page(document, knowledge=KNOWN)
