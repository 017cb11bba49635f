"""Whether a subscription is what is looked for, or weighed against an API, and for how many people."""

from collections.abc import Iterable
from decimal import Decimal

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_SOUGHT = expression("plan_sought")
_WEIGHED = expression("plan_api_weighed")
_OF_MODELS = expression("plan_of_models")
_API_WEIGHED_ALONE = expression("plan_api_weighed_alone")
_PAID = expression("plan_is_paid")
_SIZES = expression("plan_sizes_alone")
_TEAM = expression("plan_team")
_BRINGS = expression("plan_brings")
_IN_BUSINESS = expression("plan_in_business")
_INTENDED = regex(r" ?(?:to|on|b|is to|was to|for (?:\w+ing|if|when|the day)|if|in case)(?![^\W_])")
_OF_ANOTHER_KIND = regex(r"\b(?:back-?up|fallback|migration|exit|rollout|service|contingency|recovery|project) $")
_API = regex(r"(?<![^\W_])apis?(?![^\W_])")

ON_TOPIC = frozenset({None, "near_domain", "product", "small_talk"})
"""What a message on plans may have been taken for."""
_OF_PRICES = ("cost", "compare", "recommend")


def is_on_plans(passage: Passage, why: str | None) -> bool:
    """Whether a message, off topic as `why` says, is a question on the choice of a subscription."""
    if why not in ON_TOPIC:
        return False
    weighed = weighs_plan_and_api(passage) or _API_WEIGHED_ALONE.match(passage.text) is not None
    asked = bool(size_used(passage.text)) or (why is not None and asks_of_a_plan(passage))
    return weighed or asked or seeks_a_plan(passage) or of_plan_sizes(passage)


def intents_on_plans(passage: Passage, intents: tuple[str, ...]) -> tuple[str, ...]:
    """Those of a question on the choice of a subscription: what it costs, where no choice of models is asked for.

    A plan by name against an API is weighed by what both cost: "lohnt sich claude pro oder api".
    """
    weighed = intents[0] == "recommend" and bool(_plans(passage)) and weighs_plan_and_api(passage)
    return intents if intents[0] in _OF_PRICES and not (weighed and not passage.hits.has("task")) else ("cost",)


_HOLDS = regex(
    r"\b(?:includes?d?|part of|comes? with|contains?|premium requests?|credits?|messages?|limits?|quotas?|how many"
    r"|wie ?viele?|cu[aá]nt[ao]s|combien de|quant[aoie]s|сколько"
    r"|what (?:do|does|would|will) (?:i|we|you|one) get|what(?:'s| is) in|enthält|enthalten|incluye|incluido"
    r"|inclut|compris|inclui|incluído)\b|包含|包括|含まれ|포함"
)


def asks_of_a_plan(passage: Passage) -> bool:
    """Whether it is asked what a plan of some size holds, and no model is named: "does X business include Y"."""
    if passage.named("model", "family") or not _HOLDS.search(passage.text):
        return False
    hosts = passage.named("provider")
    sold = [name for name in hosts if name.id in passage.lexicon.plan_prices]
    return len(sold) == len(hosts) and (bool(_of_some_size(passage, sold)) or bool(_plans(passage)))


def asks_how_much_use(text: str) -> bool:
    """Whether it is asked how much a plan may be used, in a text in lower case: "how many messages in 5 hours"."""
    if _USE_ASKED.search(text):
        return True
    return _LIMITS_NAMED.search(text) is not None and not (_ASKS_ELSE.search(text) or has_hit_a_limit(text))


def has_hit_a_limit(text: str) -> bool:
    """Whether somebody tells that the limits of a plan do not carry their use, in a text in lower case."""
    return _HIT.search(text) is not None


def size_used(text: str) -> str:
    """The plan that a bare size stands for beside its use or an API: "claude pro" for "opus limit on pro"."""
    size = _SIZE_OR_API.search(text) or (_SIZE_USED.search(text) if asks_how_much_use(text) else None)
    product = next((name for name, words in _PRODUCTS if words.search(text)), "")
    return f"{product} {next(filter(None, size.groups()))}" if size and product else ""


_USE_ASKED = regex(
    r"\b(?:how (?:many|much|long|often)|wie ?(?:viele?|oft|lange)|cu[aá]nt[ao]s?|combien de|quant[aoie]s?|сколько)\b"
    r"(?! tokens\b)[^.?!]{0,40}(?:\b(?:messages?|msgs?|prompts?|requests?|queries|usage|uses?|chats?|limits?|last"
    r"|nachrichten|anfragen|mensajes|mensagens|messaggi|сообщени\w*|запрос\w*)\b)"
)
_LIMITS_NAMED = regex(r"(?<!rate )\b(?:limits?|quotas?|caps?)\b")
_ASKS_ELSE = regex(
    r"\b(?:costs?|prices?|cheaper|worth|better|or|vs|versus|instead|switch\w*|tired|sick|fed up|annoy\w*|hate|beyond"
    r"|past|after|over|context|output)\b"
)
"""What makes limits only the reason for another question: "tired of its limits, what does the other cost"."""
_HIT = regex(
    r"\b(?:hit|hits|hitting|reach\w*|ran out|run(?:ning)? out|exceed\w*|maxed|blew|burn\w* through)\b"
    r"[^.?!]{0,30}\b(?:limits?|quotas?|caps?)\b"
)
_SIZE_USED = regex(
    r"\b(?:on|with|of|in|the|my|bei|mit|con|avec|com|no|do|su|на|в) (?:the |my |a )?"
    r"(?P<size>pro|max|plus|ultra)\b"
    r"(?! (?:mode|model|version|effort|reasoning|thinking|\d))"
)
_SIZE_OR_API = regex(
    r"\bapis?(?: key)? (?:or|vs\.?|versus) (?:the |claude |chatgpt )?(pro|max|plus)\b(?! (?:mode|effort))"
    r"|(?<!\d )\b(pro|max|plus)(?: plan| sub\w*)? (?:or|vs\.?|versus) (?:the |an? )?apis?\b"
)
_PRODUCTS = (
    ("claude", regex(r"\b(?:claude|opus|sonnet|haiku|fable)\b")),
    ("chatgpt", regex(r"\b(?:chat ?gpt|gpt|codex|openai)\b")),
)


def sets_plans_beside(passage: Passage) -> bool:
    """Whether plans of two products are named, each with its size: "is X pro better value than Y max"."""
    sized = _of_some_size(passage, ())
    return len({name.id for name in sized}) > 1 and not passage.named("model", "family")


def _of_some_size(passage: Passage, sold: Iterable[Name]) -> list[Name]:
    named = (*passage.sold_by_the_seat(), *sold)
    return [
        each for each in named
        if of_a_size(passage.text[each.start : each.end]) or _SIZED.match(passage.text, each.end)
    ]  # fmt: skip


def seeks_a_plan(passage: Passage) -> bool:
    """Whether it is asked which subscription to take: "cheapest plan for coding agents", "welches Abo für Claude"."""
    if not _SOUGHT.search(passage.text):
        return False
    named = passage.named("product", "model", "family", "developer")
    named += tuple(name for name in passage.named("provider") if name.id in passage.lexicon.plan_prices)
    return bool(named or _OF_MODELS.search(passage.text)) and not (_is_of_others(passage) and not named)


def weighs_plan_and_api(passage: Passage) -> bool:
    """Whether a subscription that is named stands against an API: "claude max or api for 3 devs"."""
    sold = _plans(passage) or any(_SIZED.match(passage.text, name.end) for name in passage.named("product"))
    return bool(sold and speaks_of_an_api(passage) and _WEIGHED.search(passage.text))


_SIZED = regex(r" (?:teams?|business|enterprise|ultra|pro|plus|max)\b")
_SIZE = regex(r"\b(?:teams?|business|enterprise|ultra|pro|plus|max|power|free)\b")


def of_a_size(text: str) -> bool:
    """Whether the size of a plan stands in a text; a tool's name without one may ask for anything."""
    return _SIZE.search(text) is not None


def size_of_plan(text: str) -> str:
    """The first size of a plan in a text, "team" of "claude team for 12"; empty where none stands there."""
    found = _SIZE.search(text)
    return found[0] if found else ""


def speaks_of_an_api(passage: Passage) -> bool:
    """Whether the word stands in the message."""
    return _API.search(passage.text) is not None


def tells_price_of_a_plan(passage: Passage) -> bool:
    """Whether a sum is told that goes for a plan by name: "my company pays $200 for claude max"."""
    sums = any(quantity.money is not None and quantity.per_tokens is None for quantity in passage.quantities)
    return sums and bool(_plans(passage)) and _PAID.search(passage.text) is not None


def _plans(passage: Passage) -> list[Name]:
    return [name for name in passage.named("product") if passage.lexicon.products[name.id] == "plan"]


def of_plan_sizes(passage: Passage) -> bool:
    """Whether sizes of plans stand without a product: "pro or max?", "I keep hitting the limit on Pro"."""
    return not passage.names and _SIZES.search(passage.text) is not None


def speaks_of_plans(passage: Passage) -> bool:
    """Whether a word for a subscription stands in the message, and not what somebody plans to do."""
    return any(
        not _INTENDED.match(passage.text, hit.end) and not _OF_ANOTHER_KIND.search(passage.before(hit.start))
        for hit in passage.hits.of("bound", "plan")
    )


def asks_what_it_brings(text: str) -> bool:
    """Whether it is asked what one gets for a plan: "what do I get with ChatGPT Pro"."""
    return _BRINGS.search(text.lower()) is not None


def is_use_in_business(text: str) -> bool:
    """Whether it is asked if something may be used for one's own product, customers or firm."""
    return _IN_BUSINESS.search(text.lower()) is not None


def people_of_a_team(text: str) -> Decimal | None:
    """How many people a team is said to be of, without a word for people; `None` where no team is."""
    found = _TEAM.search(text.lower())
    return Decimal(next(filter(None, found.groups()))) if found else None


def _is_of_others(passage: Passage) -> bool:
    """Whether words of another product's business stand in the message: a phone, a flight, a car."""
    return passage.hits.has("offtopic", "other")
