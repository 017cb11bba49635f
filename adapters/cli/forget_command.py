"""`sextant forget`: a person's questions, answers and votes, deleted from the store."""

import asyncio

import click

from bot.wording.figures import plural


@click.command(epilog="\b\nExample:\n  sextant forget U024BE7LH --platform slack")
@click.argument("user")
@click.option("--platform", type=click.Choice(["slack", "discord"]), help="Only there; by default everywhere.")
def command(*, user: str, platform: str | None) -> int:
    """Delete everything kept about USER, a Slack member id or a Discord user id."""
    gone = asyncio.run(_forget(user.strip(), platform))
    click.echo(f"{gone} {plural(gone, 'question')} of {user} deleted, with the answers and votes.")
    return 0


async def _forget(user: str, platform: str | None) -> int:
    from adapters.service.wiring import open_store, service_settings  # noqa: PLC0415  (only this verb pays)

    store = await open_store(service_settings().database_url, None)
    try:
        return await store.forget(user, platform)
    finally:
        await store.close()
