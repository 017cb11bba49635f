"""The `sextant` command: its verbs, loaded one at a time, and what a fault looks like from outside.

Results go to standard output, everything else to standard error. Exit codes: 0 done, 1 a fault, 2 wrong usage.
"""

import importlib
import os
import sys
from typing import Any

import click

VERBS = {
    "ask": "Answer a question, or a file of questions.",
    "chat": "Talk: follow-ups change one thing and keep the rest.",
    "cost": "What a model costs for an amount of use.",
    "compare": "Two or more models side by side.",
    "models": "Models on sale, filtered.",
    "rank": "The quality ranking behind recommendations.",
    "facts": "The facts on board: show, conflicts, sources, refresh.",
    "index": "The search index over notes: build, check.",
    "slack": "Run the Slack bot.",
    "discord": "Run the Discord bot.",
    "serve": "Run both, with health checks and metrics.",
    "migrate": "Make or update the tables of the store.",
    "feedback": "Export the votes on answers.",
    "forget": "Delete what is kept about a person.",
    "doctor": "What is configured, how old the facts are, what is missing.",
    "completion": "Completion for bash, zsh or fish.",
}


class LazyGroup(click.Group):
    """A group whose verbs are imported when they are called, so that each pays for its own imports only."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order a newcomer meets them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, imported now."""
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"adapters.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb called. Raises `click.UsageError` naming the nearest verb, for a whole sentence `ask`."""
        name = args[0]
        if name not in VERBS and not name.startswith("-"):
            raise click.UsageError(f"{name[:40]!r} is not a verb; {_meant(name)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their one-line texts, without importing any of them."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


def _meant(name: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  (only a typing error pays for this import)

    if " " in name.strip():
        return 'to ask a question, write `sextant ask "..."`.'
    near = get_close_matches(name.lower(), VERBS, n=1, cutoff=0.5)
    return f"did you mean {near[0]}?" if near else f"the verbs are {', '.join(VERBS)}."


EPILOG = """\b
Examples:
  sextant ask "Summarise 2M tickets a month, EU-hosted, under $3k"
  sextant cost claude-sonnet-5-5 --input 2M --output 500k --cached 80%
  sextant compare gpt-6-luna claude-haiku-5-5 --input 1M --output 100k
"""


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sextant", prog_name="sextant")
@click.option("-v", "--verbose", is_flag=True, help="Log to standard error what is done and how long it takes.")
def command(*, verbose: bool) -> None:
    """Which model, at which host, at what cost, with which caveats. Every figure has a dated source."""
    if verbose or click.get_current_context().invoked_subcommand != "cost":
        _log(verbose=verbose)


def _log(*, verbose: bool) -> None:
    """Warnings, or with `verbose` everything, on standard error. `cost` goes without: the import takes its time."""
    import logging  # noqa: PLC0415  (see above)

    if verbose:
        logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
        return
    logging.basicConfig(level=logging.WARNING, format="sextant: %(message)s", stream=sys.stderr)
    logging.getLogger("stamina").setLevel(logging.ERROR)


def main() -> None:
    """Runs the command; every fault becomes one sentence and an exit code, never a traceback."""
    try:
        sys.exit(_run())
    except BrokenPipeError:
        # The reader has gone (`sextant models | head`). Python would complain once more while closing standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _run() -> int:
    try:
        result: Any = command.main(prog_name="sextant", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  (the adapter's one place: a person reads a sentence, the log the rest)
        return _fault(error)
    return result if isinstance(result, int) else 0


def _fault(error: Exception) -> int:
    """One sentence about a fault. What the project raises itself says place and cure; the rest goes to the log."""
    import logging  # noqa: PLC0415  (only a fault pays for these imports)

    from adapters.cli.faults import sentence  # noqa: PLC0415

    logging.getLogger(__name__).info("fault", exc_info=error)
    click.echo(f"sextant: {sentence(error)}", err=True)
    return 1
