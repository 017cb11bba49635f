"""Conversations of so many turns: each turn is a request."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_CONVERSATION = regex(
    r"chat|convers|convo|session|dialog|gespräch|unterhaltung|对话|会话|対話|会話|대화|диалог|бесед|atendimento"
)
_TURN = regex(r"\s?(?:turnos?|turns?|exchanges?|rounds?|back-and-forths?|tours?|runden?|轮|回合|往復|ターン|턴|реплик)")
_EACH = expression("turns_each")
_BEFORE = expression("turns_before")
_OF_ALL_TURNS = regex(
    r"(?:per|/|a|each|whole|entire|pro|por|par|每(?:次|个|段)?) ?"
    r"(?:chat|conversation|convo|session|dialog|gespräch|对话|会话)"
)
_MOST = 200


def with_turns(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; conversations that have so many turns each are that many requests.

    Where the tokens are told of a whole conversation, it stays one request.
    """
    talks = next((each for each in quantities if _are_conversations(passage, each)), None)
    turns = next((each for each in quantities if talks and each is not talks and _are_turns(passage, each)), None)
    sized = any(each.unit == "tokens" or each.direction for each in quantities)
    if talks is None or turns is None or (sized and _OF_ALL_TURNS.search(passage.text)):
        return tuple(quantities)
    many = replace(talks, value=talks.value * turns.value)
    return tuple(many if each is talks else each for each in quantities if each is not turns)


def conversations_taken(passage: Passage) -> Iterator[str]:
    """That a conversation is one request, where neither its turns nor its tokens were told."""
    told = passage.quantities
    sized = any(each.unit == "tokens" or each.direction for each in told)
    if (
        not sized
        and any(_are_conversations(passage, each) for each in told)
        and len(with_turns(passage, told)) == len(told)
    ):
        yield (
            "Each conversation is taken as one request. Say how many turns it has: each is a request of its own, "
            "which sends those before it again."
        )


def _are_conversations(passage: Passage, quantity: Quantity) -> bool:
    return _CONVERSATION.search(passage.text[quantity.number_end : quantity.end]) is not None and quantity.value > 1


def _are_turns(passage: Passage, quantity: Quantity) -> bool:
    found = _TURN.match(passage.text, quantity.number_end)
    told = found and (_EACH.match(passage.text, found.end()) or _BEFORE.search(passage.before(quantity.start, 30)))
    return bool(told) and 1 < quantity.value <= _MOST
