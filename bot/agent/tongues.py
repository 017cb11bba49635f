"""The languages in which wording is accepted, told by their small words or their script, and their lists of words.

A sentence in any other language is not accepted: nobody could hold it against a source.
"""

import re
from functools import cache

from bot.agent.word_tables import rows

ENGLISH = "en"
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
)
_RUSSIAN = re.compile("[а-яё]")
_OTHER_CYRILLIC = re.compile("[іїєґўђјљњћџѓќ]")
WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-z\u00c0-\u024f\u1e00-\u1eff]+")
_READ_BY_RULES = frozenset({"en", "zh", "ja", "ko", "ru", "es", "pt", "fr", "de"})
"""The languages that the word tables of `bot.understanding` cover."""


def tongue_of(text: str) -> str | None:
    """ISO code of the language of `text`; `None` where nothing tells, or where its script is none of ours."""
    small = text.lower()
    for code, script in _SCRIPTS:
        if script.search(small):
            return code
    if _RUSSIAN.search(small):
        return None if _OTHER_CYRILLIC.search(small) else "ru"
    words = WORD.findall(small)
    if any(not _LATIN.fullmatch(word) for word in words):
        return None
    scores = _scores(words)
    best = max(scores.values())
    leading = [code for code, score in scores.items() if score == best]
    return leading[0] if best and (len(leading) == 1 or leading[0] == ENGLISH) else None


def is_in(text: str, tongue: str) -> bool:
    """Whether a sentence can be of the language `tongue`: no other fits better, or it is too short to tell."""
    found = tongue_of(text)
    if found == tongue or tongue not in _small_words():
        return found == tongue
    words = WORD.findall(text.lower())
    if any(not _LATIN.fullmatch(word) for word in words):
        return False
    scores = _scores(words)
    return len(words) <= 3 or 0 < scores[tongue] == max(scores.values())


def is_read_by_rules(text: str) -> bool:
    """Whether the rules read this language; only where its own small words say otherwise it is another one."""
    found = tongue_of(text)
    if found is not None:
        return found in _READ_BY_RULES
    words = WORD.findall(text.lower())
    return all(_LATIN.fullmatch(word) for word in words)


def can_be_worded(tongue: str | None) -> bool:
    """Whether the lists hold the words of this language, so that its sentences can be checked."""
    return tongue is not None and (tongue in {"zh", "ja", "ko"} or tongue in _table("figures.tsv"))


@cache
def matcher(file: str, tongue: str) -> re.Pattern[str]:
    """The words of a list in one language, as a pattern over lower-case text; a `*` stands for any letters.

    `file` may name a label: `compared.tsv cheap`.
    """
    words = _table(file).get(tongue, ())
    shapes = (r"[^\W\d_]*".join(re.escape(part) for part in word.split("*")) for word in words)
    return re.compile(r"(?<![^\W_])(?:" + "|".join(shapes) + r")(?![^\W_])") if words else re.compile(r"(?!)")


def _scores(words: list[str]) -> dict[str, int]:
    return {code: sum(word in held for word in words) for code, held in _small_words().items()}


def small_words_of(tongue: str) -> frozenset[str]:
    """The small words of a language; empty where its script tells it."""
    return _small_words().get(tongue, frozenset())


@cache
def openers_of(tongue: str) -> frozenset[str]:
    """Words that are no names though they may begin with a capital."""
    return frozenset(word for (line,) in rows("openers.txt") for word in line.split()) | _small_words().get(
        tongue, frozenset()
    )


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words) for code, words in _table("small.tsv").items()}


@cache
def _table(file: str) -> dict[str, tuple[str, ...]]:
    """Language to words, of a list in `words/`; the rows of one label where `file` names one."""
    name, _, label = file.partition(" ")
    return {tongue: tuple(words.split()) for *head, tongue, words in rows(name) if not label or head == [label]}
