"""Which model is the smallest that meets the wishes, by the parameters that makers publish."""

from collections.abc import Sequence
from decimal import Decimal

from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.rows import Row
from bot.selection.specialists import suits
from bot.selection.weights import BUDGET_FLOOR
from bot.strategies.model_lists import members_of, pool_of, tell_rows
from bot.strategies.named import model_source, name_of
from bot.understanding.sought import SMALLEST, Sought
from bot.wording.figures import listed
from bot.wording.tasks import task_words
from bot.wording.wishes import wishes_in_words

BY_SIZE = "Size alone decides here, in parameters as makers publish them; how good they are does not."
NAMED = 3
"""Models of unknown size that are named."""
_PAGES = frozenset({"document", "extraction"})
"""Work for readers of pages, whose size says little of it."""
_OF_OTHER_MODES = frozenset({"embedding", "rerank", "speech", "image_generation", "video"})
_NO_SKILL = _OF_OTHER_MODES | {None, "vision"}
"""Tasks that say what a model takes in or puts out; others ask for one that is good enough."""


def answered(draft: Draft) -> bool:
    """Whether the smallest model is asked for, to be called at a host; if so, the smallest are told by size."""
    sought, asked = draft.situation.reading.sought, draft.situation.asked
    if sought is None or sought.what != SMALLEST or asked.self_host or asked.gpu_memory_gb or asked.ram_gb:
        return False
    if asked.task in _PAGES:
        return False
    members = members_of(draft, sought)
    named = sought.names if members else ()
    with draft.asking(asked.but(models=(), quality_floor=())):
        found = pool_of(draft, Sought(what=SMALLEST, names=named), {each.model_id for each in members})
        good = [each for each in found if each.worth >= BUDGET_FLOOR] if asked.task not in _NO_SKILL else []
        apt = suits("chat")
        general = [each for each in found if asked.task in _OF_OTHER_MODES or apt(each.row.model_id)]
        return _tell(draft, good or general or found, sought, measured=bool(good))


def _tell(draft: Draft, found: Sequence[Candidate], sought: Sought, *, measured: bool) -> bool:
    rows = list({each.row.model_name: each.row for each in found}.values())
    known = sorted((row for row in rows if _size(row)), key=lambda row: (_size(row), row.model_id))[: sought.number]
    unknown = [row for row in rows if not _size(row)]
    if not rows:
        return False
    if not known:
        names = listed([name_of(draft, row.model_id) for row in unknown[:NAMED]])
        draft.say(
            f"**No maker publishes the size of a model that fits, such as {names}: which is smallest is unknown.**"
        )
        return True
    sizes = [_size_in_words(draft, row) for row in known]
    draft.say(f"**The smallest with a published size is {known[0].model_name}: {sizes[0]}.**")
    asked = draft.situation.asked
    skill = f"Only those good enough for {task_words(str(asked.task))} on the boards count; then size decides."
    draft.say(" ".join(filter(None, (skill if measured else BY_SIZE, wishes_in_words(draft.situation)))))
    tell_rows(draft, "Parameters", sizes, known)
    if unknown:
        names = listed([name_of(draft, row.model_id) for row in unknown[:NAMED]])
        draft.leave_open(f"The size of models whose makers publish none, such as {names}: one of them may be smaller.")
    return True


def _size(row: Row) -> Decimal:
    return (row.model.params_total_b if row.model else None) or Decimal(0)


def _size_in_words(draft: Draft, row: Row) -> str:
    """`26B, 4B active [2]`, vouched for."""
    if row.model is None:
        return ""
    mark = draft.cite(model_source(row.model), "model")
    draft.fact(subject=row.model_id, attribute="parameters", value=_size(row), unit="billions", citation=mark)
    active = row.model.params_active_b
    if active is None or active == _size(row):
        return f"{_size(row).normalize():f}B [{mark}]"
    draft.fact(subject=row.model_id, attribute="active parameters", value=active, unit="billions", citation=mark)
    return f"{_size(row).normalize():f}B, {active.normalize():f}B active [{mark}]"
