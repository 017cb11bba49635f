"""`sextant slack`: the Slack bot."""

import click

EPILOG = """\b
Example:
  SLACK_APP_TOKEN=xapp-… SLACK_BOT_TOKEN=xoxb-… sextant slack

Settings are environment variables; docs/operating.md lists them.
"""


@click.command(epilog=EPILOG)
@click.pass_context
def command(ctx: click.Context) -> int:
    """Run the Slack bot until SIGTERM: over its socket, or over HTTP where there is no app token."""
    from adapters.service.commands import main  # noqa: PLC0415  (only this verb pays for the platforms)

    return main(("slack",), verbose=bool(ctx.find_root().params.get("verbose")))
