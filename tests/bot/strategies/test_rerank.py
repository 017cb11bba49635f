"""Rerankers: what is read for one query is many documents, each by itself."""

from tests.bot.conftest import Ask


def test_many_documents_of_a_query_need_no_long_window(ask: Ask) -> None:
    """Models with a short one, and those billed by the query, stay in the choice."""
    answer = ask("reranker for our RAG, 2 million queries/month, 50 docs each, what does that run us")
    assert {"Voyage AI", "Cohere"} <= {entry.provider for entry in answer.recommendations}
    assert all(entry.cost is not None for entry in answer.recommendations)
