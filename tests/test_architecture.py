"""The folders are the architecture: imports run one way, and each library has one home."""

import ast
from functools import cache
from pathlib import Path

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


@cache
def imported(path: Path) -> tuple[str, ...]:
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
    return tuple(found)


def test_only_the_check_uses_the_checks_own_rules() -> None:
    """What makes an answer does not ask the code that checks it."""
    users = {str(path.relative_to(ROOT)) for path in modules() if "bot.check_constraints" in imported(path)}

    assert users == {"bot/check.py"}


def test_imports_run_from_adapters_to_bot_to_knowledge() -> None:
    """No module imports a layer above its own."""
    above = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules()
        for name in imported(path)
        if name.split(".")[0] in LAYERS[LAYERS.index(path.relative_to(ROOT).parts[0]) + 1 :]
    ]

    assert above == []


def test_each_library_has_one_home() -> None:
    """A library is imported in its home only."""
    strays = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules()
        for name in imported(path)
        if (homes := HOMES.get(name.split(".")[0])) and not path.relative_to(ROOT).as_posix().startswith(homes)
    ]

    assert strays == []


def test_packages_import_nothing_by_themselves() -> None:
    """Every `__init__.py` is empty, so importing a value object loads no library."""
    filled = [path for path in modules() if path.name == "__init__.py" and path.read_text(encoding="utf-8").strip()]

    assert filled == []
