"""Other hosts of a model in use, which may go on when a maker, a host or a country does not."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.place_rules import runs_in
from bot.selection.rows import Row, blended_rate, usual_place
from bot.strategies.entries import Offer, entry
from bot.strategies.losses import Lost
from bot.strategies.uses import Use
from bot.wording import sections
from bot.wording.figures import listed

_SHOWN = 3
"""Hosts that are named with their rates, of many."""


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
    away, places = _kept_away(use, gone), situation.asked.host_region
    out = {use.host_id, *(gone.keys if gone is not None and gone.kind == "maker" else ())}
    owners = {known.ultimate_parent for key in out if (known := situation.knowledge.facts.providers.get(key))} - {None}
    by_host: dict[str, list[Row]] = {}
    for each in situation.market.on_sale(row.model_id, situation.today):
        if (
            not each.is_middleman and each.provider_id not in out
            and (each.provider is None or each.provider.ultimate_parent not in owners)
            and (away is None or seat_of(draft, each.provider_id) != away)
            and (not places or any(runs_in(each, place) for place in places))
        ):  # fmt: skip
            by_host.setdefault(each.provider_id, []).append(each)
    found = {host: place for host, rows in by_host.items() if (place := usual_place(rows)) is not None}
    return dict(sorted(found.items(), key=lambda each: (_rate(each[1]), not each[1].is_own, each[0])))


def _rate(row: Row) -> Decimal:
    rate = blended_rate(row)
    return Decimal("Infinity") if rate is None else rate


def elsewhere(draft: Draft, use: Use, gone: Lost | None) -> str:
    """Where the model is on sale besides, and against which loss that helps; empty where that is nowhere."""
    others = list(sold_elsewhere(draft, use, gone).values())
    if use.row is None or not (is_open(use) or (others and gone is not None)):
        return ""
    places = draft.situation.asked.host_region
    where = f" in {listed(places)}" if places else ""
    if not others:
        return f"{use.title} has open weights; no other host sells it{where}, but you may run it yourself."
    if gone is not None and gone.is_outage:
        return _of_an_outage(draft, use, others, where)
    if not is_open(use):
        return _of_closed(draft, use, others)
    mark = draft.cite_price(use.row.offering)
    draft.fact(subject=use.row.model_id, attribute="other hosts", value=len(others), unit=None, citation=mark)
    known = sorted(each.provider.name for each in others if each.provider is not None)
    some = f", {listed(known[:_SHOWN])} among them" if len(known) > _SHOWN else f": {listed(known)}"
    away = _kept_away(use, gone)
    where += f" outside {away}" if away else ""
    return (
        f"{use.title} has open weights: {len(others)} other {'host' if len(others) == 1 else 'hosts'}{where} "
        f"{'sells' if len(others) == 1 else 'sell'} it{some}. {_helps(use, gone)}"
    )


def _of_an_outage(draft: Draft, use: Use, others: Sequence[Row], where: str) -> str:
    """The other hosts of a model whose host is down, the cheapest first, with what it costs there."""
    hosted = draft.situation.asked.providers
    shown = []
    for row in others[:_SHOWN]:
        beside = bool(hosted) and row.provider_id not in hosted
        offer = Offer(
            row=row, role="near_miss" if beside else "fallback", why="Sells the same model.",
            breaks=("providers",) if beside else (),
        )  # fmt: skip
        shown.append(at_in_words(draft, entry(draft, offer, workload_of(use.volume or draft.situation.asked))))
    more = len(others) - _SHOWN
    mark = draft.cite_price(others[0].offering)
    draft.fact(subject=others[0].model_id, attribute="further hosts", value=max(more, 0), citation=mark)
    weights = "has open weights and " if is_open(use) else ""
    rest = f"; and at {more} more" if more > 0 else ""
    return (
        f"{use.title} {weights}is also on sale{where} at {'; '.join(shown)}{rest}. Another host is another service: "
        "ask whether it runs the model itself or passes requests on."
    )


def at_in_words(draft: Draft, made: Recommendation) -> str:
    """Where it is bought at what rate; the recommendation is put on the draft."""
    if all((made.model, made.provider) != (each.model, each.provider) for each in draft.recommendations):
        draft.recommendations.append(made)
        draft.costs += [made.cost] if made.cost is not None else []
    bill = f", {sections.bill(made.cost)} for your load" if made.cost is not None else ""
    return f"{sections.place(made)}, {sections.rates_in_words(made)}{bill} {sections.marks(made.citations[:1])}"


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


def _of_closed(draft: Draft, use: Use, others: Sequence[Row]) -> str:
    """The other hosts of a closed model, and what they do not outlast."""
    places = [f"{each.provider.name} [{draft.cite_price(each.offering)}]" for each in others if each.provider]
    return (
        f"{use.title} is also on sale at {listed(places)}: that helps where an account or a service is lost, not where "
        "the maker withdraws the model."
    )


def _kept_away(use: Use, gone: Lost | None) -> str | None:
    """The country whose hosts are no way out: that which keeps its exports, or that whose models are banned."""
    if gone is None:
        return None
    return gone.keys[0] if gone.is_export_ban else use.origin if gone.is_barred else None
