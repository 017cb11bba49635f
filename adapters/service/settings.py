"""What the long-running programs read from the environment: tokens, store, limits, address."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from msgspec import Struct

from adapters.desk.limits import Limits
from adapters.settings import SettingsError
from bot.wording.figures import listed

SLACK_WHERE = "api.slack.com/apps, your app"
WHERE = {
    "SLACK_BOT_TOKEN": f"{SLACK_WHERE}, OAuth & Permissions; it begins with xoxb-",
    "SLACK_APP_TOKEN": f"{SLACK_WHERE}, Basic Information, App-Level Tokens (connections:write); it begins with xapp-",
    "SLACK_SIGNING_SECRET": f"{SLACK_WHERE}, Basic Information, App Credentials",
    "SLACK_CLIENT_ID": f"{SLACK_WHERE}, Basic Information, App Credentials",
    "SLACK_CLIENT_SECRET": f"{SLACK_WHERE}, Basic Information, App Credentials",
    "DISCORD_TOKEN": "discord.com/developers/applications, your application, Bot, Reset Token",
    "SEXTANT_SECRET_KEY": 'python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"',
}
"""Where a person gets each secret."""
_PREFIXES = {"SLACK_BOT_TOKEN": "xoxb-", "SLACK_APP_TOKEN": "xapp-"}


class SlackSettings(Struct, frozen=True, kw_only=True):
    """Slack over its socket (`app_token`), or over HTTP (`signing_secret`); OAuth where there is a client id."""

    bot_token: str | None
    app_token: str | None
    signing_secret: str | None
    client_id: str | None
    client_secret: str | None
    api_url: str | None
    """Another address of Slack's API, for tests and proxies."""

    @property
    def is_socket(self) -> bool:
        """Whether events come over the socket rather than over HTTP."""
        return self.app_token is not None


class ServiceSettings(Struct, frozen=True, kw_only=True):
    """Everything the long-running programs may be told. Secrets never show in `repr` of the parts that are logged."""

    database_url: str
    secret_key: str | None
    slack: SlackSettings
    discord_token: str | None
    retention: timedelta
    limits: Limits
    host: str
    port: int
    workers: int = 1
    """Processes that compute answers beside the one that talks to the platforms."""
    discord_reads_threads: bool = False
    """Whether the bot asks for Discord's privileged intent, so that follow-ups in a thread need no mention."""

    @classmethod
    def from_environ(cls, environ: Mapping[str, str], *, home: Path) -> "ServiceSettings":
        """The settings in `environ`; the store is a SQLite file in `home` where no database is named.

        Raises `SettingsError` naming every variable that cannot be used, and never a value.
        """
        read = _Reader(environ)
        found = cls(
            database_url=environ.get("DATABASE_URL") or f"sqlite:///{home / 'sextant.db'}",
            secret_key=environ.get("SEXTANT_SECRET_KEY") or None,
            slack=SlackSettings(
                bot_token=read.token("SLACK_BOT_TOKEN"),
                app_token=read.token("SLACK_APP_TOKEN"),
                signing_secret=read.token("SLACK_SIGNING_SECRET"),
                client_id=read.token("SLACK_CLIENT_ID"),
                client_secret=read.token("SLACK_CLIENT_SECRET"),
                api_url=environ.get("SLACK_API_URL") or None,
            ),
            discord_token=read.token("DISCORD_TOKEN"),
            retention=timedelta(days=read.number("SEXTANT_RETENTION_DAYS", 90, least=1)),
            limits=Limits(
                per_user_hour=read.number("SEXTANT_USER_QUESTIONS_PER_HOUR", Limits().per_user_hour),
                per_workspace_day=read.number("SEXTANT_WORKSPACE_QUESTIONS_PER_DAY", Limits().per_workspace_day),
            ),
            host=environ.get("HOST") or "0.0.0.0",  # noqa: S104  (a web process in a container; HOST narrows it)
            port=read.number("PORT", 3000, least=1),
            workers=read.number("SEXTANT_WORKERS", 1, least=1),
            discord_reads_threads=read.number("DISCORD_READS_THREADS", 0) > 0,
        )
        if read.faults:
            raise SettingsError("; ".join(read.faults))
        return found

    def for_slack(self) -> SlackSettings:
        """Slack's settings, checked. Raises `SettingsError` naming what is missing and where to get it."""
        slack = self.slack
        missing = []
        if slack.client_id is not None:
            missing += _absent(("SLACK_CLIENT_SECRET", slack.client_secret), ("SEXTANT_SECRET_KEY", self.secret_key))
        else:
            missing += _absent(("SLACK_BOT_TOKEN", slack.bot_token))
        if slack.app_token is None and slack.signing_secret is None:
            missing.append(
                f"SLACK_APP_TOKEN for the socket ({WHERE['SLACK_APP_TOKEN']}) or SLACK_SIGNING_SECRET for HTTP "
                f"({WHERE['SLACK_SIGNING_SECRET']})"
            )
        if missing:
            raise SettingsError(f"Slack needs {listed(missing)}; docs/slack.md walks through it")
        return slack

    def for_discord(self) -> str:
        """Discord's token. Raises `SettingsError` saying where to get it."""
        missing = _absent(("DISCORD_TOKEN", self.discord_token))
        if self.discord_token is None:
            raise SettingsError(f"Discord needs {missing[0]}; docs/discord.md walks through it")
        return self.discord_token


class _Reader:
    """Reads variables and remembers which could not be."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self.faults: list[str] = []

    def token(self, name: str) -> str | None:
        """A secret without the blanks that copying adds."""
        value = (self._environ.get(name) or "").strip()
        prefix = _PREFIXES.get(name, "")
        if value and (not value.startswith(prefix) or not value.isascii() or " " in value):
            self.faults.append(f"{name} holds something else; get it at {WHERE[name]}")
        return value or None

    def number(self, name: str, default: int, *, least: int = 0) -> int:
        """A whole number of at least `least`."""
        value = (self._environ.get(name) or "").strip()
        if not value:
            return default
        if not value.isascii() or not value.isdecimal() or int(value) < least:
            self.faults.append(f"{name} must be a whole number of at least {least}")
            return default
        return int(value)


def _absent(*named: tuple[str, str | None]) -> list[str]:
    return [f"{name} ({WHERE[name]})" for name, value in named if value is None]
