"""The parts of an answer's text that follow its first lines: table, caveats, assumptions, sources. Markdown."""

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal

from bot.answer import Caveat, Citation, Cost, Recommendation
from bot.costs.unit_prices import PICTURE
from bot.costs.uplift import REGIONAL_UPLIFT
from bot.wording.figures import listed, per, percent, rate, spread, usd

ROLE_WORDS = {
    "best": "Best",
    "value": "Value",
    "budget": "Budget",
    "fallback": "Fallback",
    "self_host": "Self-host",
    "match": "Named",
    "near_miss": "Near miss",
}
SEVERITY_WORDS = {"blocks": "Blocks", "warns": "Warning", "informs": "Note"}
LEGAL = "This is a reading of sources, not legal advice."


def bill(cost: Cost | None) -> str:
    """A bill as one figure with its period, or its range where something was assumed."""
    if cost is None or cost.total_usd is None:
        return "not priced"
    if cost.low_usd is not None and cost.high_usd is not None and cost.low_usd != cost.high_usd:
        return f"{usd(cost.total_usd)}{per(cost.period)} ({spread(cost.low_usd, cost.high_usd)})"
    return f"{usd(cost.total_usd)}{per(cost.period)}"


def rates(entry: Recommendation) -> str:
    """`$3 / $15`, or what is known of it."""
    price = entry.price
    if price is None or price.input_usd_per_mtok is None:
        return "own hardware" if entry.provider is None else "not stated"
    out = price.output_usd_per_mtok
    return rate(price.input_usd_per_mtok) + (f" / {rate(out)}" if out is not None else "") + _on_top(entry)


def _on_top(entry: Recommendation) -> str:
    """` +10%` where the place asked for costs that much more; a bill has it as a line."""
    return f" +{percent(entry.uplift)}" if entry.uplift and entry.cost is None else ""


PIECE_DIGITS = 6
_FOUR_DIGITS = Context(prec=4)
_UNITS = {
    "second in": "second", "second out": "second", "image in": "picture", "image out": "picture",
    "character in": "character", "character out": "character",
}  # fmt: skip
"""What is billed by the piece, as people count it."""


def rates_in_words(entry: Recommendation) -> str:
    """The rates with what they are for: `$3 / $15 per 1M tokens in / out`, `$0.004 per page`."""
    price = entry.price
    if sound := _of_sound(entry):
        return f"{sound} per 1M tokens of sound"
    if price is not None and is_by_the_piece(entry):
        return listed([f"{_by_piece(_FOUR_DIGITS.plus(each.usd))} per {each.unit}" for each in price.per_unit])
    made = next((each.usd for each in price.per_unit if each.unit == PICTURE), None) if price is not None else None
    if price is not None and price.input_usd_per_mtok is not None and made is not None:
        return f"{_by_piece(_FOUR_DIGITS.plus(made))} per {PICTURE}, {rate(price.input_usd_per_mtok)} per 1M tokens in"
    if price is not None and price.input_usd_per_mtok is not None:
        both = " / out" if price.output_usd_per_mtok is not None else ""
        return f"{rates(entry)} per 1M tokens in{both}"
    pieces = [line for line in entry.cost.lines if line.usd_per_unit is not None and line.unit] if entry.cost else []
    if not pieces:
        return rates(entry)
    told = [(line.usd_per_unit, line.unit) for line in pieces if line.usd_per_unit is not None]
    return listed([f"{_by_piece(price)} per {_unit(unit)}" for price, unit in told])


def is_by_the_piece(entry: Recommendation) -> bool:
    """Whether it is billed by the minute, page or picture, and tokens cost nothing or have no price."""
    return entry.price is not None and bool(entry.price.per_unit) and not entry.price.input_usd_per_mtok


def _of_sound(entry: Recommendation) -> str:
    """The rates of what is heard and spoken, where that is what the bill is made of; else empty."""
    lines = entry.cost.lines if entry.cost else ()
    if not any(line.component == "output_audio" for line in lines):
        return ""
    return " / ".join(rate(line.usd_per_mtok) for line in lines if line.usd_per_mtok is not None)


def _rates_in_table(entry: Recommendation) -> str:
    """Rates by tokens as two figures; what is billed otherwise with its unit."""
    if sound := _of_sound(entry):
        return f"{sound} (sound)"
    shown = rates(entry)
    pictures = entry.price is not None and any(each.unit == PICTURE for each in entry.price.per_unit)
    return rates_in_words(entry) if shown == "not stated" or is_by_the_piece(entry) or pictures else shown


def _by_piece(amount: Decimal) -> str:
    """A rate in full, or in three digits where it is one of many (a price an hour, divided)."""
    return rate(amount) if len(amount.normalize().as_tuple().digits) <= PIECE_DIGITS else usd(amount)


def _unit(unit: str | None) -> str:
    return _UNITS.get(unit or "", unit or "")


def place(entry: Recommendation) -> str:
    """Who serves it and where: `Amazon Bedrock (eu)`."""
    if entry.provider is None:
        return "own hardware"
    return f"{entry.provider} ({entry.region})" if entry.region else entry.provider


def options(entries: Sequence[Recommendation], *, first_role: str | None = None) -> str:
    """The recommendations as a table, one row each, with bills where there is any.

    `first_role` says what the first one is, instead of its role.
    """
    roles = [ROLE_WORDS[entry.role] for entry in entries]
    return table("Role", [first_role or roles[0], *roles[1:]] if roles else [], entries)


def table(heading: str, names: Sequence[str], entries: Sequence[Recommendation]) -> str:
    """The entries as a table, each under its name, with bills where there is any."""
    billed = any(entry.cost for entry in entries)
    bills = ["Your bill"] if billed else []
    head = [heading, "Model", "Host", "Made in", "In / out per 1M", *bills, "Source"]
    rows = [
        [
            name,
            f"{entry.model_name}{f' ({entry.effort})' if entry.effort else ''}",
            place(entry),
            entry.origin or "unknown",
            _rates_in_table(entry),
            *([bill(entry.cost) if entry.cost else "-"] if billed else []),
            marks(entry.citations[:1]),
        ]
        for name, entry in zip(names, entries, strict=True)
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def marks(citations: Iterable[str]) -> str:
    """`[1][4]`."""
    return "".join(f"[{citation}]" for citation in citations)


def caveats(found: Sequence[Caveat], *, briefly: bool = False, last: str = "") -> str:
    """The caveats as a list under a heading, with `last` as its last line; empty where there are none.

    `briefly`: mere notes as their first words.
    """
    if not found and not last:
        return ""
    lines = [
        f"- {SEVERITY_WORDS[caveat.severity]}: "
        f"{_head(caveat.text) if briefly and caveat.severity == 'informs' else caveat.text} {marks(caveat.citations)}"
        for caveat in found
    ]
    legal = bool(last) or any(caveat.axis in {"origin", "hosting", "licence"} for caveat in found)
    return "\n".join(("**Caveats**", *lines, *((last,) if last else ()), *((LEGAL,) if legal else ())))


def _head(text: str) -> str:
    """A caveat's first words: the title of a rule with what kind of act it is, or the first sentence."""
    title, closed, _ = text.partition("). ")
    sentence, _, _ = text.partition(". ")
    return f"{title})." if closed and " (" in title and len(title) < len(text) / 2 else f"{sentence.rstrip('.')}."


def bullets(heading: str, sentences: Sequence[str]) -> str:
    """Sentences as a list under a heading; empty where there are none."""
    return "\n".join((f"**{heading}**", *(f"- {sentence}" for sentence in sentences))) if sentences else ""


_COMPONENTS = {"second_in": "sound or film read", "second_out": "sound or film made", "image_out": "pictures made",
               "image_in": "pictures read", "page": "pages"}  # fmt: skip


def sums(cost: Cost) -> str:
    """A bill line by line: what, how much, at which rate, how many dollars."""
    rows = []
    for line in cost.lines:
        name = _COMPONENTS.get(line.component, line.component.replace("_", " "))
        name += f" ({line.tier})" if line.tier else ""
        if line.usd_per_mtok is not None and line.tokens is not None:
            rows.append(f"| {name} | {line.tokens:,} tokens | {rate(line.usd_per_mtok)} per 1M | {usd(line.usd)} |")
        elif line.component == REGIONAL_UPLIFT and line.quantity is not None:
            rows.append(f"| {name} | {percent(line.quantity)} {line.unit} | | {usd(line.usd)} |")
        else:
            unit = _unit(line.unit)
            plural = "es" if unit == "search" else "s" if line.unit in _UNITS or unit in {"page", "request"} else ""
            many = plural if line.quantity != 1 else ""
            quantity = f"{line.quantity:,f} {unit}{many}".strip() if line.quantity is not None else ""
            price = f"{_by_piece(line.usd_per_unit)} each" if line.usd_per_unit is not None else ""
            rows.append(f"| {name} | {quantity} | {price} | {usd(line.usd)} |")
    return "\n".join(("| Component | Quantity | Rate | USD |", "| --- | --- | --- | --- |", *rows))


def sources(citations: Sequence[Citation]) -> str:
    """Every source with its link and the day it was read."""
    if not citations:
        return ""
    lines = [f"[{each.id}] [{_plain(each.title)}]({each.url}), checked {each.checked_on}" for each in citations]
    return "**Sources**\n" + "\n".join(lines)


def _plain(title: str) -> str:
    """A title without the brackets that Markdown would read."""
    return title.replace("[", "(").replace("]", ")")
