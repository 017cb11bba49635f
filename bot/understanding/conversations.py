"""Conversations of so many turns: each turn is a request."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_CONVERSATION = regex(
    r"chat|convers|convo|session|dialog|gespräch|unterhaltung|对话|会话|対話|会話|대화|диалог|бесед|atendimento"
)
_TURN = regex(r"\s?(?:turnos?|turns?|exchanges?|rounds?|back-and-forths?|tours?|runden?|轮|回合|往復|ターン|턴|реплик)")
_MESSAGE = regex(
    r" ?(?:(?:messages?|msgs?|nachrichten|mensajes|mensagens|messaggi|сообщени\w*)(?![^\W\d_])"
    r"|条消息|メッセージ|개?의? ?메시지)"
)
_OF = regex(r"(?:\b(?:of|has|have|is|are|de|da|di|von|from)|по) (?:about |around |roughly )?[~≈]?$")
_READ_WHOLE = ("summarization", "classification", "extraction", "translation", "embedding", "data_analysis", "rerank")
"""Tasks for which a conversation is there already, and is read as one."""
_EACH = expression("turns_each")
_BEFORE = expression("turns_before")
_OF_ALL_TURNS = regex(
    r"(?:per|/|a|each|whole|entire|pro|por|par|每(?:次|个|段)?) ?"
    r"(?:chat|conversation|convo|session|dialog|gespräch|对话|会话)"
)
_OF_A_MESSAGE = expression("turns_of_a_message")
_WITH_HISTORY = expression("turns_history_told")
_OF_A_TURN = regex(
    r"(?:turnos?|turns?|exchanges?|rounds?|runden?|tours?|реплик\w*) (?:of|with|at|à|de|von|mit|con|по) "
    r"(?:about |around |~)?\d"
)
_SENT_AGAIN = expression("turns_sent_again")
"""That the messages before are sent along, on top of the size told of one."""
_EACH_WAY = expression("turns_each_way")
_CACHED = regex(r"\bcache|\bgecacht|en caché|缓存|キャッシュ|캐시|кэш")
"""Only what was sent before is read from a cache: the input told holds it."""
_LEAST_PROMPT = 4_000
"""Tokens from which on an input is no message alone. Assumed."""
_MOST = 200


def with_turns(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; conversations that have so many turns each are that many requests.

    Where the tokens are told of a whole conversation, it stays one request.
    """
    talks = next((each for each in quantities if _are_conversations(passage, each)), None)
    turns = next((each for each in quantities if talks and each is not talks and _are_turns(passage, each)), None)
    sized = any(each.unit == "tokens" or each.direction for each in quantities)
    if talks is None or turns is None:
        return tuple(quantities)
    if sized and _OF_ALL_TURNS.search(_beside_turns(passage, turns)):
        return tuple(each for each in quantities if each is not turns)
    many = replace(talks, value=talks.value * turns.value)
    return tuple(many if each is talks else each for each in quantities if each is not turns)


def are_multiplied(passage: Passage) -> bool:
    """Whether each turn of the conversations told of is taken as a request."""
    return not set(with_turns(passage, passage.quantities)) <= set(passage.quantities)


def _beside_turns(passage: Passage, turns: Quantity) -> str:
    """The message without the words that tell how many turns there are: "5 messages per conversation"."""
    said = _MESSAGE.match(passage.text, turns.number_end) or _TURN.match(passage.text, turns.number_end)
    each = _EACH.match(passage.text, said.end()) if said else None
    return passage.text[: turns.start] + passage.text[each.end() if each else turns.number_end :]


def are_turns_of_a_chat(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number counts the turns of a conversation."""
    turns = _TURN.match(passage.text, quantity.number_end) is not None
    return turns and _CONVERSATION.search(passage.text) is not None


def with_history(passage: Passage, slots: dict[str, Any]) -> None:
    """Makes the input of a turn that of the messages before it too, where the sizes told are those of a message."""
    turns = _turns_of_messages(passage)
    if turns is None or "input_tokens" not in slots or "requests" not in slots:
        return
    if "output_tokens" not in slots and _EACH_WAY.search(passage.text):
        slots["output_tokens"] = slots["input_tokens"]
    if "output_tokens" in slots:
        both = slots["input_tokens"] + slots["output_tokens"]
        slots["input_tokens"] = int(slots["input_tokens"] + both * (turns - 1) / 2)
    elif _SENT_AGAIN.search(passage.text):
        slots["input_tokens"] = int(slots["input_tokens"] * (turns + 1) / 2)


def history_taken(passage: Passage, slots: Mapping[str, Any]) -> Iterator[str]:
    """That each turn sends those before it again, where its input was worked out so."""
    turns = _turns_of_messages(passage)
    sized = "output_tokens" in slots or _SENT_AGAIN.search(passage.text)
    if turns is not None and sized and {"input_tokens", "requests"} <= slots.keys():
        yield (
            f"Each of the {turns:f} turns is taken to send all messages before it again: on average "
            f"{slots['input_tokens']:,} tokens in."
        )


def _turns_of_messages(passage: Passage) -> Decimal | None:
    """So many turns of a chat, where the size of one message is told; `None` where the input holds those before."""
    text = passage.text
    if not (_OF_A_MESSAGE.search(text) or _OF_A_TURN.search(text)):
        return None
    if _WITH_HISTORY.search(text) and not _SENT_AGAIN.search(text):
        return None
    if not _CONVERSATION.search(passage.text):
        return None
    if _CACHED.search(text) or any(_is_a_prompt(each) for each in passage.quantities):
        return None
    counts = (each for each in passage.quantities if _counts_turns(passage, each))
    turns = next((each.value for each in counts), None)
    return turns if turns is not None and 1 < turns <= _MOST else None


def _is_a_prompt(quantity: Quantity) -> bool:
    """Whether an input is too long for one message: it holds those before."""
    return quantity.direction == "input" and quantity.value >= _LEAST_PROMPT


def conversations_taken(passage: Passage) -> Iterator[str]:
    """That a conversation is one request, where neither its turns nor its tokens were told."""
    told = passage.quantities
    sized = any(each.unit == "tokens" or each.direction for each in told)
    taken = [each for each in told if _MESSAGE.match(passage.text, each.number_end) and _are_turns(passage, each)]
    if taken and are_multiplied(passage):
        yield f"Where the model's own are counted among the {taken[0].value:f} messages, half as many are requests."
    elif (
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


def _counts_turns(passage: Passage, quantity: Quantity) -> bool:
    return _TURN.match(passage.text, quantity.number_end) is not None or _are_turns(passage, quantity)


def _are_turns(passage: Passage, quantity: Quantity) -> bool:
    found = _TURN.match(passage.text, quantity.number_end)
    lead = passage.before(quantity.start, 30)
    if found is None and not passage.hits.has("task", *_READ_WHOLE):
        found = _MESSAGE.match(passage.text, quantity.number_end)
    told = found and (
        _EACH.match(passage.text, found.end())
        or _BEFORE.search(lead)
        or _OF.search(lead)
        or _OF_A_TURN.match(passage.text, quantity.number_end + 1)
    )
    return bool(told) and 1 < quantity.value <= _MOST
