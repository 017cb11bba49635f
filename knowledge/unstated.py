"""Sound whose price a host leaves open, although the model's own price of it is another one than that of text."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from knowledge.offering import Component, Offering, PriceList, ServiceTier


def with_unstated(offerings: Iterable[Offering]) -> Iterator[Offering]:
    """The offerings, those marked that price no sound where the same model bills sound apart from text elsewhere."""
    known = list(offerings)
    apart = {each.model for each in known if any(map(_bills_sound_apart, each.prices))}
    for each in known:
        standard = [prices for prices in each.prices if prices.service_tier is ServiceTier.STANDARD]
        stated = any(Component.INPUT_AUDIO in prices.rates for prices in standard)
        silent = each.mode == "chat" and each.model in apart and not stated
        yield replace(each, unstated=frozenset({Component.INPUT_AUDIO})) if silent else each


def _bills_sound_apart(prices: PriceList) -> bool:
    text, sound = prices.rates.get(Component.INPUT), prices.rates.get(Component.INPUT_AUDIO)
    return sound is not None and text is not None and sound != text and prices.service_tier is ServiceTier.STANDARD
