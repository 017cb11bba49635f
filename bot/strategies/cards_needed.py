"""What is asked of own hardware beside whether a model fits: how many cards, how much context, how many at once."""

from collections.abc import Mapping
from decimal import Decimal

from bot.draft import Draft
from bot.patterns import regex
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, room_for_tokens
from bot.strategies.named import model_source
from bot.strategies.rent import cards_asked
from bot.wording.figures import count
from knowledge.entities import Card, Model

_HOW_MANY = regex(
    r"\b(?:how many|number of|wie viele|combien de|cu[áa]nt[ao]s|quant[ao]s|сколько)\b"
    r"(?! (?:tokens?|users?|people|requests?|parameters?|tok|concurrent|parallel|simultaneous))"
    r"|几张|多少张|几块|何枚|몇 장"
)
_HOW_LONG = regex(
    r"\bhow (?:big|much|long|large|many tokens)\b[^.?!]{0,24}\bcontext|\bmax(?:imum|imal\w*)? (?:context|kontext)"
    r"|\b(?:what|which) context\b|\bwie (?:viel|gro(?:ß|ss)\w*) (?:\w+ )?kontext|\bcombien de contexte"
    r"|\bcu[áa]nto contexto|\bquanto contexto|多少上下文|多长上下文|どれくらいのコンテキスト"
)
_AT_ONCE = regex(
    r"\b(?:(?P<ahead>\d{1,4})|(?P<unknown>how many)) (?:\w+ )?(?:concurrent|simultaneous|parallel)\b"
    r"|\b(?P<behind>\d{1,4}) (?:users|people|requests|chats|streams|sessions) "
    r"(?:at once|at a time|concurrently|in parallel|at the same time)\b"
)
_SPEED = regex(
    r"\btok(?:en)?s? ?(?:/|per|a|pro) ?s(?:ec(?:ond)?|ek\w*)?\b|\bhow (?:fast|quick)\b|\bwie schnell\b|多快|速度"
)


def card_counted(draft: Draft) -> Card | None:
    """The card that is asked how many of are needed; `None` where that is not asked."""
    cards = cards_asked(draft.situation)
    asked = _HOW_MANY.search(draft.situation.question.text.lower())
    return cards[0] if asked and len(cards) == 1 and not cards[0].unified else None


def streams_asked(draft: Draft) -> int:
    """Conversations at once that are to have the context each; 1 where none are told."""
    found = _AT_ONCE.search(draft.situation.question.text.lower())
    said = found and (found["ahead"] or found["behind"])
    return max(1, int(said)) if said else 1


def room_said(draft: Draft, model: Model, needs: Mapping[str, Decimal], limit: Decimal | None) -> str:
    """How much context fits beside the weights, or how many conversations, where that is asked."""
    text = draft.situation.question.text.lower()
    if _SPEED.search(text):
        draft.leave_open(f"How fast {model.name} runs on that hardware: no measured speed is on board.")
    at_once = _AT_ONCE.search(text)
    streams = at_once is not None and bool(at_once["unknown"])
    if limit is None or not (streams or _HOW_LONG.search(text)):
        return ""
    best = next((each for each, gb in needs.items() if gb <= limit), None)
    room = room_for_tokens(model, best, limit) if best else None
    if best is None or room is None:
        return ""
    mark = draft.cite(model_source(model), "model")
    draft.fact(subject=model.id, attribute=f"room for context at {best}", value=room, unit="tokens", citation=mark)
    together = f"**As {best} about {count(room)} tokens of context fit beside the weights, all conversations together"
    if not streams:
        return f"{together}.** [{mark}]"
    each = draft.situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS
    many = room // each
    draft.fact(subject=model.id, attribute=f"conversations of {each} tokens", value=many, citation=mark)
    return f"{together}: {many} at once with {count(each)} tokens each.** [{mark}]"
