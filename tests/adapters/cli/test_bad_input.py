"""Whatever is typed: one clear sentence, the right exit code, never a traceback."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Sextant = Callable[..., Any]

WRONG_USAGE = (
    (("cots",), "did you mean cost?"),
    (("which model is best",), 'write `sextant ask "..."`'),
    (("xyzzy",), "the verbs are ask, chat"),
    (("ask",), "write a QUESTION"),
    (("ask", "--jsn", "x"), "Did you mean '--json'?"),
    (("ask", "--batch", "x"), "--batch needs --json"),
    (("ask", "--today", "tomorrow", "x"), "write YYYY-MM-DD"),
    (("cost",), "Missing argument 'MODEL'"),
    (("cost", "kimi-k3", "--input", "-5"), "--input: '-5' is not an amount"),
    (("cost", "kimi-k3", "--input", "banana"), "'banana' is not an amount; write 500, 2M"),
    (("cost", "kimi-k3", "--input", "12 apples"), "'12 apples' is not an amount"),
    (("cost", "kimi-k3", "--input", "9e30"), "at most 10^15"),
    (("cost", "kimi-k3", "--input", "1M", "--cached", "130%"), "between 0% and 100%"),
    (("cost", "kimi-k3", "--requests", "20k/fortnight"), "'fortnight' is no period; use second"),
    (("compare", "kimi-k3"), "name two models or more"),
    (("models", "--task", "codng"), "'codng' is not one of 'agentic'"),
    (("models", "--origin", "China"), "write its two letters"),
    (("models", "--limit", "0"), "--limit"),
    (("facts", "shwo", "x"), "Did you mean 'show'?"),
    (("completion", "tcsh"), "'tcsh' is not one of 'bash'"),
)
FAULTS = (
    (("cost", "kimi-k9", "--input", "1M"), "knows a model called 'kimi-k9'; the nearest names on board are kimi-"),
    (("cost", "kimi-k3", "--provider", "moonsh"), "no host called 'moonsh' is on board; the nearest are moonshot"),
    (("cost", "kimi-k3", "--region", "BR"), "not on sale where you asked for it; on board it is sold at"),
    (("models", "--provider", "grok"), "no host called 'grok' is on board; the nearest are groq"),
    (("facts", "show", "kimi-k9"), "no table on board has a row called 'kimi-k9'; the nearest are kimi-k3"),
    (("ask", "--json", "--batch", "nowhere.jsonl"), "nowhere.jsonl: cannot be read (No such file or directory)"),
    (("cost", "--json", "--batch", "nowhere.jsonl"), "nowhere.jsonl: cannot be read"),
    (("ask", "--policy", "nowhere.toml", "x"), "nowhere.toml: cannot be read (No such file or directory); correct"),
)


@pytest.mark.parametrize(("words", "sentence"), WRONG_USAGE, ids=[" ".join(row[0]) for row in WRONG_USAGE])
def test_wrong_usage_ends_with_2_and_says_how(sextant: Sextant, words: tuple[str, ...], sentence: str) -> None:
    """What was meant is named; nothing is printed as a result."""
    run = sextant(*words)

    assert (run.code, run.out) == (2, "")
    assert sentence in " ".join(run.err.split())


@pytest.mark.parametrize(("words", "sentence"), FAULTS, ids=[" ".join(row[0]) for row in FAULTS])
def test_faults_end_with_1_and_one_sentence(sextant: Sextant, words: tuple[str, ...], sentence: str) -> None:
    """What cannot be done is said in one line with place and cure."""
    run = sextant(*words)

    assert (run.code, run.out) == (1, "")
    assert run.err.count("\n") == 1
    assert sentence in run.err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"[origins]\nblok = ['CN']\n", "unknown key 'blok'; known are block, require"),
        (b"[origins\n", "not a TOML file in UTF-8"),
        (b"\xff\xfe", "not a TOML file in UTF-8"),
        (b"[defaults]\nbudget_usd = -1\n", "must be an amount in USD"),
    ],
)
def test_a_policy_that_cannot_be_read_stops_the_answer(sextant: Sextant, content: bytes, sentence: str) -> None:
    """A policy is obeyed or the question is not answered; file, key and cure are named."""
    Path("sextant.toml").write_bytes(content)

    run = sextant("ask", "cheapest model?")

    assert (run.code, run.out) == (1, "")
    assert "sextant.toml" in run.err
    assert sentence in run.err


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("", "line 1 is not a snapshot's head"),
        ('{"checked_on":"2026-11-23"', "line 1 is not a snapshot's head"),
        ('{"checked_on":"2026-11-23","urls":[],"providers":[]}\n', "ends early"),
        (
            '{"checked_on":"2026-11-23","urls":[],"providers":[]}\na\tkimi-k3\t{"api":\n',
            "line 2 (a, kimi-k3) is damaged",
        ),
    ],
)
def test_a_damaged_snapshot_is_named_with_its_line(
    sextant: Sextant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str, sentence: str
) -> None:
    """Refreshed prices that cannot be read are not guessed at."""
    (tmp_path / "prices.tsv").write_text(damage, encoding="utf-8")
    monkeypatch.setenv("SEXTANT_HOME", str(tmp_path))

    run = sextant("cost", "kimi-k3", "--input", "1M")

    assert run.code == 1
    assert sentence in run.err
    assert "prices.tsv" in run.err


@pytest.mark.parametrize(
    "text",
    ["", "   \n\t", "\x00\x01\x1b[31m\x07", "?" * 1_000_000, "\u200b\u200d", "🙂" * 1000],
    ids=["empty", "blank", "control", "megabyte", "invisible", "emoji"],
)
def test_no_text_is_too_strange(sextant: Sextant, text: str) -> None:
    """Empty, huge and unprintable texts are refused politely rather than answered."""
    run = sextant("ask", "--json", "-", stdin=text)

    answer = json.loads(run.out)
    assert run.code == 0
    assert answer["intent"] == "off_topic"
    assert answer["recommendations"] == []


def test_bytes_that_are_no_text_are_replaced(sextant: Sextant) -> None:
    """A question in another encoding is read as far as it can be, and its answer can be printed."""
    run = sextant("ask", "--json", "-", stdin=b"caf\xe9: price of kimi-k3?")

    assert run.code == 0
    assert json.loads(run.out)["understood"]["models"] == ["kimi-k3"]


def test_a_settings_fault_names_every_variable(sextant: Sextant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both wrong variables stand in one sentence."""
    monkeypatch.setenv("SEXTANT_POLICY", "/nowhere.toml")
    monkeypatch.setenv("CHROMA_URL", "chroma")

    run = sextant("ask", "cheapest model?")

    assert run.code == 1
    assert "SEXTANT_POLICY" in run.err
    assert "CHROMA_URL" in run.err


def test_a_home_that_cannot_be_written_is_named(
    sextant: Sextant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A file where the home should be: the index cannot be built, which is said with the cure."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("SEXTANT_HOME", str(tmp_path / "file"))

    run = sextant("index", "build")

    assert run.code == 1
    assert "SEXTANT_HOME" in run.err
