"""What a loss hits: the models of a stack that hang on one maker, country or model, and what could take over."""

from collections.abc import Sequence
from decimal import Decimal

from bot.draft import Draft
from bot.selection.market import rows_on_sale
from bot.strategies.background import background
from bot.strategies.losses import Lost
from bot.strategies.stack_replacement import replace_from_outside
from bot.strategies.uses import Stack, Use, by_spend
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
    hit = [use for use in stack.uses if (_is_hit(draft, use, gone) if gone else use.maker == largest.maker)]
    rest = [use for use in stack.uses if use not in hit]
    who = _who(draft, gone, hit) if gone else largest.maker
    if gone is not None:
        draft.say(_verdict(draft, stack, who, hit, rest))
    elif rest:
        draft.say(
            f"If {who} goes away, {listed([use.title for use in rest])} could take over from what you run already."
        )
    for use in by_spend(hit)[:REPLACED]:
        draft.say(_elsewhere(draft, use, gone))
        replace_from_outside(draft, stack, use, hit)
    if gone is not None and gone.is_export_ban:
        _say_precedent(draft, gone.keys[0])


def _say_weights(draft: Draft, stack: Stack, gone: Lost) -> None:
    """Weights that are published stay: what is in use goes on, and only what was to come is lost."""
    makers = draft.situation.knowledge.facts.developers
    hit = [use for use in stack.uses if gone.keys[0] == use.maker_id and _is_open(use)]
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
        draft.say(_elsewhere(draft, use, gone))
    background(draft, kinds=("regulation", "market"), subjects=("continuity",), limit=1)


def _say_precedent(draft: Draft, country: str) -> None:
    """The note on a country's own acts of that kind, where there is one."""
    if country in _PRECEDENTS:
        background(draft, kinds=("regulation",), subjects=(_PRECEDENTS[country],), limit=1)


def _is_open(use: Use) -> bool:
    return use.row is not None and use.row.model is not None and use.row.model.open_weights is True


def _is_hit(draft: Draft, use: Use, gone: Lost) -> bool:
    """Whether it goes. A country that keeps its exports back does not reach open weights that are held elsewhere."""
    if gone.kind == "country":
        held = gone.is_export_ban and _is_open(use) and _seat(draft, use.host_id) != gone.keys[0]
        return gone.keys[0] in use.origins and not held
    if gone.kind == "seat":
        return _seat(draft, use.host_id) == gone.keys[0]
    if gone.kind == "model":
        return use.row is not None and not {use.row.model_id, use.row.measured_as}.isdisjoint(gone.keys)
    return gone.keys[0] in {use.maker_id, use.host_id}


def _seat(draft: Draft, host: str) -> str | None:
    """The country that a host is led from, its owner's where that differs; `None` for one's own hardware."""
    known = draft.situation.knowledge.facts.providers.get(host)
    return (known.parent_country or known.hq_country) if known else None


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


def _verdict(draft: Draft, stack: Stack, who: str, hit: Sequence[Use], rest: Sequence[Use]) -> str:
    """The first line: which models go, how much of the spend that is, and which stay."""
    if not hit:
        do = "does" if len(rest) == 1 else "do"
        return f"**Without {who} all of it goes on: {listed([use.title for use in rest])} {do} not depend on it.**"
    part = ""
    lost_spend = sum((use.spend for use in hit if use.spend is not None), Decimal(0))
    if stack.total and lost_spend:
        mark = draft.cite_price(hit[0].row.offering) if hit[0].row else None
        share = lost_spend / stack.total
        if mark is not None:
            draft.fact(subject=who, attribute="share of spend that goes", value=share, unit=None, citation=mark)
            draft.fact(subject=who, attribute="spend that goes", value=lost_spend, unit="USD a month", citation=mark)
            money = "" if stack.is_shares else f" ({usd(lost_spend)} a month)"
            part = f", {percent(share)} of the spend{money}"
    stays = f"; {_stays(rest, hit)}"
    names = listed([use.title for use in hit])
    if who == names:
        return f"**Without {names}{part} has to go elsewhere{stays}.**" if part else f"**{names} is lost{stays}.**"
    return f"**Without {who} you lose {names}{part}{stays}.**"


def _stays(rest: Sequence[Use], hit: Sequence[Use]) -> str:
    if rest:
        return f"{listed([use.title for use in rest])} {'goes' if len(rest) == 1 else 'go'} on"
    weights = [use.title for use in hit if _is_open(use)]
    return f"only the open weights of {listed(weights)} are left, at other hosts" if weights else "nothing is left"


def _kept_away(use: Use, gone: Lost | None) -> str | None:
    """The country whose hosts are no way out: that which keeps its exports, or that whose models are banned."""
    if gone is None:
        return None
    return gone.keys[0] if gone.is_export_ban else use.origin if gone.is_barred else None


def _elsewhere(draft: Draft, use: Use, gone: Lost | None) -> str:
    """Other hosts of open weights, which may go on when the maker's own API does not."""
    row = use.row
    if row is None or row.model is None or not row.model.open_weights:
        return ""
    situation = draft.situation
    sold = rows_on_sale(
        situation.knowledge.catalogue.of_model(row.model_id), situation.knowledge.facts, situation.today
    )
    away = _kept_away(use, gone)
    others = {
        each.provider_id: each for each in sold
        if not each.is_middleman and each.provider_id != use.host_id
        and (away is None or _seat(draft, each.provider_id) != away)
    }  # fmt: skip
    if not others:
        return f"{use.title} has open weights; no other host sells it, but you may run it yourself."
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute="other hosts", value=len(others), unit=None, citation=mark)
    known = sorted(each.provider.name for each in others.values() if each.provider is not None)
    some = f", {listed(known[:3])} among them" if len(known) > 3 else f": {listed(known)}"
    where = f" outside {away}" if away else ""
    then = "An outage of one host does not end it; a ban on the maker may."
    if gone is not None and gone.kind == "seat":
        then = "Those stay, wherever the model was made."
    elif gone is not None and gone.is_barred:
        then = (
            "A ban on the maker's own app or API leaves these; one on the model, on its maker's work or on all that is "
            f"made in {use.origin} does not."
        )
    elif away or (gone is not None and gone.kind == "weights"):
        then = "Weights already published cannot be recalled; the next version may not come."
    return (
        f"{use.title} has open weights: {len(others)} other {'host' if len(others) == 1 else 'hosts'}{where} "
        f"{'sells' if len(others) == 1 else 'sell'} it{some}. {then}"
    )
