"""`sextant index`: the search index over notes."""

import click

from adapters import wiring


@click.group()
def command() -> None:
    """The index over notes. It is built by itself when it is first needed."""


@command.command()
def build() -> None:
    """Build the index anew, and swap it in whole."""
    version = wiring.notes().build()
    click.echo(f"The index is built (version {version}).")


@command.command()
def check() -> int:
    """Say whether the index is complete and fits the notes on board."""
    faults = wiring.notes().check()
    for fault in faults:
        click.echo(fault)
    if not faults:
        click.echo("The index is complete and fits the notes on board.")
    return 1 if faults else 0
