"""Machines of clouds: what they cost and which cards they carry is not on board, so the card is asked for."""

from bot.draft import Draft
from bot.strategies import cost
from bot.strategies.memory_need import memory_need
from bot.strategies.named import named_models, on_board
from bot.understanding.instances import asks_its_price, asks_what_runs, cloud_whose_machine_is_priced, instances_in
from bot.wording.figures import either, listed

_NO_QUESTION = frozenset({"injection", "spam"})
_NAME_IT = 'Name the card and how many, as in "2 x L4", and what fits can be told.'


def answered(draft: Draft) -> bool:
    """Whether machines are named without their cards; if so, that is said, and what the model named needs.

    Where a card is named the answer goes on with it, and what stays open about the machine is said.
    """
    text, asked = draft.situation.question.text, draft.situation.asked
    if draft.situation.reading.flags & _NO_QUESTION:
        return False
    names = list(instances_in(text))
    cloud = cloud_whose_machine_is_priced(text)
    if asked.gpu_memory_gb is not None and (names or cloud):
        _beside_a_card(draft, names, cloud)
        return False
    if not names or not (asks_its_price(text) or asks_what_runs(text)):
        return False
    if asks_its_price(text):
        draft.say(f"**Prices of cloud machines such as {either(names)} are not on board.** {_NAME_IT}")
    else:
        draft.say(f"**Which cards {listed(names)} {_have(names)}, if any, is not on board.** {_NAME_IT}")
    draft.leave_open(f"Which cards {listed(names)} {_have(names)}, and what the cloud charges: see its own pages.")
    named = on_board(named_models(draft, asked.models))
    draft.say("\n\n".join(need for each in named if (need := memory_need(draft, each))))
    if asks_its_price(text) and named:
        cost.add_part(draft, named)
    return True


def _have(names: list[str]) -> str:
    return "have" if len(names) > 1 else "has"


def _beside_a_card(draft: Draft, names: list[str], cloud: str | None) -> None:
    if asks_its_price(draft.situation.question.text) and (cloud or names):
        whose = f"a machine at {cloud}" if cloud else f"cloud machines such as {either(names)}"
        draft.say(f"**What {whose} costs is not on board; rents below are of the card alone, elsewhere.**")
    if names:
        draft.leave_open(f"How many cards {listed(names)} {_have(names)}: those named in the message are counted.")
