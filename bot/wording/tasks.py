"""Tasks as a sentence needs them: "for agentic work", "for RAG"."""

_WORDS = {
    "agentic": "agentic work", "rag": "RAG", "legal": "legal work", "medical": "medical work",
    "finance": "financial work", "support": "customer support", "education": "teaching", "vision": "reading images",
    "document": "reading documents", "speech": "speech", "rerank": "reranking", "embedding": "embeddings",
    "other": "that",
}  # fmt: skip


def task_words(task: str) -> str:
    """The task in words that may follow "for"."""
    return _WORDS.get(task, task.replace("_", " "))
