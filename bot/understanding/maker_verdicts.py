"""What the words around a maker or host come to: it is out, it would be, or its own service is meant."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.maker_clauses import (
    gets_no_data,
    is_asked_about,
    is_beside_a_host,
    is_denied,
    is_to_be_left,
    sends_the_bill,
    serves_it_itself,
)
from bot.understanding.name_parts import Name
from bot.understanding.negation import (
    is_barred_place_to_buy,
    is_disliked,
    is_left_out,
    is_out,
    is_refused,
    is_supposed_out,
)
from bot.understanding.passage import Passage
from bot.understanding.supposed_bans import is_out_if_banned

_ACCOUNT = expression("named_roles_account")
_SHARE_BEFORE = regex(r"[成%](?:都|的量)?(?:走|用|在|是)$|\d(?:[.,]\d+)?\s?[k%$€]?\s?(?:on|to|for|at|with)?\s?$")
"""What is spent with a maker: "12k anthropic, 3k on openai"."""


def is_supposed_away(passage: Passage, name: Name) -> bool:
    """Whether it is supposed to be gone or banned, and something is sought for that case."""
    return is_supposed_out(passage, name.start, name.end) or is_out_if_banned(passage, name.start)


def is_maker_out(passage: Passage, name: Name, first: int, last: int) -> bool:
    """Whether nothing of it is to be taken; `first:last` is the list it stands in."""
    if is_denied(passage, name, reach=24) or is_supposed_away(passage, name):
        return True
    if is_out(passage, name.end) or is_refused(passage, name.end) or is_barred_place_to_buy(passage, first):
        return True
    if gets_no_data(passage, name) or is_disliked(passage, name.start, name.end) or is_left_out(passage, name.end):
        return True
    in_use = passage.named("model") or passage.hits.has("intent", "stack")
    return is_to_be_left(passage, first, last) and not in_use


def stands_for_its_service(passage: Passage, name: Name, first: int, last: int) -> bool:
    """Whether an account, a share of the spend or the bill at it is spoken of, or its own service."""
    if passage.hits.has("intent", "stack") and _SHARE_BEFORE.search(passage.before(first, 40)):
        return True
    if _ACCOUNT.match(passage.text[last : last + 32]) or is_beside_a_host(passage, name) or is_asked_about(passage):
        return True
    return sends_the_bill(passage, name) or serves_it_itself(passage, name)
