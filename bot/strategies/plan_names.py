"""Subscriptions in a text: by name, by another name, by the size alone behind a name, by the price beside it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from bot.patterns import regex
from bot.strategies.plan_prices import at_price, bare_price, is_sum_of_several, sum_beside, told_by_price
from bot.understanding.lexicon import WORD, words_of
from knowledge.evidence import Plan

_SIZE_NEXT = regex(
    r"[\s,/]*(?:(?:vs\.?|versus|or|and|to|than|oder|und|gegen|o|y|ou|et|e|или|и|还是|和|или)\s+)?(?:the\s+|its\s+)?"
)
"""What may stand between a plan's name and the mere size of another."""
_MOST = 24
"""Names looked at in one message; a pasted table may have hundreds."""
_SIZE_FIRST = regex(r"^\W*(?:and|or|what about|how about|und|et|y|e|и)?\s*(?:the\s+)?")

_BETWEEN = frozenset({"code", "plan", "subscription", "abo", "abonnement", "suscripción", "assinatura",
                      "订", "阅", "套", "餐", "구독", "подписка"})  # fmt: skip
"""What people put between a product and the size of its plan: "Claude Code Max"."""
_IN_LATIN = (
    ("챗(?:gpt|지피티)", "chatgpt"), ("클로드|クロード", "claude"), ("코파일럿|コパイロット", "copilot"),
    ("커서|カーソル", "cursor"), ("플러스|プラス|плюс", "plus"), ("프로|プロ(?!グ|ン|バ)", "pro"),
    ("맥스|マックス|макс(?!и)", "max"), ("울트라|ウルトラ", "ultra"),
)  # fmt: skip
"""Names of products and sizes in other scripts."""

Spellings = Mapping[tuple[str, ...], tuple[Plan, ...]]


class Found(Struct, frozen=True):
    """A name of one plan, or of all sizes of one, and where it stands."""

    plans: tuple[Plan, ...]
    start: int
    end: int
    size: int
    """How many words the name has."""


def plans_in(texts: Sequence[str], plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """The plans that the last of `texts` is about: those it names, else those of the messages before it."""
    spellings = _spellings(tuple(plans))
    found: tuple[Plan, ...] = ()
    for text in texts:
        found = _in(text, spellings, found) or found
    return found


def names_plans(text: str, plans: Iterable[Plan]) -> bool:
    """Whether `text` itself names a plan."""
    return bool(_in(text, _spellings(tuple(plans)), ()))


def places_in(text: str, plans: Iterable[Plan]) -> list[tuple[int, int, str]]:
    """Where `text` names plans, and the id of each; a name of all sizes of one is left out."""
    spellings = _spellings(tuple(plans))
    lower = text.lower()
    told = ((each, _at_their_price(lower, each, spellings)) for each in _named(lower, spellings))
    return sorted((each.start, each.end, found[0].id) for each, found in told if len(found) == 1)


def _in(text: str, spellings: Spellings, before: tuple[Plan, ...]) -> tuple[Plan, ...]:
    lower = _in_latin(text.lower())
    named = _named(lower, spellings)
    if not named and before:
        named = list(_sizes(lower, _SIZE_FIRST, 0, before, spellings))
    chosen = (plan for each in named for plan in _at_their_price(lower, each, spellings))
    return tuple(dict.fromkeys(chosen))


def _named(lower: str, spellings: Spellings) -> list[Found]:
    """The names of plans in a text, and what stands for a name in it."""
    named = list(islice(_names(lower, spellings), _MOST))
    if _BETWEEN & {*words_of(lower)} and all(each.size == 1 for each in named):
        apart = list(_apart(lower, spellings))
        makers = {plan.provider for each in apart for plan in each.plans}
        named = [*(each for each in named if not apart or each.plans[0].provider not in makers), *apart]
    if all(each.size == 1 for each in named) and (told := _by_price(lower, spellings)):
        named = told
    return named


def _by_price(text: str, spellings: Spellings) -> list[Found]:
    """The plans that are told by their product and their price alone."""
    plans = tuple(dict.fromkeys(plan for kin in spellings.values() for plan in kin))
    return [Found(told.plans, told.start, told.end, 1) for told in told_by_price(text, plans)]


def _in_latin(text: str) -> str:
    """`text` with the names that another script writes in their own, apart from the particles behind them."""
    if text.isascii():
        return text
    for spelt, name in _IN_LATIN:
        text = re.sub(spelt, f" {name} ", text)
    return text


def _names(text: str, spellings: Spellings) -> Iterator[Found]:
    words = list(WORD.finditer(text))
    place = 0
    longest = max(map(len, spellings), default=0) + 1
    openers = {name[0] for name in spellings}
    while place < len(words):
        may_begin = words[place][0] in openers
        for length in range(min(longest, len(words) - place) if may_begin else 0, 0, -1):
            run = words[place : place + length]
            plans = _of_words([word[0] for word in run], spellings)
            if plans:
                found = Found(plans, run[0].start(), run[-1].end(), length)
                yield found
                yield from _sizes(text, _SIZE_NEXT, found.end, plans, spellings)
                place += length
                break
        else:
            place += 1


def _apart(text: str, spellings: Spellings) -> Iterator[Found]:
    """The plan whose words all stand in a text about plans, in whatever order: "the pro plan of chatgpt"."""
    said = {*words_of(text)}
    whole = [name for name, plans in spellings.items() if len(name) > 1 and len(plans) == 1 and said.issuperset(name)]
    if whole:
        yield Found(spellings[max(whole, key=len)], 0, len(text), max(map(len, whole)))


def _of_words(words: list[str], spellings: Spellings) -> tuple[Plan, ...]:
    """The plans of a name, also with a word between the product and the size."""
    plans = spellings.get(tuple(words))
    if plans or len(words) < 3 or words[-1] in _BETWEEN:
        return plans or ()
    return spellings.get((words[0], *(word for word in words[1:] if word not in _BETWEEN)), ())


def _sizes(
    text: str, lead: re.Pattern[str], start: int, beside: Sequence[Plan], spellings: Spellings
) -> Iterator[Found]:
    """The other sizes of the same product that a list goes on with: "Plus vs Pro", "max 5x or 20x"."""
    heads = {plan.provider for plan in beside}
    gap = lead.match(text, start)
    if gap is None or (start and gap.end() == start):
        return
    words = list(WORD.finditer(text, gap.end()))[:3]
    if not words or words[0].start() != gap.end() or words[0][0] in _BETWEEN:
        return
    kin = [(name, plans) for name, plans in spellings.items() if len(plans) == 1 and plans[0].provider in heads]
    for length in range(len(words), 0, -1):
        tail = tuple(word[0] for word in words[:length])
        sizes = [
            plans for name, plans in kin if len(name) > length and name[-length:] == tail and plans[0] not in beside
        ]
        shortest = min(sizes, key=lambda plans: len(words_of(plans[0].name)), default=None)
        if shortest:
            found = Found(shortest, words[0].start(), words[length - 1].end(), length)
            yield found
            yield from _sizes(text, _SIZE_NEXT, found.end, (*beside, *shortest), spellings)
            return


def _at_their_price(text: str, found: Found, spellings: Spellings) -> tuple[Plan, ...]:
    """The plans of a name; where a sum stands right beside it, the size that has this price."""
    price, kin = sum_beside(text, found.start, found.end), _kin(found, spellings)
    if price is None and (bare := bare_price(text, found.end, kin)) is not None:
        price = bare[0]
    if price is None or (len(found.plans) == 1 and is_sum_of_several(text, found.plans[0], price)):
        return found.plans
    priced = at_price(kin, price)
    return tuple(plan for plan in priced if plan in found.plans) or priced or found.plans


def _kin(found: Found, spellings: Spellings) -> tuple[Plan, ...]:
    """All plans of the product that was named."""
    maker, first = found.plans[0].provider, words_of(found.plans[0].name)[0]
    known = (plan for plans in spellings.values() for plan in plans if plan.provider == maker)
    return tuple(dict.fromkeys(plan for plan in known if words_of(plan.name)[0] == first))


def bare_prices_in(text: str, plans: Iterable[Plan]) -> frozenset[int]:
    """Where `text` has numbers that are prices of the plans named right before them: "claude max 200"."""
    spellings = _spellings(tuple(plans))
    lower = text.lower()
    told = (bare_price(lower, each.end, _kin(each, spellings)) for each in _named(lower, spellings))
    return frozenset(each[1] for each in told if each is not None)


@lru_cache(maxsize=8)
def _spellings(plans: tuple[Plan, ...]) -> Spellings:
    """Every name to its plan, and the common beginning of several to all of them."""
    found: dict[tuple[str, ...], tuple[Plan, ...]] = {}
    for plan in plans:
        for name in (plan.name, *plan.aliases):
            found[words_of(name)] = (plan,)
    kin: dict[tuple[str, ...], list[Plan]] = {}
    for plan in plans:
        words = words_of(plan.name)
        for length in range(2, len(words) + 1):
            kin.setdefault(words[:length], []).append(plan)
    shared = {head: tuple(several) for head, several in kin.items() if len(several) > 1}
    return shared | found
