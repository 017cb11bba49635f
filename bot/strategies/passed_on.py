"""Whether a host passes prompts on to the maker of the model: what is known of the chain, and of the host."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.strategies.background import background
from bot.strategies.named import Named
from bot.strategies.promises import say_provider

_CHAIN = ("prompt-visibility",)


def answered(draft: Draft, known: Sequence[Named]) -> bool:
    """Says it where it is asked, with the note on who sees a prompt and the host's own card; whether it was asked."""
    facts = draft.situation.knowledge.facts
    flags = {name: of for name, _, of in (flag.partition(":") for flag in draft.situation.reading.flags)}
    host = facts.providers.get(flags.get("prompts_at", ""))
    if host is None:
        return False
    maker = facts.developers.get(flags["prompts_to"])
    whom = maker.name if maker is not None else flags["prompts_to"]
    if any(each.model is not None and each.model.open_weights for each in known):
        draft.say(
            f"**Not by the weights: the maker of open weights sees prompts only where it is the host too.** No source "
            f"on board says that {host.name} passes them to {whom}; its terms and its list of suppliers decide."
        )
    else:
        draft.say(f"**No source on board says whether {host.name} passes prompts to {whom}.** Its terms decide.")
    say_provider(draft, host)
    background(draft, kinds=("hosting",), subjects=_CHAIN)
    draft.leave_open(f"Whether {host.name} passes prompts to {whom}: no source on board says. Ask it in writing.")
    return True
