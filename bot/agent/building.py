"""Puts the model's part together from what an operator configured."""

from datetime import date
from decimal import Decimal

from bot.agent.bounds import Bounds
from bot.agent.brain import Brain
from bot.agent.connecting import connect
from bot.agent.conversationalist import Conversationalist
from bot.agent.naming import ModelChoice, ModelName, admit, known_id, names_of
from bot.agent.spending import Counts, CountsHere, OwnPrice, own_price
from bot.agent.tally import Tally
from bot.assistant import Assistant

ZERO = Decimal(0)


def build(
    choice: ModelChoice, bounds: Bounds, assistant: Assistant, day: date, counts: Counts | None = None
) -> Conversationalist:
    """The model's part. Raises `ModelError` where it cannot or may not be used."""
    facts = assistant.knowledge.facts
    names = names_of(choice)
    for name in names:
        admit(name, choice.allowed_origins, facts, assistant.lexicon)
    # With a second model at hand the first gets half the time and no second try.
    share, retries = (2, 0) if len(names) > 1 else (1, 1)
    links = [
        connect(
            name,
            timeout_seconds=bounds.deadline_seconds / share,
            output_tokens=bounds.output_tokens_per_call,
            retries=retries,
        )
        for name in names
    ]
    prices = {str(name): price_of(name, assistant, day) for name in names}
    brain = Brain(links[0], links[1] if len(links) > 1 else None, prices, bounds, redact=choice.redact)
    return Conversationalist(brain, assistant, bounds, counts or CountsHere(), Tally())


def price_of(name: ModelName, assistant: Assistant, day: date) -> OwnPrice | None:
    """What the model costs at its host by the catalogue on board; nothing on one's own machine; `None`: not known."""
    if name.is_local:
        return OwnPrice(input_usd_per_mtok=ZERO, output_usd_per_mtok=ZERO)
    if name.host is None:
        return None
    catalogue = assistant.knowledge.catalogue
    found = own_price(catalogue.find(name.host, name.model), day)
    if found is not None:
        return found
    model = known_id(name, assistant.lexicon)
    sold = (each for each in catalogue.of_model(model or "") if each.provider == name.host)
    return own_price(next(sold, None), day)
