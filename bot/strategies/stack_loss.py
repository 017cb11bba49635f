"""What a loss hits: the models of a stack that hang on one maker, country or model, and what could take over."""

from collections.abc import Sequence
from decimal import Decimal

from bot.draft import Draft
from bot.selection.sold_as import is_on_sale
from bot.strategies.background import background
from bot.strategies.losses import Lost
from bot.strategies.sold_elsewhere import elsewhere, is_open, seat_of, sold_elsewhere
from bot.strategies.stack_replacement import replace_from_outside
from bot.strategies.uses import Stack, Use, by_spend, mark_of
from bot.wording.figures import listed, percent, usd

_PRECEDENTS = {"US": "us-fable-directive", "CN": "cn-export-catalogue-2026"}
"""Country to the subject of the note on how it kept, or may keep, models from others."""
REPLACED = 2
"""Models for which a replacement from outside is looked for; the largest ones."""


def say_loss(draft: Draft, stack: Stack, gone: Lost | None) -> None:
    """What goes and what stays, and what could take over; without a loss named, that of the largest model's maker."""
    if gone is not None and gone.kind == "weights":
        _say_weights(draft, stack, gone)
        return
    largest = by_spend(stack.uses)[0]
    hit = uses_hit(draft, stack, gone) if gone else [use for use in stack.uses if _are_of_one(use, largest)]
    rest = [use for use in stack.uses if use not in hit]
    if gone is not None:
        draft.say(_verdict(draft, stack, gone, hit, rest))
    elif able := [use for use in rest if use.mode == largest.mode]:
        who = largest.maker if largest.maker_id else largest.host
        draft.say(
            f"If {who} goes away, {listed([use.title for use in able])} could take over from what you run already."
        )
    for use in by_spend(hit)[:REPLACED]:
        draft.say(elsewhere(draft, use, gone))
        replace_from_outside(draft, stack, use, hit, gone)
    if gone is not None and gone.is_export_ban:
        _say_precedent(draft, gone.keys[0])


def uses_hit(draft: Draft, stack: Stack, gone: Lost) -> list[Use]:
    """What is in use that goes."""
    return [use for use in stack.uses if _is_hit(draft, use, gone)]


def has_ended(draft: Draft, stack: Stack, gone: Lost) -> bool:
    """Whether a model that is said to be down is one that its maker sells no more: "Gemini 2.0 Flash went dark"."""
    hit = uses_hit(draft, stack, gone) if gone.is_outage else []
    catalogue, today = draft.situation.knowledge.catalogue, draft.situation.today
    own = [
        [each for each in catalogue.of_model(use.row.model_id) if each.provider == use.maker_id]
        for use in hit
        if use.row is not None
    ]
    return bool(own) and all(offers and not any(is_on_sale(each, today) for each in offers) for offers in own)


def _are_of_one(use: Use, other: Use) -> bool:
    """Whether two uses hang on one maker, or on one host where only that is known."""
    return use.maker_id == other.maker_id if other.maker_id else use.host_id == other.host_id


def _say_weights(draft: Draft, stack: Stack, gone: Lost) -> None:
    """Weights that are published stay: what is in use goes on, and only what was to come is lost."""
    makers = draft.situation.knowledge.facts.developers
    hit = [use for use in stack.uses if gone.keys[0] == use.maker_id and is_open(use)]
    name = makers[gone.keys[0]].name if gone.keys[0] in makers else gone.keys[0]
    if not hit:
        draft.say(f"**You use no open weights of {name}: nothing that you run hangs on them.**")
        return
    goes = "goes" if len(hit) == 1 else "go"
    draft.say(
        f"**{listed([use.title for use in hit])} {goes} on: weights already published cannot be recalled. What you "
        f"lose is the next version of {name}, and in time the hosts that follow it.**"
    )
    for use in hit[:REPLACED]:
        draft.say(elsewhere(draft, use, gone))
    background(draft, kinds=("regulation", "market"), subjects=("continuity",), limit=1)


def _say_precedent(draft: Draft, country: str) -> None:
    """The note on a country's own acts of that kind, where there is one."""
    if country in _PRECEDENTS:
        background(draft, kinds=("regulation",), subjects=(_PRECEDENTS[country],), limit=1)


def _is_hit(draft: Draft, use: Use, gone: Lost) -> bool:
    """Whether it goes. A country that keeps its exports back does not reach open weights that are held elsewhere."""
    if gone.kind == "country":
        held = gone.is_export_ban and is_open(use) and seat_of(draft, use.host_id) != gone.keys[0]
        return gone.keys[0] in use.origins and not held
    if gone.kind == "seat":
        return seat_of(draft, use.host_id) == gone.keys[0]
    if gone.kind == "model":
        return use.row is not None and not {use.row.model_id, use.row.measured_as}.isdisjoint(gone.keys)
    if gone.is_outage and draft.situation.asked.providers and gone.keys[0] in draft.situation.knowledge.facts.providers:
        return gone.keys[0] == use.host_id
    return gone.keys[0] in {use.maker_id, use.host_id}


def _who(draft: Draft, gone: Lost, hit: Sequence[Use]) -> str:
    facts, key = draft.situation.knowledge.facts, gone.keys[0]
    if gone.kind == "model":
        model = facts.model(key)
        return hit[0].title if hit else model.name if model else key
    if gone.kind == "country":
        return f"models made in {key}"
    if gone.kind == "seat":
        return f"hosts led from {key}"
    maker, host = facts.developers.get(key), facts.providers.get(key)
    return maker.name if maker else host.name if host else key


def _verdict(draft: Draft, stack: Stack, gone: Lost, hit: Sequence[Use], rest: Sequence[Use]) -> str:
    """The first line: which models go, how much of the spend that is, and which stay."""
    who = _who(draft, gone, hit)
    if not hit:
        do = "does" if len(rest) == 1 else "do"
        return f"**Without {who} all of it goes on: {listed([use.title for use in rest])} {do} not depend on it.**"
    part = ""
    lost_spend = sum((use.spend for use in hit if use.spend is not None), Decimal(0))
    if stack.total and lost_spend:
        mark, share = mark_of(draft, hit[0]), lost_spend / stack.total
        draft.fact(subject=who, attribute="share of spend that goes", value=share, unit=None, citation=mark)
        draft.fact(subject=who, attribute="spend that goes", value=lost_spend, unit="USD a month", citation=mark)
        money = "" if stack.is_shares else f" ({usd(lost_spend)} a month)"
        part = f", {percent(share)} of the spend{money}"
    stays = f"; {_stays(draft, gone, rest, hit)}"
    names = listed([use.title for use in hit])
    if part and not rest and not any(use.row for use in hit):
        return f"**Without {who}{part} has to go elsewhere.**"
    if who == names:
        return f"**Without {names}{part} has to go elsewhere{stays}.**" if part else f"**{names} is lost{stays}.**"
    return f"**Without {who} you lose {names}{part}{stays}.**"


def _stays(draft: Draft, gone: Lost | None, rest: Sequence[Use], hit: Sequence[Use]) -> str:
    if rest:
        return f"{listed([use.title for use in rest])} {'goes' if len(rest) == 1 else 'go'} on"
    weights = [use.title for use in hit if is_open(use)]
    if weights and not (gone is not None and gone.is_outage):
        return f"only the open weights of {listed(weights)} are left, at other hosts"
    sold = [use.title for use in hit if sold_elsewhere(draft, use, gone)]
    if len(sold) == len(hit):
        return f"the same {'model is' if len(sold) == 1 else 'models are'} on sale at other hosts"
    if sold:
        return f"{listed(sold)} {'is' if len(sold) == 1 else 'are'} on sale at other hosts too"
    if gone is not None and gone.is_outage and any(use.row for use in hit):
        return f"no other host on board sells {'it' if len(hit) == 1 else 'them'}"
    return "nothing is left" if any(use.row for use in hit) else "what takes over has to come from elsewhere"
