"""Hardware: cards and their memory, memory in GB, main memory, and the size of model asked for."""

import itertools
import re
from decimal import Decimal
from typing import Any

from bot.understanding.name_parts import Name
from bot.understanding.negation import is_excluded
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.scripts import UNPARTED

_COUNT_BEFORE = re.compile(
    r"(?:(?P<number>\d{1,3})\s?(?:[x*]|张|枚|块|장|шт\.?|of (?:the|those|these|our|my)|de (?:las|los|les))?"
    r"|\((?P<bracket>\d{1,3})x?\)"
    rf"|(?P<han>[一二两兩双三四五六七八])\s?(?:张|張|块|塊|枚|片|卡|个)|(?P<word>[^\W\d_{UNPARTED}]+))\s*"
    r"(?:(?:nvidia|geforce|radeon|tesla|amd|rtx|gtx|rx)\s*)*$"
)
_COUNT_AFTER = re.compile(
    r"s?\s?(?:gpus?\s?|cards?\s?|を|が|로)?\s?(?:[x*]\s?(?P<times>\d{1,2})(?!\d|\s?gb)"
    r"|(?P<many>\d{1,2}|[一二两兩三四五六七八]|두|세|네)\s?(?:枚|张|張|块|장|대)|(?P<twin>双卡|sli))"
)
_HAN = {"两": 2, "兩": 2, "双": 2, "두": 2, "세": 3, "네": 4}
_HAN |= {digit: value for value, digit in enumerate("一二三四五六七八", 1)}
_TWICE = {"dual": 2, "double": 2, "twin": 2, "pair": 2, "quad": 4, "single": 1, "both": 2, "两": 2, "双": 2}
_GPU = re.compile(
    r"vram|gpu|gram\b|graphics|\bcarte\b|\btarjeta\b|\bkarte\b|\bplaca\b|video"
    r" (?:ram|memory|card)|显存|显卡|grafik|gráfica|vidéo"
    r"|グラボ|ビデオメモリ|그래픽|видео|\bcards?\b|\bкарт\w*|placa de vídeo"
)
_RAM = re.compile(
    r"\bram\b|\bddr\d?|system memory|内存|arbeitsspeicher|mémoire vive|メモリ|оперативн|оперативк|\bозу|\bmemory\b"
    r"|메모리|memória|memoria"
)
_BOX = re.compile(
    r"laptop|\bpc\b|desktop|phone|\bvps\b|notebook|raspberry|\bpi\b|server|笔记本|portátil|portable|ノート|노트북|ноутбук"
    r"|android|machine|computer|电脑|mini"
)
_RAM_AT_ONCE = re.compile(r"\s?(?:of |de )?(?:system |ddr\d )?ram\b")
_OF_RAM = re.compile(r" (?:de |of |di )?(?:ram|memoria)\b")
_NOT_MEMORY = re.compile(r"\b(?:file|download|disk|storage|ssd|hdd|nvme|upload|drive|dataset)\b")
_OWN = re.compile(
    r"\b(?:have|got|my|with|on|own|has|only|mit|con|avec|com|rig|runs?|fit|fits"
    r"|läuft|laufen|passt|passen|tourne\w*|tient|corre|corren|cabe|cabem|roda\w*)\b|有|我的|で|에서|у меня|есть"
)


def hardware(passage: Passage) -> dict[str, Any]:
    """`gpu_memory_gb`, `ram_gb`, `max_params_b`, `min_params_b`, as far as said; several cards add up."""
    slots: dict[str, Any] = _sizes(passage)
    cards = passage.named("card")
    unified = passage.hits.has("machine", "unified") or any(passage.lexicon.cards[card.id].unified for card in cards)
    stated: dict[str, list[Decimal]] = {"gpu": [], "ram": []}
    for quantity in passage.quantities:
        if quantity.unit == "ram" or (not quantity.unit and _OF_RAM.match(passage.text, quantity.number_end)):
            stated["ram"].append(quantity.value)
        elif quantity.unit in {"gb", "vram"} and (kind := _kind(passage, quantity, unified=unified)):
            stated[kind].append(quantity.value)
    total = _of_cards(passage, stated["gpu"])
    if passage.hits.has("wish", "cpu_only"):
        total = Decimal(0)
    if total is not None:
        slots["gpu_memory_gb"] = total
    if stated["ram"]:
        slots["ram_gb"] = stated["ram"][0]
    return slots


def _own_cards(passage: Passage) -> list[Name]:
    """The cards that have memory of their own."""
    return [card for card in passage.named("card") if not passage.lexicon.cards[card.id].unified]


def one_card(passage: Passage) -> Decimal | None:
    """The memory of one of the cards named."""
    own = _own_cards(passage)
    return (_stated_behind(passage, own[0]) or passage.lexicon.cards[own[0].id].memory_gb) if own else None


def _of_cards(passage: Passage, stated: list[Decimal]) -> Decimal | None:
    """The memory of all cards named, or the memory stated, whichever is more; unified memory only as stated."""
    own = _own_cards(passage)
    if len(own) > 1 and _are_alternatives(passage, own):
        own = own[:1]
    total = Decimal(0)
    for card in own:
        memory = _stated_behind(passage, card) or passage.lexicon.cards[card.id].memory_gb
        total += memory * _count(passage, card)
    if not stated:
        return total or None
    return max(total, stated[0])


def _are_alternatives(passage: Passage, cards: list[Name]) -> bool:
    """Whether cards are weighed against each other ("4090 or 5090") rather than owned together."""
    gaps = [passage.text[left.end : right.start] for left, right in itertools.pairwise(cards)]
    return any(re.search(r"\b(?:or|vs|versus|oder|ou|o|или)\b|还是|或", gap) for gap in gaps)


def _stated_behind(passage: Passage, card: Name) -> Decimal | None:
    """The "12GB" in "3060 12GB"."""
    for quantity in passage.quantities:
        gap = passage.text[card.end : quantity.start].strip(" (")
        if quantity.unit in {"gb", "vram"} and 0 <= quantity.start - card.end <= 3 and not gap:
            behind = passage.text[quantity.end : quantity.end + 6]
            return None if _RAM.search(behind) and not behind.lstrip().startswith("vram") else quantity.value
    return None


def _count(passage: Passage, card: Name) -> int:
    """How many of a card: "2x", "(6)", "two", "dual", "x4"."""
    after = _COUNT_AFTER.match(passage.text, card.end)
    if after:
        many = after["times"] or after["many"]
        return 2 if not many else _HAN.get(many) or int(many)
    before = _COUNT_BEFORE.search(passage.text[max(0, card.start - 30) : card.start])
    if not before:
        lead = passage.text[max(0, card.start - 3) : card.start]
        return next((count for word, count in _TWICE.items() if word in lead), 1)
    if before["han"]:
        return _HAN[before["han"]]
    if before["word"]:
        word = before["word"]
        return _TWICE.get(word) or (int(WORDS[word]) if word in WORDS and WORDS[word] >= 1 else 1)
    number = int(before["number"] or before["bracket"])
    return number if 1 <= number <= 128 else 1


def _kind(passage: Passage, quantity: Quantity, *, unified: bool) -> str | None:
    """Whether gigabytes are GPU memory ("gpu") or main memory ("ram"); `None` for a file or a mere example."""
    behind = passage.after(quantity.number_end, 24)
    behind = re.split(r"\d|[,，、+/()]| and | und | with | no | without | ohne | sans | sin | sem | и | без ", behind)[
        0
    ]
    ahead = re.split(r"[,，、+/()]|\d", passage.before(quantity.start, 24))[-1]
    if _NOT_MEMORY.search(behind):
        return None
    if _RAM_AT_ONCE.match(behind) and not unified:
        return "ram"
    if _GPU.search(behind) or quantity.unit == "vram":
        return "gpu"
    if _RAM.search(behind):
        return "gpu" if unified and not _own_cards(passage) and not _GPU.search(passage.text) else "ram"
    if _GPU.search(ahead):
        return "gpu"
    if _RAM.search(ahead):
        return "gpu" if unified else "ram"
    if unified:
        return "gpu"
    if _BOX.search(behind) or _BOX.search(ahead):
        return "ram"
    if any(0 <= quantity.start - card.end <= 3 for card in passage.named("card")):
        return "gpu"
    wide = passage.before(quantity.start, 40) + passage.after(quantity.end, 40)
    if _GPU.search(wide):
        return "gpu"
    if not passage.named("card") and _BOX.search(passage.before(quantity.start, 24)):
        return "ram"
    own = _OWN.search(passage.before(quantity.start, 18)) or passage.hits.has("wish", "self_host")
    return "gpu" if own or _is_listed(passage, quantity) else None


_OPENS = re.compile(r"(?:^|[,;:+(]\s?)$")
_CLOSES = re.compile(r"\s?(?:$|[,;+).!?])")


def _is_listed(passage: Passage, quantity: Quantity) -> bool:
    """Whether bare gigabytes stand among what a model of open weights must be: "open weights, 24gb"."""
    alone = _OPENS.search(passage.text[: quantity.start]) and _CLOSES.match(passage.text, quantity.end)
    return bool(alone) and passage.hits.has("wish", "open_weights")


def _belongs_to_a_model(passage: Passage, quantity: Quantity) -> bool:
    """Whether a size is the one in the id of a model named a few words before: "llama 3.3 in 70b"."""
    size = f"{quantity.value.normalize():f}b"
    return any(
        name.end <= quantity.start <= name.end + 24
        and (size in name.id.split("-") or f"{name.id}-{size}" in passage.lexicon.models)
        for name in passage.named("model", "family")
    )


def _sizes(passage: Passage) -> dict[str, Any]:
    """Bounds on parameters: "7B" sets both, "13-32B" a range, "under 10B" the upper one."""
    bounds = passage.hits.of("bound")
    for quantity in passage.quantities:
        if quantity.unit != "params" or is_excluded(passage.text, quantity.start, quantity.end, reach=24):
            continue
        if _belongs_to_a_model(passage, quantity):
            continue
        low = quantity.low if quantity.low is not None else quantity.value
        near = [hit.label for hit in bounds if 0 <= quantity.start - hit.end <= 3 or 0 <= hit.start - quantity.end <= 2]
        if "most" in near:
            return {"max_params_b": quantity.value}
        if "least" in near or passage.text[quantity.end : quantity.end + 1] == "+":
            return {"min_params_b": quantity.value}
        return {"min_params_b": low, "max_params_b": quantity.value}
    return {}
