"""Databases that queries are written for, whose makers serve models too: "text2sql on snowflake"."""

from bot.patterns import regex
from bot.understanding.name_parts import Name
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage

_SELLERS = frozenset({"snowflake", "databricks"})
_QUERIES = regex(r"\bsql\b|\b(?:text|nl|text to|text-to-|nl-to-)2?-?sql\b|\bqueries\b|\bwarehouse\b|\bdbt\b")
_SERVED = regex(
    r"\b(?:cortex|hosted|served|serving|endpoints?|foundation models?|mosaic|bill|price\w*|costs?|charge\w*|available"
    r"|offers?|sells?|through|via|vs\.?|versus|cheaper|deployed"
    r"|call\w* (?:it |them )?from|(?<!sql )(?:models?|llms?) (?:that (?:is|are) )?(?:on|in|at|from|inside|within)"
    r" (?:snowflake|databricks)|(?:snowflake|databricks)(?:'s)? (?:models?|llms?))\b"
)
"""What makes the name that of a place where models run."""


def is_a_database(passage: Passage, name: Name) -> bool:
    """Whether a name is that of the database which queries are for."""
    if name.id not in _SELLERS or _QUERIES.search(passage.text) is None or _SERVED.search(passage.text):
        return False
    return not is_excluded(passage.text, name.start, name.end)


def taken_for_databases(passage: Passage) -> tuple[str, ...]:
    """A sentence for each such name, which may be meant otherwise."""
    names = (each for each in passage.named("provider", "developer") if is_a_database(passage, each))
    return tuple(
        f'"{passage.text[each.start : each.end]}" is taken for the database that the queries are for, not for where '
        'the model has to run; say "hosted on" it if it must.'
        for each in names
    )
