"""The verbs for people: what each prints, and that each explains itself."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from adapters.cli.verbs import VERBS
from bot.assistant import Assistant

Sextant = Callable[..., Any]
DAY = ("--today", "2026-11-25")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(sextant: Sextant, verb: str) -> None:
    """`--help` says what the verb does; every verb that takes words shows an example."""
    run = sextant(verb, "--help")

    assert run.code == 0
    assert run.out.startswith(f"Usage: sextant {verb}")
    assert any(word in run.out for word in ("Example", "A follow-up:", "Commands:"))


def test_a_family_is_priced_as_its_newest_and_said_so(sextant: Sextant) -> None:
    """A name that is no id is resolved as in a question, and the reading is told first."""
    run = sextant("cost", "opus", "--input", "1M", "--output", "1M", *DAY)

    assert run.code == 0
    assert run.out.startswith('"opus" is read as Claude Opus')


@pytest.mark.parametrize("family", ["claude-haiku", "grok", "gemini-flash", "gpt", "mistral-medium"])
def test_a_family_is_never_priced_as_a_router_s_moving_alias(sextant: Sextant, family: str) -> None:
    """Though a catalogue lists the bare name, the newest of the family stands for it, at its maker's own API."""
    run = sextant("cost", family, "--in", "1M", "--out", "100k", *DAY)

    assert run.out.startswith(f'"{family}" is read as ')
    assert "OpenRouter" not in run.out


def test_what_is_sold_by_the_minute_is_told_by_the_minute(sextant: Sextant) -> None:
    """Without amounts its rate; with tokens, which nobody sells, what it is sold by instead."""
    assert "per minute" in sextant("cost", "whisper-large-v3-turbo", *DAY).out.splitlines()[0]
    refused = sextant("cost", "whisper-large-v3-turbo", "--in", "1k", *DAY)
    assert refused.code != 0
    assert "per minute" in refused.err


def test_a_request_that_no_window_holds_is_said(sextant: Sextant) -> None:
    """Ten million tokens a request are billed, but not without a word; a total without requests has no such size."""
    words = ("cost", "deepseek-v4-pro", "--in", "10M", "--out", "1k", *DAY)
    assert "does not fit its context of 1M tokens" in sextant(*words, "--requests", "50/day").out
    assert "does not fit" not in sextant(*words).out


def test_a_bill_without_amounts_is_called_an_example(sextant: Sextant) -> None:
    """Rates come first where no volume was stated; the sum is an illustration."""
    run = sextant("cost", "kimi-k3", *DAY)

    assert "per 1M tokens in / out" in run.out.splitlines()[0]
    assert "An example, since no volume was stated." in run.out


def test_batch_prices_are_used_on_request(sextant: Sextant) -> None:
    """`--batch` bills the batch tier where there is one."""
    words = ("cost", "claude-sonnet-5-5", "--input", "1M", "--output", "1M", *DAY)

    assert sextant(*words).out.splitlines()[0] != sextant(*words, "--batch").out.splitlines()[0]


def test_a_region_brings_its_uplift(sextant: Sextant) -> None:
    """Processing tied to the EU is a line of its own where the maker charges for it."""
    run = sextant("cost", "gpt-6.1-sol", "--provider", "openai", "--input", "1M", "--region", "eu", *DAY)

    assert run.code == 0
    assert "regional uplift" in run.out


def test_a_comparison_puts_models_side_by_side(sextant: Sextant) -> None:
    """Both models stand in one table with the bill of the same workload."""
    run = sextant("compare", "kimi-k3", "glm-5.3", "--input", "12k", "--output", "1.5k", "--requests", "30k/day", *DAY)

    assert "Workload: 900k requests, 12k tokens in, 1,500 out a month." in run.out
    assert {"Kimi K3", "GLM-5.3"} <= {row.split(" | ")[1] for row in run.out.splitlines() if row.startswith("| Named")}


def test_facts_show_where_a_row_is_from(sextant: Sextant) -> None:
    """Every row shown carries its source and the day it was checked; other names of it work too."""
    run = sextant("facts", "show", "bedrock")

    assert run.out.startswith("provider aws\n")
    assert "source_url: https://" in run.out
    assert "checked_on: 2026-" in run.out


def test_facts_sources_lists_every_table(sextant: Sextant) -> None:
    """Tables and catalogues stand there with rows and the oldest and newest check."""
    run = sextant("facts", "sources")

    rows = {line.split("\t")[0]: line.split("\t") for line in run.out.splitlines()}
    assert {"models", "measures", "benchmarks", "prices: litellm", "prices: genai-prices"} <= set(rows)
    assert all(int(cells[1]) > 0 for name, cells in rows.items() if name != "Table")


def test_doctor_is_content_with_a_fresh_set_up(sextant: Sextant) -> None:
    """On a fresh machine nothing is broken, and the age of the prices is told."""
    run = sextant("doctor")

    assert run.code == 0
    assert "days old" in run.out
    assert run.out.endswith("Ready.\n")


def test_doctor_ends_with_1_where_something_is_broken(sextant: Sextant) -> None:
    """A policy that cannot be read is named, the other checks still run."""
    Path("sextant.toml").write_text("[origins", encoding="utf-8")

    run = sextant("doctor")

    assert run.code == 1
    assert "policy   BROKEN:" in run.out
    assert "facts    " in run.out


def test_a_damaged_index_is_found_and_rebuilt(
    sextant: Sextant, assistant: Assistant, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`index check` ends with 1 where there is none and on a damaged one, `index build` cures it."""
    assistant.knowledge.notes.search("which model", limit=1)
    monkeypatch.setenv("SEXTANT_HOME", str(tmp_path / "own"))
    assert sextant("index", "check").code == 1
    shutil.copytree(home / "index", tmp_path / "own" / "index", dirs_exist_ok=True)
    assert sextant("index", "check").code == 0
    for version in (tmp_path / "own" / "index").iterdir():
        if version.is_dir():
            shutil.rmtree(version)

    broken = sextant("index", "check")

    assert broken.code == 1
    assert "sextant index build" in broken.out
    assert sextant("index", "build").code == 0
    assert sextant("index", "check").code == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_command(sextant: Sextant, shell: str) -> None:
    """Each shell gets a script of its own."""
    assert "_SEXTANT_COMPLETE" in sextant("completion", shell).out


def test_a_cost_takes_its_amounts_in_words_too(sextant: Sextant) -> None:
    """What works behind `/model cost` in a chat works behind `sextant cost`."""
    words = sextant("cost", "gpt-6-luna", "2M", "in", "500k", "out", *DAY)
    options = sextant("cost", "gpt-6-luna", "--input", "2M", "--output", "500k", *DAY)
    total = options.out.splitlines()[0].split(": ")[1].split(".  ")[0].partition(". ")[0]

    assert (words.code, options.code) == (0, 0)
    assert total.startswith("$")
    assert total in words.out.splitlines()[0]


def test_a_name_of_two_words_is_priced_as_one(sextant: Sextant) -> None:
    """Nobody has to know how an id is written."""
    assert sextant("cost", "gemini", "flash", "--input", "2M", *DAY).out.startswith('"gemini flash" is read as Gemini')


def test_a_comparison_takes_its_amounts_in_words_too(sextant: Sextant) -> None:
    """Words between the names and amounts behind them are none of the models."""
    run = sextant(
        "compare", "kimi-k3", "vs", "glm-5.3,", "12k", "in", "1.5k", "out,", "30k", "requests", "a", "day", *DAY
    )

    assert run.code == 0
    assert "12k tokens in, 1,500 out" in run.out
    assert "No catalogue" not in run.out
    assert {"Kimi K3", "GLM-5.3"} <= {row.split(" | ")[1] for row in run.out.splitlines() if row.startswith("| Named")}
