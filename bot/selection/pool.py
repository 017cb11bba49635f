"""Everything eligible for a question, as candidates with quality and a rough bill."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.costs.estimate import estimate
from bot.costs.rough import rough_bill
from bot.costs.uplift import uplift_for
from bot.costs.workload import Workload
from bot.quality.rank import Quality, task_quality
from bot.selection.barred import barring
from bot.selection.candidates import Candidate, candidates, cheapest_places
from bot.selection.constraints import eligible
from bot.selection.market import MIDDLEMEN, Row, is_on_sale
from bot.selection.priced_places import priced_there
from bot.situation import Situation
from bot.understood import Understood
from knowledge.offering import Component

ENDS_TOO_SOON = timedelta(days=90)
"""An offering that ends within this time is not recommended: nobody wants to move twice."""
PICTURE_RATES = frozenset({Component.IMAGE_OUT, Component.PIXEL_OUT, Component.OUTPUT_IMAGE})
"""What pictures are sold by; a plain token price of a picture model is one that its catalogue has in another unit."""
OTHER_WORK = ("image", "video", "embedding", "speech", "ocr")
"""Modes whose models write no text."""
MODE_OF_TASK = {"embedding": "embedding", "rerank": "rerank", "image_generation": "image", "video": "video"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """The candidates left, and the rows they were chosen from."""

    candidates: tuple[Candidate, ...]
    rows: tuple[Row, ...]
    task: str


def pool_for(situation: Situation, workload: Workload) -> Pool:
    """Candidates that meet every wish of the asker and the policy, and that no rule bars for this asker."""
    task = task_of(situation.asked)
    rows = situation.market.rows(mode_of(situation.asked), situation.today)
    left = eligible(rows, situation.wishes)
    is_barred = barring(situation)
    is_for_it = _kind_of_work(situation)
    lasting = situation.today + ENDS_TOO_SOON
    allowed = [
        row
        for row in left
        if row.model is not None
        and is_for_it(row)
        and not is_barred(row)
        and row.licence_id not in situation.blocked_licences
        and is_on_sale(row.offering, lasting)
    ]
    places = tuple(place for wish in situation.wishes for place in wish.host_region)
    allowed = priced_there(allowed, places, situation.knowledge.facts)
    bill = billing(situation, workload)
    named = {provider for wish in situation.wishes for provider in wish.providers}
    middlemen = bool(situation.asked.free) or _wants_middlemen(rows, named)
    cheapest = cheapest_places(allowed, bill, middlemen=middlemen)
    quality = qualities(situation, task)
    if not quality and mode_of(situation.asked) == "chat":
        # No board measures the task itself: how well a model chats says more than nothing.
        task = "chat"
        quality = qualities(situation, task)
    found = [each for each in candidates(cheapest, quality, bill) if _fits_effort(each, situation.asked)]
    return Pool(candidates=tuple(_good_enough(situation, found, quality)), rows=tuple(allowed), task=task)


def task_of(understood: Understood) -> str:
    """The task whose evidence counts: the one said, else general chat."""
    return understood.task or "chat"


def mode_of(understood: Understood) -> str:
    """What kind of model does the task."""
    if understood.task == "speech":
        makes_audio = "audio" in understood.output_modalities
        listens = "audio" in understood.modalities or understood.unit_kind == "minutes"
        return "transcription" if listens and not makes_audio else "speech" if makes_audio else "chat"
    if understood.task == "document" and understood.unit_kind == "pages" and "image" in understood.modalities:
        return "chat"
    by_output = {"image": "image", "video": "video", "audio": "speech"}
    wanted = next((by_output[kind] for kind in understood.output_modalities if kind in by_output), "chat")
    return MODE_OF_TASK.get(understood.task or "", wanted)


def _kind_of_work(situation: Situation) -> Callable[[Row], bool]:
    """A test for rows that do the work: a catalogue may list a picture or embedding model among the chat models."""
    if mode_of(situation.asked) != "chat":
        return lambda row: True
    others = {row.model_id for mode in OTHER_WORK for row in situation.market.rows(mode, situation.today)}

    def writes(row: Row) -> bool:
        made = row.offering.output_modalities
        return "text" in made if made else row.model_id not in others

    return writes


def billing(situation: Situation, workload: Workload) -> Callable[[Row, str | None], float | None]:
    """The bill of a row, uplift included: rough by tokens, exact for what is billed by the piece, second or page."""
    usd = rough_bill(workload)
    places = tuple(place for wish in situation.wishes for place in wish.host_region)

    def of_row(row: Row, effort: str | None) -> float | None:
        if row.offering.mode == "image" and not PICTURE_RATES & row.offering.prices[0].rates.keys():
            return None
        if row.offering.mode != "chat":
            found = estimate(row.offering, workload, situation.today, situation.knowledge.facts, places=places)
            total = found.cost.total_usd if found.cost else None
            return float(total) if total or (total is not None and row.is_free) else None
        bare = usd(
            input_rate=row.input_rate, output_rate=row.output_rate, cached_rate=row.cached_rate,
            batch_input_rate=row.batch_input_rate, batch_output_rate=row.batch_output_rate, effort=effort,
        )  # fmt: skip
        uplift = uplift_for(row.offering, places, situation.knowledge.facts) if places and bare else None
        return bare if bare is None or uplift is None else bare * float(uplift.factor)

    return of_row


def qualities(situation: Situation, task: str) -> dict[str, tuple[Quality, ...]]:
    """Quality by model, best effort first."""
    found: dict[str, list[Quality]] = {}
    for each in task_quality(situation.knowledge.facts, task):
        found.setdefault(each.model, []).append(each)
    return {model: tuple(each) for model, each in found.items()}


def _wants_middlemen(rows: Sequence[Row], named: set[str]) -> bool:
    return any(row.provider_id in named and row.provider is not None and row.provider.role in MIDDLEMEN for row in rows)


def _fits_effort(candidate: Candidate, understood: Understood) -> bool:
    return "no_reasoning" not in understood.needs or candidate.effort in {None, "none", "off", "low", "minimal"}


def _good_enough(
    situation: Situation, found: list[Candidate], quality: dict[str, tuple[Quality, ...]]
) -> list[Candidate]:
    """Those at least as good as the models named as the standard; all where none was named or none is measured."""
    levels = [quality[model][0].quality for model in situation.floor_models if model in quality]
    return [each for each in found if each.worth >= min(levels)] if levels else found
