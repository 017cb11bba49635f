"""Faults of the store."""


class StoreError(Exception):
    """The database did not do what was asked: unreachable, locked, or not migrated. The message says which and the cure."""
