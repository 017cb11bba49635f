"""The same question has the same answer in every process: buttons compute answers again, on any machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

QUESTIONS = "\n".join(
    f'{{"id": "{number}", "question": "{text}", "today": "2026-11-25"}}'
    for number, text in enumerate(
        (
            "llama", "sonnet vs haiku", "gemini flash", "qwen", "is deepseek cheaper than the gpt we use?",
            "We had gemini-2.5-flash-preview-04-17, do we move to gemini-2.5-pro or to gemini-2.5-flash?",
            "Which model for summarising 2M tickets a month, EU-hosted, no Chinese-made model, under $3k?",
            "which open model fits 2x4090?", "what share of tokens goes to Chinese models?",
        )
    )
)  # fmt: skip


def test_no_hash_seed_changes_an_answer(home: Path) -> None:
    """Two processes with different seeds print the same bytes."""
    printed = [answers(seed, home) for seed in ("1", "2")]

    assert printed[0] == printed[1]
    assert printed[0].count("\n") == QUESTIONS.count("\n") + 1


def answers(seed: str, home: Path) -> str:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "sextant"), "ask", "--json", "--batch", "-"],
        input=QUESTIONS, capture_output=True, text=True, check=False, cwd=home,
        env={"PATH": os.environ["PATH"], "PYTHONHASHSEED": seed, "SEXTANT_HOME": str(home)},
    )  # fmt: skip
    if done.returncode != 0:
        pytest.fail(done.stderr)
    return done.stdout
