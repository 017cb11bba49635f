"""Faults on the way to an asker."""


class UndeliverableError(Exception):
    """An answer that another try will not bring to its asker. The message says why, and the cure."""
