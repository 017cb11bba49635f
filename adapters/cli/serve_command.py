"""`sextant serve`: every platform whose tokens are set."""

import click

EPILOG = """\b
Example:
  PORT=8080 sextant serve

Settings are environment variables; docs/operating.md lists them.
"""


@click.command(epilog=EPILOG)
@click.pass_context
def command(ctx: click.Context) -> int:
    """Run Slack and Discord, as far as their tokens are set, with health checks and metrics on PORT."""
    from adapters.service.commands import main  # noqa: PLC0415  (only this verb pays for the platforms)

    return main((), verbose=bool(ctx.find_root().params.get("verbose")))
