"""What an error of an API that was pasted means for the choice of a model and a host."""

from bot.draft import Draft
from bot.strategies import capability, service_status
from bot.strategies.background import background
from bot.understanding.api_errors import ERROR

_MEANS = {
    "quota": "**The error is about the account, not the model or its price: its quota or credit is used up.** Quotas, "
    "credits and spending limits of accounts are not on board; the host's billing page shows yours.",
    "rate": "**The error is a rate limit: more was sent in a short time than the account may send.** The limits of "
    "accounts are not on board; the host's own pages show yours.",
    "length": "**The error says that the prompt, with the room for the answer, is longer than the model's context "
    "window.**",
}
_NOTED = {"quota": "usage tiers of an account, raise a quota", "rate": "error 429, rate limits of an account"}


def answered(draft: Draft) -> bool:
    """Whether the message is such an error; if so, what it means is told, and where else the model is on sale."""
    flags = draft.situation.reading.flags
    kind = next((flag.removeprefix(ERROR) for flag in flags if flag.startswith(ERROR)), None)
    if kind not in _MEANS:
        return False
    draft.say(_MEANS[kind])
    if kind == "length":
        _say_window(draft)
        return True
    with draft.asking(draft.situation.asked.but(providers=())):
        draft.say(service_status.elsewhere(draft, served=_OF_ACCOUNTS.get(kind)))
    if kind in _NOTED:
        background(draft, kinds=("pricing",), limit=1, query=_NOTED[kind])
    return True


_OF_ACCOUNTS = dict.fromkeys(("quota", "rate"), "an account there has limits of its own")


def _say_window(draft: Draft) -> None:
    """The window of the model named; else how to ask for one that is long enough."""
    if draft.situation.asked.models:
        capability.answer_capability(draft)
        return
    draft.say(
        "Send less, or say the task and how many tokens of context it needs: then models with such a window follow."
    )
