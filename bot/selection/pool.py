"""Everything eligible for a question, as candidates with quality and a rough bill."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from math import inf

from msgspec import Struct

from bot.costs.rough import rough_bill
from bot.costs.workload import Workload
from bot.quality.rank import Quality, quality_by_model
from bot.selection.barred import allowed
from bot.selection.bills import bills
from bot.selection.candidates import Candidate, candidates, cheapest_places
from bot.selection.constraints import rules_of
from bot.selection.contenders import contenders
from bot.selection.eligible import eligible
from bot.selection.picture_rows import of_pictures_asked
from bot.selection.price_limit import PriceLimit, price_limit
from bot.selection.priced_places import priced_there
from bot.selection.rows import Row
from bot.selection.shelf import Shelf
from bot.selection.sold_as import is_on_sale
from bot.selection.specialists import is_for_english, suits, wants_many_tongues
from bot.situation import Situation
from bot.understanding.special_kinds import kind_of
from bot.understood import Understood

ENDS_TOO_SOON = timedelta(days=90)
"""An offering that ends within this time is not recommended: nobody wants to move twice."""
SHORT_PROMPT_TOKENS = 30_000
"""A prompt up to this length fits every model worth a look."""
LONG_PROMPT_TOKENS = 128_000
"""A longer prompt is not given to a model whose context nobody states."""
OTHER_WORK = ("image", "video", "embedding", "speech", "ocr")
"""Modes whose models write no text."""
AT_ONCE = 3
"""Seconds to the first token in which no model has thought for long."""
NO_REASONING = frozenset({None, "none", "off", "low", "minimal"})
"""Efforts at which a model answers at once, or nearly so."""
ENGLISH_BOARDS = {"embedding": "mteb-eng", "rerank": "mteb-eng"}
"""Suites that measure a task in English alone, beside others that measure it in many languages."""
MODE_OF_TASK = {"embedding": "embedding", "rerank": "rerank", "image_generation": "image", "video": "video"}
_IMPLIED = {"embeddings": "embedding", "computer_use": "agentic", "tools": "agentic", "pdf": "document",
            "vision": "vision", "image": "vision", "video": "vision"}  # fmt: skip
"""What a need or an input says of the task where none is named, the most telling first."""


class Pool(Struct, frozen=True, kw_only=True):
    """The candidates left, and the task that their quality is about."""

    candidates: tuple[Candidate, ...]
    task: str
    is_limited: bool = True
    """Whether anything was asked of the models beside the task."""
    price_limit: PriceLimit | None = None


def pool_for(situation: Situation, workload: Workload) -> Pool:
    """Candidates that meet every wish of the asker and the policy, and that no rule bars for this asker."""
    task, mode = task_of(situation.asked), mode_of(situation.asked)
    middlemen = _wants_middlemen(situation, mode)
    left = eligible(_on_offer(situation, workload, mode, middlemen=middlemen), situation.wishes)
    if mode == "image":
        left = of_pictures_asked(left, situation.asked, situation.question.text)
    if _is_long(workload) and mode != "rerank":  # which reads the documents of a query one by one
        left = _reading(left, workload.prompt_tokens, mode)
    if blocked := situation.blocked_licences:
        left = [row for row in left if row.licence_id not in blocked]
    left = priced_there(allowed(left, situation), situation.where, situation.knowledge.facts)
    bill = billing(situation, workload)
    cheapest = cheapest_places(left, bill, middlemen=middlemen)
    limit = price_limit(situation, bill)
    if limit is not None:
        cheapest = {model: place for model, place in cheapest.items() if place[1] < limit.below_usd}
    quality = qualities(situation, task)
    if not quality and mode == "chat":
        # No board measures the task itself: how well a model chats says more than nothing.
        task = "chat"
        quality = qualities(situation, task)
    found = candidates(cheapest, quality, bill)
    if limit is not None and workload.stated:
        found = [each for each in found if each.rough_usd < limit.below_usd]
    fits, is_choosy = offered(situation), kind_of(situation.reading.flags) or _in_many_tongues(situation)
    found = [each for each in found if fits(each.row.measured_as)] or ([] if is_choosy else found)
    if in_english := _measured_in_english_alone(situation, quality):
        found = [each for each in found if each.row.measured_as not in in_english]
    if "no_reasoning" in situation.asked.needs:
        found = [each for each in found if each.effort in NO_REASONING]
    elif _is_in_a_hurry(situation.asked):
        found = [each for each in found if each.effort in NO_REASONING] or found
    limited = any(rules_of(wish) or wish.quality_floor or wish.budget_usd for wish in situation.wishes)
    good = tuple(_good_enough(situation, found, quality))
    if limit is not None:
        good = tuple(each for each in good if limit.lasts(each.row, each.rough_usd, situation.today)) or good
    return Pool(candidates=good, task=task, is_limited=bool(limited), price_limit=limit)


def _is_in_a_hurry(asked: Understood) -> bool:
    """Whether an answer has to begin before a model could think: fast, or within a few seconds."""
    wish = asked.latency
    return wish is not None and (not isinstance(wish, Decimal) or wish <= AT_ONCE)


def _reading(rows: Sequence[Row], prompt_tokens: int, mode: str) -> list[Row]:
    """The rows whose context holds the prompt; where a host states none, that of the model elsewhere is taken.

    Where nobody states any, a chat model is taken to hold all but a long one.
    """
    unknown = 0 if mode == "chat" and prompt_tokens > LONG_PROMPT_TOKENS else inf
    widest: dict[str, int] = {}
    for row in rows:
        widest[row.measured_as] = max(widest.get(row.measured_as, 0), row.offering.context_window_tokens or 0)
    return [
        row
        for row in rows
        if (row.offering.context_window_tokens or widest[row.measured_as] or unknown) >= prompt_tokens
    ]


def task_of(understood: Understood) -> str:
    """The task whose evidence counts: the one said, else what the needs and inputs imply, else general chat."""
    if understood.task is not None:
        return understood.task
    wanted = (*understood.needs, *understood.modalities)
    return next((_IMPLIED[each] for each in _IMPLIED if each in wanted), "chat")


def mode_of(understood: Understood) -> str:
    """What kind of model does the task."""
    if understood.task == "speech":
        makes_audio = "audio" in understood.output_modalities
        listens = "audio" in understood.modalities or (understood.unit_kind == "minutes" and not makes_audio)
        if makes_audio and (listens or "video" in understood.modalities):
            return "realtime"
        return "transcription" if listens else "speech" if makes_audio else "chat"
    if understood.task == "document" and understood.unit_kind == "pages" and "image" in understood.modalities:
        return "chat"
    if understood.task == "video" and "video" in understood.modalities and not understood.output_modalities:
        return "chat"
    by_output = {"image": "image", "video": "video", "audio": "speech"}
    wanted = next((by_output[kind] for kind in understood.output_modalities if kind in by_output), "chat")
    return MODE_OF_TASK.get(task_of(understood), wanted)


def _on_offer(situation: Situation, workload: Workload, mode: str, *, middlemen: bool) -> Shelf:
    """The rows to choose from, chosen once a day. Where nothing else is asked of them, those that can be cheapest."""

    def direct(rows: Iterable[Row]) -> list[Row]:
        return [row for row in _worth_a_look(rows, situation, mode) if not row.is_middleman]

    market, today = situation.market, situation.today
    if middlemen:
        return market.chosen(mode, today, lambda rows: _worth_a_look(rows, situation, mode), "all")
    is_choosy = (
        situation.user_context
        or situation.blocked_licences
        or _is_long(workload)
        or any(map(rules_of, situation.wishes))
    )
    if is_choosy or mode != "chat" or not workload.requests * workload.output_tokens:
        return market.chosen(mode, today, direct, "direct")
    return market.chosen(mode, today, lambda rows: contenders(direct(rows)), "contenders")


def _is_long(workload: Workload) -> bool:
    """Whether a request of the workload is too long for some models."""
    return workload.stated and workload.prompt_tokens > SHORT_PROMPT_TOKENS


def _worth_a_look(rows: Iterable[Row], situation: Situation, mode: str) -> list[Row]:
    """The rows worth a look whoever asks: of a known model that does the work and does not end too soon.

    A catalogue may list a picture or embedding model among the chat models.
    """
    lasting = situation.today + ENDS_TOO_SOON
    found = [row for row in rows if row.model is not None and is_on_sale(row.offering, lasting)]
    if mode != "chat":
        return found
    others = {row.model_id for other in OTHER_WORK for row in situation.market.rows(other, situation.today)}

    def writes(row: Row) -> bool:
        made = row.offering.output_modalities
        return "text" in made if made else row.model_id not in others

    return [row for row in found if writes(row)]


def billing(situation: Situation, workload: Workload) -> Callable[[Row, str | None], float | None]:
    """The bill of a row for the workload at the places asked for."""
    facts, charged = situation.knowledge.facts, situation.where.charged
    if not charged and mode_of(situation.asked) == "chat" and not workload.audio_seconds:
        return rough_bill(workload)  # all there is to it, and asked of thousands of rows
    return bills(workload, charged, facts, situation.today)


def offered(situation: Situation) -> Callable[[str], bool]:
    """Whether a model may be offered by its id: made for the task or of the kind asked for, and for the languages."""
    fits, many = suits(task_of(situation.asked), kind_of(situation.reading.flags)), _in_many_tongues(situation)
    return lambda model_id: fits(model_id) and not (many and is_for_english(model_id))


def _measured_in_english_alone(situation: Situation, quality: Mapping[str, tuple[Quality, ...]]) -> frozenset[str]:
    """The models that boards measure for the task in English only, where other languages are asked for."""
    task = task_of(situation.asked)
    if task not in ENGLISH_BOARDS or not _in_many_tongues(situation):
        return frozenset()
    return frozenset(quality_by_model(situation.knowledge.facts, task)) - frozenset(quality)


def _in_many_tongues(situation: Situation) -> bool:
    return wants_many_tongues(situation.question.text, situation.asked.language)


def qualities(situation: Situation, task: str) -> Mapping[str, tuple[Quality, ...]]:
    """Quality by model, best effort first; of texts in other languages than English by boards that hold them."""
    facts = situation.knowledge.facts
    if task not in ENGLISH_BOARDS or not _in_many_tongues(situation):
        return quality_by_model(facts, task)
    return quality_by_model(facts, task, frozenset(
        board.id for board in facts.boards.values() if board.suite == ENGLISH_BOARDS[task]
    ))  # fmt: skip


def _wants_middlemen(situation: Situation, mode: str) -> bool:
    """Whether routers and resellers count: where only free will do, or one of them is named."""
    named = {provider for wish in situation.wishes for provider in wish.providers}
    rows = situation.market.rows(mode, situation.today) if named else ()
    return bool(situation.asked.free) or any(
        row.provider_id in named and row.provider is not None and row.is_middleman for row in rows
    )


def _good_enough(
    situation: Situation, found: list[Candidate], quality: Mapping[str, tuple[Quality, ...]]
) -> list[Candidate]:
    """Those at least as good as the models named as the standard; all where none was named or none is measured."""
    least = standard(situation, quality)
    return found if least is None else [each for each in found if each.worth >= least]


def standard(situation: Situation, quality: Mapping[str, tuple[Quality, ...]]) -> float | None:
    """The quality to reach: the least of the models named as the standard; `None` where none is named and measured."""
    return min((quality[model][0].quality for model in situation.floor_models if model in quality), default=None)
