"""Where it runs, who operates the host, and what happens to the prompts."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.caveats.collect import caveats_for
from bot.draft import Draft
from bot.places import country_of
from bot.selection.constraints import regions_of, runs_in
from bot.selection.market import Row, usual_place
from bot.strategies import recommend
from bot.strategies.background import background
from bot.strategies.closing import close
from bot.strategies.entries import subjects_of, with_caveats
from bot.strategies.matches import matches
from bot.strategies.named import Named, named_models, rows_of
from bot.wording.figures import listed
from knowledge.entities import Provider
from knowledge.source import Source

HOSTS_SHOWN = 6
RETENTION_WORDS = {
    "yes": "zero retention offered",
    "on_request": "zero retention on request",
    "no": "no zero retention",
}
TRAINING_WORDS = {"no": "does not train on inputs", "opt_out": "trains unless you opt out", "yes": "trains on inputs"}


def answer_residency(draft: Draft) -> Answer:
    """For named models: which hosts run them where. For named hosts: what they promise. Else: what fits."""
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    known = [each for each in named if each.model_id is not None]
    providers = [situation.knowledge.facts.providers[name] for name in situation.asked.providers
                 if name in situation.knowledge.facts.providers]  # fmt: skip
    for each in known:
        _model(draft, each)
    for provider in providers:
        draft.say(_provider(draft, provider))
    places = situation.asked.host_region or situation.asked.exclude_host_region
    if not known and ("recommend" in situation.reading.intents or (places and not providers)):
        recommend.add_options(draft)
    background(draft, kinds=("hosting", "regulation", "pricing"), subjects=[each.id for each in providers], limit=1)
    return close(draft)


def _model(draft: Draft, named: Named) -> None:
    situation = draft.situation
    rows = rows_of(situation, named)
    wanted = situation.asked.host_region
    inside = [row for row in rows if any(runs_in(row, place) for place in wanted)] if wanted else list(rows)
    places = listed([country_of(place) for place in wanted])
    if wanted and inside:
        hosts = listed(list(dict.fromkeys(_host(row) for row in inside))[:HOSTS_SHOWN])
        draft.say(f"**{named.title} can run in {places}: {hosts}.**")
    elif wanted:
        draft.say(f"**No source on board shows {named.title} running in {places}.** That is not proof that it can't.")
        draft.leave_open(f"Whether a host offers {named.title} in {places} beyond what the sources list.")
    else:
        draft.say(f"**Where {named.title} runs depends on the host.**")
    draft.say("\n".join(_rows(draft, inside or list(rows))))
    draft.recommendations += matches(draft, [named])
    usual = usual_place(inside or rows)
    draft.warn(*caveats_for(draft, subjects_of(draft, [usual] if usual else [])))
    draft.recommendations = with_caveats(draft.recommendations, draft)


def _host(row: Row) -> str:
    name = row.provider.name if row.provider else row.provider_id
    return f"{name} ({row.offering.region})" if row.offering.region else name


def _rows(draft: Draft, rows: Sequence[Row]) -> list[str]:
    shown: dict[str, str] = {}
    for row in sorted(rows, key=lambda each: (each.provider_id, each.offering.region or "")):
        if row.provider is None or row.provider.role in {"router", "reseller"}:
            continue
        mark = draft.cite(_source(row.provider), "market")
        regions = listed(list(regions_of(row))) or "regions not stated"
        seat = row.provider.hq_country or "a country not known"
        shown.setdefault(_host(row), f"- {_host(row)}: processes in {regions}; based in {seat} [{mark}]")
    return list(shown.values())[:HOSTS_SHOWN]


def _provider(draft: Draft, provider: Provider) -> str:
    """What a host promises, as far as a source says, in one paragraph."""
    mark = draft.cite(_source(provider), "market")
    regions = listed(list(provider.regions)) or "not stated"
    parts = [
        f"processes in {regions}",
        RETENTION_WORDS.get(provider.zero_retention or "", "retention not stated"),
        TRAINING_WORDS.get(provider.trains_on_inputs or "", "training on inputs not stated"),
        f"based in {provider.hq_country or 'a country not known'}",
    ]
    if provider.parent_country not in {None, provider.hq_country}:
        parts.append(f"owned by {provider.ultimate_parent} ({provider.parent_country})")
    note = f" {provider.retention_note}" if provider.retention_note else ""
    text = f"{'; '.join(parts)}.{note}"
    draft.fact(
        subject=provider.name, attribute="hosting", value=text, unit=None, citation=mark, as_of=provider.source_date
    )
    return f"**{provider.name}**: {text} [{mark}]"


def _source(provider: Provider) -> Source:
    return Source(url=provider.source_url, checked_on=provider.checked_on, title=f"Hosting, {provider.name}")
