"""The months by their names, in the languages of the table."""

from functools import cache

from bot.understanding.curated import rows


def month_number(word: str) -> int | None:
    """1 for "January" or "enero"; `None` for a word that is no month's name."""
    return _months().get(word.lower())


@cache
def _months() -> dict[str, int]:
    return {name: number for _, names in rows("months.tsv") for number, name in enumerate(names.split(), start=1)}
