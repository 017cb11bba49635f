"""Faults of the store."""


class StoreError(Exception):
    """The database did not do what was asked. The message says why, and the cure where there is one."""
