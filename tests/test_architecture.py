"""The folders are the architecture: imports run one way, and each library has one home."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = ("knowledge", "bot", "adapters")
HOMES = {
    "chromadb": ("knowledge/chroma.py", "knowledge/index.py"),  # the latter for the type of a client
    "chromadb_rust_bindings": ("knowledge/chroma.py",),
    "httpx": ("knowledge/download.py",),
    "langchain": ("bot/agent/",),
    "langchain_core": ("bot/agent/",),
    "langchain_anthropic": ("bot/agent/",),
    "langchain_google_genai": ("bot/agent/",),
    "langchain_mistralai": ("bot/agent/",),
    "langchain_ollama": ("bot/agent/",),
    "langchain_openai": ("bot/agent/",),
    "langgraph": ("bot/agent/",),
    "openai": ("bot/agent/",),
    "anthropic": ("bot/agent/",),
    "onnxruntime": ("knowledge/embedding.py",),
    "slack_bolt": ("adapters/slack_app/",),
    "slack_sdk": ("adapters/slack_app/",),
    "discord": ("adapters/discord_bot/",),
    "sqlalchemy": ("adapters/store/",),
    "alembic": ("adapters/store/",),
    "cryptography": ("adapters/store/",),
    "matplotlib": ("adapters/charts/",),
    "prometheus_client": ("adapters/service/",),
    "click": ("adapters/cli/",),
    "rich": ("adapters/cli/",),
    "pydantic": ("knowledge/sources/",),
}


def modules() -> list[Path]:
    return [path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_only_the_check_uses_the_checks_own_rules() -> None:
    """What makes an answer does not ask the code that checks it."""
    users = {str(path.relative_to(ROOT)) for path in modules() if "bot.check_constraints" in imported(path)}

    assert users == {"bot/check.py"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_from_adapters_to_bot_to_knowledge(path: Path) -> None:
    """No module imports a layer above its own."""
    own = LAYERS.index(path.relative_to(ROOT).parts[0])

    above = {name for name in imported(path) if name.split(".")[0] in LAYERS[own + 1 :]}

    assert above == set()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_each_library_has_one_home(path: Path) -> None:
    """A library is imported in its home only."""
    place = path.relative_to(ROOT).as_posix()

    strays = {
        name
        for name in imported(path)
        if (homes := HOMES.get(name.split(".")[0])) is not None and not place.startswith(tuple(homes))
    }

    assert strays == set()


def test_packages_import_nothing_by_themselves() -> None:
    """Every `__init__.py` is empty, so importing a value object loads no library."""
    filled = [path for path in modules() if path.name == "__init__.py" and path.read_text(encoding="utf-8").strip()]

    assert filled == []
