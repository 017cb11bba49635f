"""The settings of the long-running programs: every fault named at once, with where to get what is missing."""

from datetime import timedelta
from pathlib import Path

import pytest

from adapters.service.settings import ServiceSettings
from adapters.settings import SettingsError


def read(**environ: str) -> ServiceSettings:
    return ServiceSettings.from_environ(environ, home=Path("home"))


def test_without_any_variable_there_are_defaults() -> None:
    """A SQLite file at home, ninety days of memory, port 3000."""
    found = read()

    assert found.database_url == f"sqlite:///{Path('home') / 'sextant.db'}"
    assert found.retention == timedelta(days=90)
    assert found.port == 3000
    assert found.slack.bot_token is None
    assert not found.discord_reads_threads


def test_reading_along_in_discord_s_threads_is_asked_for() -> None:
    """It needs a privileged intent, so that it is off unless somebody wants it."""
    assert read(DISCORD_READS_THREADS="1").discord_reads_threads


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({}, ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "api.slack.com")),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, ("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")),
        ({"SLACK_APP_TOKEN": "xapp-1"}, ("SLACK_BOT_TOKEN",)),
        ({"SLACK_CLIENT_ID": "1.2", "SLACK_SIGNING_SECRET": "s"}, ("SLACK_CLIENT_SECRET", "SEXTANT_SECRET_KEY")),
    ],
)
def test_what_slack_needs_is_named_with_where_to_get_it(environ: dict[str, str], named: tuple[str, ...]) -> None:
    """One sentence names every variable that is missing."""
    with pytest.raises(SettingsError) as caught:
        read(**environ).for_slack()

    assert all(each in str(caught.value) for each in named)


def test_the_socket_or_http_each_is_enough() -> None:
    """A bot token with an app token is the socket, with a signing secret HTTP."""
    assert read(SLACK_BOT_TOKEN=" xoxb-1\n", SLACK_APP_TOKEN="xapp-1").for_slack().is_socket
    assert not read(SLACK_BOT_TOKEN="xoxb-1", SLACK_SIGNING_SECRET="s").for_slack().is_socket


def test_discord_s_token_is_named_with_where_to_get_it() -> None:
    """The sentence names the variable and the page."""
    with pytest.raises(SettingsError, match=r"DISCORD_TOKEN.*discord\.com/developers"):
        read().for_discord()
    assert read(DISCORD_TOKEN="abc.def").for_discord() == "abc.def"


def test_faults_are_named_together_and_never_with_their_values() -> None:
    """A token of another kind, a port that is none, a limit below zero: all in one error."""
    with pytest.raises(SettingsError) as caught:
        read(SLACK_BOT_TOKEN="xapp-secret", PORT="eighty", SEXTANT_USER_QUESTIONS_PER_HOUR="-5")

    message = str(caught.value)
    assert all(name in message for name in ("SLACK_BOT_TOKEN", "PORT", "SEXTANT_USER_QUESTIONS_PER_HOUR"))
    assert "secret" not in message
