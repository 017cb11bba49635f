"""Faults on the way to an asker."""

from adapters.store.errors import StoreError
from bot.errors import AnswerError, PolicyError
from knowledge.errors import KnowledgeError

COULD_NOT = (StoreError, PolicyError, AnswerError, KnowledgeError)
"""What the desk raises, with a sentence for the asker."""


class UndeliverableError(Exception):
    """An answer that another try will not bring to its asker. The message says why, and the cure."""
