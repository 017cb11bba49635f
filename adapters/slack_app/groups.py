"""User groups of workspaces: their names for the form, and who is in those that the rules name."""

import logging
from collections.abc import Sequence
from time import monotonic

from adapters.slack_app.connection import UNREACHABLE, Connection

logger = logging.getLogger(__name__)

FRESH_SECONDS = 300.0
"""How long the members of a group are trusted before Slack is asked again."""


class Groups:
    """Asks Slack about groups. Never raises: a group that Slack does not tell about has no members."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._members: dict[tuple[str, str], tuple[float, frozenset[str]]] = {}

    async def of(self, team: str, user: str, groups: Sequence[str], token: str) -> tuple[str, ...]:
        """Those of the groups that a person is in."""
        return tuple([group for group in groups if user in await self._in(team, group, token)])

    async def _in(self, team: str, group: str, token: str) -> frozenset[str]:
        known = self._members.get((team, group))
        if known is not None and monotonic() - known[0] < FRESH_SECONDS:
            return known[1]
        try:
            found = await self._connection.client(token).usergroups_users_list(usergroup=group)
        except UNREACHABLE as error:
            logger.warning("the members of group %s could not be read: %s", group, type(error).__name__)
            return known[1] if known else frozenset()
        members: frozenset[str] = frozenset(found["users"])
        self._members[team, group] = (monotonic(), members)
        return members

    async def names(self, token: str) -> dict[str, str]:
        """The names of a workspace's groups by id."""
        try:
            found = await self._connection.client(token).usergroups_list()
        except UNREACHABLE as error:
            logger.warning("the user groups could not be read: %s", type(error).__name__)
            return {}
        return {each["id"]: f"{each['name']} (@{each['handle']})" for each in found["usergroups"]}
