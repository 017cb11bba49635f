"""Which of several models costs less where they are billed by the minute, page or picture."""

from collections.abc import Sequence

from bot.answer import Recommendation
from bot.wording import sections
from bot.wording.figures import listed


def by_the_piece(entries: Sequence[Recommendation], names: Sequence[str]) -> str:
    """`A costs least: $0.0043 per minute, against …`; each with its own unit where the units differ."""
    told = [f"{name} {sections.rates_in_words(each)}" for name, each in zip(names, entries, strict=True)]
    units = {
        tuple(part.unit for part in each.price.per_unit)
        if each.price is not None and sections.is_by_the_piece(each)
        else None
        for each in entries
    }
    if len(units) > 1 or units <= {None, ()}:
        return f"Their prices are in different units: {', '.join(told)}."
    least = [each for each in entries if each.price == entries[0].price]
    if len(least) == len(entries):
        return f"{listed(list(names))} cost the same: {sections.rates_in_words(entries[0])}."
    verb = "cost" if len(least) > 1 else "costs"
    first, rest = listed(list(names[: len(least)])), ", ".join(told[len(least) :])
    return f"{first} {verb} least: {sections.rates_in_words(entries[0])}, against {rest}."
