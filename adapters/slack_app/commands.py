"""`/model`: with the verbs that a person guesses. Only the asker sees the answer, until they share it."""

import re
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from adapters.desk.about import About
from adapters.desk.asked import Asked
from adapters.slack_app import forms
from adapters.slack_app.guard import guarded
from adapters.slack_app.handing import Hands
from adapters.slack_app.home import Home
from adapters.slack_app.people import People
from adapters.slack_app.reading import place_of, team_of, words_of
from adapters.slack_app.reply import Reply

COMMAND = "/model"
VERBS = {
    "ask": "ask", "question": "ask", "recommend": "ask", "find": "ask", "q": "ask",
    "cost": "cost", "costs": "cost", "price": "cost", "prices": "cost", "pricing": "cost", "bill": "cost",
    "compare": "compare", "comparison": "compare", "vs": "compare", "versus": "compare", "diff": "compare",
    "policy": "policy", "rules": "policy", "settings": "policy", "config": "policy", "admin": "policy",
    "human": "human", "humans": "human", "escalate": "human", "handover": "human",
    "help": "help", "?": "help", "-h": "help", "--help": "help", "hi": "help", "hello": "help",
}  # fmt: skip
HELP = """\
Ask in your own words, here, in a mention or in a direct message:
• `/model ask summarise 2M tickets a month, EU-hosted, under $3k`
• `/model cost gpt-6-luna 2M in 500k out`
• `/model compare claude-sonnet-5-5 gpt-6-luna`
• `/model policy` shows this workspace's rules
• `/model human` asks the people whom your admins named
Without names behind it, `/model cost` and `/model compare` open a form where names complete as you type. \
What `/model` answers only you see, until you press *Share*."""
_VERB = re.compile(r"\s*(?P<verb>\S+)\s*(?P<rest>.*)", re.DOTALL)


def read_command(text: str) -> tuple[str, str]:
    """The verb and what stands behind it; a text without a verb is a question."""
    match = _VERB.match(text)
    if match is None:
        return "help", ""
    verb = VERBS.get(match["verb"].lower().rstrip(":"))
    if verb is None or (verb == "help" and match["rest"] and match["verb"].isalpha()):
        return "ask", text.strip()
    return verb, match["rest"].strip()


def question_of(verb: str, rest: str) -> str:
    """What a command asks, in words that the bot understands."""
    if verb == "cost":
        return f"cost of {rest}"
    return f"compare {rest}" if verb == "compare" else rest


def known(about: About) -> str:
    """What is on board, in a sentence."""
    return (
        f"Sextant knows {about.models:,} models, sold in {about.offerings:,} ways at {about.providers:,} hosts; prices "
        f"as of {about.as_of}."
    )


class Commands:
    """Listens to `/model`."""

    def __init__(self, hands: Hands, home: Home, people: People) -> None:
        self._hands = hands
        self._home = home
        self._people = people

    def add_to(self, app: AsyncApp) -> None:
        """Registers the command."""
        app.command(COMMAND)(guarded(self.model))

    async def model(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """One command, acknowledged when it is taken on."""
        verb, rest = read_command(words_of(body.get("text") or ""))
        if verb == "help":
            await ack(text=f"{HELP}\n{known(self._hands.desk.about())}", response_type="ephemeral")
        elif verb == "policy":
            channel = body["channel_id"]
            text, blocks = await self._home.policy(team_of(context), body["user_id"], client, channel=channel)
            await ack(text=text, blocks=blocks, response_type="ephemeral")
        elif verb == "human":
            await self._people.open(rest, body, ack, client, team_of(context))
        elif not rest:
            await ack()
            target = forms.Target(channel=body["channel_id"], url=body["response_url"])
            await client.views_open(trigger_id=body["trigger_id"], view=forms.ask_form(verb, target))
        else:
            await self._ask(question_of(verb, rest), body, context)
            await ack()

    async def _ask(self, text: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        thread = f"command:{body['trigger_id']}"
        place = place_of(team_of(context), body["channel_id"], thread)
        reply = Reply(
            team=place.workspace, enterprise=context.enterprise_id or "", channel=place.channel, user=body["user_id"],
            url=body["response_url"], is_private=True,
        )  # fmt: skip
        asked = Asked(key=thread, place=place, user=body["user_id"], text=text)
        await self._hands.take(asked, reply, context.bot_token or "")
