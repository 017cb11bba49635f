"""What cards rent for that hold so much memory: the card named, else the cheapest on board that would do."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.costs.assumed import DAYS_A_MONTH, HOURS_A_MONTH
from bot.draft import Draft
from bot.situation import Situation
from bot.understanding.machine_sums import MachineSums
from bot.wording.figures import either, usd
from knowledge.entities import Card
from knowledge.source import Source

MOST_CARDS = 8
"""Cards in one machine. Assumed."""
SMALL_GB = 32
"""Cards below this are for one desk: at most two of them are put together. Assumed."""
_OF_ALL = 3
"""How many times the rent on board of one card a stated one is that of all cards together. Assumed."""
_CARD = "card:"
"""How a flag begins that names a card of the question."""


class Rent(Struct, frozen=True, kw_only=True):
    """So many cards of a kind, rented for so many hours of a month."""

    card: Card
    cards: int
    usd_per_hour: Decimal
    hours_a_month: Decimal
    mark: str
    """The citation of the rent; empty for one that the asker states."""

    @property
    def usd_of_an_hour(self) -> Decimal:
        """All cards for an hour."""
        return self.usd_per_hour * self.cards

    @property
    def usd_a_month(self) -> Decimal:
        """All cards for the hours of a month that they run."""
        return self.usd_of_an_hour * self.hours_a_month

    @property
    def in_words(self) -> str:
        """The cards, with the rent of one and how long they run: "2 x H100 at $3.99 an hour each"."""
        each = " each" if self.cards > 1 else ""
        part = "" if self.hours_a_month == HOURS_A_MONTH else f" for {figure(self.hours_a_month)} hours a month"
        return f"{self.cards} x {self.card.name} at {usd(self.usd_per_hour)} an hour{each}{part}"

    @property
    def marks(self) -> str:
        """The mark of its source, where it has one."""
        return f"[{self.mark}]" if self.mark else ""


def figure(number: Decimal) -> str:
    """A number of hours without stray zeros."""
    return f"{number.quantize(Decimal('0.1')).normalize():f}"


def rent_of(draft: Draft, gigabytes: Decimal) -> Rent | None:
    """Cards that hold `gigabytes`, with their rent put on the draft.

    `None` where no card on board would do, or where cards are named of which no rent is known: no other one stands in.
    """
    situation = draft.situation
    asked = cards_asked(situation)
    stated = situation.reading.machines.usd_per_hour
    named = [card for card in asked if stated or card.rent_usd_per_hour]
    if asked and not named:
        draft.leave_open(no_rent(asked))
        return None
    if len(asked) == 1:
        have = situation.asked.gpu_memory_gb or Decimal(0)
        found = (named[0], whole_cards(max(gigabytes, have), named[0]))
    else:
        fitting = [(card, whole_cards(gigabytes, card)) for card in named] or [*_choices(draft, gigabytes)]
        if not fitting:
            return None
        found = min(fitting, key=_rent_of_all)
        draft.assume(_why_taken(found[0], named))
    return rent_for(draft, *found)


def no_rent(cards: Sequence[Card]) -> str:
    """That no rent of any of the cards is known."""
    return f"No rent of {either([card.name for card in cards])} is on board."


def rent_for(draft: Draft, card: Card, count: int) -> Rent | None:
    """So many of a card at the rent stated, else at that of the table, put on the draft; `None` where neither is."""
    machines = draft.situation.reading.machines
    stated = machines.usd_per_hour
    if stated is not None and count > 1 and stated > _OF_ALL * (card.rent_usd_per_hour or stated):
        draft.assume(f"{usd(stated)} an hour is taken for all {count}: it is far above the rent of one {card.name}.")
        stated /= count
    rate = stated or card.rent_usd_per_hour
    if rate is None:
        return None
    hours = machines.hours_a_month
    mark = "" if stated else _cite_rent(draft, card)
    rent = Rent(card=card, cards=count, usd_per_hour=rate, hours_a_month=hours, mark=mark)
    _assume_hours(draft, machines)
    if not mark:
        draft.assume(
            f"The rent is the one you state, {usd(rate)} an hour for one {card.name}: {count} of them, {figure(hours)} "
            f"hours a month, come to {usd(rent.usd_of_an_hour)} an hour and {usd(rent.usd_a_month)} a month."
        )
        return rent
    draft.fact(subject=card.id, attribute="cards", value=count, citation=mark)
    draft.fact(subject=card.id, attribute="rent of one card", value=rate, unit="USD an hour", citation=mark)
    draft.fact(subject=card.id, attribute="rent an hour", value=rent.usd_of_an_hour, unit="USD", citation=mark)
    draft.fact(subject=card.id, attribute="hours a month", value=hours, citation=mark)
    draft.fact(subject=card.id, attribute="rent", value=rent.usd_a_month, unit="USD a month", citation=mark)
    return rent


def _cite_rent(draft: Draft, card: Card) -> str:
    source = Source(
        url=card.rent_source_url or card.source_url,
        checked_on=card.rent_checked_on or card.checked_on,
        title=f"Rent of {card.name}",
    )
    return draft.cite(source, "pricing")


def _assume_hours(draft: Draft, machines: MachineSums) -> None:
    """Says how long rented cards are taken to run."""
    if machines.is_all_day:
        days = machines.days
        draft.assume("Rented cards run all month." if days is None else "Rented cards run day and night.")
        return
    day, days = machines.hours_a_day or Decimal(24), machines.days_a_month or Decimal(DAYS_A_MONTH)
    draft.assume(
        f"Rented cards run {figure(day)} hours a day on {figure(days)} days a month, {figure(machines.hours_a_month)} "
        "hours, and cost nothing in between."
    )


def _why_taken(card: Card, named: Sequence[Card]) -> str:
    """Why the rent is that of `card`, where the question does not name it alone."""
    if named:
        return f"Of the cards named {card.name} is taken, the cheapest to rent that holds it."
    return f"No card to rent was named: {card.name} is taken, the cheapest on board that holds it."


def cards_asked(situation: Situation) -> list[Card]:
    """The cards that the question names, with the memory that it states of them, else that of the table."""
    known = situation.knowledge.facts.cards
    flags = sorted(situation.reading.flags)
    cards = (known[flag.removeprefix(_CARD)] for flag in flags if flag.startswith(_CARD))
    return [replace(card, memory_gb=Decimal(_told_of(situation, card, "GB") or card.memory_gb)) for card in cards]


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
    return int(_told_of(situation, card, "x") or 1)


def _told_of(situation: Situation, card: Card, unit: str) -> str | None:
    """The figure that a flag tells of a card: `4 x card:l40s`, `16 GB card:rtx-5060-ti`."""
    ending = f" {unit} {_CARD}{card.id}"
    return next((flag.removesuffix(ending) for flag in situation.reading.flags if flag.endswith(ending)), None)


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
