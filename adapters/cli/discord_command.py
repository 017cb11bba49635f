"""`sextant discord`: the Discord bot."""

import click

EPILOG = """\b
Example:
  DISCORD_TOKEN=… sextant discord

Settings are environment variables; docs/operating.md lists them.
"""


@click.command(epilog=EPILOG)
@click.pass_context
def command(ctx: click.Context) -> int:
    """Run the Discord bot until SIGTERM."""
    from adapters.service.commands import main  # noqa: PLC0415  (only this verb pays for the platforms)

    return main(("discord",), verbose=bool(ctx.find_root().params.get("verbose")))
