"""What is asked of own hardware beside whether a model fits: how many cards, how much context, how many at once."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.draft import Draft
from bot.patterns import regex
from bot.selection.memory import BITS, DEFAULT_CONTEXT_TOKENS, FEW_BITS, SMALLEST, room_for_tokens
from bot.selection.sold_as import offerings_of
from bot.strategies.named import model_source
from bot.strategies.own_memory import FREE_SHARE
from bot.strategies.people_at_once import asks_how_many_at_once, conversations
from bot.strategies.rent import cards_asked, cards_for_rent, so_many, whole_cards
from bot.understanding.machine_speed import asks_speed
from bot.wording.figures import count, either, listed
from knowledge.entities import Card, Model
from knowledge.source import Source

CARDS_SHOWN = 3
_HOW_MANY = regex(
    r"\b(?:how many|number of|wie viele|combien de|cu[áa]nt[ao]s|quant[ao]s|сколько)\b"
    r"(?! (?:tokens?|users?|people|requests?|parameters?|tok|concurrent|parallel|simultaneous|nutzer|leute"
    r"|anfragen|gleichz|usu[aá]ri|personas|pessoas|utilisateurs|utenti|persone|peticiones|пользоват|человек|запрос))"
    r"|几张|多少张|几块|何枚|몇 장"
)
_CONTEXT = r"(?:context|ctx|kontext|contexte|contexto|контекст\w*|上下文|コンテキスト|컨텍스트)"
_HOW_LONG = regex(
    rf"\b(?:how (?:big|much|long|large|many tokens)|max\w*|what|which|wie (?:viel|gro(?:ß|ss)\w*|lang\w*)|welche[rns]?"
    rf"|combien de|quel(?:le)?|cu[áa]nto|qué|quanto|qual|какой|сколько|какого размера)\b[^.?!,;]{{0,24}}?{_CONTEXT}"
    rf"|(?:多少|多长|多大|どれくらいの|どのくらいの|얼마나 긴) ?(?:的)?{_CONTEXT}"
    rf"|{_CONTEXT}(?:长度|窗口|長|ウィンドウ|길이)?[^\s。？！.?!]{{0,4}} ?"
    r"(?:多少|多长|多大|到多|开多|能开|能有|どれくらい|どのくらい|いくつ|何|얼마|몇)"
)


def card_counted(draft: Draft) -> Card | None:
    """The card that is asked how many of are needed; `None` where that is not asked."""
    cards = cards_asked(draft.situation)
    asked = _HOW_MANY.search(draft.situation.question.text.lower())
    return cards[0] if asked and len(cards) == 1 and not cards[0].unified else None


def cards_holding(draft: Draft, model: Model, gigabytes: Decimal, *, shown: int = CARDS_SHOWN) -> str:
    """`1 x RTX 3090 (24 GB) or 1 x A40 (48 GB)`: cards that hold so much, the cheapest to rent first; else empty."""
    found = cards_for_rent(draft, gigabytes)[:shown]
    for card, many in found:
        mark = cite_memory(draft, card)
        draft.fact(subject=model.id, attribute=f"{card.name} cards for {gigabytes} GB", value=many, citation=mark)
    return either([f"{many} x {card.name} ({card.memory_gb.normalize():f} GB)" for card, many in found])


def cite_memory(draft: Draft, card: Card) -> str:
    """The mark of the page that tells a card's memory, which is put on the draft."""
    mark = draft.cite(Source(url=card.source_url, checked_on=card.checked_on, title=f"Memory of {card.name}"), "model")
    stated = draft.situation.knowledge.facts.cards[card.id].memory_gb
    draft.fact(subject=card.id, attribute="memory", value=stated, unit="GB", citation=mark)
    return mark


def weighed_cards(draft: Draft) -> list[Card]:
    """Cards that are weighed against each other, the smallest first: "3090 or 5090 for a 27b"; else empty."""
    cards = cards_asked(draft.situation)
    sizes = {card.id: memory_of_all(draft, card) for card in cards}
    is_either = len(cards) > 1 and draft.situation.asked.gpu_memory_gb in sizes.values()
    return sorted(cards, key=lambda card: (sizes[card.id], card.id)) if is_either else []


def on_each_card(draft: Draft, model: Model, needs: Mapping[str, Decimal]) -> str:
    """A line for each of the cards that are weighed against each other: the best precision it holds."""
    lines = []
    for card in weighed_cards(draft):
        many, memory = so_many(draft.situation, card), memory_of_all(draft, card)
        free, mark = memory * FREE_SHARE if card.unified else memory, cite_memory(draft, card)
        precisions = [each for each in needs if each != "bf16" or not card.unified]
        best = next((each for each in precisions if needs[each] <= free), None)
        held = f"{best}, {needs[best]} GB" if best else f"too small: {SMALLEST} takes {needs[SMALLEST]} GB"
        if not best and not card.unified:
            needed = whole_cards(needs[SMALLEST], card)
            draft.fact(subject=model.id, attribute=f"{card.name} cards at {SMALLEST}", value=needed, citation=mark)
            held += f", which {needed} hold"
        name = f"{many} x {card.name}" if many > 1 else card.name
        draft.fact(subject=card.id, attribute="memory of all", value=memory, unit="GB", citation=mark)
        if card.unified:
            draft.assume("A quarter of a memory that processor and card share is left to the system.")
        lines.append(f"- {name} ({memory.normalize():f} GB): {held} [{mark}]")
    return "\n".join(lines)


def memory_of_all(draft: Draft, card: Card) -> Decimal:
    """The memory of so many of a card as are told."""
    return card.memory_gb * so_many(draft.situation, card)


def leave_speed_open(draft: Draft, models: Sequence[Model]) -> str:
    """That no measured speed is on board, with what bounds it, where the speed on own hardware is asked for."""
    if not asks_speed(draft.situation.question.text):
        return ""
    names = listed([model.name for model in models])
    draft.leave_open(f"How fast {names} would run on that hardware: no measured speed is on board.")
    return "**No measured speed is on board.**"


def speed_bound(draft: Draft, model: Model, precision: str) -> str:
    """What bounds the speed of one conversation: the weights that are read for each token."""
    active = model.params_active_b or model.params_total_b
    if active is None:
        return ""
    mark = draft.cite(model_source(model), "model")
    read = Decimal(str(round(float(active) * (BITS | FEW_BITS)[precision] / 8, 1)))
    draft.fact(subject=model.id, attribute="active parameters", value=active, unit="billions", citation=mark)
    draft.fact(
        subject=model.id, attribute=f"weights read for a token at {precision}", value=read, unit="GB", citation=mark
    )
    return (
        f"{model.name} reads about {read} GB of weights for each token ({active.normalize():f}B active parameters, "
        f"{precision}): the bandwidth of your memory divided by that is the most tokens a second. [{mark}]"
    )


def room_said(draft: Draft, model: Model, precision: str | None, limit: Decimal | None) -> str:
    """How much context fits beside the weights, or how many conversations, where that is asked."""
    streams = asks_how_many_at_once(draft.situation) or conversations(draft.situation) > 1
    if not (streams or _HOW_LONG.search(draft.situation.question.text.lower())):
        return ""
    return context_beside(draft, model, precision, limit, streams=streams)


def context_beside(
    draft: Draft, model: Model, precision: str | None, limit: Decimal | None, *, streams: bool = False
) -> str:  # fmt: skip
    """How much context fits beside the weights in so much memory; with `streams` how many conversations."""
    each = draft.situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS
    if streams and precision in BITS and limit is not None:
        smaller = [*BITS][[*BITS].index(precision) :]
        precision = next((one for one in smaller if (room_for_tokens(model, one, limit) or 0) >= each), precision)
    room = room_for_tokens(model, precision, limit) if precision and limit is not None else None
    if room is None:
        return ""
    mark = draft.cite(model_source(model), "model")
    draft.fact(subject=model.id, attribute=f"room for context at {precision}", value=room, unit="tokens", citation=mark)
    together = f"**{model.name} as {precision}: about {count(room)} tokens of context fit beside the weights"
    if not streams:
        return f"{together}.** [{mark}]{_own_window(draft, model)}"
    many = room // each
    draft.fact(subject=model.id, attribute=f"conversations of {each} tokens", value=many, citation=mark)
    return f"{together}, {many} conversations at once with {count(each)} tokens each.** [{mark}]"


def _own_window(draft: Draft, model: Model) -> str:
    """What the model itself takes, wherever it is served with most."""
    known = draft.situation.knowledge
    sold = offerings_of(known.catalogue, known.facts, model.id, draft.situation.today)
    widest = max((each for each in sold if each.prices), key=lambda each: each.context_window_tokens or 0, default=None)
    if widest is None or widest.context_window_tokens is None:
        return ""
    mark = draft.cite_price(widest)
    draft.fact(
        subject=model.id, attribute="context window", value=widest.context_window_tokens, unit="tokens", citation=mark
    )
    return f" The model itself takes up to {count(widest.context_window_tokens)}. [{mark}]"
