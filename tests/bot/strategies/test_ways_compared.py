"""Ways of building that are held against each other get what is on board of them, no list of models."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("finetune or rag for our internal api docs??", "**No source on board weighs fine-tuning against retrieval"),
        ("RAG oder Feintuning für interne Doku?", "**No source on board weighs fine-tuning against retrieval"),
        ("should we fine-tune a small model or prompt a big one", "**No source on board weighs fine-tuning against"),
        ("is it better to run one big model for everything or route easy stuff to a small one",
         "**No source on board weighs one large model"),
        ("ein großes Modell oder mehrere kleine?", "**No source on board weighs one large model"),
        ("long context vs rag, what's cheaper for 200 pdfs", "**Retrieval over parts is always cheaper"),
        ("bigger context or embeddings for our docs? 900 confluence pages", "**Retrieval over parts is always cheaper"),
    ],
)  # fmt: skip
def test_what_is_not_known_of_two_ways_is_said_first(ask: Ask, question: str, lead: str) -> None:
    """Then the note that tells how to weigh them."""
    answer = ask(question)
    assert answer.intent == "capability"
    assert answer.text.startswith(lead)
    assert answer.citations


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("which model is best for rag or fine-tuning", "recommend"),
        ("which embedding model for rag, long context", "recommend"),
        ("fine-tune qwen or gemma for classification?", "compare"),
    ],
)
def test_a_model_that_is_sought_stays_sought(ask: Ask, question: str, intent: str) -> None:
    """The ways are what it is for."""
    answer = ask(question)
    assert answer.intent == intent
    assert answer.recommendations
