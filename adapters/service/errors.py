"""Faults of a program that is to run for long."""


class ServiceError(Exception):
    """A start that failed for a reason outside the settings; the message names the place and what to check."""
