"""Sound, film and pictures that no catalogue says a model reads: there is no bill of those."""

from bot.costs.estimate import UNPRICED
from bot.costs.workload import Workload
from bot.selection.constraints import CAPABILITY_OF_INPUT
from bot.selection.rows import Row
from bot.situation import Situation
from bot.understanding.curated import made_by
from bot.understanding.kinds_of_work import work_of
from bot.understanding.unsaid_lengths import length_is_unsaid
from bot.understood import Understood

UNSAID = "No bill without their length: say how many minutes the recordings have, each or in all."
"""Said where sound or film is counted as files."""
NO_BILL = (UNPRICED, UNSAID)
"""How the sentences begin that say why there is no bill."""
READS = {"audio": "takes sound", "video": "takes film", "image": "takes pictures"}


def is_unread(situation: Situation, row: Row, kind: str) -> bool:
    """Whether no catalogue says of the model at `row`, at any host, that it reads this kind of input."""
    if row.offering.mode != "chat":
        return False
    key = CAPABILITY_OF_INPUT[kind]
    sold = (row.offering, *situation.knowledge.catalogue.of_model(row.model_id))
    return not any(each.capabilities.get(key) for each in sold)


def is_of_unsaid_length(situation: Situation) -> bool:
    """Whether the load is files of sound or film of which nobody told the length: no bill can be made of it."""
    question = situation.question
    return length_is_unsaid((question.text, *question.history), situation.asked)


def is_heard_of_unsaid_length(row: Row, load: Understood) -> bool:
    """Whether recordings are counted for a model that only writes down sound, without the minutes they have."""
    name = row.model_id or ""
    hears = work_of(name) == "speech" and not made_by((name,))
    counted = load.requests is not None or (load.units is not None and load.unit_kind != "minutes")
    return hears and counted and load.unit_kind != "minutes" and load.input_tokens is None


def not_read(situation: Situation, row: Row, workload: Workload) -> str:
    """Why there is no bill of a load with sound, film or pictures in it; empty where the model may read them."""
    if is_of_unsaid_length(situation):
        return UNSAID
    sound = ("video" if workload.film else "audio") if workload.audio_seconds else None
    for kind in (sound, "image" if workload.images else None):
        if kind is not None and is_unread(situation, row, kind):
            return f"No source on board says that {row.model_name} {READS[kind]}: there is no bill of it."
    return ""
