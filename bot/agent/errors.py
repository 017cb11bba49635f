"""What can keep a language model from taking part. None of it keeps the rules from answering."""


class ModelError(Exception):
    """A model that cannot be used as it is configured; the message names the setting and the cure."""


class SpentError(ModelError):
    """A cap on tokens or money that the next call would break."""
