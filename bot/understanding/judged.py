"""Whether a message wants one model judged: how good it is at something, or what speaks against it."""

from functools import lru_cache

from msgspec import Struct

from bot.understanding.bare_messages import masked
from bot.understanding.expressions import expression
from bot.understanding.home import own_seats
from bot.understanding.message import slots_of
from bot.understanding.passage import Passage

GOOD, FAULTS = "good", "faults"
_LONGEST = 200
_SAID = frozenset({"task", "models", "quality_floor", "language", "modalities", "output_modalities", "needs", "targets",
                   "requests", "requests_period", "units", "unit_kind"})  # fmt: skip
"""What a judgement may say of the work; a message with other wishes asks for more than one."""
_WORK = frozenset({"language", "needs", "modalities", "output_modalities"})
_OTHER_SUBJECTS = frozenset({"benchmark", "licence", "residency", "migration", "origin_risk", "stack", "trend"})
_SURE = 5.0
_NAMELESS = "X"


class Judged(Struct, frozen=True, kw_only=True):
    """A judgement that is asked for. `what`: good or faults."""

    what: str
    task: str | None = None
    """The contract's word for the work, where it has one."""
    is_of_work: bool = False
    """Whether some work was told, even where no word for it is known."""
    is_for_a_body: bool = False
    """Whether a trade or a company of some country is to use it, to whom rules may apply."""


@lru_cache(maxsize=8)
def judged(passage: Passage) -> Judged | None:
    """The judgement of the one model named that a message asks for and nothing else; `None` for any other."""
    names = passage.named("model", "family")
    if len(passage.text) > _LONGEST or len(names) != 1:
        return None
    if passage.named("product", "card", "provider", "developer") or passage.hits.has("place"):
        return None
    text = masked(passage, "model", "family").lstrip("¿¡ ")
    text = _as_question(text)
    faults = expression("judged_faults").fullmatch(text)
    good = None if faults else expression("judged_good").fullmatch(text)
    if (faults or good) is None or _is_of_something_else(passage, text):
        return None
    # Who is to use it has rules of its own: "any problem with X for a Spanish university".
    if faults and (own_seats(passage) or expression("judged_body").search(passage.text)):
        return None
    slots, _ = slots_of(passage)
    if not slots.keys() <= _SAID:
        return None
    task = slots.get("task") or next(iter(passage.hits.labels("task")), None)
    told = task is not None or not slots.keys().isdisjoint(_WORK)
    if good and good["mild"] and not told:
        return None
    body = _is_for_a_body(passage)
    return Judged(
        what=FAULTS if faults else GOOD, task=task, is_of_work=told or (_tells_of_work(text) and not body),
        is_for_a_body=body,
    )  # fmt: skip


def _is_for_a_body(passage: Passage) -> bool:
    """Whether it is for "a German company" or "a law firm", and not for the chatbot of one."""
    nations = passage.hits.of("nation")
    for name in ("judged_trade", "judged_body") if nations else ("judged_trade",):
        for found in expression(name).finditer(passage.text):
            # "una empresa española": what it is of stands behind.
            behind = (hit.end for hit in nations if 0 <= hit.start - found.end() <= 1)
            if expression("judged_asker_ends").match(passage.text, next(behind, found.end())):
                return True
    return False


def _as_question(text: str) -> str:
    """The text without its opening; "do you think X is good" as "is X good"."""
    found = expression("judged_opening").match(text)
    end = found.end() if found else 0
    said = expression("judged_said").fullmatch(text, end)
    if said and expression("judged_asks_if").search(text, 0, end):
        return f"is X {said['rest']}"
    return text[end:]


def _is_of_something_else(passage: Passage, text: str) -> bool:
    """Whether the same words are of a law, a licence, a comparison, an outage or a limit."""
    if expression("judged_else").search(text.partition(_NAMELESS)[2]):
        return True
    return any(hit.label in _OTHER_SUBJECTS and hit.weight >= _SURE for hit in passage.hits.of("intent"))


def _tells_of_work(text: str) -> bool:
    """Whether words stand behind "good at" and the like."""
    return expression("judged_work").search(text.partition(_NAMELESS)[2]) is not None
