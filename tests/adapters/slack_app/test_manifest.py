"""The manifest asks for what the code uses."""

from pathlib import Path
from typing import Any

import pytest
import yaml

import adapters.slack_app
from adapters.service.settings import WHERE
from adapters.slack_app.app import SCOPES
from adapters.slack_app.asking import SHORTCUT
from adapters.slack_app.commands import COMMAND
from adapters.slack_app.home import PROMPTS


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    """The manifest as Slack reads it."""
    path = Path(next(iter(adapters.slack_app.__path__))) / "manifest.yaml"
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def test_it_names_what_the_app_listens_to(manifest: dict[str, Any]) -> None:
    """Command, shortcut, agent view, and the stop button's event."""
    features = manifest["features"]

    assert [each["command"] for each in features["slash_commands"]] == [COMMAND]
    assert [(each["callback_id"], each["type"]) for each in features["shortcuts"]] == [(SHORTCUT, "message")]
    assert [(each["title"], each["message"]) for each in features["agent_view"]["suggested_prompts"]] == list(PROMPTS)
    assert {"agent_session_stopped", "app_home_opened", "app_mention", "message.im"} <= set(
        manifest["settings"]["event_subscriptions"]["bot_events"]
    )
    assert manifest["settings"]["socket_mode_enabled"]


def test_its_scopes_are_those_of_an_install(manifest: dict[str, Any]) -> None:
    """A workspace that installs by OAuth grants the same as one made from the manifest."""
    assert manifest["oauth_config"]["scopes"]["bot"] == sorted(SCOPES)


def test_the_documentation_names_every_scope_and_variable(manifest: dict[str, Any]) -> None:
    """What the manifest asks for is explained, and what can be set is listed."""
    text = (Path(__file__).parents[3] / "docs" / "slack.md").read_text(encoding="utf-8")

    assert [scope for scope in manifest["oauth_config"]["scopes"]["bot"] if f"`{scope}`" not in text] == []
    assert [name for name in WHERE if name.startswith(("SLACK", "SEXTANT")) and f"`{name}`" not in text] == []
