"""Hosts that were asked about and do not sell a model, each with the reason that the catalogues give."""

from collections.abc import Iterator, Sequence

from bot.draft import Draft
from bot.places import within
from bot.selection.place_rules import PLACE_RULES, may_run_in
from bot.selection.rows import Row
from bot.selection.sold_as import is_on_sale
from bot.strategies.named import Named
from bot.understanding.hosts_tied import hosts_tied
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.figures import listed
from knowledge.offering import Offering


def absences(draft: Draft, named: Named, shown: Sequence[Row]) -> str:
    """A sentence on the hosts that were named, or the model's own maker, and do not stand in `shown`; else empty.

    It says who is shown in their place, where none of them is.
    """
    if not shown:
        return ""
    hosts = set(draft.situation.asked.providers)
    at = {row.provider_id for row in shown}
    tied = hosts_tied(look_at(tidy(draft.situation.question.text), draft.situation.lexicon))
    meant = [
        host for host in dict.fromkeys(draft.situation.asked.providers) if named.asked in tied.get(host, {named.asked})
    ]
    absent = [host for host in meant if host not in at]
    reasons = [_reason(draft, named, host) for host in absent] if hosts else list(_own(draft, named, shown[0]))
    outside = [told for row in shown if row.provider_id in hosts and (told := _outside(draft, named, row))]
    if not reasons and not outside:
        return ""
    told = "; ".join((*reasons, *outside))
    if reasons and not hosts & at:
        return f"**{told}; {_shown(shown[0])} is shown instead.**"
    return f"{told}."


def _outside(draft: Draft, named: Named, row: Row) -> str:
    """That the price shown is not for the place asked for, and since when, where that is known."""
    asked = draft.situation.asked
    if not asked.host_region or PLACE_RULES["host_region"](row, asked):
        return ""
    places = listed(asked.host_region)
    if any(may_run_in(row, place) for place in asked.host_region):
        return ""
    name = row.host_name
    there = [each for each in named.offerings if each.provider == row.provider_id
             and each.region and any(within(each.region, place) for place in asked.host_region)]  # fmt: skip
    ended = [each for each in there if each.deprecation_date and not is_on_sale(each, draft.situation.today)]
    if ended:
        return f"{_ended(draft, named, ended, f'{name} in {places}')}; the price shown is not for {places}"
    return f"No entry says that {name} runs {named.title} in {places}; the price shown is not tied to it"


def _own(draft: Draft, named: Named, row: Row) -> Iterator[str]:
    """Why the maker of a model, which sells others itself, is not where it is looked at; a row told before stays."""
    maker = named.model.developer if named.model else ""
    if (
        draft.situation.asked.self_host
        or row.is_own
        or named.model_id in dict(draft.situation.reading.listed_at)
        or named.model is None
        or maker not in draft.situation.knowledge.facts.providers
    ):
        return
    own = [each for each in named.offerings if each.provider == maker]
    if any(is_on_sale(each, draft.situation.today) for each in own):
        return
    if own or not named.model.open_weights:
        yield _reason(draft, named, maker)


def _reason(draft: Draft, named: Named, host: str) -> str:
    """`GPT-4 ended at Azure on 2026-10-23 [3]`, or that the host has no entry of it."""
    name = draft.situation.knowledge.facts.provider_name(host)
    offers = [each for each in named.offerings if each.provider == host]
    alive = [each for each in offers if is_on_sale(each, draft.situation.today)]
    if alive and not draft.situation.asked.host_region and not draft.situation.asked.exclude_host_region:
        return f"{name} sells {named.title} too"
    if alive:
        places = listed(draft.situation.asked.host_region or draft.situation.asked.exclude_host_region)
        return f"{name} sells {named.title}, but no entry there says that it meets the place asked for, {places}"
    dated = [each for each in offers if each.deprecation_date is not None]
    if dated:
        return _ended(draft, named, dated, name)
    if offers:
        return f"{named.title} is marked as deprecated at {name}, without a day [{draft.cite_price(offers[0])}]"
    return f"No price of {named.title} at {name} is on board"


def _ended(draft: Draft, named: Named, offers: Sequence[Offering], place: str) -> str:
    last = max(offers, key=lambda each: str(each.deprecation_date))
    day = str(last.deprecation_date)
    mark = draft.cite_price(last)
    draft.fact(subject=named.title, attribute=f"end at {place}", value=day, as_of=day, citation=mark)
    return f"{named.title} ended at {place} on {day} [{mark}]"


def _shown(row: Row) -> str:
    if row.provider is None:
        return row.provider_id
    seat = f" ({row.provider.hq_country})" if row.provider.hq_country else ""
    return f"{row.provider.name}{seat}"
