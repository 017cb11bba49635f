"""`sextant completion`: the script that makes a shell complete verbs and options."""

import click
from click.shell_completion import get_completion_class


@click.command(epilog='\b\nExample, in ~/.bashrc:\n  eval "$(sextant completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(*, shell: str) -> None:
    """Print the completion script for SHELL; evaluate it in the shell's start-up file."""
    from adapters.cli.verbs import command as root  # noqa: PLC0415  (it loads this module lazily)

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(found(root, {}, "sextant", "_SEXTANT_COMPLETE").source())
