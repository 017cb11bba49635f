"""What a place leaves of a host's models and of a family: those priced there, the newest that runs there."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.draft import Draft
from bot.places import country_of, is_cloud_region, within
from bot.selection.place_rules import may_run_in, runs_in
from bot.selection.roles import YEARS_BEHIND
from bot.selection.rows import Row
from bot.selection.sold_as import is_on_sale
from bot.selection.specialists import made_only_for
from bot.strategies.named import Named, family_of, rows_of
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Provider

_SHOWN = 6


def priced_in(draft: Draft, provider: Provider) -> str:
    """The models that a host has a price for in the place asked about itself, the newest first; empty for none."""
    situation = draft.situation
    places = situation.asked.host_region
    rows = [
        row for row in situation.market.rows("chat", situation.today)
        if row.provider_id == provider.id and row.model is not None and row.offering.region not in {None, "global"}
        and any(_is_in(str(row.offering.region), place) for place in places)
    ]  # fmt: skip
    rows.sort(key=lambda row: ((row.model.released or "") if row.model else "", row.model_id), reverse=True)
    found = {row.model_name: row for row in reversed(rows)}
    names = [*reversed(found)]
    if not names:
        return ""
    mark = draft.cite_price(found[names[0]].offering)
    draft.fact(subject=provider.name, attribute="models priced there", value=listed(names[:_SHOWN]), citation=mark)
    told = [f"{name} [{draft.cite_price(found[name].offering)}]" for name in names[:_SHOWN]]
    more = ", and more" if len(names) > _SHOWN else ""
    where = listed([place_words(place) for place in places])
    listing = f"{', '.join(told)}{more}" if more else listed(told)
    return f"**{provider.name} has prices of its own in {where} for {listing}.**"


def _is_in(region: str, place: str) -> bool:
    """Whether a region is the one asked for, or lies in the country asked for."""
    return region == place if is_cloud_region(place) else within(region, place)


def newest_there(draft: Draft, named: Named) -> Named:
    """Of a family named the newest that a host runs in the place asked about; the newest of all where none is there.

    What is old or given up by its maker stands for no family; nor does another model where the newest is kept within a
    geography around the place. What is made for one kind of work does only where a host is named that has no other.
    """
    situation = draft.situation
    places = situation.asked.host_region
    if not named.read_as_newest or not places or _runs(draft, named) or _may_run(draft, named):
        return named
    others = family_of(situation, named)
    of_now = [each for each in others if _stands_for_family(draft, each)]
    found = next((each for each in of_now if _runs(draft, each)), None)
    found = found or next((each for each in of_now if _may_run(draft, each)), None)
    if found is None and situation.asked.providers:
        found = next((each for each in others if _does_some_work(draft, each) and _runs(draft, each)), None)
    if found is None:
        return named
    draft.assumptions = [each for each in draft.assumptions if not each.startswith(f'"{named.asked}" is read as ')]
    where = listed([place_words(place) for place in places])
    at = "in" if _runs(draft, found) else "in a geography around"
    draft.assume(
        f'"{named.asked}" is read as {found.title}, the newest of that family that a source shows {at} {where}; '
        f"no source shows {named.title} there."
    )
    return replace(found, read_as_newest=True)


def around(rows: Sequence[Row]) -> str:
    """The geographies that rows are tied to, in words: `the EU`, `JP`, `Asia-Pacific`."""
    return listed(list(dict.fromkeys(place_words(country_of(str(row.offering.region))) for row in rows)))


def say_rest_of_family(draft: Draft, named: Named) -> None:
    """Beside an older model that runs in the place, where the newest does; beside the newest, an older one of there."""
    situation = draft.situation
    if not named.read_as_newest or not situation.asked.host_region or situation.asked.self_host:
        return
    family = family_of(situation, named)
    newest = next((each for each in family if _stands_for_family(draft, each)), None)
    if _runs(draft, named):
        if newest is not None and newest.model_id != named.model_id and not _runs(draft, newest):
            hosts = dict.fromkeys(row.host_name for row in rows_of(situation, newest) if not row.is_middleman)
            at = f" It is on sale at {listed([*hosts][:_SHOWN])}." if hosts else ""
            draft.say(f"No source on board shows {newest.title}, a newer one of that family, there.{at}")
        return
    older = next((each for each in family if _runs(draft, each) and _is_still_listed(draft, each)), None)
    if older is None:
        return
    row = next(row for row in rows_of(situation, older, any_seat=True) if _is_there(draft, row))
    mark = draft.cite_price(row.offering)
    draft.say(f"Another model of that family can run there: {older.title} at {row.host_name} [{mark}].")


def _stands_for_family(draft: Draft, named: Named) -> bool:
    """Whether a model is of now, still had from its maker, and made for no single kind of work."""
    return _is_of_now(draft, named) and made_only_for(str(named.model_id)) is None


def _does_some_work(draft: Draft, named: Named) -> bool:
    """Whether a model is of now and made for some work, be it one kind of it; a guard answers nobody."""
    return _is_of_now(draft, named) and made_only_for(str(named.model_id)) != frozenset()


def _is_of_now(draft: Draft, named: Named) -> bool:
    today = draft.situation.today
    oldest = f"{today.year - YEARS_BEHIND}{today.isoformat()[4:]}"
    released = (named.model.released if named.model else None) or ""
    return released >= oldest and _is_still_listed(draft, named)


def _is_still_listed(draft: Draft, named: Named) -> bool:
    """Whether its maker sells it, or sells no models of its own, or gave the weights away."""
    model, today = named.model, draft.situation.today
    if model is None or model.open_weights or model.developer not in draft.situation.knowledge.facts.providers:
        return True
    return any(each.provider == model.developer and is_on_sale(each, today) for each in named.offerings)


def _runs(draft: Draft, named: Named) -> bool:
    return any(_is_there(draft, row) for row in rows_of(draft.situation, named, any_seat=True))


def _is_there(draft: Draft, row: Row) -> bool:
    return not row.is_middleman and any(runs_in(row, place) for place in draft.situation.asked.host_region)


def _may_run(draft: Draft, named: Named) -> bool:
    return any(
        may_run_in(row, place)
        for row in rows_of(draft.situation, named, any_seat=True)
        for place in draft.situation.asked.host_region
        if not row.is_middleman
    )
