"""Thinking that is to be switched off: no end of a model, whatever the verb: "kann man das Nachdenken abschalten?"."""

from bot.understanding.cues import Hit, Hits
from bot.understanding.expressions import expression

_SWITCHED_OFF = expression("reasoning_off")


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
