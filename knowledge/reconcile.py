"""Two catalogues, one offering: which source is believed for which figure, and where they disagree.

The rule per field (`docs/facts.md` argues it): genai-prices for dated and batch rates; LiteLLM for flex, priority and
fast rates, regional uplift, weekday windows, deprecation dates and capabilities. What only one of them states is kept.
Above 0.5 % difference both are kept and shown; nothing is averaged, and absent stays absent.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from knowledge.offering import Dispute, Offering, PriceList, ServiceTier

TOLERANCE = Decimal("0.005")
_UNTRUSTED_SUFFIX = "-latest"
_DATED_FIRST = frozenset({ServiceTier.STANDARD, ServiceTier.BATCH})


def reconcile(litellm: Iterable[Offering], genai: Iterable[Offering], day: date) -> list[Offering]:
    """One offering per model, provider and region; `day` is when both catalogues were read.

    Aliases that move and Bedrock ids without a region stay as each catalogue has them: the two do not mean the same.
    """
    others = list(genai)
    dated = {_place(each): each for each in reversed(others)}
    namesakes = [each for each in others if dated[_place(each)] is not each]
    used: set[tuple[str, str, str | None]] = set()
    found = []
    for offering in litellm:
        place = (offering.provider, offering.model, _place_in_genai(offering))
        other = dated.get(place)
        if other is None or not comparable(offering):
            found.append(offering)
            continue
        used.add(place)
        found.append(_joined(offering, other, day))
    return found + namesakes + [each for place, each in dated.items() if place not in used]


def comparable(offering: Offering) -> bool:
    """Whether both catalogues mean the same thing by this offering's name."""
    if offering.model.endswith(_UNTRUSTED_SUFFIX):
        return False
    return offering.region == "global" or (offering.region is None and offering.provider != "aws")


def _place(offering: Offering) -> tuple[str, str, str | None]:
    return offering.provider, offering.model, offering.region


def _place_in_genai(offering: Offering) -> str | None:
    """The region under which genai-prices has it: only Bedrock's prices are told apart there."""
    return offering.region if offering.provider == "aws" else None


def _joined(litellm: Offering, genai: Offering, day: date) -> Offering:
    prices: list[PriceList] = []
    disputes: list[Dispute] = []
    for tier in ServiceTier:
        ours, theirs = _of_tier(litellm, tier), _of_tier(genai, tier)
        chosen, other = _choice(tier, ours, theirs)
        prices += _completed(chosen, other, day)
        disputes += _disputes(tier, chosen, _base(other, day), day)
    return replace(
        litellm,
        prices=tuple(prices),
        api_names=tuple(dict.fromkeys((*litellm.api_names, *genai.api_names))),
        context_window_tokens=genai.context_window_tokens or litellm.context_window_tokens,
        deprecated=genai.deprecated and litellm.deprecation_date is None,
        disputes=tuple(disputes),
        match=genai.match,
    )


def _of_tier(offering: Offering, tier: ServiceTier) -> list[PriceList]:
    return [each for each in offering.prices if each.service_tier is tier]


def _choice(
    tier: ServiceTier, litellm: list[PriceList], genai: list[PriceList]
) -> tuple[list[PriceList], list[PriceList]]:
    """(believed, the other) for one service tier."""
    if genai and litellm and any(each.window is not None for each in litellm):
        return _after(genai, litellm), genai
    if genai and (not litellm or tier in _DATED_FIRST):
        return genai, litellm
    return litellm, genai


def _after(genai: list[PriceList], litellm: list[PriceList]) -> list[PriceList]:
    """genai-prices' past, then LiteLLM's hours and weekdays from the day on which the last price began."""
    past = [each for each in genai if each.window is None and each.valid_until is not None]
    begins = max((each.valid_until for each in past if each.valid_until), default=None)
    return past + [replace(each, valid_from=begins) for each in litellm]


def _base(lists: list[PriceList], day: date) -> PriceList | None:
    """The list in force on `day` outside every window."""
    return next((each for each in lists if each.window is None and _holds(each, day)), None)


def _holds(each: PriceList, day: date) -> bool:
    return (each.valid_from is None or each.valid_from <= day) and (each.valid_until is None or day < each.valid_until)


def _completed(chosen: list[PriceList], other: list[PriceList], day: date) -> Iterator[PriceList]:
    """The believed lists; from `day` on the one in force has also what only the other catalogue prices.

    Not before: the other catalogue is known as it stood on that day, and says nothing of the past.
    """
    extra = _base(other, day)
    for each in chosen:
        if extra is None or each.window is not None or not _holds(each, day):
            yield each
            continue
        rates, tiers = {**extra.rates, **each.rates}, each.tiers or extra.tiers
        if rates == each.rates and tiers == each.tiers:
            yield each
        else:
            if each.valid_from != day:
                yield replace(each, valid_until=day)
            yield replace(each, rates=rates, tiers=tiers, valid_from=day)


def _disputes(tier: ServiceTier, chosen: list[PriceList], other: PriceList | None, day: date) -> Iterator[Dispute]:
    """Where the believed price and the other's differ. A price that holds in one of the windows is no disagreement."""
    base = _base(chosen, day)
    if base is None or other is None:
        return
    in_windows = [each.rates for each in chosen if each.window is not None]
    for component, value in base.rates.items():
        against = other.rates.get(component)
        if against is None or any(not differ(rates.get(component, value), against) for rates in in_windows):
            continue
        if differ(value, against):
            yield Dispute(
                component=component, service_tier=tier, chosen=value, chosen_catalogue=base.catalogue, other=against,
                other_catalogue=other.catalogue, other_source=other.source,
            )  # fmt: skip


def differ(one: Decimal, other: Decimal) -> bool:
    """Whether two rates are further apart than the catalogues' rounding explains."""
    return abs(one - other) > TOLERANCE * max(abs(one), abs(other))
