"""Which words of a sentence nobody vouches for.

What could be false cannot be listed, so the words that claim nothing are: a sentence holds names, amounts and days, the
asker's own subject, and words of these lists. A model that is said to be French, quick, open or about to end falls
through, whichever words are used for it.
"""

import re
from collections.abc import Collection
from functools import cache

from bot.agent.tongues import WORD, matcher, small_words_of
from bot.agent.word_tables import written
from bot.agent.words_like_names import COMMON_LATIN

CASELESS = frozenset({"zh", "ja", "ko"})
_NEGATED = re.compile(r"n['’]t\b|\bno[nt]-")
_HIRAGANA = re.compile("[\u3041-\u309f]+")
_LATIN = re.compile(r"[a-z][a-z0-9.+-]*")
_STEM = 5
"""Letters by which a word of the asker's is known in another form: `summarise`, `summaries`."""


def strays(
    rest: str, tongue: str, *, asked: Collection[str], proper: Collection[str], has_amount: bool, has_day: bool
) -> tuple[str, ...]:
    """The words of `rest` that are not vouched for: a lower-case sentence whose names and amounts are blanked out.

    `asked` are the asker's words, which name the subject but must not praise, deny or speak of all; `proper` are words
    of names that the answer holds.
    """
    if tongue in CASELESS:
        return _strays_caseless(rest, tongue, asked, proper)
    if denied := _NEGATED.search(rest):
        return (denied[0],)
    # Cheap and best are held against the bills and the first pick elsewhere.
    lists = ["harmless.tsv plain", "compared.tsv cheap", "compared.tsv best"]
    lists += ["harmless.tsv amount"] if has_amount else []
    lists += ["harmless.tsv day"] if has_day else []
    small = small_words_of(tongue)
    stems = {word[:_STEM] for word in asked if len(word) >= _STEM}
    found: list[str] = []
    for word in WORD.findall(rest):
        if word in proper or word in COMMON_LATIN or any(matcher(label, tongue).fullmatch(word) for label in lists):
            continue
        known = word in small or word in asked or word[:_STEM] in stems
        if known and not is_claim(word, tongue):
            continue
        found.append(word)
    return tuple(found)


def is_telling(word: str, tongue: str) -> bool:
    """Whether a word is more than a small one: what it says, a source must have said."""
    return (
        word not in small_words_of(tongue)
        or is_claim(word, tongue)
        or matcher("figures.tsv", tongue).fullmatch(word) is not None
    )


def is_claim(word: str, tongue: str) -> bool:
    """Whether a word praises, denies, compares, or speaks of law or of what a model can do."""
    files_ = ("claims.tsv", "verdicts.tsv", "compared.tsv cheap", "compared.tsv best", "compared.tsv other")
    return any(matcher(each, tongue).fullmatch(word) for each in files_)


def _strays_caseless(rest: str, tongue: str, asked: Collection[str], proper: Collection[str]) -> tuple[str, ...]:
    if denied := shape("claim", tongue).search(rest):
        return (denied[0],)
    left = shape("harmless", tongue).sub(" ", rest)
    left = _HIRAGANA.sub(" ", left) if tongue == "ja" else left
    return tuple(
        word
        for word in WORD.findall(left)
        if word not in proper and not _LATIN.fullmatch(word) and not _is_the_askers(word, asked, tongue)
    )


def _is_the_askers(word: str, asked: Collection[str], tongue: str) -> bool:
    """Whether a run of characters stands in the question and tells nothing that could be false."""
    return len(word) > 1 and any(word in each for each in asked) and not _is_told(word, tongue)


def _is_told(phrase: str, tongue: str) -> bool:
    return any(shape(label, tongue).search(phrase) for label in ("claim", "verdict", "other"))


@cache
def shape(label: str, tongue: str) -> re.Pattern[str]:
    """The pattern of one label in a language whose words are not set apart; the longer alternative first."""
    words = written("caseless.tsv", label, tongue) or r"(?!)"
    return re.compile(words if "(" in words else "|".join(sorted(words.split("|"), key=len, reverse=True)))


def is_said(label: str, low: str, tongue: str) -> bool:
    """Whether a lower-case sentence holds a word of the label: maker, host, meets or fallback."""
    return pattern(label, tongue).search(low) is not None


def pattern(label: str, tongue: str) -> re.Pattern[str]:
    """The words of a relation in any language in which wording is accepted."""
    return shape(label, tongue) if tongue in CASELESS else matcher(f"relations.tsv {label}", tongue)
