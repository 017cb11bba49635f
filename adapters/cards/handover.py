"""A question on its way to people: what was asked, what was said before, what Sextant answered."""

from collections.abc import Sequence

from adapters.cards.card import Card, Prose
from adapters.cards.sections import own_links
from adapters.cards.to_card import to_card
from bot.answer import Answer

HEADLINE = "Can somebody help here?"
LONGEST = 3_000
EARLIER = 3
"""Earlier messages of the conversation that are told; the link leads to the others."""
EARLIER_LONGEST = 300


def handover_card(question: str, earlier: Sequence[str], answer: Answer | None) -> Card:
    """The card for the people; `earlier` are messages before the question, oldest first. It has no buttons."""
    parts = [Prose(text=f"**Asked:** {_of_person(question, LONGEST)}")]
    if earlier:
        before = "\n".join(f"- {_of_person(each, EARLIER_LONGEST)}" for each in earlier[-EARLIER:])
        parts.append(Prose(text=f"**Before that:**\n{before}"))
    if answer is not None:
        card = to_card(answer)
        parts.append(Prose(text=f"**Sextant's answer:** {card.headline or card.plain}"))
    return Card(headline=HEADLINE, parts=tuple(parts), plain=f"{HEADLINE} {_of_person(question, EARLIER_LONGEST)}")


def _of_person(text: str, longest: int) -> str:
    """A person's words, which bring no link in."""
    words = own_links(text, frozenset()).strip()
    return words if len(words) <= longest else f"{words[:longest]} …"
