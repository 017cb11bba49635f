"""Whether a host sells a model, where nothing else is asked: yes, and at what price."""

from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.abilities import asked_abilities
from bot.strategies.asked_of import terms_asked
from bot.strategies.named import Named
from bot.understanding.availability import asks_if_sold_there
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording import sections


def sold_there(draft: Draft, named: Named, row: Row) -> str:
    """The answer to that in a line; empty where something else is asked, or the host is another one."""
    situation = draft.situation
    text = situation.question.text
    if asked_abilities(draft) or terms_asked(text) or situation.asked.providers != (row.provider_id,):
        return ""
    entry = next((each for each in draft.recommendations if each.model == named.model_id), None)
    if entry is None or not asks_if_sold_there(look_at(tidy(text), situation.lexicon)):
        return ""
    mark = sections.marks(entry.citations[:1])
    return f"**Yes: {sections.place(entry)} sells {named.title}, at {sections.rates_in_words(entry)}** {mark}."
