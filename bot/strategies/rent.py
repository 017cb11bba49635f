"""What cards rent for that hold so much memory: the card named, else the cheapest on board that would do."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal

from msgspec import Struct

from bot.costs.assumed import HOURS_A_MONTH
from bot.draft import Draft
from bot.situation import Situation
from bot.wording.figures import usd
from knowledge.entities import Card
from knowledge.source import Source

MOST_CARDS = 8
"""Cards in one machine. Assumed."""
SMALL_GB = 32
"""Cards below this are for one desk: at most two of them are put together. Assumed."""
_CARD = "card:"
"""How a flag begins that names a card of the question."""


class Rent(Struct, frozen=True, kw_only=True):
    """So many cards of a kind, rented all month."""

    card: Card
    cards: int
    mark: str

    @property
    def usd_a_month(self) -> Decimal:
        """All cards, every hour of a month of 30 days."""
        return (self.card.rent_usd_per_hour or Decimal(0)) * self.cards * HOURS_A_MONTH

    @property
    def in_words(self) -> str:
        """The cards, with the rent of one: "2 x H100 at $3.99 an hour each"."""
        each = " each" if self.cards > 1 else ""
        return f"{self.cards} x {self.card.name} at {usd(self.card.rent_usd_per_hour or Decimal(0))} an hour{each}"


def rent_of(draft: Draft, gigabytes: Decimal) -> Rent | None:
    """Cards that hold `gigabytes`, with their rent put on the draft; `None` where no card on board would do."""
    asked = cards_asked(draft.situation)
    named = [card for card in asked if card.rent_usd_per_hour]
    if len(asked) == 1 and named:
        have = draft.situation.asked.gpu_memory_gb or Decimal(0)
        found = (named[0], whole_cards(max(gigabytes, have), named[0]))
    else:
        fitting = [(card, whole_cards(gigabytes, card)) for card in named] or [*_choices(draft, gigabytes)]
        if not fitting:
            return None
        found = min(fitting, key=_rent_of_all)
        draft.assume(_why_taken(found[0], asked, named))
    card, count = found
    mark = draft.cite(
        Source(
            url=card.rent_source_url or card.source_url,
            checked_on=card.rent_checked_on or card.checked_on,
            title=f"Rent of {card.name}",
        ),
        "pricing",
    )
    rent = Rent(card=card, cards=count, mark=mark)
    draft.fact(subject=card.id, attribute="cards", value=count, citation=mark)
    draft.fact(
        subject=card.id,
        attribute="rent of one card",
        value=card.rent_usd_per_hour or Decimal(0),
        unit="USD an hour",
        citation=mark,
    )
    draft.fact(subject=card.id, attribute="rent", value=rent.usd_a_month, unit="USD a month", citation=mark)
    draft.assume("Rented cards run all month.")
    return rent


def _why_taken(card: Card, asked: Sequence[Card], named: Sequence[Card]) -> str:
    """Why the rent is that of `card`, where the question does not name it alone."""
    if named:
        return f"Of the cards named {card.name} is taken, the cheapest to rent that holds it."
    why = f"No rent of {asked[0].name} is on board" if len(asked) == 1 else "No card to rent was named"
    return f"{why}: {card.name} is taken, the cheapest on board that holds it."


def cards_asked(situation: Situation) -> list[Card]:
    """The cards that the question names."""
    known = situation.knowledge.facts.cards
    flags = sorted(situation.reading.flags)
    return [known[flag.removeprefix(_CARD)] for flag in flags if flag.startswith(_CARD)]


def cards_for_rent(draft: Draft, gigabytes: Decimal) -> list[tuple[Card, int]]:
    """Cards that hold so much and how many of each, one for each size of memory, the cheapest to rent first."""
    found = sorted(_choices(draft, gigabytes), key=_rent_of_all)
    by_size = {card.memory_gb: (card, many) for card, many in reversed(found)}
    return sorted(by_size.values(), key=_rent_of_all)


def _rent_of_all(choice: tuple[Card, int]) -> tuple[Decimal, str]:
    card, many = choice
    return (card.rent_usd_per_hour or Decimal(0)) * many, card.id


def so_many(situation: Situation, card: Card) -> int:
    """How many of a card that it names the question tells of."""
    told = (flag.split(f" x {_CARD}") for flag in situation.reading.flags if f" x {_CARD}" in flag)
    return next((int(parts[0]) for parts in told if parts[1] == card.id), 1)


def _choices(draft: Draft, gigabytes: Decimal) -> Iterator[tuple[Card, int]]:
    for card in draft.situation.knowledge.facts.cards.values():
        if card.unified or not card.rent_usd_per_hour:
            continue
        count = whole_cards(gigabytes, card)
        if count <= (2 if card.memory_gb < SMALL_GB else MOST_CARDS):
            yield card, count


def whole_cards(gigabytes: Decimal, card: Card) -> int:
    """So many cards hold it."""
    return max(1, int((gigabytes / card.memory_gb).to_integral_value(ROUND_CEILING)))
