"""`sextant discord` beside a local Discord: discord.py keeps the real one's addresses in two class attributes."""

import os

import discord
import yarl

from adapters.service.commands import main

API, GATEWAY = "LOCAL_DISCORD_API", "LOCAL_DISCORD_GATEWAY"
"""Variables with the addresses."""

if __name__ == "__main__":
    discord.http.Route.BASE = os.environ[API]
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ[GATEWAY])
    raise SystemExit(main(["discord"], verbose=False))
