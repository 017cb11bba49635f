"""Models that are asked for the price of pictures and make none."""

from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.named import Named
from bot.strategies.ways_asked import asks_for_pictures_made

_TEXT = frozenset({"text"})


def no_pictures(draft: Draft, named: Named, row: Row) -> str:
    """That a model makes no pictures, where the price of one it makes is asked; empty where it does or may."""
    asked = "image" in draft.situation.asked.output_modalities or asks_for_pictures_made(draft.situation.question.text)
    if not asked or any(each.mode == "image" for each in named.offerings):
        return ""
    made = {frozenset(each.output_modalities) for each in named.offerings if each.output_modalities}
    if made != {_TEXT}:
        return ""
    source = next(each for each in (row.offering, *named.offerings) if each.output_modalities)
    mark = draft.cite_price(source)
    draft.fact(subject=row.model_id, attribute="makes", value="text", citation=mark)
    return f"**{named.title} makes no pictures: the catalogues list text alone as what comes out of it [{mark}].**"
