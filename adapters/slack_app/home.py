"""The app's home page: what Sextant knows, how old that is, the workspace's rules, and the viewer's questions."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.desk.about import About, Recent
from adapters.desk.rule_words import id_lines, policy_lines
from adapters.desk.rules import Rules
from adapters.slack_app import limits
from adapters.slack_app.connection import reason
from adapters.slack_app.drawing import Block, label, section
from adapters.slack_app.escaping import literal, shortened, size
from adapters.slack_app.guard import guarded
from adapters.slack_app.handing import Hands
from adapters.slack_app.reading import PLATFORM, team_of
from adapters.slack_app.rules_form import (
    CHANNEL_FORM,
    GROUPS,
    RULES_FORM,
    channel_form,
    group_option,
    policy_in,
    rules_form,
    rules_in,
)
from adapters.store.errors import StoreError
from bot.errors import PolicyError
from bot.policy import Policy
from bot.wording.figures import plural

logger = logging.getLogger(__name__)

EDIT, EDIT_CHANNEL = "edit_rules", "edit_channel_rules"
PROMPTS = (
    ("Recommend a model", "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"),
    ("What does it cost?", "What does gpt-6-luna cost for 2M tokens in and 500k out a month?"),
    ("Compare two models", "Compare claude-sonnet-5-5 and gpt-6-luna for coding"),
    ("Where does it come from?", "May a US federal contractor use DeepSeek models?"),
)
LINE = 1_000
ADMINS_ONLY = "Only admins of this workspace, and people whom they named, may change its rules."


class Home:
    """Shows the home page and the rules, and lets admins change them."""

    def __init__(self, hands: Hands, clock: Callable[[], datetime]) -> None:
        self._hands = hands
        self._clock = clock

    def add_to(self, app: AsyncApp) -> None:
        """Registers what is heard."""
        app.event("app_home_opened")(guarded(self.opened))
        app.action(EDIT)(guarded(self.edit))
        app.action(EDIT_CHANNEL)(guarded(self.edit_channel))
        app.view(RULES_FORM)(guarded(self.save))
        app.view(CHANNEL_FORM)(guarded(self.save_channel))
        app.options(GROUPS)(guarded(self.complete_groups))

    async def opened(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """The home tab is made anew; the messages tab gets its suggestions."""
        event = body["event"]
        if event.get("tab") == "messages":
            # With a thread_ts this call fails silently for agents.
            prompts = [{"title": title, "message": message} for title, message in PROMPTS]
            await client.assistant_threads_setSuggestedPrompts(channel_id=event["channel"], prompts=prompts)
        else:
            await self._publish(team_of(context), event["user"], client)

    async def _publish(self, team: str, user: str, client: AsyncWebClient) -> None:
        recent = await self._hands.desk.recent(PLATFORM, team, user)
        _, rules = await self.policy(team, user, client)
        blocks = [*_about(self._hands.desk.about(), self._clock()), {"type": "divider"}, *rules, {"type": "divider"},
                  *_recent(recent)]  # fmt: skip
        await client.views_publish(user_id=user, view={"type": "home", "blocks": blocks})

    async def policy(
        self, team: str, user: str, client: AsyncWebClient, *, channel: str = ""
    ) -> tuple[str, list[Block]]:
        """The workspace's rules in words, and as blocks with buttons for those who may change them, or `channel`'s."""
        try:
            rules = await self._hands.desk.rules(PLATFORM, team)
        except StoreError as error:
            return str(error), [section(literal(str(error)))]
        except PolicyError as error:
            return await self._with_buttons(Rules(), [literal(str(error))], user, client)
        lines = ["*This workspace's rules*", *(f"• {line}" for line in rules_in_words(rules))]
        return await self._with_buttons(rules, lines, user, client, channel)

    async def _with_buttons(
        self, rules: Rules, lines: Sequence[str], user: str, client: AsyncWebClient, channel: str = ""
    ) -> tuple[str, list[Block]]:
        blocks = _paragraphs(lines)
        text = "\n".join(lines) if len(blocks) == 1 else lines[0]
        if await self._may_edit(rules, user, client):
            buttons = [{"type": "button", "text": label("Edit the rules"), "action_id": EDIT, "value": EDIT}]
            if is_channel(channel):
                own = {"type": "button", "text": label("Rules of this channel"), "action_id": EDIT_CHANNEL}
                buttons.append(own | {"value": channel})
            blocks.append({"type": "actions", "elements": buttons})
        return text, blocks

    async def _may_edit(self, rules: Rules, user: str, client: AsyncWebClient) -> bool:
        if user in rules.admins:
            return True
        try:
            found: dict[str, Any] = (await client.users_info(user=user))["user"]
        except SlackApiError as error:
            logger.warning("who %s is could not be asked: %s", user, reason(error))
            return False
        return bool(found.get("is_admin") or found.get("is_owner"))

    async def _editable(self, team: str) -> Rules:
        """The rules to begin with; fresh ones where those of another version cannot be read. Raises `StoreError`."""
        try:
            return await self._hands.desk.rules(PLATFORM, team)
        except PolicyError:
            return Rules()

    async def edit(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Opens the form for the rules."""
        await ack()
        rules = await self._editable(team_of(context))
        if await self._may_edit(rules, body["user"]["id"], client):
            names = await self._hands.groups.names(context.bot_token or "") if rules.groups else {}
            await client.views_open(trigger_id=body["trigger_id"], view=rules_form(rules, names))

    async def edit_channel(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Opens the form for what holds in one channel."""
        await ack()
        rules, channel = await self._editable(team_of(context)), body["actions"][0]["value"]
        if await self._may_edit(rules, body["user"]["id"], client):
            own = rules.channel_policies.get(channel, Policy())
            await client.views_open(trigger_id=body["trigger_id"], view=channel_form(channel, own))

    async def save_channel(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Keeps what holds in one channel, or shows what is wrong with it."""
        channel, values = body["view"]["private_metadata"], body["view"]["state"]["values"]

        def filled_in(before: Rules) -> tuple[Rules, Mapping[str, str]]:
            policy, errors = policy_in(values, before.channel_policies.get(channel, Policy()))
            return before.with_channel(channel, policy), errors

        await self._saved(body, ack, client, team_of(context), filled_in)

    async def complete_groups(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """User groups for what was typed into their menu."""
        typed = (body.get("value") or "").casefold()
        names = await self._hands.groups.names(context.bot_token or "")
        found = [group_option(group, name) for group, name in names.items() if typed in name.casefold()]
        await ack(options=found[: limits.OPTIONS])

    async def save(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Keeps the rules that were filled in, or shows at their fields what is wrong with them."""
        values = body["view"]["state"]["values"]
        await self._saved(body, ack, client, team_of(context), lambda before: rules_in(values, before))

    async def _saved(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, team: str,
        filled_in: Callable[[Rules], tuple[Rules, Mapping[str, str]]],
    ) -> None:  # fmt: skip
        user = body["user"]["id"]
        try:
            before = await self._editable(team)
            rules, errors = filled_in(before)
            if not await self._may_edit(before, user, client):
                errors = {"origins": ADMINS_ONLY}
            if not errors:
                await self._hands.desk.set_rules(PLATFORM, team, rules, user)
        except StoreError as error:
            errors = {"origins": str(error)}
        if errors:
            await ack(response_action="errors", errors=dict(errors))
            return
        await ack()
        await self._publish(team, user, client)


def rules_in_words(rules: Rules) -> tuple[str, ...]:
    """The rules as sentences in mrkdwn; one that says so where there is none."""
    lines = [*policy_lines(rules.policy, _line), *id_lines(rules, group="<!subteam^{}>")]
    for channel, policy in rules.channel_policies.items():
        lines += [f"In <#{channel}>: {line}" for line in policy_lines(policy, _line)]
    return tuple(lines) or ("None so far: every model and every host may be named.",)


def _line(words: str) -> str:
    return literal(shortened(words, LINE))


def is_channel(channel: str) -> bool:
    """Whether an id is a channel's, public or private, and not that of a direct message."""
    return channel.startswith(("C", "G"))


def _paragraphs(lines: Sequence[str]) -> list[Block]:
    """Lines of finished mrkdwn as sections, as many as they need."""
    found: list[str] = []
    for line in lines:
        if found and size(found[-1]) + size(line) < limits.SECTION:
            found[-1] += f"\n{line}"
        else:
            found.append(line)
    return [section(text) for text in found]


def _about(about: About, now: datetime) -> list[Block]:
    days = max(0, (now.date() - about.as_of).days)
    age = "today" if days == 0 else f"{days} {plural(days, 'day')} ago"
    knows = (
        f"It knows *{about.models:,} models*, sold in *{about.offerings:,} ways* at *{about.providers:,} hosts*. "
        f"Prices were read on {about.as_of}, {age}; answers are made by {literal(about.brain)}."
    )
    return [
        {"type": "header", "text": label("Which model, where, at what cost?")},
        section("Ask here in *Messages*, mention Sextant in a channel, or type `/model`."),
        section(knows),
    ]


def _recent(recent: Sequence[Recent]) -> list[Block]:
    lines = [f"• {each.asked_at:%Y-%m-%d}: {literal(shortened(each.text, 200))}" for each in recent]
    return _paragraphs(["*Your latest questions*", *(lines or ["• None yet."])])
