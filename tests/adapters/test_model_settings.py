import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from adapters.settings import Settings, SettingsError

ROOT = Path(__file__).parents[2]
LOADED = (
    "import sys; sys.argv = ['sextant', *sys.argv[1:]]\n"
    "from adapters.cli.verbs import main\n"
    "try:\n    main()\nexcept SystemExit:\n    pass\n"
    "print('loaded', *sorted(name for name in sys.modules if name.split('_')[0].split('.')[0] in "
    "{'langchain', 'langgraph', 'openai', 'anthropic'}), file=sys.stderr)\n"
)


def read(folder: Path, **environ: str) -> Settings:
    return Settings.from_environ(environ, folder=folder, default_home=lambda: folder)


def test_no_model_is_the_default(tmp_path: Path) -> None:
    """Other variables of the model mean nothing without it."""
    assert read(tmp_path, SEXTANT_MODEL_DEADLINE_SECONDS="never").model is None


def test_everything_may_be_set(tmp_path: Path) -> None:
    """Name, address, second model, countries, redaction and limits."""
    found = read(
        tmp_path, SEXTANT_MODEL="openai:mine", SEXTANT_MODEL_BASE_URL="http://127.0.0.1:1/v1",
        SEXTANT_MODEL_FALLBACK="ollama:qwen3.8", SEXTANT_MODEL_ALLOWED_ORIGINS="us, EU", SEXTANT_MODEL_REDACT="yes",
        SEXTANT_MODEL_DEADLINE_SECONDS="2.5", SEXTANT_MODEL_TOOL_CALLS="3", SEXTANT_MODEL_USD_PER_DAY="7.50",
    ).model  # fmt: skip

    assert found is not None
    assert found.choice.allowed_origins == ("US", "EU")
    assert found.choice.redact is True
    assert found.choice.fallback == "ollama:qwen3.8"
    assert (found.bounds.deadline_seconds, found.bounds.tool_calls) == (2.5, 3)
    assert found.bounds.usd_per_day == Decimal("7.50")


def test_every_variable_at_fault_is_named_together(tmp_path: Path) -> None:
    """One message names them all, and no key."""
    with pytest.raises(SettingsError) as raised:
        read(
            tmp_path, SEXTANT_MODEL="gpt", SEXTANT_MODEL_BASE_URL="nowhere", SEXTANT_MODEL_ALLOWED_ORIGINS="USA",
            SEXTANT_MODEL_REDACT="maybe", SEXTANT_MODEL_TOOL_CALLS="2.5", SEXTANT_MODEL_USD_PER_DAY="-1",
            SEXTANT_MODEL_DEADLINE_SECONDS="0", OPENAI_API_KEY="sk-secret-value",
        )  # fmt: skip

    message = str(raised.value)
    for name in ("BASE_URL", "ALLOWED_ORIGINS", "REDACT", "TOOL_CALLS", "USD_PER_DAY", "DEADLINE_SECONDS"):
        assert f"SEXTANT_MODEL_{name}" in message
    assert "PROVIDER:MODEL" in message
    assert "secret" not in message


def run(home: Path, question: str, **environ: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SEXTANT_")}
    return subprocess.run(
        [sys.executable, "-c", LOADED, "ask", question], capture_output=True, text=True, check=False, cwd=home,
        env=kept | {"SEXTANT_HOME": str(home), "PYTHONPATH": str(ROOT)} | environ,
    )  # fmt: skip


def test_without_a_model_langchain_is_not_loaded(home: Path) -> None:
    """A question answered by rules imports no LangChain and no client."""
    done = run(home, "what does claude haiku 5.5 cost")

    assert done.stderr.strip().splitlines()[-1] == "loaded"
    assert "Claude Haiku 5.5" in done.stdout


def test_a_model_that_cannot_be_reached_leaves_the_same_answer(home: Path) -> None:
    """The rules' answer, a line in the log, and nothing else."""
    plain = run(home, "what does claude haiku 5.5 cost")
    done = run(home, "what does claude haiku 5.5 cost", SEXTANT_MODEL="openai:mine",
               SEXTANT_MODEL_BASE_URL="http://127.0.0.1:9/v1")  # fmt: skip

    assert done.stdout == plain.stdout
    assert "the rules' answer stands" in done.stderr
    assert "langchain" in done.stderr


def test_a_model_from_a_refused_country_stops_the_start(home: Path) -> None:
    """The program does not start, and says why and what to do."""
    done = run(
        home, "what does kimi k3 cost", SEXTANT_MODEL="ollama:qwen3.8:32b", SEXTANT_MODEL_ALLOWED_ORIGINS="US,EU"
    )

    assert done.stdout == ""
    assert "CN" in done.stderr
    assert "SEXTANT_MODEL_ALLOWED_ORIGINS" in done.stderr
