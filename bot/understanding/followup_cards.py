"""Cards and memory in a thread: a second card, two of those, another size."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.followup_factors import FACTORS, factor_in_other_words
from bot.understanding.memory import one_card
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage

_ONLY_CPU = regex(r"(?<![a-z])cpu(?![a-z])")
_ORDINAL = regex(
    r"\b(?:second|third|fourth|fifth|another|zweite|dritte|vierte|weitere|segunda|tercera|otra|deuxième|seconde"
    r"|troisième|terceira|outra|вторую|вторая|третью|третья|ещё одну|еще одну)\s?$|第[二三四]张\s?$"
)
_ANOTHER = regex(
    r"\b(?:(?:second|third|another)(?= (?:one|card|gpu|rtx|\d)|$|[?.!,])|additional|extra|one more|otra|otro"
    r"|noch eine[rns]?|autre|mais uma|ещё одн\w+)\b|再加|もう一"
)
_CARD_MEANT = regex(
    r"vram|\bgpus?\b|\bcards?\b|\brtx\b|\bgb\b|显存|显卡|张|枚|grafikkarte|karte|gráfica|tarjeta|carte|placa|карт|カード|グラボ|그래픽|장"
    r"|\b(?:add\w*|buy\w*|bought|get|gets|getting|got|have|had|put|stick|install\w*|plug\w*|order\w*|with|plus|arriv\w+"
    r"|kauf\w*|hätte\w*|haben|mit|dazu|añad\w+|compr\w+|con|ajout\w+|achèt\w+|avec|adicion\w+|com|добав\w+|куп\w+"
    r"|постав\w+)\b|加|买|追加|足し|추가"
)
"""What tells one more card from one more of anything else: its word, or that it is bought or put in."""
_MORE_CARDS = expression("followup_more_cards")
_FEWER_CARDS = expression("followup_fewer_cards")
"""What others have taken: "the other two went to the vision team"."""
_LEFT = expression("cards_left")
_GONE = expression("cards_gone")
_HALF = expression("cards_half")
_ONLY_NOW = regex(r"\b(?:only|just|nur|solo|seulement|só|только|left)\b|只|だけ|しか|만")
"""What is left is told as well: "two are taken, so just 2"."""
_HAN = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "八": 8, "두": 2, "세": 3, "네": 4, "single": 1, "pair": 2,
        "paar": 2, "par": 2, "paire": 2, "пару": 2}  # fmt: skip
_ONE_CARD = frozenset({6, 8, 10, 11, 12, 16, 20, 24, 32, 80, 141})
"""GB of one card, so that what was named before was not several."""
CARD = regex(r"vram|\bgpu|\bcard|显存|显卡|grafikkarte|gráfica|карт|видеопамят|グラボ|그래픽")
CARD_SIZES = frozenset({4, 6, 8, 10, 11, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 141, 192})
_MACHINE_SIZES = CARD_SIZES | {256, 512, 1024}
_MAKE_IT = regex(
    r"\b(?:make (?:it|that)|actually|meant|only (?:has|have|got)|it'?s|typo|sorry|instead|rather|upgrad\w+|bump\w*"
    r"|doch nur|sind nur|solo|seulement)\b"
)


def more_cards(
    slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage, card_gb: Decimal | None
) -> None:
    """For "a second 3090", "with two of those": the memory of all cards. `card_gb`: that of one card named before."""
    if _ONLY_CPU.search(passage.text) and slots.get("self_host") and "gpu_memory_gb" not in now:
        slots["gpu_memory_gb"] = 0
    if "gpu_memory_gb" not in before:
        return
    alone = before["gpu_memory_gb"] if before["gpu_memory_gb"] in _ONE_CARD else None
    is_a_machines = "ram_gb" in now and "gpu_memory_gb" not in now
    if not is_a_machines and _names_another(passage) and (another := now.get("gpu_memory_gb", alone or card_gb)):
        slots["gpu_memory_gb"] = before["gpu_memory_gb"] + another
        return
    more = _MORE_CARDS.search(passage.text)
    if "gpu_memory_gb" in now and not (more and _how_many(more) == 1):
        return
    left = _LEFT.search(passage.text) if len(passage.text) <= _SHORT else None
    gone = None
    if left is None and (more is None or not _ONLY_NOW.search(passage.text)):
        gone = _FEWER_CARDS.search(passage.text) or _GONE.search(passage.text)
    more = None if gone else left or more or _so_many(before, now, passage)
    one = one_card(passage) or card_gb or (before["gpu_memory_gb"] if before["gpu_memory_gb"] in _ONE_CARD else None)
    if one and one < before["gpu_memory_gb"] and _HALF.search(passage.text):
        slots["gpu_memory_gb"] = before["gpu_memory_gb"] / 2
        return
    if gone and one and (rest := before["gpu_memory_gb"] - one * _how_many(gone)) > 0:
        slots["gpu_memory_gb"] = rest
        # "The vision team" has them: that is no wish.
        for key in ("task", "needs", "modalities"):
            slots.pop(key, None)
            slots |= {key: before[key]} if key in before else {}
    if more and one:
        slots["gpu_memory_gb"] = one * _how_many(more)


_SHORT = 60
"""Characters of a message that may speak of nothing but the cards that are left."""
_SO_MANY = expression("followup_so_many_cards")


def _so_many(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> re.Match[str] | None:
    """The number that a message on nothing else ends with, of which the cards of before are the only ones counted."""
    counted = {"requests", "units", "input_tokens"}
    if not counted.isdisjoint(before) or now.keys() - {"self_host"} or passage.names:
        return None
    return _SO_MANY.search(passage.text)


def _names_another(passage: Passage) -> bool:
    """Whether one more card comes to those of before."""
    named = any(_ORDINAL.search(passage.text[: card.start]) for card in passage.named("card"))
    return named or (_ANOTHER.search(passage.text) is not None and _CARD_MEANT.search(passage.text) is not None)


def _how_many(said: re.Match[str]) -> int:
    written = next(part for part in said.groups() if part)
    return int(written) if written.isdecimal() else _HAN.get(written) or int(WORDS.get(written, Decimal(1)))


def other_memory(slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> None:
    """For "sorry, it's 64gb" and "make that 128": the memory of before, of a machine or of cards."""
    told = "ram_gb" in before and not before.get("gpu_memory_gb")
    if told and slots.get("gpu_memory_gb") and not passage.named("card") and not CARD.search(passage.text):
        slots["ram_gb"] = slots.pop("gpu_memory_gb")
        if "gpu_memory_gb" in before:
            slots["gpu_memory_gb"] = before["gpu_memory_gb"]
    key = "gpu_memory_gb" if before.get("gpu_memory_gb") else "ram_gb"
    others = {"requests", "units", "budget_usd", "min_context_tokens", "max_params_b", "input_tokens"}
    if key not in before or not others.isdisjoint(before) or not {"gpu_memory_gb", "ram_gb"}.isdisjoint(now):
        return
    if factor := _memory_factor(passage):
        key = "ram_gb" if "ram_gb" in before and _MAIN.search(passage.text) else key
        slots[key] = (factor * before[key]).normalize() + 0
        return
    bare = [each for each in passage.quantities if not each.unit and not each.scale and not each.period]
    if (
        len(bare) == 1
        and bare[0].value in _MACHINE_SIZES
        and (_MAKE_IT.search(passage.text) or _is_all_that_is_said(passage, now, bare[0].value))
    ):
        slots[key] = bare[0].value


_FACTOR = expression("followup_memory_factor")
_MAIN = regex(r"(?<!v)\bram\b|内存|メモリ|arbeitsspeicher|оперативн|озу")


def _memory_factor(passage: Passage) -> Decimal | None:
    """What the memory of before is multiplied by: "and if I doubled the ram?", "twice that"."""
    if not (found := _FACTOR.search(passage.text)):
        return None if passage.language == "en" else factor_in_other_words(passage)
    if found["times"]:
        return Decimal(found["times"])
    return FACTORS[found["word"] or found["twice"]]


_MOST_CARDS = 8
"""A bare number up to which cards may be counted rather than their memory told."""
_OTHER_SIZE = expression("followup_other_size")


def _is_all_that_is_said(passage: Passage, now: Mapping[str, Any], value: Decimal) -> bool:
    """Whether a message is no more than another size: "what about 48?", "und mit 48", "换成48呢"."""
    return value > _MOST_CARDS and not now and not passage.names and _OTHER_SIZE.fullmatch(passage.text) is not None
