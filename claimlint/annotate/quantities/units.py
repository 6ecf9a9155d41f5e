"""Units of measure: what copy calls them, what they measure, and their exact size.

A unit is known by its symbol: `UNITS["mi"]` is a length of 1609.344 metres. `scale` and `shift` turn a value into the
base of its dimension: base = value * scale + shift. Only temperatures have a shift, and a difference of temperatures is
scaled without it. Definitions: NIST Special Publication 811, appendix B (US customary and metric); the imperial gallon
is that of the Weights and Measures Act 1985.
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: its symbol, its dimension, its size in the base unit of that, and where its zero lies in it.

    Months and longer are a dimension of their own, in months, for a month has no exact number of days. A "degree" that
    names no scale has no dimension; neither has "pt", "gal" or "ton" its country: those here are of the United States,
    and `others` names what else the word may mean.
    """

    symbol: str
    dimension: str
    scale: float
    shift: float = 0.0
    others: tuple[str, ...] = ()


_LB, _FT, _GAL, _UKGAL = 0.45359237, 0.3048, 3.785411784, 4.54609
_TABLE = (
    # length, in metres
    ("mm", "length", 1e-3, "millimeter millimetre mm"),
    ("cm", "length", 1e-2, "centimeter centimetre cm"),
    ("m", "length", 1.0, "meter metre m"),
    ("km", "length", 1e3, "kilometer kilometre km kms"),
    ("in", "length", 0.0254, "inch inches in."),
    ("ft", "length", _FT, "foot feet ft ft."),
    ("yd", "length", 0.9144, "yard yd yds"),
    ("mi", "length", 1609.344, "mile mi"),
    ("nmi", "length", 1852.0, "nautical_mile nmi"),
    ("ftm", "length", 1.8288, "fathom"),
    ("fur", "length", 201.168, "furlong"),
    ("ly", "length", 9.4607304725808e15, "light-year light_year"),
    # area, in square metres
    ("cm²", "area", 1e-4, "square_centimeter square_centimetre sq_cm cm²"),
    ("m²", "area", 1.0, "square_meter square_metre sq_m m² sqm"),
    ("km²", "area", 1e6, "square_kilometer square_kilometre square_km sq_km sq._km km² sqkm"),
    ("ha", "area", 1e4, "hectare ha"),
    ("in²", "area", 0.0254**2, "square_inch sq_in sq._in."),
    ("ft²", "area", _FT**2, "square_foot square_feet sq_ft sq._ft. sq._ft sqft square_ft ft²"),
    ("yd²", "area", 0.9144**2, "square_yard sq_yd"),
    ("acre", "area", 4046.8564224, "acre"),
    ("mi²", "area", 1609.344**2, "square_mile sq_mi sq_mile sq._mi. sq._mile"),
    # volume, in litres
    ("ml", "volume", 1e-3, "milliliter millilitre ml mL"),
    ("cl", "volume", 1e-2, "centiliter centilitre cl"),
    ("l", "volume", 1.0, "liter litre l L"),
    ("m³", "volume", 1e3, "cubic_meter cubic_metre m³"),
    ("km³", "volume", 1e12, "cubic_kilometer cubic_kilometre"),
    ("in³", "volume", 0.016387064, "cubic_inch"),
    ("ft³", "volume", 28.316846592, "cubic_foot cubic_feet"),
    ("yd³", "volume", 764.554857984, "cubic_yard"),
    ("acre-ft", "volume", 1233481.83754752, "acre-foot acre-feet acre_foot acre_feet"),
    ("floz", "volume", _GAL / 128, "fluid_ounce fl_oz fl._oz."),
    ("cup", "volume", _GAL / 16, ""),
    ("pt", "volume", _GAL / 8, "pint"),
    ("qt", "volume", _GAL / 4, "quart"),
    ("gal", "volume", _GAL, "gallon gal gal."),
    ("imp pt", "volume", _UKGAL / 8, "imperial_pint"),
    ("imp gal", "volume", _UKGAL, "imperial_gallon"),
    ("bbl", "volume", 42 * _GAL, "barrel bbl"),
    ("bu", "volume", 35.23907016688, "bushel"),
    # mass, in kilograms
    ("µg", "mass", 1e-9, "microgram µg mcg"),
    ("mg", "mass", 1e-6, "milligram mg"),
    ("g", "mass", 1e-3, "gram gramme g"),
    ("kg", "mass", 1.0, "kilogram kilogramme kilo kg kgs"),
    ("t", "mass", 1e3, "metric_ton tonne metric_tonne t"),
    ("oz", "mass", _LB / 16, "ounce oz oz."),
    ("ozt", "mass", 0.0311034768, "troy_ounce"),
    ("lb", "mass", _LB, "pound lb lbs lb. lbs."),
    ("st", "mass", 14 * _LB, "stone"),
    ("ton", "mass", 2000 * _LB, "ton tons short_ton"),
    ("long ton", "mass", 2240 * _LB, "long_ton"),
    ("Mt", "mass", 1e9, "megaton megatonne"),
    ("ct", "mass", 2e-4, "carat"),
    # speed, in metres a second
    ("m/s", "speed", 1.0, "meter_per_second metre_per_second m/s"),
    ("km/h", "speed", 1 / 3.6, "kilometer_per_hour kilometre_per_hour kilometer_an_hour kilometre_an_hour "
     "kph km/h kmh kmph km_per_hour"),
    ("mph", "speed", 0.44704, "mile_per_hour mile_an_hour mph m.p.h. mi/h"),
    ("ft/s", "speed", _FT, "foot_per_second feet_per_second"),
    ("kn", "speed", 1852 / 3600, "knot kt kts"),
    # how far a volume of fuel takes a car, in miles a gallon
    ("mpg", "economy", 1.0, "mile_per_gallon mile_a_gallon mpg"),
    # energy, in joules
    ("J", "energy", 1.0, "joule"),
    ("kJ", "energy", 1e3, "kilojoule kJ"),
    ("MJ", "energy", 1e6, "megajoule MJ"),
    ("cal", "energy", 4.184, ""),
    ("kcal", "energy", 4184.0, "kilocalorie kcal"),
    ("Wh", "energy", 3600.0, "watt-hour watt_hour Wh"),
    ("kWh", "energy", 3.6e6, "kilowatt-hour kilowatt_hour kWh kwh"),
    ("MWh", "energy", 3.6e9, "megawatt-hour megawatt_hour MWh"),
    ("GWh", "energy", 3.6e12, "gigawatt-hour gigawatt_hour GWh"),
    ("TWh", "energy", 3.6e15, "terawatt-hour terawatt_hour TWh"),
    ("Btu", "energy", 1055.05585262, "british_thermal_unit Btu BTU"),
    ("therm", "energy", 105505585.262, "therm"),
    # power, in watts
    ("W", "power", 1.0, "watt W"),
    ("kW", "power", 1e3, "kilowatt kW"),
    ("MW", "power", 1e6, "megawatt MW"),
    ("GW", "power", 1e9, "gigawatt GW"),
    ("TW", "power", 1e12, "terawatt TW"),
    ("hp", "power", 745.6998715822702, "horsepower hp"),
    # pressure, in pascals
    ("hPa", "pressure", 1e2, "hectopascal hPa"),
    ("kPa", "pressure", 1e3, "kilopascal kPa"),
    ("mb", "pressure", 1e2, "millibar mbar"),
    ("bar", "pressure", 1e5, ""),
    ("psi", "pressure", 6894.757293168, "psi pound_per_square_inch"),
    ("atm", "pressure", 101325.0, ""),
    ("inHg", "pressure", 3386.389, "inch_of_mercury inches_of_mercury"),
    # time, in seconds
    ("ms", "time", 1e-3, "millisecond"),
    ("s", "time", 1.0, "second sec"),
    ("min", "time", 60.0, "minute min"),
    ("h", "time", 3600.0, "hour hr hrs"),
    ("day", "time", 86400.0, "day days"),
    ("week", "time", 604800.0, "week"),
    ("fortnight", "time", 1209600.0, "fortnight"),
    # the calendar, in months
    ("month", "calendar", 1.0, "month"),
    ("year", "calendar", 12.0, "year yr yrs"),
    ("decade", "calendar", 120.0, "decade"),
    ("century", "calendar", 1200.0, "century centuries"),
    # what is stored, in bytes, and told, in hertz
    ("KB", "data", 1e3, "kilobyte KB"),
    ("MB", "data", 1e6, "megabyte MB"),
    ("GB", "data", 1e9, "gigabyte GB"),
    ("TB", "data", 1e12, "terabyte TB"),
    ("Hz", "frequency", 1.0, "hertz Hz"),
    ("kHz", "frequency", 1e3, "kilohertz kHz"),
    ("MHz", "frequency", 1e6, "megahertz MHz"),
    ("GHz", "frequency", 1e9, "gigahertz GHz"),
    ("V", "voltage", 1.0, "volt"),
    ("kV", "voltage", 1e3, "kilovolt kV"),
    ("dB", "level", 1.0, "decibel dB"),
    ("degree", "", 1.0, "degree °"),
)  # fmt: skip
_TEMPERATURES = (
    Unit("K", "temperature", 1.0),
    Unit("°C", "temperature", 1.0, 273.15),
    Unit("°F", "temperature", 5 / 9, 459.67 * 5 / 9),
)
_DEGREES = {
    "K": "kelvin kelvins K",
    "°C": "°C degree_celsius degree_centigrade degree_C degrees_C °_C celsius C centigrade degree_c",
    "°F": "°F degree_fahrenheit degree_F degrees_F °_F fahrenheit F degree_f",
}
_OTHERS = {"ton": ("t", "long ton"), "gal": ("imp gal",), "pt": ("imp pt",), "oz": ("ozt", "floz")}

UNITS = {unit.symbol: unit for unit in _TEMPERATURES} | {
    symbol: Unit(symbol, dimension, scale, others=_OTHERS.get(symbol, ())) for symbol, dimension, scale, _ in _TABLE
}
"""Every unit by its symbol."""
SAME = frozenset(["stone", "hertz", "horsepower", "inches", "feet", "centuries", "psi", "mph", "kph"])
"""Names that have no plural of their own."""


def _names() -> dict[str, str]:
    """The symbol of each name, its words parted by spaces; plurals with them."""
    found = {}
    for symbol, called in [*((row[0], row[3]) for row in _TABLE), *_DEGREES.items()]:
        for name in called.split():
            found[name.replace("_", " ")] = symbol
            found.update(dict.fromkeys(_plurals(name), symbol))
    return found


def _plurals(name: str) -> list[str]:
    """Its plural: the s stands on the word that is counted ("pounds per square inch"); abbreviations have none."""
    if len(name) < 4 or not name.islower() or name in SAME or not name.replace("_", "").replace("-", "").isalpha():
        return []
    if name.startswith("degree_"):
        return [name.replace("degree_", "degrees ")]
    if name[-1] in "sy" or name.endswith(("foot", "feet")):
        return []
    for joint in ("_per_", "_an_", "_a_", "_of_"):
        head, found, rest = name.partition(joint)
        if found:
            return [f"{head}s{joint}{rest}".replace("_", " ")] if head[-1] != "s" and head not in SAME else []
    return [f"{name}{'es' if name.endswith('ch') else 's'}".replace("_", " ")]


NAMES = _names()
"""The symbol of each way to write a unit; full words in lower case, abbreviations as they are written."""
LONGEST = max(name.count(" ") for name in NAMES) + 1
"""How many words the longest name has."""
LOOSE = frozenset(("C", "F", "K", "m", "g", "l", "L", "t", "V", "W", "in.", "min", "sec", "stone"))
"""Names that are other things as well, and need more than a number before them."""


def convert(value: float, unit: str, to: str, *, difference: bool = False) -> float | None:
    """A value in another unit of the same dimension; None where they measure different things.

    A difference of temperatures is not shifted: 1.5 °C of warming is 2.7 °F.
    """
    one, other = UNITS.get(unit), UNITS.get(to)
    if one is None or other is None or not one.dimension or one.dimension != other.dimension:
        return None
    if difference:
        return value * one.scale / other.scale
    return (value * one.scale + one.shift - other.shift) / other.scale
