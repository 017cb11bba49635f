"""Where the hosts of an answer process and are based, and what that leaves open for data of people in the EU."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.places import EU_MEMBERS, lies_outside
from bot.selection.place_rules import may_run_in, regions_of
from bot.selection.rows import MIDDLEMEN, Row
from bot.strategies.named import Named, rows_of
from bot.strategies.promises import host_source, promises_in_words, seat_in_words
from bot.understanding.personal_data import names_personal_data
from bot.wording.figures import listed
from knowledge.entities import Provider

HOSTS_SHOWN = 6
_EUROPE = EU_MEMBERS | {"EU", "CH", "GB", "NO", "IS", "LI"}
"""Where people know the GDPR, as their law, as one like it, or as that of their customers."""


def full_name(row: Row) -> str:
    """`Amazon Bedrock (eu)`."""
    return f"{row.host_name} ({row.offering.region})" if row.offering.region else row.host_name


def maker_itself(draft: Draft, named: Named) -> str:
    """Where the maker's own service processes, if that is known to be outside the places asked about; else empty."""
    facts, wanted = draft.situation.knowledge.facts, draft.situation.asked.host_region
    own = facts.providers.get(named.model.developer or "") if named.model is not None else None
    if own is None or not own.regions or not wanted or draft.situation.asked.providers:
        return ""
    if not all(lies_outside(here, wanted) for here in own.regions):
        return ""
    return f"{own.name} itself processes in {listed(list(own.regions))} [{draft.cite(host_source(own), 'market')}]."


def host_lines(draft: Draft, rows: Sequence[Row], *, promises: bool = False) -> list[str]:
    """A line for each host with its places, what it promises of prompts if asked, and its seat; no middlemen."""
    hosts: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda each: (each.provider_id, each.offering.region or "")):
        if row.provider is not None and row.provider.role not in MIDDLEMEN:
            hosts.setdefault(row.provider_id, []).append(row)
    found = list(hosts.values())
    lines = [_host_line(draft, each, promises=promises) for each in found[:HOSTS_SHOWN]]
    others = [each[0].host_name for each in found[HOSTS_SHOWN:]]
    return [*lines, f"- On board too: {listed(others)}."] if others else lines


def _host_line(draft: Draft, rows: Sequence[Row], *, promises: bool) -> str:
    """What a host says of all its rows: the places it has at large, else those that its rows are tied to."""
    provider = rows[0].provider
    if provider is None:
        return ""
    sources = (host_source(provider), *provider.seat_sources)
    marks = "".join(f"[{draft.cite(source, 'market')}]" for source in sources)
    at_large = [row for row in rows if row.offering.region in {None, "global"}] or rows
    places = dict.fromkeys(place for row in at_large for place in regions_of(row))
    regions = listed(list(places)) or "regions not stated"
    told = [*(promises_in_words(provider) if promises else ()), seat_in_words(provider)]
    names = {full_name(row) for row in rows}
    name = names.pop() if len(names) == 1 else rows[0].host_name
    return f"- {name}: processes in {regions}; {'; '.join(told)} {marks}"


def concerns_people_in_the_eu(draft: Draft) -> bool:
    """Whether data of people in the EU is spoken of: outright, or patients of an asker there."""
    situation = draft.situation
    at_home = any(place == "EU" or place in EU_MEMBERS for place in situation.homes)
    return "eu_personal_data" in situation.user_context or ("health" in situation.user_context and at_home)


def leave_transfer_open(draft: Draft, row: Row) -> None:
    """What the sources leave open for personal data at a host based outside the EU and China."""
    seat = row.provider.hq_country if row.provider else None
    if seat and seat not in EU_MEMBERS and seat != "CN":
        draft.leave_open(
            f"Whether personal data of people in the EU may go to a host based in {seat}: the sources here cover "
            "transfers to China only. Ask your data protection officer, and sign a processing agreement."
        )


def sends_people_to_china(draft: Draft, known: Sequence[Named]) -> bool:
    """Whether it is data on people that would go to a model whose maker is in China."""
    facts = draft.situation.knowledge.facts
    makers = {facts.models[str(each.model_id)].developer for each in known if each.model_id in facts.models}
    in_china = any(maker in facts.developers and facts.developers[maker].country == "CN" for maker in makers)
    homes = draft.situation.homes
    return in_china and (not homes or homes[0] in _EUROPE) and is_on_people(draft)


def is_on_people(draft: Draft) -> bool:
    """Whether data on customers, staff, patients or other people is spoken of."""
    return names_personal_data(draft.situation.question.text.lower())


def hosts_of(draft: Draft, known: Sequence[Named]) -> list[Provider]:
    """The hosts that serve the models named, in the places asked for where some do."""
    rows = [row for each in known for row in rows_of(draft.situation, each)]
    wanted = draft.situation.asked.host_region
    there = [row for row in rows if any(may_run_in(row, place) for place in wanted)] if wanted else rows
    return list(dict.fromkeys(row.provider for row in there or rows if row.provider is not None))
