"""`sextant doctor`: what is configured, how old the facts are, what is missing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from textwrap import TextWrapper

import click

from adapters import wiring
from adapters.cli.faults import sentence
from adapters.cli.options import policy_option
from adapters.settings import SettingsError
from bot.errors import AnswerError
from knowledge.errors import IndexUnavailableError, KnowledgeError

WIDTH = 80
STALE_DAYS = 60
"""Prices older than this are called old: promotions end and models go within it."""


@click.command(epilog="\b\nExample:\n  sextant doctor || echo 'not ready'")
@policy_option
def command(*, policy: Path | None) -> int:
    """Check everything an answer needs; exit code 1 when something is broken."""
    checks: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
        ("settings", _settings),
        ("policy", lambda: _policy(policy)),
        ("prices", _prices),
        ("facts", _facts),
        ("index", _index),
    )
    broken = 0
    for name, check in checks:
        try:
            for line in check():
                _say(name, line)
        except SettingsError as error:
            _say(name, f"BROKEN: {sentence(error)}")
            return 1
        except (AnswerError, KnowledgeError, OSError) as error:
            broken += 1
            _say(name, f"BROKEN: {sentence(error)}")
    click.echo(f"\n{broken} of {len(checks)} are broken." if broken else "\nReady.")
    return 1 if broken else 0


def _say(name: str, line: str) -> None:
    """Prints a line under its name, wrapped; paths stay whole, so that they can be copied."""
    shape = TextWrapper(
        width=WIDTH, initial_indent=f"{name:9}", subsequent_indent=" " * 9, break_on_hyphens=False,
        break_long_words=False,
    )  # fmt: skip
    click.echo(shape.fill(line))


def _settings() -> Iterator[str]:
    found = wiring.settings()
    yield f"home is {found.home}"
    if not _is_writable(found.home):
        yield "home cannot be written: no index, history or refresh; set SEXTANT_HOME to a folder that is yours"
    yield f"notes are searched in {found.chroma_url or 'an embedded Chroma (CHROMA_URL names a server)'}"
    yield from _model()


def _model() -> Iterator[str]:
    chosen = wiring.settings().model
    if chosen is None:
        yield "language model: none; answers come from rules"
        return
    from adapters.cli.model_lines import model_lines  # noqa: PLC0415  (LangChain is loaded only for a model)

    yield from model_lines(chosen)


def _is_writable(folder: Path) -> bool:
    """Whether `folder` can be written, or made where it is not there yet."""
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    try:
        with TemporaryFile(dir=there):
            return True
    except OSError:
        return False


def _policy(given: Path | None) -> Iterator[str]:
    path = given or wiring.settings().policy
    if path is None:
        yield "none (no sextant.toml in this folder, SEXTANT_POLICY not set)"
        return
    rules = wiring.policy(path).rules()
    yield f"{path}: {'; '.join(rules) or 'no rules in it'}"


def _prices() -> Iterator[str]:
    catalogue = wiring.catalogue()
    own = (wiring.settings().home / "prices.tsv").is_file()
    yield f"{len(catalogue.all())} offerings of {len(catalogue.models)} models at {len(catalogue.providers)} hosts"
    age = (wiring.today() - catalogue.as_of).days
    old = "; old, run `sextant facts refresh`" if age > STALE_DAYS else ""
    yield f"{'refreshed' if own else 'as shipped'}, of {catalogue.as_of}, {age} days old{old}"
    yield f"{len(catalogue.conflicts())} figures on which the catalogues differ (`sextant facts conflicts`)"


def _facts() -> Iterator[str]:
    facts = wiring.facts()
    yield f"{len(facts.models)} models, {len(facts.developers)} developers, {len(facts.providers)} providers"
    yield f"{len(facts.measures)} measures, {len(facts.benchmarks)} benchmark results, {len(facts.traffic)} of traffic"
    oldest = min(row.checked_on for table in (facts.models, facts.measures) for row in table.values())
    yield f"models and measures checked between {oldest} and {facts.as_of}"


def _index() -> Iterator[str]:
    index = wiring.notes()
    home = wiring.settings().home
    if not (home / "index").exists():
        if not _is_writable(home):
            raise IndexUnavailableError(f"{home} cannot be written, so no index can be built; set SEXTANT_HOME")
        yield "not built yet; the first question that needs it builds it, or `sextant index build`"
        return
    faults = index.check()
    if faults:
        raise IndexUnavailableError("; ".join(faults))
    yield "complete, and fits the notes on board"
