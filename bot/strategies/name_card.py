"""What a model's name alone is answered with: price, end, maker, release, size and licence."""

from collections.abc import Sequence

from bot.answer import Recommendation
from bot.caveats.subject import subject_of
from bot.draft import Draft
from bot.strategies import licence
from bot.strategies.ends import say_end
from bot.strategies.makers import maker_in_words
from bot.strategies.model_card import card
from bot.strategies.named import Named
from bot.wording import sections


def say_name_card(draft: Draft, named: Named, entries: Sequence[Recommendation]) -> None:
    """The few lines on a known model; `entries` are its rows, none where it is on sale nowhere."""
    for entry in entries[:1]:
        mark = sections.marks(entry.citations[:1])
        draft.say(f"**{entry.model_name} at {sections.place(entry)}: {sections.rates_in_words(entry)}.** {mark}")
    if not entries or entries[0].deprecation_date is not None:
        say_end(draft, named)
    subject = subject_of(draft.situation.knowledge.facts, str(named.model_id))
    draft.say(maker_in_words(draft, subject))
    draft.say(card(draft, named))
    if named.model is not None and named.model.open_weights:
        draft.say(licence.verdict(draft, subject))
