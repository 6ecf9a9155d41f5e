"""Files of records as they are written: they say what the records say, and always in the same way."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from claimlint.knowledge.importers.packing import Sheet, lines_of, yaml_of
from claimlint.knowledge.packs import Header, read_pack
from claimlint.model.dated import Acronym, Day, Wrong
from claimlint.model.record import Capital, Entity, Office, Person, Place, Record, Role

HEADER = Header("desk", "the desk", date(2024, 6, 30), "CC0-1.0")
TEXT = st.one_of(
    st.sampled_from(["no", "2024", "1.10", "null", "~", "é: x", "- a", "#b", "A's"]), st.text(min_size=1)
).filter(lambda text: text.isprintable() and text.strip() == text)
DAY = st.sampled_from(["2024", "2024-02", "2024-02-29"]).map(Day.written)
WRONG = st.tuples(TEXT, st.one_of(st.just(""), TEXT)).map(lambda each: Wrong(each[0], why=each[1]))
ROLE = st.tuples(TEXT, st.one_of(st.none(), DAY), st.booleans()).map(lambda each: Role(*each[:2], acting=each[2]))
PERSON = st.tuples(TEXT, TEXT, WRONG, ROLE).map(
    lambda each: Person("x", each[0], aliases=(each[1],), wrong=(each[2],), roles=(each[3],))
)
ENTITY = st.tuples(TEXT, TEXT, st.booleans()).map(
    lambda each: Entity("x", "org", each[0], acronym=(Acronym(*each[1:]),))
)
OFFICE = st.tuples(TEXT, st.integers(1, 9), DAY).map(lambda each: Office("x", each[0], seats=each[1], complete=each[2]))
PLACE = st.tuples(TEXT, st.dictionaries(st.sampled_from("ab"), TEXT, min_size=1), TEXT, st.booleans()).map(
    lambda each: Place("x", each[0], "city", forms=each[1], capital=(Capital(each[2], status="seat"),), article=each[3])
)
RECORD: st.SearchStrategy[Record] = st.one_of(PERSON, ENTITY, OFFICE, PLACE)


@given(RECORD)
def test_what_is_written_is_what_is_read(record: Record) -> None:
    for write, path in ((lines_of, "desk.jsonl"), (yaml_of, "desk.yml")):
        text = "".join(write(Sheet(HEADER, (record,))))
        read = read_pack(text.encode(), path, "desk")
        assert not read.problems
        assert [placed.record for placed in read.placed] == [record]


def test_the_order_of_records_does_not_matter() -> None:
    two = (Person("person.b", "B B"), Person("person.a", "A A"))
    for write in (lines_of, yaml_of):
        assert "".join(write(Sheet(HEADER, two))) == "".join(write(Sheet(HEADER, two[::-1])))


def test_days_stand_without_quotation_marks() -> None:
    person = Person("person.a", "A A", born=Day.written("1960"), roles=(Role("o", Day.written("2024-02-29")),))
    text = "".join(yaml_of(Sheet(HEADER, (person,))))
    assert "as-of: 2024-06-30\n" in text
    assert "born: 1960\n" in text
    assert "{office: o, from: 2024-02-29}" in text
