"""What the weights of a model need at each precision, against the memory that was named."""

import re
from decimal import Decimal

from bot.draft import Draft
from bot.patterns import regex
from bot.selection.memory import BITS, DEFAULT_CONTEXT_TOKENS, FORMULA, SMALLEST, cache_gb, needed_gb
from bot.strategies.asked_of import asks_of_cache, precision_asked
from bot.strategies.cards_needed import (
    card_counted,
    cards_holding,
    cite_memory,
    leave_speed_open,
    on_each_card,
    room_said,
    speed_bound,
)  # fmt: skip
from bot.strategies.named import Named, model_source
from bot.strategies.own_memory import is_shared, memory_of, memory_said
from bot.strategies.people_at_once import assume_conversations, conversations
from bot.strategies.rent import MOST_CARDS, cards_asked, whole_cards
from bot.strategies.when_too_large import beside_main_memory, smaller_of_its_maker
from bot.wording.figures import count
from knowledge.entities import Card, Model

_AT_EIGHT_BITS = regex(r"(?<!\w)(?:fp|int)8(?!\w)", re.IGNORECASE)
"""Eight bits for each weight, with no scale beside them as in q8_0."""


def size_unknown(draft: Draft, title: str, model: Model) -> str:
    """That nobody can say what open weights need, for no source tells how large they are."""
    mark = draft.cite(model_source(model), "model")
    return (
        f"**The weights of {title} are open [{mark}], but what they need is not known: their size is not published on "
        "board.**"
    )


def memory_need(draft: Draft, named: Named) -> str:
    """The need in one line, then precision by precision; empty where the weights are not published."""
    model, asked = named.model, draft.situation.asked
    if model is None or not model.open_weights:
        draft.leave_open(f"The size of {named.title} is not published on board, or its weights are not open.")
        return ""
    if model.params_total_b is None:
        return size_unknown(draft, named.title, model)
    streams = conversations(draft.situation)
    assume_conversations(draft)
    context = (asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS) * streams
    mark = draft.cite(model_source(model), "model")
    draft.assume(FORMULA)
    draft.fact(subject=model.id, attribute="parameters", value=model.params_total_b, unit="billions", citation=mark)
    draft.fact(subject=model.id, attribute="context assumed", value=context, unit="tokens", citation=mark)
    precision = precision_asked(draft.situation.question.text)
    if precision == "q8_0" and _AT_EIGHT_BITS.search(draft.situation.question.text):
        draft.assume("FP8 is taken as q8_0, 8.5 bits a weight; at 8 bits flat the weights take about 6% less.")
    needs = needs_of(draft, model, context, precision)
    counted = card_counted(draft)
    limit = None if counted else memory_of(draft.situation)
    if is_shared(draft.situation) or (limit is not None and not asked.gpu_memory_gb):
        draft.assume("A quarter of the memory is left to the system and other programs.")
    size = f"{model.params_total_b.normalize():f}B parameters, {count(context)} tokens of context"
    if streams > 1:
        size += f" for {streams} conversations together"
    if counted:
        head = f"**{_in_cards(draft, model, needs, precision, counted)}** ({size}) [{mark}]."
    elif limit is None:
        head = f"**{_need(model, needs, precision)}** ({size}) [{mark}]."
    else:
        draft.fact(subject=model.id, attribute="memory asked about", value=limit, unit="GB", citation=mark)
        head = f"**{fit_verdict(draft, model, needs, limit, precision)}** ({size}) [{mark}]."
    chosen = precision or next((each for each, gb in needs.items() if limit is None or gb <= limit), None)
    room = room_said(draft, model, chosen, limit)
    slow = leave_speed_open(draft, [model])
    split = beside_main_memory(draft, model, needs, limit)
    first, _, rest = split.partition(". ")
    lead = f"**{first.removesuffix('.')}.** {rest}".strip() if split and asked.ram_gb else ""
    told = (
        lead,
        f"{slow} {speed_bound(draft, model, (limit is not None and chosen) or precision or SMALLEST)}" if slow else "",
        _cache_said(draft, model, context),
        room,
        "\n".join((head, *_by_precision(needs, limit))),
        on_each_card(draft, model, needs),
        "" if lead else split,
        smaller_of_its_maker(draft, model, limit) if limit is not None and min(needs.values()) > limit else "",
        _cards(draft, model, needs, precision) if limit is None and not counted else "",
    )
    return "\n\n".join(each for each in told if each)


def _cache_said(draft: Draft, model: Model, context: int) -> str:
    """What the cache of the context takes alone, where it is asked about."""
    if not asks_of_cache(draft.situation.question.text):
        return ""
    mark = draft.cite(model_source(model), "model")
    gigabytes = cache_gb(model, context)
    draft.fact(subject=model.id, attribute=f"cache of {context} tokens", value=gigabytes, unit="GB", citation=mark)
    return (
        f"**The cache of {count(context)} tokens takes about {gigabytes} GB for {model.name}** by the rule of thumb "
        f"below; its architecture can lower that. [{mark}]"
    )


def needs_of(draft: Draft, model: Model, context: int, precision: str | None) -> dict[str, Decimal]:
    """The memory at each precision and at the one asked, put on the draft."""
    mark = draft.cite(model_source(model), "model")
    precisions = dict.fromkeys((*BITS, *((precision,) if precision else ())))
    needs = {each: gb for each in precisions if (gb := needed_gb(model, each, context)) is not None}
    for each, gb in needs.items():
        draft.fact(subject=model.id, attribute=f"memory at {each}", value=gb, unit="GB", citation=mark)
    return needs


def _by_precision(needs: dict[str, Decimal], limit: Decimal | None) -> tuple[str, ...]:
    """What each precision takes, those that fit apart from those that do not."""
    if limit is None:
        return (f"By precision: {_listed(needs)}.",)
    fitting = {each: gb for each, gb in needs.items() if gb <= limit}
    larger = {each: gb for each, gb in needs.items() if gb > limit}
    lines = (("Fit", fitting), ("Too large", larger if fitting or len(larger) > 1 else {}))
    return tuple(f"- {words}: {_listed(found)}." for words, found in lines if found)


def _listed(needs: dict[str, Decimal]) -> str:
    return ", ".join(f"{each} {gb} GB" for each, gb in needs.items())


def _in_cards(
    draft: Draft, model: Model, needs: dict[str, Decimal], precision: str | None, card: Card
) -> str:  # fmt: skip
    """How many of the card hold the weights: at the precision asked, else at the smallest and the largest."""
    asked = (
        [precision]
        if precision
        else [min(needs, key=lambda each: needs[each]), max(needs, key=lambda each: needs[each])]
    )
    mark = draft.cite(model_source(model), "model")
    for each in asked:
        many = whole_cards(needs[each], card)
        draft.fact(subject=model.id, attribute=f"{card.name} cards at {each}", value=many, citation=mark)
    cite_memory(draft, card)
    told = ", ".join(f"{whole_cards(needs[each], card)} at {each} ({needs[each]} GB)" for each in asked)
    return f"{model.name} needs so many {card.name} of {card.memory_gb.normalize():f} GB: {told}"


def _cards(draft: Draft, model: Model, needs: dict[str, Decimal], precision: str | None) -> str:
    """Cards that hold the precision asked, else the smallest; empty where none on board do."""
    at = precision or SMALLEST
    held = cards_holding(draft, model, needs[at])
    return f"At {at} that is {held}." if held else ""


def _need(model: Model, needs: dict[str, Decimal], precision: str | None) -> str:
    if precision:
        return f"{model.name} needs about {needs[precision]} GB at {precision}"
    small, large = min(needs, key=lambda each: needs[each]), max(needs, key=lambda each: needs[each])
    return f"{model.name} needs about {needs[small]} GB at {small}, {needs[large]} GB at {large}"


def fit_verdict(
    draft: Draft, model: Model, needs: dict[str, Decimal], limit: Decimal, precision: str | None
) -> str:  # fmt: skip
    """Whether it fits, as asked or at the best precision that does, and what the smallest needs where none does."""
    have = memory_said(draft.situation, limit)
    best = next((each for each, gb in needs.items() if gb <= limit), None)
    smallest = min(needs, key=lambda each: needs[each])
    if precision:
        word = "fits" if needs[precision] <= limit else "does not fit"
        other = f"; {best} does" if best and word != "fits" else ""
        return f"{model.name} at {precision} {word} in {have}: it needs about {needs[precision]} GB{other}"
    if best:
        return f"{model.name} fits in {have} as {best}: about {needs[best]} GB"
    too_large = f"{model.name} does not fit in {have}: the smallest here, {smallest}, needs about {needs[smallest]} GB"
    cards = [card for card in cards_asked(draft.situation) if not card.unified]
    if len(cards) != 1 or (many := whole_cards(needs[smallest], cards[0])) > MOST_CARDS:
        return too_large
    mark = draft.cite(model_source(model), "model")
    draft.fact(subject=model.id, attribute=f"{cards[0].name} cards at {smallest}", value=many, citation=mark)
    return f"{too_large}, which {many} x {cards[0].name} hold"
