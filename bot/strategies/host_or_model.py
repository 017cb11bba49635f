"""A host held against a model that it does not sell, for their names are alike or the one is taken for the other."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.named import Named, model_source
from bot.strategies.promises import host_source, seat_in_words

_APART = regex(
    r"\b(?:differen\w+|diff|tell(?:ing)? .{1,40} apart|confus\w+|mix(?:ed|ing)? up|same (?:thing|company|as))\b"
    r"|unterschied|verwechsl|diferencia|diferença|différence|区别|違い|차이|разниц"
)


def told_apart(draft: Draft, named: Sequence[Named]) -> str:
    """`**Groq is a host, based in US. Grok 4.7 is a model made by xAI (US).**`; empty where that is not asked."""
    situation, facts = draft.situation, draft.situation.knowledge.facts
    hosts = [facts.providers[each] for each in situation.asked.providers if each in facts.providers]
    known = [each for each in named if each.model is not None]
    if len(hosts) != 1 or len(known) != 1 or not _APART.search(situation.question.text.lower()):
        return ""
    host, model = hosts[0], known[0].model
    if model is None or any(sold.provider == host.id for sold in known[0].offerings):
        return ""
    maker = facts.developers.get(model.developer)
    made = f"made by {maker.name} ({maker.country or 'country not known'})" if maker else "of a maker not known"
    seat = "".join(f"[{draft.cite(source, 'market')}]" for source in (host.seat_sources or (host_source(host),)))
    mark = draft.cite(model_source(model), "model")
    return (
        f"**{host.name} is a host, {seat_in_words(host)}; {model.name} is a model {made}.** A host sells models of "
        f"others by API; no source on board shows {model.name} there. {seat}[{mark}]"
    )
