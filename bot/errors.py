"""Faults of the answering core. Outcomes such as "nothing fits" are answers, not errors."""


class AnswerError(Exception):
    """Something the core can't do; the message is fit for the person who asked."""


class CheckError(AnswerError):
    """A finished answer that would state what nothing vouches for. It is logged and never sent."""


class PolicyError(AnswerError):
    """A policy file that cannot be read. The message names file, key and cure."""
