"""The parts of an answer's text that follow its first lines: table, caveats, assumptions, sources. Markdown."""

from collections.abc import Iterable, Sequence

from bot.answer import Caveat, Citation, Cost, Recommendation
from bot.wording.figures import per, rate, spread, usd

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
    return rate(price.input_usd_per_mtok) + (f" / {rate(out)}" if out is not None else "")


def place(entry: Recommendation) -> str:
    """Who serves it and where: `Amazon Bedrock (eu)`."""
    if entry.provider is None:
        return "own hardware"
    return f"{entry.provider} ({entry.region})" if entry.region else entry.provider


def options(entries: Sequence[Recommendation]) -> str:
    """The recommendations as a table, one row each."""
    rows = [
        "| " + " | ".join((
            ROLE_WORDS[entry.role],
            f"{entry.model_name}{f' ({entry.effort})' if entry.effort else ''}",
            place(entry),
            entry.origin or "unknown",
            rates(entry),
            bill(entry.cost) if entry.cost else "-",
            marks(entry.citations[:1]),
        )) + " |"
        for entry in entries
    ]  # fmt: skip
    head = "| Role | Model | Host | Made in | In / out per 1M | Your bill | Source |"
    return "\n".join((head, "|" + " --- |" * 7, *rows))


def marks(citations: Iterable[str]) -> str:
    """`[1][4]`."""
    return "".join(f"[{citation}]" for citation in citations)


def caveats(found: Sequence[Caveat]) -> str:
    """The caveats as a list under a heading; empty where there are none."""
    if not found:
        return ""
    lines = [f"- {SEVERITY_WORDS[caveat.severity]}: {caveat.text} {marks(caveat.citations)}" for caveat in found]
    legal = any(caveat.axis in {"origin", "hosting", "licence"} for caveat in found)
    return "\n".join(("**Caveats**", *lines, *((LEGAL,) if legal else ())))


def bullets(heading: str, sentences: Sequence[str]) -> str:
    """Sentences as a list under a heading; empty where there are none."""
    return "\n".join((f"**{heading}**", *(f"- {sentence}" for sentence in sentences))) if sentences else ""


def sums(cost: Cost) -> str:
    """A bill line by line: what, how much, at which rate, how many dollars."""
    rows = []
    for line in cost.lines:
        name = line.component.replace("_", " ") + (f" ({line.tier})" if line.tier else "")
        if line.usd_per_mtok is not None and line.tokens is not None:
            rows.append(f"| {name} | {line.tokens:,} tokens | {rate(line.usd_per_mtok)} per 1M | {usd(line.usd)} |")
        else:
            quantity = f"{line.quantity:,f} {line.unit or ''}".strip() if line.quantity is not None else ""
            price = f"{rate(line.usd_per_unit)} each" if line.usd_per_unit is not None else ""
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
