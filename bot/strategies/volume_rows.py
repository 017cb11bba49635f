"""The bill of one model at each of several volumes that a message tells: "at 10k, 50k and 100k requests a month"."""

from bot.answer import Cost
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.rows import Row
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.volume_row import volumes_in_row
from bot.wording.figures import count, listed, per, usd


def at_each_volume(draft: Draft, row: Row, workload: Workload, bill: Cost | None) -> str:
    """`**X at Y a month: $100.00 for 10k and $500.00 for 50k**`; empty where one volume is told.

    A bill is in step with its requests: prices of long prompts look at the size of one.
    """
    situation = draft.situation
    if bill is None or not bill.total_usd or not workload.stated:
        return ""
    volumes = volumes_in_row(look_at(tidy(situation.question.text), situation.lexicon))
    asked = situation.asked
    base = next((each for each in (asked.requests, asked.spread_over, asked.units) if each in volumes), None)
    if base is None:
        return ""
    told = []
    mark = bill.citations[0]
    for volume in volumes:
        total = bill.total_usd * volume / base
        draft.fact(subject=row.model_id, attribute="volume", value=volume, citation=mark)
        draft.fact(subject=row.model_id, attribute="bill at it", value=total, unit="USD", citation=mark)
        told.append(f"{usd(total)} for {count(volume)}")
    apart = bill.total_usd * (volumes[-1] - volumes[0]) / base
    draft.fact(subject=row.model_id, attribute="from first to last", value=apart, unit="USD", citation=mark)
    place = f"{row.model_name} at {row.host_name}{per(bill.period)}"
    return f"**{place}: {listed(told)}, {usd(apart)} from the first to the last [{mark}].**"
