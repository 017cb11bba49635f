"""`sextant doctor`: what is configured, how old the facts are, what is missing."""

from collections.abc import Callable, Iterator

import click

from adapters import wiring
from adapters.cli.faults import sentence
from bot.errors import AnswerError
from knowledge.errors import KnowledgeError

STALE_DAYS = 60
"""Prices older than this are called old: promotions end and models go within it."""


@click.command()
def command() -> int:
    """Check everything an answer needs; exit code 1 when something is broken."""
    broken = False
    for name, check in (
        ("settings", _settings),
        ("policy", _policy),
        ("prices", _prices),
        ("facts", _facts),
        ("notes", _notes),
    ):
        try:
            for line in check():
                click.echo(f"{name}: {line}")
        except (AnswerError, KnowledgeError, OSError) as error:
            broken = True
            click.echo(f"{name}: BROKEN: {sentence(error)}")
    return 1 if broken else 0


Check = Callable[[], Iterator[str]]


def _settings() -> Iterator[str]:
    found = wiring.settings()
    yield f"home is {found.home}"
    yield f"Chroma is {found.chroma_url or 'embedded'}"
    yield "language model: none; answers come from rules"


def _policy() -> Iterator[str]:
    path = wiring.settings().policy
    if path is None:
        yield "none (no sextant.toml here, SEXTANT_POLICY not set)"
        return
    rules = wiring.policy(path).rules()
    yield f"{path}: {'; '.join(rules) or 'no rules in it'}"


def _prices() -> Iterator[str]:
    catalogue = wiring.catalogue()
    age = (wiring.today() - catalogue.as_of).days
    old = "; old, run `sextant facts refresh`" if age > STALE_DAYS else ""
    yield f"{len(catalogue.all())} offerings of {len(catalogue.models)} models, of {catalogue.as_of} ({age} days{old})"


def _facts() -> Iterator[str]:
    facts = wiring.facts()
    yield f"{len(facts.models)} models, {len(facts.developers)} developers, {len(facts.providers)} providers"
    yield f"{len(facts.measures)} measures, {len(facts.benchmarks)} benchmark results, checked until {facts.as_of}"


def _notes() -> Iterator[str]:
    faults = wiring.notes().check()
    yield "; ".join(faults) if faults else "the index is complete and fits the notes on board"
