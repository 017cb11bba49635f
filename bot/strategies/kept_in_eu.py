"""Beside a pick for data of people in the EU, for which no place was asked: the same or another one that is kept there.

What the law wants is open to the asker's counsel; that the place can be had, and at which price, is a fact.
"""

from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.place_rules import runs_in
from bot.selection.pool import pool_for
from bot.selection.roles import value
from bot.strategies.entries import Offer, entry
from bot.strategies.headlines import vouched
from bot.strategies.hosts_said import concerns_people_in_the_eu

_EU = "EU"


def kept_in_eu(draft: Draft, lead: Candidate, workload: Workload) -> str:
    """`**Kept in the EU, Claude Haiku 5.5 at Amazon Bedrock (eu): $3.32 a month.**`; empty where that is not open."""
    situation = draft.situation
    placed = any(wish.host_region or wish.exclude_host_region for wish in situation.wishes)
    if placed or not concerns_people_in_the_eu(draft) or runs_in(lead.row, _EU):
        return ""
    with draft.asking(situation.asked.but(host_region=(_EU,))):
        found = pool_for(draft.situation, workload).candidates
        same = [each for each in found if each.row.model_id == lead.row.model_id]
        if not found:
            return ""
        there = min(same, key=lambda each: each.rough_usd) if same else value(found)
        offer = Offer(row=there.row, role="value", why="", effort=there.effort, quality=there.quality)
        made = entry(draft, offer, workload)
    mark = draft.cite_price(there.row.offering)
    return f"**Kept in the EU, {vouched(draft, made, mark, 'in the EU')}.** [{mark}]"
