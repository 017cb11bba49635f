"""Hardware: cards and their memory, memory in GB, main memory."""

import itertools
import re
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.bare_memory import is_condition, is_size_of
from bot.understanding.card_counts import cards_named, cards_of_memory, some_of
from bot.understanding.card_memory import memory_stated, stands_before
from bot.understanding.expressions import expression
from bot.understanding.files import are_files
from bot.understanding.memory_reported import memory_told
from bot.understanding.model_sizes import model_sizes
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.unlisted_cards import is_unlisted, unlisted_memory

_GPU = regex(
    r"vram|gpu|gram\b|graphics|\bcarte\b|\btarjeta\b|\bkarte\b|\bplaca\b|video"
    r" (?:ram|memory|card)|显存|显卡|ekran kart(?!\w* yok)|\bkart[aęąy]?\b(?= grafi)|grafik|gráfica|graficzn|vidéo"
    r"|グラボ|ビデオメモリ|그래픽|видео|\bcards?\b|\bкарт\w*|\bplacas?\b|\btarjetas\b|\bsched[ae]\b|\bkarten\b|\bcartes\b|显?卡|カード|카드"
)
_RAM = regex(
    r"\bram\b|\bddr\d?|system memory|内存|arbeitsspeicher|mémoire vive|メモリ|оперативн|оперативк|\bозу|\bmemory\b"
    r"|메모리|memória|memoria"
)
_BOX = regex(
    r"laptop|\bpc\b|desktop|phone|\bvps\b|notebook|raspberry|\bpi\b|server|笔记本|portátil|portable|ノート|노트북|ноутбук"
    r"|android|machine|computer|电脑|mini|threadripper|epyc|xeon|ryzen|workstation|\bnas\b|thinkpad|optiplex|chromebook|proliant"
    r"|(?<![a-z])cpu(?![a-z])|процессор|steam ?deck|rog ally|legion go|handheld|nuc\b"
)
_RAM_AT_ONCE = regex(r"\s?(?:of |de )?(?:system |ddr\d )?ram\b")
_OF_RAM = regex(r" (?:de |of |di )?(?:ram|memoria)\b")
_NOT_MEMORY = regex(r"\b(?:file|download|disk|storage|ssd|hdd|nvme|upload|drive|dataset)\b")
_HELD = regex(
    r"\b(?:files?|index(?:es)?|corpus|datasets?|backups?|archives?|dumps?|database|datenbank|índice|базы?)\b|索引|数据集|データ(?!セン)|데이터"
)
"""What holds so many gigabytes without being memory: "the index is 200GB"."""
_OWN = regex(
    r"\b(?:have|i've|we've|ive|got|my|with|on|own|has|only|mit|con|avec|com|rig|runs?|fit|fits"
    r"|läuft|laufen|passt|passen|tourne\w*|tient|corre|corren|cabe|cabem|roda\w*)\b|有|我的|で|에서|у меня|есть"
)


def hardware(passage: Passage) -> dict[str, Any]:
    """`gpu_memory_gb`, `ram_gb`, `max_params_b`, `min_params_b`, as far as said; several cards add up."""
    slots: dict[str, Any] = model_sizes(passage)
    cards = passage.named("card")
    unified = passage.hits.has("machine", "unified") or any(passage.lexicon.cards[card.id].unified for card in cards)
    stated: dict[str, list[Decimal]] = {"gpu": _in_names(passage), "ram": []}
    for quantity in memory_told(passage):
        if quantity.unit == "ram" or (not quantity.unit and _OF_RAM.match(passage.text, quantity.number_end)):
            stated["ram"].append(quantity.value)
        elif is_unlisted(passage, quantity):
            continue
        elif quantity.unit in {"gb", "vram"} and (kind := _kind(passage, quantity, unified=unified)):
            many = cards_of_memory(passage.text, quantity.start, quantity.end) if kind == "gpu" else 1
            if kind == "gpu" and unified and many == 1:
                many = _machines(passage)
            stated[kind].append(quantity.value * many)
    total = _of_cards(passage, stated["gpu"])
    if unlisted := unlisted_memory(passage):
        total = unlisted + (total or 0)
    if total is not None and (many := _count(passage)) > 1:
        total = total * some_of(passage.text, many) / many
    if passage.hits.has("wish", "cpu_only") or (total is None and _NO_CARD.search(passage.text)):
        total = Decimal(0)
    if total is not None:
        slots["gpu_memory_gb"] = total
    if stated["ram"]:
        slots["ram_gb"] = stated["ram"][0]
    return slots


def _count(passage: Passage) -> int:
    """How many cards, all of one kind, or machines with shared memory are told; one where that is not so."""
    counted = cards_counted(passage)
    return counted[0][1] if len(counted) == 1 else 1 if counted else _machines(passage)


def _machines(passage: Passage) -> int:
    """How many machines with shared memory are told: "two mac minis 64gb each", "2x M4 Max 128GB"."""
    chips = [card for card in passage.named("card") if passage.lexicon.cards[card.id].unified]
    places = [(hit.start, hit.end) for hit in passage.hits.of("machine", "unified")]
    places += [(chip.start, chip.end) for chip in chips]
    return max((cards_named(passage.text, start, end) for start, end in places), default=1)


_NO_CARD = expression("memory_no_card")
_IN_A_NAME = regex(r"(\d{1,3}) ?gb$")
_CHIPS = ("apple-", "strix-")
"""How the ids of chips begin that are built in with more than one size of memory."""


def _in_names(passage: Passage) -> list[Decimal]:
    """The memory of machines that share it with their processor: "jetson orin nano 8gb", and "two DGX Spark".

    Those of one size only have it in the table.
    """
    found = []
    for card in passage.named("card"):
        known = passage.lexicon.cards[card.id]
        if not known.unified:
            continue
        if named := _IN_A_NAME.search(passage.text[card.start : card.end]):
            found.append(Decimal(named[1]))
        elif not card.id.startswith(_CHIPS):
            found.append(known.memory_gb * cards_named(passage.text, card.start, card.end))
    return found


def _own_cards(passage: Passage) -> list[Name]:
    """The cards that have memory of their own, without those on their way out: "my 3060 for a 5090"."""
    own = [card for card in passage.named("card") if not passage.lexicon.cards[card.id].unified]
    kept = [card for card in own if not _is_replaced(passage, card)]
    return kept or own


_OWNED = expression("memory_owned")
_OWNED_BEHIND = expression("memory_owned_behind")
_OF_LAPTOPS = ("-laptop", "-mobile")


def cards_counted(passage: Passage) -> list[tuple[str, int, Decimal | None]]:
    """The cards named, with how many of each are told and the memory stated of one."""
    return [
        (card.id, cards_named(passage.text, card.start, card.end), memory_stated(passage, card))
        for card in passage.named("card")
    ]


def cards_in(passage: Passage) -> int:
    """How many cards a message tells of, of those it names; one where it names none."""
    return sum(many for _, many, _ in cards_counted(passage)) or 1


def is_owned(passage: Passage) -> bool:
    """Whether the cards named are told to be the asker's: "our 4 L40S", "I have a 3090", "a 4060 laptop"."""
    return any(
        card.id.endswith(_OF_LAPTOPS)
        or _OWNED.search(passage.before(card.start, 44)) is not None
        or _OWNED_BEHIND.match(passage.text, card.end) is not None
        for card in passage.named("card")
    )


_REPLACED_BEFORE = expression("memory_replaced_before")
_REPLACED_BEHIND = expression("memory_replaced_behind")


def _is_replaced(passage: Passage, card: Name) -> bool:
    """Whether a card is told to be dead, sold or on its way out."""
    behind = _REPLACED_BEHIND.match(passage.text, card.end)
    return behind is not None or _REPLACED_BEFORE.search(passage.before(card.start, 50)) is not None


def one_card(passage: Passage) -> Decimal | None:
    """The memory of one of the cards named."""
    own = _own_cards(passage)
    return (memory_stated(passage, own[0]) or passage.lexicon.cards[own[0].id].memory_gb) if own else None


def _of_cards(passage: Passage, stated: list[Decimal]) -> Decimal | None:
    """The memory of all cards named, or the memory stated, whichever is more; unified memory only as stated."""
    own = _own_cards(passage)
    if len(own) > 1 and _are_alternatives(passage, own):
        own = own[:1]
    total = Decimal(0)
    for card in own:
        memory = memory_stated(passage, card) or passage.lexicon.cards[card.id].memory_gb
        total += memory * cards_named(passage.text, card.start, card.end)
    if not stated:
        return total or None
    return max(total, stated[0])


def _are_alternatives(passage: Passage, cards: list[Name]) -> bool:
    """Whether cards are weighed against each other ("4090 or 5090") rather than owned together."""
    gaps = [passage.text[left.end : right.start] for left, right in itertools.pairwise(cards)]
    return any(re.search(r"\b(?:or|vs|versus|oder|ou|o|или)\b|还是|或", gap) for gap in gaps)


def _kind(passage: Passage, quantity: Quantity, *, unified: bool) -> str | None:
    """Whether gigabytes are GPU memory ("gpu") or main memory ("ram"); `None` for a file or a mere example."""
    behind = passage.after(quantity.number_end, 24)
    behind = re.split(
        r"\d|[,，、+/()]| and | und | with | no | without | ohne | sans | sin | sem | и | без | var ", behind
    )[0]
    ahead = re.split(r"[,，、+/()]|\d", passage.before(quantity.start, 24))[-1]
    if _is_of_files(passage, quantity, behind, ahead):
        return None
    if any(stands_before(quantity, card) for card in _own_cards(passage)):
        return "gpu"
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
    no_card = passage.hits.has("wish", "cpu_only") and not passage.named("card")
    if no_card or _BOX.search(behind) or _BOX.search(ahead):
        return "ram"
    if any(0 <= quantity.start - card.end <= 3 for card in passage.named("card")):
        return "gpu"
    wide = passage.before(quantity.start, 40) + passage.after(quantity.end, 40)
    if _GPU.search(wide):
        return "gpu"
    if not passage.named("card") and _BOX.search(passage.before(quantity.start, 24)):
        return "ram"
    own = _OWN.search(passage.before(quantity.start, 18)) or passage.hits.has("wish", "self_host")
    own = own or is_condition(passage, quantity)
    return "gpu" if own or _is_listed(passage, quantity) or _WEIGHTS.search(passage.text) else None


def _is_of_files(passage: Passage, quantity: Quantity, behind: str, ahead: str) -> bool:
    """Whether gigabytes are told of files, or of what holds them."""
    held = _NOT_MEMORY.search(behind) or _HELD.search(ahead)
    return (
        held is not None or are_files(passage, quantity) or (quantity.unit != "vram" and is_size_of(passage, quantity))
    )


_WEIGHTS = regex(r"\bgguf\b|\bi?q[2-8](?:_|\b)|\bawq\b|\bgptq\b|\bexl[23]\b|\bollama\b|\bvllm\b|\bllama\.cpp\b")
"""What is spoken of only where weights are run: gigabytes beside it are those of a card."""
_OPENS = regex(r"(?:^|[,;:+(]\s?)$")
_CLOSES = regex(r"\s?(?:$|[,;+).!?])")


def _is_listed(passage: Passage, quantity: Quantity) -> bool:
    """Whether bare gigabytes stand among what a model of open weights must be: "open weights, 24gb"."""
    alone = _OPENS.search(passage.text[: quantity.start]) and _CLOSES.match(passage.text, quantity.end)
    return bool(alone) and passage.hits.has("wish", "open_weights")
