"""A bot over the facts on board, as its real client speaks to a Discord of the tests' own."""

import warnings

with warnings.catch_warnings():
    # discord.py loads its voice parts, which import a module that Python 3.13 drops; the bot has no voice.
    warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)
    import discord  # noqa: F401
