"""Other hosts of a model in use, which may go on when a maker, a host or a country does not."""

from collections.abc import Mapping

from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.losses import Lost
from bot.strategies.uses import Use
from bot.wording.figures import listed

_SHOWN = 3
"""Hosts of open weights that are named, of many."""


def is_open(use: Use) -> bool:
    """Whether the weights of what is in use are published."""
    return use.row is not None and use.row.model is not None and use.row.model.open_weights is True


def seat_of(draft: Draft, host: str) -> str | None:
    """The country that a host is led from, its owner's where that differs; `None` for one's own hardware."""
    known = draft.situation.knowledge.facts.providers.get(host)
    return (known.parent_country or known.hq_country) if known else None


def sold_elsewhere(draft: Draft, use: Use, gone: Lost | None) -> Mapping[str, Row]:
    """Host to row of the same model, but for routers and hosts that the loss takes as well.

    A closed model is left there when its maker goes or its service stops, not when it is kept back or barred.
    """
    row = use.row
    if row is None or row.model is None or row.model.open_weights is None:
        return {}
    if not row.model.open_weights and (gone is None or gone.kind != "maker" or gone.is_barred):
        return {}
    situation = draft.situation
    sold = situation.market.on_sale(row.model_id, situation.today)
    away = _kept_away(use, gone)
    out = {use.host_id, *(gone.keys if gone is not None and gone.kind == "maker" else ())}
    owners = {known.ultimate_parent for key in out if (known := situation.knowledge.facts.providers.get(key))} - {None}
    return {
        each.provider_id: each for each in sold
        if not each.is_middleman and each.provider_id not in out
        and (each.provider is None or each.provider.ultimate_parent not in owners)
        and (away is None or seat_of(draft, each.provider_id) != away)
    }  # fmt: skip


def elsewhere(draft: Draft, use: Use, gone: Lost | None) -> str:
    """Where the model is on sale besides, and against which loss that helps; empty where that is nowhere."""
    others = sold_elsewhere(draft, use, gone)
    if not is_open(use) or use.row is None:
        return _of_closed(draft, use, others, gone) if others and gone is not None else ""
    if not others:
        return f"{use.title} has open weights; no other host sells it, but you may run it yourself."
    mark = draft.cite_price(use.row.offering)
    draft.fact(subject=use.row.model_id, attribute="other hosts", value=len(others), unit=None, citation=mark)
    known = sorted(each.provider.name for each in others.values() if each.provider is not None)
    some = f", {listed(known[:_SHOWN])} among them" if len(known) > _SHOWN else f": {listed(known)}"
    away = _kept_away(use, gone)
    where = f" outside {away}" if away else ""
    return (
        f"{use.title} has open weights: {len(others)} other {'host' if len(others) == 1 else 'hosts'}{where} "
        f"{'sells' if len(others) == 1 else 'sell'} it{some}. {_helps(use, gone)}"
    )


def _helps(use: Use, gone: Lost | None) -> str:
    """Against what other hosts of open weights help."""
    if gone is not None and gone.kind == "seat":
        return "Those stay, wherever the model was made."
    if gone is not None and gone.is_barred:
        return (
            "A ban on the maker's own app or API leaves these; one on the model, on its maker's work or on all that is "
            f"made in {use.origin} does not."
        )
    if _kept_away(use, gone) or (gone is not None and gone.kind == "weights"):
        return "Weights already published cannot be recalled; the next version may not come."
    return "An outage of one host does not end it; a ban on the maker may."


def _of_closed(draft: Draft, use: Use, others: Mapping[str, Row], gone: Lost) -> str:
    """The other hosts of a closed model with their rates, and whether they outlast what is lost."""
    places = [f"{each.provider.name} [{draft.cite_price(each.offering)}]" for each in others.values() if each.provider]
    helps = (
        "another host is another service. Ask whether it runs the model itself or passes requests on."
        if gone.is_outage
        else "that helps where an account or a service is lost, not where the maker withdraws the model."
    )
    return f"{use.title} is also on sale at {listed(places)}: {helps}"


def _kept_away(use: Use, gone: Lost | None) -> str | None:
    """The country whose hosts are no way out: that which keeps its exports, or that whose models are banned."""
    if gone is None:
        return None
    return gone.keys[0] if gone.is_export_ban else use.origin if gone.is_barred else None
