"""Into how many languages the same text is translated."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS, chinese
from bot.understanding.passage import Passage

_COUNTED = expression("targets_counted")
_TO = expression("targets_to")
_TO_BEHIND = regex(r"\s?(?:에|に|へ|로|으로)(?!\s?(?:対応|強))")
_LISTED = regex(r"\s*(?:,|/|&|\+|and|und|et|y|e|и|和|与|及|、|と|및|과|와|\s)*\s*")
_CODES = regex(
    r"(?<![a-z])[a-z]{2}\s?(?:->|→|=>|>)\s?(?P<codes>[a-z]{2}(?:\s?(?:,|/|\+|&|and)\s?[a-z]{2}(?![a-z]))+)(?![a-z])"
)
_CODE = regex(r"[a-z]{2}")
_MOST = 200


def target_languages(passage: Passage) -> int:
    """The number of languages that a text is translated into; one where no more are told."""
    if counted := _COUNTED.search(passage.text):
        word = next(filter(None, counted.groups()))
        number = int(word) if word.isdigit() else int(WORDS.get(word) or chinese(word) or 1)
        return number if 1 <= number <= _MOST else 1
    if coded := _CODES.search(passage.text):
        return len(set(_CODE.findall(coded["codes"].replace("and", ""))))
    return max((len(chain) for chain in _chains(passage)), default=1)


_BARE = regex(
    r"\b(?P<many>\d{1,3}|"
    + "|".join(word for word, value in WORDS.items() if value > 1)
    + r")\s?(?P<more>more |other |additional |further |weitere |más )?(?:target )?"
    r"(?:languages?|sprachen|idiomas|langues|lingue|línguas|язык\w*|言語|か国語|ヶ国語|种语言|개 ?언어|개국어)"
)


def other_targets(
    before: Mapping[str, Any], slots: Mapping[str, Any], passage: Passage, *, added: bool
) -> dict[str, int]:
    """`targets` as a message of a thread on translation changes them: "7 languages", "also to french and italian"."""
    if "targets" not in before and before.get("task") != "translation":
        return {}
    had = before.get("targets", 1)
    if bare := _BARE.search(passage.text):
        many = int(bare["many"]) if bare["many"].isdigit() else int(WORDS[bare["many"]])
        return {"targets": had + many if bare["more"] or added else many} if 1 <= many <= _MOST else {}
    many = max((len(chain) for chain in _chains(passage)), default=0)
    if not many or (many == 1 and not added):
        more = len(slots.get("language", ())) - len(before.get("language", ()))
        return {"targets": had + more} if more > 0 and had == len(before.get("language", ())) else {}
    return {"targets": had + many if added else many}


def _chains(passage: Passage) -> list[set[str]]:
    """The languages listed behind a word for "into", or before one."""
    chains: list[set[str]] = []
    hits = passage.hits.of("tongue")
    for index, hit in enumerate(hits):
        chain, end = {hit.label}, hit.end
        for other in hits[index + 1 :]:
            if not _LISTED.fullmatch(passage.text, end, other.start):
                break
            chain.add(other.label)
            end = other.end
        if _TO.search(passage.text[max(0, hit.start - 12) : hit.start]) or _TO_BEHIND.match(passage.text, end):
            chains.append(chain)
    return chains
