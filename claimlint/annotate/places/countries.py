"""Countries by their names and by their adjectives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.model.record import Filed, Place

if TYPE_CHECKING:
    from claimlint.model.protocols import Page


def country(page: Page, written: str) -> Filed | None:
    """The country that has this name and no other, written with its capitals; None where there is none, or several."""
    found = {filed.record.id: filed for filed in page.knowledge.find("name", written)}
    alone = next(iter(found.values())) if len(found) == 1 else None
    fits = alone is not None and written in (alone.record.name, *getattr(alone.record, "aliases", ()))
    return alone if fits and _is_country(alone) else None


def adjectives(filed: Filed) -> tuple[str, ...]:
    """The adjectives of a country, the usual one first."""
    return filed.record.adjective if isinstance(filed.record, Place) else ()


def countries_called(page: Page, adjective: str) -> list[Filed]:
    """The countries that have an adjective, written with its capitals, in the order of their ids."""
    found = page.knowledge.find("adjective", adjective)
    return [filed for filed in found if _is_country(filed) and adjective in adjectives(filed)]


def _is_country(filed: Filed | None) -> bool:
    return filed is not None and isinstance(filed.record, Place) and filed.record.sort == "country"
