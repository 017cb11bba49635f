"""States, provinces and lands outside the US, and whose they are."""

from bot.understanding.curated import rows

_COUNTRIES = {name: country for country, names in rows("regions_abroad.tsv") for name in names.split(" ; ")}
REGIONS = rf"(?:{'|'.join(name.replace('*', '[a-z]*') for name in _COUNTRIES)})"
"""The source of an expression for any of them, in small letters."""


def country_of_region(name: str) -> str | None:
    """The country that the region `name` is a part of; `None` where it is none on the list."""
    stems = (region for region in _COUNTRIES if region.endswith("*") and name.startswith(region[:-1]))
    return _COUNTRIES.get(name) or next((_COUNTRIES[stem] for stem in stems), None)
