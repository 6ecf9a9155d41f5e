"""Currencies: signs, names and codes, and what each unit of money is called in a quantity.

A bare "$" and a bare "dollars" have the unit "$", for many countries have dollars; "US$" and "USD" are "USD". So with
the yen sign, which is China's too: "¥". A name that several countries share ("pesos") is its own unit, folded and
singular. Parts of a currency are worth a hundredth: "50 cents" is 0.5 "$".
"""

from __future__ import annotations

DOLLARS = {
    "US": "USD",
    "U.S.": "USD",
    "A": "AUD",
    "AU": "AUD",
    "AUS": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "CAN": "CAD",
    "NZ": "NZD",
    "HK": "HKD",
    "S": "SGD",
    "SG": "SGD",
    "NT": "TWD",
    "R": "BRL",
    "MX": "MXN",
}
"""What stands right before a dollar sign."""
SIGNS = {
    "$": "$",
    "£": "GBP",
    "€": "EUR",
    "¥": "¥",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₪": "ILS",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₫": "VND",
    "₴": "UAH",
    "₺": "TRY",
    "₾": "GEL",
    "₡": "CRC",
    "₲": "PYG",
    "₵": "GHS",
    "₸": "KZT",
    "₼": "AZN",
    "Rs": "rupee",
    "Rs.": "rupee",
}
CODES = frozenset(
    [
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "CNY",
        "CHF",
        "CAD",
        "AUD",
        "NZD",
        "SEK",
        "NOK",
        "DKK",
        "INR",
        "BRL",
        "MXN",
        "ZAR",
        "RUB",
        "KRW",
        "HKD",
        "SGD",
        "TRY",
        "PLN",
        "CZK",
        "HUF",
        "ILS",
        "THB",
        "IDR",
        "MYR",
        "PHP",
        "TWD",
        "NGN",
        "KES",
        "EGP",
        "SAR",
        "AED",
        "PKR",
        "UAH",
        "ARS",
        "CLP",
        "COP",
        "VND",
    ]
)
NAMES = {
    "dollar": "$",
    "US dollar": "USD",
    "U.S. dollar": "USD",
    "American dollar": "USD",
    "Canadian dollar": "CAD",
    "Australian dollar": "AUD",
    "Hong Kong dollar": "HKD",
    "New Zealand dollar": "NZD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "British pound": "GBP",
    "Egyptian pound": "EGP",
    "Swiss franc": "CHF",
    "Mexican peso": "MXN",
    "Indian rupee": "INR",
    "Norwegian krone": "NOK",
    "Danish krone": "DKK",
    "Swedish krona": "SEK",
    "ruble": "RUB",
    "rouble": "RUB",
    "shekel": "ILS",
    "zloty": "PLN",
    "forint": "HUF",
    "ringgit": "MYR",
    "hryvnia": "UAH",
    "rupee": "rupee",
    "peso": "peso",
    "franc": "franc",
    "dirham": "dirham",
    "dinar": "dinar",
    "riyal": "riyal",
}
"""Names that take an s in the plural, if they take any."""
SAME = {
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "won": "KRW",
    "baht": "THB",
    "naira": "NGN",
    "rand": "ZAR",
    "rupiah": "IDR",
    "dong": "VND",
    "reais": "BRL",
    "kroner": "krone",
    "kronor": "SEK",
    "zlotys": "PLN",
    "pounds sterling": "GBP",
    "lira": "lira",
    "liras": "lira",
    "bucks": "$",
}
PARTS = {"cent": "$", "cents": "$", "¢": "$", "pence": "GBP"}
"""Hundredths."""
WORDS = (
    NAMES
    | {f"{name}s": unit for name, unit in NAMES.items() if not name.endswith("sterling")}
    | SAME
    | PARTS
    | {code: code for code in CODES}
)
"""The unit of each way to write a currency behind its number, words parted by spaces."""
LONGEST = max(name.count(" ") for name in WORDS) + 1
UNITS = frozenset(WORDS.values()) | frozenset(SIGNS.values()) | frozenset(DOLLARS.values())
_DOLLARS = frozenset(("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"))
_SHARED = {
    "$": _DOLLARS,
    "¥": frozenset(("JPY", "CNY")),
    "rupee": frozenset(("INR", "PKR")),
    "peso": frozenset(("MXN", "PHP", "ARS", "CLP", "COP")),
}


def same_money(one: str, other: str) -> bool:
    """Whether two units of money may be the same: "$" is any dollar's."""
    return one == other or other in _SHARED.get(one, ()) or one in _SHARED.get(other, ())
