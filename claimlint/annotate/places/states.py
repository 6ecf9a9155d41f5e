"""How U.S. states and territories are written: postal code, AP style, in full, and the old abbreviations.

Sources: USPS Publication 28, appendix B; The Associated Press Stylebook, "state names"; the U.S. Government Publishing
Office Style Manual, chapter 9.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class State(NamedTuple):
    """A state or territory: its postal code, its name, and its abbreviation in AP style, which may be the name."""

    code: str
    name: str
    ap: str


WRITTEN = """
AK|Alaska||Alas AL|Alabama|Ala. AR|Arkansas|Ark. AZ|Arizona|Ariz.
CA|California|Calif.|Cal,Cali CO|Colorado|Colo.|Col CT|Connecticut|Conn. DE|Delaware|Del.|Dela FL|Florida|Fla.|Flor
GA|Georgia|Ga. HI|Hawaii||Hawai'i,Haw IA|Iowa||Ia ID|Idaho||Ida IL|Illinois|Ill.|Ills IN|Indiana|Ind.
KS|Kansas|Kan.|Kans KY|Kentucky|Ky.|Ken,Kent LA|Louisiana|La. MA|Massachusetts|Mass. MD|Maryland|Md. ME|Maine||Me
MI|Michigan|Mich. MN|Minnesota|Minn. MO|Missouri|Mo. MS|Mississippi|Miss. MT|Montana|Mont.
NC|North_Carolina|N.C.|N_Car ND|North_Dakota|N.D.|N_Dak,No_Dak NE|Nebraska|Neb.|Nebr,NB NH|New_Hampshire|N.H.
NJ|New_Jersey|N.J. NM|New_Mexico|N.M.|N_Mex NV|Nevada|Nev. NY|New_York|N.Y. OH|Ohio| OK|Oklahoma|Okla.
OR|Oregon|Ore.|Oreg PA|Pennsylvania|Pa.|Penn,Penna RI|Rhode_Island|R.I. SC|South_Carolina|S.C.|S_Car
SD|South_Dakota|S.D.|S_Dak,So_Dak TN|Tennessee|Tenn. TX|Texas||Tex UT|Utah| VA|Virginia|Va.|Virg VT|Vermont|Vt.
WA|Washington|Wash. WI|Wisconsin|Wis.|Wisc WV|West_Virginia|W.Va.|W_V,W_Virginia,W_Virg WY|Wyoming|Wyo.
AS|American_Samoa||Amer_Samoa,Am_Samoa DC|District_of_Columbia|D.C.|Washington_DC GU|Guam|
MP|Northern_Mariana_Islands||CNMI,N_Mariana_Islands,Northern_Marianas,Northern_Mariana PR|Puerto_Rico||P.R.
VI|Virgin_Islands||V.I.,USVI,U.S._Virgin_Islands
"""


@cache
def states() -> dict[str, State]:
    """All states and territories by postal code."""
    rows = (row.replace("_", " ").split("|") for row in WRITTEN.split())
    return {row[0]: State(row[0], row[1], row[2] or row[1]) for row in rows}


@cache
def _forms() -> dict[str, str]:
    """Postal codes by every form."""
    forms: dict[str, str] = {}
    for row in WRITTEN.split():
        code, name, ap, *old = row.replace("_", " ").split("|")
        for form in (code, name, ap, *"".join(old).split(",")):
            forms.setdefault(_key(form), code)
    del forms[""]
    return forms


@cache
def abbreviations() -> dict[str, str]:
    """Postal codes by the abbreviations with a full stop, those of AP style and the old ones, as they are written."""
    found: dict[str, str] = {}
    for row in WRITTEN.split():
        code, name, ap, *old = row.replace("_", " ").split("|")
        for form in (ap.removesuffix("."), *"".join(old).split(",")):
            if form and form != name:
                found.setdefault(f"{form.removesuffix('.')}.", code)
    return found


def state_code(words: str) -> str:
    """The postal code of the state that is written so, with or without full stops; '' if there is none."""
    return _forms().get(_key(words), "")


def _key(words: str) -> str:
    return words.casefold().replace(".", "").replace(" ", "")
