"""Whether a message turns its thread to another intent: a whole question, one word for another thing, a workload."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.aside_words import labelled
from bot.understanding.asides import attribute, bars_keeping
from bot.understanding.expressions import expression
from bot.understanding.followup_models import asks_for_its_like
from bot.understanding.in_its_stead import asks_for_other_hosts, seeks_another
from bot.understanding.leave_asked import asks_if_allowed
from bot.understanding.on_the_list import asks_leave
from bot.understanding.parts_of_bill import asks_for_a_share, asks_for_the_total, largest_asked
from bot.understanding.passage import Passage
from bot.understanding.siblings import ALREADY
from bot.understanding.supposed_losses import asks_what_instead, supposes_loss
from bot.understanding.thread import Thread

_ASKS = regex(
    rf"[?？]|^{ALREADY}(?:(?:and|so|then|but|und|dann|y|et|e|а|и|тогда) )*"
    r"(?:how|what|why|when|who|is|does|compare|list|show|explain|tell|vergleich\w*|compara\w*|compare[rz]?)\b"
    r"|多少|吗|^(?:比较|对比|сравни|比較|비교)"
)
_LOOKS = regex(
    rf"^{ALREADY}(?:(?:and|so|then|but|now|please|und|dann|bitte|y|et|e|а|и|тогда) )*(?:(?:can|could) you )?"
    r"(?:(?:recommend|suggest|propose|name|give me|find me|show me)\b[^?]{0,20}"
    r"\b(?:else|others?|alternatives?|another|instead|different|model|one)\b"
    r"|(?:what|which) (?:[\w-]+ ){0,3}?(?:models?|ones?|llms?)\b[^?]{0,24}\b(?:instead|then)\b"
    r"|(?:any |some )?(?:other |better )?alternatives?\b|(?:una |eine |une |uma )?alternativ\w+\b"
    r"|empfiehl|recomienda|recomiénda\w+|recommande|recomende|посоветуй)"
    r"|^那?(?:推荐|换一个|有替代|还有别的)|^(?:他に|他の)おすすめ|^대안"
    r"|^(?:(?:und|aber|ok),? )?(?:gibt es|gibt's|gibts|gäbe es|was wäre|was ist) [^?]{0,16}(?:günstiger|billiger)\w*"
    r"(?! als)"
    r"|^(?:もっと|より)安い|^有没有(?:更|再)?便宜|^(?:а |ну )?есть (?:что|вариант)[^?]{0,16}дешевле"
    r"|^(?:e )?(?:há|tem) (?:algo|alguma coisa) mais barat"
    r"|^(?:(?:and|so|ok|okay|then|und|dann|also|y|entonces|et|alors|e|então|а|тогда),? )*"
    r"(?:(?:what|which(?: one| model)?)(?:'s| would| does| will| can)?(?: then| else)? (?:fit|fits|works)\b"
    r"|was (?:passt|ginge|geht)\b|qué (?:cabe|entra|encaja)\b|qu'est-ce qui (?:rentre|passe)\b|o que cabe\b"
    r"|что (?:тогда )?(?:влез\w+|подойд[её]т|укладыва\w+))[^?]{0,30}\??$"
)
"""Words that ask for another model outright."""
_IN_ITS_STEAD = regex(
    r"^(?:(?:and|so|ok|okay|then|but),? )*(?:what|which) (?:[\w-]+ ){0,3}?(?:models?|ones?|llms?)\b"
    r"[^?]{0,24}\binstead\b"
)
_BESIDE = expression("turns_beside")
"""An opening that holds the model spoken of against another: "I mean vs gemma"."""
_CHOICES = frozenset({"recommend", "stack"})
_CHANGES_SLOTS = frozenset({"recommend", "residency", "capability", "cost"})
_FACTS = frozenset({"licence", "capability", "benchmark", "residency", "origin_risk", "trend"})
"""Intents that a workload told in full turns away from."""
_OF_ONE = _FACTS - {"benchmark", "trend"}
"""Those of a model that is named, whose cost for any load is then asked for."""
_OF_MODELS = _FACTS | {"cost"}
_OF_NAMED = _OF_MODELS | {"compare"}
_LAW = frozenset({"origin_risk", "residency", "licence"})
_OFFICIAL = frozenset({"us_federal_civilian", "us_state", "us_defense", "us_contractor", "government"})
"""Askers whose "can we use it?" is one of law, as soon as they say who they are."""
_WITH_LAW = _OFFICIAL | {"health", "finance", "minors", "china_user"}
"""Askers, and users of theirs, for whom rules of their own hold."""
_REOPENED = frozenset({"capability", "licence", "residency"})
"""Intents whose "it may be used" is another answer once it is told who asks."""
_BILLS = frozenset({"cost", "compare"})
_BILL = frozenset({"input_tokens", "output_tokens"})
_LOAD = _BILL | {"requests"}


def in_thread(
    passage: Passage, scores: Mapping[str, float], slots: Mapping[str, Any], found: tuple[str, ...],
    before: tuple[str, ...],
) -> tuple[str, ...]:  # fmt: skip
    """The intents after a message: the thread's own, `before`, unless it asks for something else.

    `found`: those of the message alone, the likeliest first, and `slots` what it says.
    """
    if before[0] == "recommend" and asks_leave(passage):
        return ("origin_risk", *before)
    if "stack" in before and (supposes_loss(passage) or (before[0] == "stack" and asks_what_instead(passage))):
        return ("stack", *(label for label in before if label != "stack"))
    ways = (asks_for_a_share, largest_asked, asks_for_the_total)
    if before[0] == "stack" and any(asks(passage.text) for asks in ways):
        return before
    if before[0] in _BILLS and asks_for_a_share(passage.text) and passage.named("model", "family"):
        return ("stack", *before)
    if before[0] in _IN_PLACE_OF_IT and (wishes_for_open_ones(passage, slots) or bars_keeping(passage)):
        return before
    if before[0] not in _CHOICES and asks_for_its_like(passage):
        return ("recommend",)
    if before[0] in _OF_MODELS and (seeks_another(passage) or _IN_ITS_STEAD.search(passage.text)):
        return ("recommend", *(label for label in before if label != "recommend"))
    if before[0] != "compare" and passage.named("model", "family") and _BESIDE.match(passage.text):
        return ("compare", *(label for label in before if label == "cost"))
    asks_cost = found[:1] == ("cost",) and before[0] in _OF_ONE and not _LOAD.isdisjoint(slots)
    is_bill = asks_cost or (slots.keys() >= _BILL and before[0] in _FACTS)
    of_boards = before[0] in _OF_NAMED and "recommend" not in before and _asks_of_a_board(passage)
    alone = "benchmark" if of_boards else attribute(passage) or (is_bill and "cost")
    if alone == "licence" and "self_host" in slots and before[0] in _LAW:
        return before  # "and self-hosted?" asks whether the same is allowed so, not whether there are weights
    if alone:
        return (alone, "compare") if "compare" in before and alone != "compare" else (alone,)
    if _turns_to_a_choice(slots, before):
        return ("recommend", *(label for label in before if label == "cost"))
    told = before[0] in _REOPENED and not _WITH_LAW.isdisjoint(slots.get("user_context", ()))
    if told and "recommend" not in before and not _asks_another(passage, scores, found, before):
        return ("origin_risk", *(label for label in before if label != "origin_risk"))
    first = _turn(passage, scores, found, before)
    return before if first is None else (first, *(label for label in before if label != first))


_OF_SEVERAL = frozenset({("benchmark",), ("capability",), ("licence",)})
"""Intents whose models are each told of by themselves."""
_BETTER = regex(
    r"\b(?:which|who|welche[rs]?|wer|cu[aá]l|quel(?:le)?|lequel|laquelle|qual|quale)\b[^?]{0,24}"
    r"\b(?:better|best|stronger|besser|stärker|mejor|meilleure?|mieux|melhor|migliore|meglio)\b"
    r"|哪个[^?？]{0,8}(?:更?好|强)|どっち|どちら"
    r"|(?:어느|뭐가|어떤)[^?]{0,10}(?:낫|나아|좋)|\b(?:что|кто) (?:\w+ )?лучше"
)
"""What asks for the better of the models spoken of."""


def turned(
    passage: Passage, thread: Thread, intents: tuple[str, ...], own: dict[str, Any]
) -> tuple[tuple[str, ...], dict[str, Any]]:
    """The intents and the slots of a message, turned to a comparison or a choice where its thread makes it ask one."""
    if models := _weighed(passage, thread):
        return ("compare",), {**own, "models": models}
    at_home = "self_host" in thread.slots and "models" not in {*thread.slots, *own}
    if at_home and "task" in own and intents[0] == "capability" and thread.intents[0] == "capability":
        return ("recommend",), own  # "for coding" after "what runs on a 4090?"
    return intents, own


def _weighed(passage: Passage, thread: Thread) -> tuple[str, ...]:
    """The models of a thread that are held against each other: by price, or at a work that no board named tells.

    Empty for any other message, and where only one is spoken of.
    """
    before = thread.intents[:1]
    if before not in _OF_SEVERAL or "recommend" in thread.intents or passage.names:
        return ()
    by_price = expression("questions_cheaper_of").search(passage.text) is not None
    is_better = before == ("benchmark",) and passage.hits.has("task") and not _asks_of_a_board(passage)
    if not by_price and not (is_better and _BETTER.search(passage.text)):
        return ()
    earlier = thread.earlier.slots if thread.earlier and thread.earlier.intents[:1] == before else {}
    models = tuple(dict.fromkeys((*earlier.get("models", ()), *thread.slots.get("models", ()))))
    return models if len(models) > 1 else ()


_A_BOARD = 6
"""The weight from which a word is the name of a board."""
_SHORT = 40


def _asks_of_a_board(passage: Passage) -> bool:
    """Whether a message is short and names a board, and nothing else: "and on gpqa?"."""
    boards = any(hit.weight >= _A_BOARD for hit in passage.hits.of("intent", "benchmark"))
    return boards and not passage.names and not passage.hits.has("task") and len(passage.text) <= _SHORT


def with_the_thread(
    passage: Passage, slots: Mapping[str, Any], intents: tuple[str, ...], before: tuple[str, ...]
) -> tuple[str, ...]:
    """The intents of a message; those of its thread, `before`, behind what it asks of the models that stand there.

    That is the law, where it asks if they may be used, or who else serves them. `slots`: what stands in the thread.
    """
    if "models" not in slots:
        return intents
    if asks_if_allowed(passage, slots.get("user_context", ())):
        return ("origin_risk", *(label for label in before if label != "origin_risk"))
    if intents[0] in _OF_HOSTS_TOO and asks_for_other_hosts(slots, passage):
        return ("residency", *(label for label in before if label != "residency"))
    return intents


_OF_HOSTS_TOO = frozenset({"capability", "compare", "benchmark", "licence"})
"""Intents of models, which tell one host of each."""
_WISHES_OPEN = frozenset({"open_weights", "self_host"})
_IN_PLACE_OF_IT = frozenset({"recommend", "migration"})
"""Intents that end in a choice, which "open weights" alone limits; of a model that is named it asks for its licence."""


def wishes_for_open_ones(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether a message is the wish for weights and nothing else: "open weights please", "可以本地部署的"."""
    if _WISHES_OPEN.isdisjoint(slots) or "models" in slots:
        return False
    labels = set(labelled(passage))
    return labels <= {"open", "filler", "fine"} and "open" in labels


def _turns_to_a_choice(slots: Mapping[str, Any], before: tuple[str, ...]) -> bool:
    """Whether another model is looked for at a share of a price; "cheaper?" alone may be about the two compared."""
    if "price_share" not in slots or before[0] == "stack":
        return False
    return "quality_floor" in slots or slots["price_share"] < 1 or before[0] in {*_FACTS, "cost"}


def _turn(passage: Passage, scores: Mapping[str, float], found: tuple[str, ...], before: tuple[str, ...]) -> str | None:
    """The intent that a message turns its thread to; `None` for one that only changes what was said."""
    if "recommend" not in before and _LOOKS.search(passage.text):
        return "recommend"
    if found[:1] == ("migration",) and before[0] in _OF_NAMED and scores["migration"] >= _PLAIN:
        return "migration"
    is_short = len(passage.text) < _WHOLE and not passage.named("model", "family")
    if not found or found[0] in before or is_short:
        return None
    first = found[0]
    needed = 5.9 if first in _CHANGES_SLOTS else 5.0
    if first == "capability":
        needed = 4.9
    return first if _ASKS.search(passage.text) and scores[first] >= needed else None


def _asks_another(
    passage: Passage, scores: Mapping[str, float], found: tuple[str, ...], before: tuple[str, ...]
) -> bool:
    """Whether the message that tells who asks puts a question of its own: "we're a bank, what does it cost?"."""
    first = _turn(passage, scores, found, before)
    return first not in {None, "origin_risk", *before}


_WHOLE = 24
"""Characters from which a message may be a whole question."""
_PLAIN = 5.9
"""The score of a message that says outright that a model ends: "retired?", "successor?"."""
