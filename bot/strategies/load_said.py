"""The workload that the bill of one model is for: what was said, what is spent a month, or an example."""

from decimal import Decimal

from msgspec.structs import replace

from bot.costs.assumed import ILLUSTRATIVE_REQUESTS
from bot.costs.workload import Workload, workload_of
from bot.situation import Situation
from bot.strategies.purchases import leaves_count_open, load_asked
from bot.strategies.ways_asked import unit_asked
from bot.understanding.flags import QUOTED_MONTHLY
from bot.understanding.training import only_trains
from bot.understood import Understood


def load_of(situation: Situation, asked: Understood) -> Workload:
    """The workload said, or an example; one of pictures where pictures are asked about."""
    workload = workload_of(asked)
    if leaves_count_open(asked, workload):
        return load_asked(situation)
    if workload.stated or "image" not in asked.modalities:
        return workload
    example = workload_of(asked.but(units=Decimal(ILLUSTRATIVE_REQUESTS), unit_kind="images"))
    return replace(example, stated=False)


def load_of_month(situation: Situation, asked: Understood) -> Workload:
    """That workload, as one of a month where it has no period and stands beside what is spent, or asked, a month."""
    workload = load_of(situation, asked)
    beside = "spend" if situation.reading.spend_usd is not None else ""
    if not beside and QUOTED_MONTHLY in situation.reading.flags:
        beside = "quote"
    if not beside or workload.period != "once" or not workload.stated:
        return workload
    note = f"The volume is taken as that of one month, as the {beside} is."
    return replace(workload, period="month", count_notes=(*workload.count_notes, note))


def without_turns(asked: Understood) -> Understood:
    """What is asked without the messages of one conversation: "20 turns" beside a bill is no month's volume."""
    turns = asked.unit_kind == "messages" and asked.requests is None and asked.input_tokens is None
    return asked.but(units=None, unit_kind=None) if turns else asked


def without_training(situation: Situation) -> Understood:
    """What is asked without the tokens that a model is only trained on: they are no use that could be billed."""
    asked = situation.asked
    alone = only_trains(situation.question.text, asked)
    gone = {"input_tokens": None, "output_tokens": None, "units": None, "unit_kind": None, "requests": None}
    return asked.but(**gone) if alone else asked


def load_or_one(situation: Situation, *, why: bool) -> tuple[Workload, str | None]:
    """The workload, and where none was stated the thing of which one is to be priced, with the load of that."""
    workload = load_of_month(situation, without_turns(situation.asked) if why else without_training(situation))
    unit = None if workload.stated else unit_asked(situation.question.text)
    if unit is not None:
        workload = replace(workload_of(situation.asked.but(units=Decimal(1), unit_kind=f"{unit}s")), stated=False)
    return workload, unit
