"""What a workspace does not take, learned from what it refused: kinds of blocks, and messages of a length."""

import logging
import re
from typing import Any

from slack_sdk.errors import SlackApiError

from adapters.slack_app import limits
from adapters.slack_app.connection import reason
from adapters.slack_app.drawing import NATIVE
from adapters.slack_app.faults import TOO_LONG

logger = logging.getLogger(__name__)

_KIND = re.compile(r"\b[a-z_]+\b")
ERRORS = frozenset({"invalid_blocks", "invalid_blocks_format", "invalid_attachments"})


class Refusals:
    """By workspace, for as long as this process lives, so that a block is refused once and not with every answer."""

    def __init__(self) -> None:
        self._refused: dict[str, frozenset[str]] = {}
        self._longest: dict[str, int] = {}

    def of(self, team: str) -> frozenset[str]:
        """The kinds that are to be said more plainly."""
        return self._refused.get(team, frozenset())

    def longest(self, team: str) -> int:
        """What the texts of one message may hold."""
        return self._longest.get(team, limits.MESSAGE)

    def learn(self, team: str, error: SlackApiError) -> bool:
        """Whether `error` refused something for which there is another way; from now on that is taken."""
        if reason(error) in TOO_LONG and self.longest(team) > limits.SECTION:
            self._longest[team] = max(limits.SECTION, self.longest(team) // 2)
            logger.warning("workspace %s takes no message so long; %d from now on", team, self.longest(team))
            return True
        if reason(error) not in ERRORS or self.of(team) == NATIVE:
            return False
        named = NATIVE.intersection(_KIND.findall(_words(error.response))) - self.of(team)
        self._refused[team] = self.of(team) | named if named else NATIVE
        logger.warning("workspace %s refuses blocks of kind %s", team, ", ".join(sorted(named)) or "unknown")
        return True


def _words(response: Any) -> str:
    about = response.get("response_metadata") or {}
    return " ".join([*about.get("messages", ()), *(str(each) for each in response.get("errors") or ())])
