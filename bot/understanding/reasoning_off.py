"""Thinking as it is set: switched off, which is no end of a model, or held to a budget, which is no sum of money."""

from bot.understanding.cues import Hit, Hits
from bot.understanding.expressions import expression

_SWITCHED_OFF = expression("reasoning_off")
_BUDGET = expression("reasoning_budget")
"""How many tokens a model may think: "thinking budget", "budget_tokens", "思考预算"."""
_NONE = expression("reasoning_budget_none")
"""That it be none: "set it to 0"."""
_OF_MONEY = frozenset({"bound", "wish"})
_ABILITY = 6.0


def with_reasoning_off(text: str, hits: Hits) -> Hits:
    """`hits`, the wish for no thinking among them and its verb no cue of a model's end."""
    found = _SWITCHED_OFF.search(text)
    if found is None:
        return hits
    start, end = found.span()
    needs = hits.of("needs")
    wish = Hit(table="needs", label="no_reasoning", weight=1, start=start, end=end)
    told = needs if any(hit.label == wish.label for hit in needs) else (*needs, wish)
    cues = tuple(
        hit for hit in hits.of("intent") if hit.label != "migration" or not (hit.start < end and start < hit.end)
    )
    return Hits({**hits.by_table, "needs": tuple(sorted(told, key=lambda hit: hit.start)), "intent": cues})


def with_reasoning_budget(text: str, hits: Hits) -> Hits:
    """`hits` where the tokens are spoken of that a model may think: what it can do is asked, not what it costs."""
    found = tuple(_BUDGET.finditer(text))
    if not found:
        return hits
    none = next((match for match in _NONE.finditer(text, found[0].start())), None)
    spans = [match.span() for match in (*found, *((none,) if none else ()))]
    by_table = {
        table: tuple(hit for hit in each if table not in {*_OF_MONEY, "intent"} or not _is_within(hit, spans))
        for table, each in hits.by_table.items()
    }
    start, end = spans[0]
    needs = Hit(table="needs", label="no_reasoning" if none else "reasoning", weight=1, start=start, end=end)
    asked = Hit(table="intent", label="capability", weight=_ABILITY, start=start, end=end)
    cues = by_table.get("intent", ())
    if not any(cue.label == "cost" for cue in cues):
        cues = (*cues, asked)
    return Hits({
        **by_table,
        "needs": tuple(sorted((*by_table.get("needs", ()), needs), key=lambda hit: hit.start)),
        "intent": tuple(sorted(cues, key=lambda hit: hit.start)),
    })  # fmt: skip


def _is_within(hit: Hit, spans: list[tuple[int, int]]) -> bool:
    """Whether a hit is of these words; not one that has them in its midst: "what does a thinking budget cost"."""
    return any(hit.start < end and start < hit.end and not hit.start < start < end < hit.end for start, end in spans)
