"""Who else sees what a model is sent: what is known of the chain behind a host, or of weights on one's own machines."""

from collections.abc import Sequence

from bot.caveats.subject import Subject, subject_of
from bot.draft import Draft
from bot.strategies.background import background
from bot.strategies.named import Named
from bot.strategies.promises import say_provider
from bot.understanding.passed_on import ANYBODY, CHINA, OWN, WHOEVER
from knowledge.entities import Provider

_CHAIN = ("prompt-visibility",)
WEIGHTS_SEND_NOTHING = "Weights send nothing by themselves; only the software around them could."
_PASSES_ON = frozenset({"router", "reseller"})


def who_sees(subject: Subject, host: Provider) -> str:
    """Who sees what `subject` is sent at `host`, by its part in the chain, with whose law reaches the host."""
    owned = host.parent_country not in {None, host.hq_country}
    law = f", owned from {host.parent_country}" if owned else ""
    seat = f" (based in {host.hq_country}{law})" if host.hq_country else ""
    if host.role in _PASSES_ON:
        return f"**{host.name}{seat} sees what {subject.name} is sent, and so does the host it picks for each call.**"
    maker = subject.developer
    away = maker is not None and maker.id != host.id and bool(subject.model and subject.model.open_weights)
    made = f" ({maker.country})" if maker is not None and maker.country else ""
    free = (
        f" Its maker, {maker.name}{made}, does not: open weights send nothing to who made them."
        if away and maker
        else ""
    )
    return f"**{host.name}{seat} sees what {subject.name} is sent: it runs the model.**{free}"


def answered(draft: Draft, known: Sequence[Named]) -> bool:
    """Says it where it is asked, with the note on who sees a prompt and the host's own card; whether it was asked."""
    flags = {name: of for name, _, of in (flag.partition(":") for flag in draft.situation.reading.flags)}
    host = draft.situation.knowledge.facts.providers.get(flags.get("prompts_at", ""))
    if flags.get("prompts_at") == OWN:
        return _say_own(draft, known, flags["prompts_to"])
    if host is None:
        return False
    if flags["prompts_to"] == WHOEVER:
        facts = draft.situation.knowledge.facts
        for model in (each.model_id for each in known if each.model_id is not None):
            draft.say(who_sees(subject_of(facts, model), host))
        say_provider(draft, host)
        background(draft, kinds=("hosting",), subjects=_CHAIN)
        return True
    whom = _words(draft, flags["prompts_to"])
    is_open = any(each.model is not None and each.model.open_weights for each in known)
    if flags["prompts_to"] == CHINA and _answers_to_china(host):
        draft.say(f"**It may: {host.name} is based in China or owned from there, and so within reach of its law.**")
    elif flags["prompts_to"] == CHINA and CHINA in host.regions:
        draft.say(
            f"**It may: {host.name} processes in China too.** Only a region fixed in the contract rules that out."
        )
    elif is_open:
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


def _answers_to_china(host: Provider) -> bool:
    return CHINA in {host.hq_country, host.parent_country}


def _words(draft: Draft, whom: str) -> str:
    """Who might get prompts, as it is written in an answer."""
    maker = draft.situation.knowledge.facts.developers.get(whom)
    return {CHINA: "China", ANYBODY: "anybody"}.get(whom) or (maker.name if maker is not None else whom)


def _say_own(draft: Draft, known: Sequence[Named], whom: str) -> bool:
    """Of weights on the asker's own machines; says nothing of a model whose weights nobody can have."""
    if not any(each.model is not None and each.model.open_weights for each in known):
        return False
    to = {CHINA: "to China", ANYBODY: "home"}.get(whom) or f"to {_words(draft, whom)}"
    if whom == WHOEVER:
        draft.say(f"**Nobody but you, on your own machines.** {WEIGHTS_SEND_NOTHING}")
    else:
        draft.say(f"**No: weights on your own machines send nothing {to}; only the software around them could.**")
    background(draft, kinds=("hosting",), subjects=_CHAIN)
    return True
