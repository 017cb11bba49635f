"""Whether a translated sentence says no more and no less than its source, as far as that can be held without reading.

The same names, places, figures and days; the same number of denials; an obligation, a permission, an exception or an
end only where the source has one. What cannot be held is not shown.
"""

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from bot.agent.amounts import Amount
from bot.agent.sentences import is_prose, without_names
from bot.agent.shapes import shapes
from bot.agent.statements import Statement, statement_of
from bot.agent.tongues import is_in
from bot.agent.word_tables import written
from bot.agent.words_like_names import name_like
from bot.understanding.lexicon import Lexicon

LONGEST_RATIO = {"zh": 0.9, "ja": 1.3, "ko": 1.2}
"""Characters of a translation to those of its source, at most; elsewhere `LONGER`."""
LONGER = 1.9
SHORTEST = 0.15
_DIGITS = re.compile(r"\d+")
_CODES = re.compile(r"(?<![A-Za-z\d])(?!USD)(?:[A-Z]{3,}|[A-Z]+\d[A-Z\d]*)(?![A-Za-z\d])")
_WORD = re.compile(r"[^\W_]+")
_OPENING = re.compile(r"(?:^|(?<=[.:;!?(«„] )|(?<=[(«„]))[^\W\d_]+")
_TITLE = re.compile(r"(?<![\w#.-])[A-Z][\w#.-]*(?:,? (?:and|of|for|on|the|in)? ?[A-Z0-9#(][\w#.)-]*)+")
"""Words with capitals, one after another: `Exclusion and Removal Order #2026-01`."""
_SIGNS = ("bar", "allow", "must", "only", "ended", "all", "exempt", "safe")


def says_the_same(source: str, target: str, tongue: str, lexicon: Lexicon) -> bool:
    """Whether `target`, in `tongue`, may stand for `source`, the rules' English."""
    ratio = len(target) / max(1, len(source))
    if not SHORTEST <= ratio <= LONGEST_RATIO.get(tongue, LONGER) or "\n" in target:
        return False
    names = frozenset(word.lower() for word in re.findall(r"(?<![\w.-])[\w-]+\.[\w.-]*\w", source))
    if not is_prose(without_names(_without_numbers(source, target), names), names) or "[" in target:
        return False
    told, said = statement_of(source, lexicon), statement_of(target, lexicon)
    if not is_in(said.bare(), tongue):
        return False
    return (
        _figures_are_kept(told, said, source, target)
        and _names_are_kept(told, said, source)
        and _has_codes(source, target)
        and not _strangers(source, target, said, tongue)
        and _stance_is_kept(*_without_titles(source, target), tongue)
    )


def _figures_are_kept(told: Statement, said: Statement, source: str, target: str) -> bool:
    """Whether the same digits stand in both; `20 million` may be written in the language's own scale."""
    if Counter(_DIGITS.findall(source)) == Counter(_DIGITS.findall(target)):
        return True
    if told.amounts is None or said.amounts is None:
        return False
    before, after = (_amounts(each) for each in (told.amounts, said.amounts))
    return before == after and told.days == () == said.days


def _amounts(amounts: Sequence[Amount]) -> Counter[tuple[Decimal, str]]:
    """Values with their units; money in USD may be told by a word that is read with the number or not."""
    return Counter((each.value, each.unit if each.unit != "usd" else "") for each in amounts)


def _names_are_kept(told: Statement, said: Statement, source: str) -> bool:
    """Whether every model, company and place named is named again, and no other; `CN` may become a word."""
    before, after = (frozenset(key for each in both.mentions for key in each.keys) for both in (told, said))
    spelled = frozenset(f"place:{code}" for code in re.findall(r"\b[A-Z]{2}\b", source))
    return before - spelled <= after and after - before <= spelled


def _without_numbers(source: str, target: str) -> str:
    """`target` without the numbers of orders that stand in `source`, such as `#2026-01`."""
    for number in re.findall(r"#[\w-]+", source):
        target = target.replace(number, " ")
    return target


def _without_titles(source: str, target: str) -> tuple[str, str]:
    """Both in lower case without the titles of acts that stand in both: they may hold words such as `exclusion`."""
    told, said = source, target
    for match in _TITLE.finditer(source):
        if match[0] in target:
            told, said = (text.replace(match[0], " ") for text in (told, said))
    return told.lower(), said.lower()


def _has_codes(source: str, target: str) -> bool:
    """Whether each abbreviation and number of an act stands in the translation as it is written: FASCSA, GDPR."""
    return Counter(_CODES.findall(source)) <= Counter(_CODES.findall(target))


def _strangers(source: str, target: str, said: Statement, tongue: str) -> bool:
    """Whether the translation holds a name that its source does not."""
    known = {word.lower() for word in _WORD.findall(source)} | shapes().scales.keys()
    named = {word for each in said.mentions for word in _WORD.findall(said.text[each.start : each.end])}
    # A capital that opens a sentence tells nothing; of `US-Behörde` one part must be known.
    inside = _OPENING.sub(" ", target)
    return any(
        not any(part in known | named for part in _WORD.findall(word.lower()))
        for word in name_like(inside, said.bare(), tongue)
    )


def _stance_is_kept(source: str, target: str, tongue: str) -> bool:
    told, said = ({sign: len(_shape(sign, each).findall(text)) for sign in _SIGNS}
                  for each, text in (("en", source), (tongue, target)))  # fmt: skip
    if told["bar"] != said["bar"]:
        return False
    # `must not`, `may not` and a plain ban are the same act in other words, and `no` goes with `any`.
    held = ("only", "ended", "exempt", "safe") if told["bar"] else _SIGNS[1:]
    return all(bool(told[sign]) == bool(said[sign]) for sign in held)


@cache
def _shape(sign: str, tongue: str) -> re.Pattern[str]:
    return re.compile(written("stance.tsv", sign, tongue) or r"(?!)")


@cache
def can_be_held(tongue: str) -> bool:
    """Whether the lists hold what law does in this language."""
    return tongue != "en" and _shape("bar", tongue).pattern != r"(?!)"
