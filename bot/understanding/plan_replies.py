"""A message of a thread on subscriptions that tells one thing of them anew, in full: "10 devs", "annual?"."""

from decimal import Decimal

from bot.understanding.expressions import expression
from bot.understanding.lexicon import Lexicon
from bot.understanding.message import slots_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.plan_questions import size_of_plan, weighs_plan_and_api
from bot.understanding.plan_seats import is_a_count
from bot.understanding.quantities import Quantity
from bot.understanding.thread import Thread

_LONGEST = 60
_LONGEST_BEFORE = 160
_YEARLY = expression("plan_reply_yearly")
_COUNT = expression("plan_reply_count")
_NAME = expression("plan_reply_name")
_AMOUNTS = frozenset({"input_tokens", "output_tokens", "requests", "units"})
_OF_A_LOAD = _AMOUNTS | {"requests_period", "unit_kind"}
_OF_PLANS = frozenset({"plan", "product"})
_MARKS = " ?!.,;"


def plans_in_full(passage: Passage, thread: Thread, lexicon: Lexicon) -> str:
    """The question of before with another count, a year or another plan in it; empty for any other message."""
    if not thread.text or thread.reading is None or _OF_PLANS.isdisjoint(thread.reading.flags):
        return ""
    if len(passage.text) > _LONGEST or len(thread.text) > _LONGEST_BEFORE or passage.named("card"):
        return ""
    before = thread.text.rstrip(_MARKS)
    told_before = look_at(tidy(before), lexicon)
    if not told_before.named("product"):
        return ""
    if _YEARLY.fullmatch(passage.text):
        return f"{before}, per year?"
    seats = _seats(told_before)
    if not passage.names and (told := _COUNT.fullmatch(passage.text)):
        many = Decimal(told["many"])
        if seats is None:
            return f"{before} for {many:f} people"
        many += seats.value if told["more"] else 0
        return f"{before[: seats.start]}{many:f}{before[seats.number_end :]}"
    if not passage.names and weighs_plan_and_api(told_before):
        return _with_load(before, told_before, passage)
    if seats is None or len(passage.names) != 1:
        return ""
    name = passage.names[0]
    if not _NAME.fullmatch(f"{passage.text[: name.start]}X{passage.text[name.end :]}"):
        return ""
    called = passage.text[name.start : name.end]
    if name.kind == "product":
        return f"{called} for {seats.value.normalize():f} people"
    size = size_of_plan(before)
    return f"{called} {size} for {seats.value.normalize():f} people" if size else ""


def _with_load(before: str, told_before: Passage, passage: Passage) -> str:
    """The question of before with how much is sent as `passage` has it: "prompts are long, 20k tokens", "120 a day"."""
    own = slots_of(passage)[0].keys()
    if own.isdisjoint(_AMOUNTS) or not own <= _OF_A_LOAD:
        return ""
    if own.isdisjoint(slots_of(told_before)[0].keys() & _AMOUNTS):
        return f"{before}, {passage.text}"
    if len(passage.quantities) != 1:
        return ""
    new = passage.quantities[0]
    old = [each for each in told_before.quantities if new.unit in {each.unit, ""} and each.period]
    if len(old) != 1:
        return ""
    return f"{before[: old[0].start]}{passage.text[new.start : new.number_end]}{before[old[0].number_end :]}"


def _seats(before: Passage) -> Quantity | None:
    """The people that a question on plans counts; `None` where it counts none, or more than once."""
    found = [each for each in before.quantities if each.unit == "users" or is_a_count(before, each)]
    return found[0] if len(found) == 1 else None
