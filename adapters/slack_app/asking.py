"""Questions that come from forms: of `/model cost` and `/model compare`, and of the shortcut on a message."""

from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from adapters.desk.asked import Asked
from adapters.slack_app import forms, limits
from adapters.slack_app.drawing import label
from adapters.slack_app.guard import guarded
from adapters.slack_app.handing import Hands
from adapters.slack_app.reading import place_of, team_of, thread_of, words_of
from adapters.slack_app.reply import Reply

SHORTCUT = "which_model"


class Asking:
    """Listens to the shortcut, to the form, and to what is typed into its menus."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def add_to(self, app: AsyncApp) -> None:
        """Registers what is heard."""
        app.shortcut(SHORTCUT)(guarded(self.open_for_message))
        app.view(forms.ASK_FORM)(guarded(self.submitted))
        app.options(forms.MODELS)(guarded(self.complete))

    async def open_for_message(self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient) -> None:
        """The form with the words of a message; its answer goes into that message's thread."""
        await ack()
        message = body["message"]
        target = forms.Target(channel=body["channel"]["id"], thread=thread_of(message), url=body["response_url"])
        view = forms.ask_form("ask", target, words_of(message.get("text") or ""))
        await client.views_open(trigger_id=body["trigger_id"], view=view)

    async def submitted(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """A form that was filled in: taken on, then acknowledged."""
        view, user = body["view"], body["user"]["id"]
        text = forms.question_in(view["state"]["values"])
        if not text:
            await ack(response_action="errors", errors={"text": "Say what you need, in a few words."})
            return
        target = forms.Target.from_metadata(view["private_metadata"])
        key = f"form:{view['id']}"
        place = place_of(team_of(context), target.channel, target.thread or key)
        is_private = not target.thread or (await self._hands.desk.manner(place)).is_private
        reply = Reply(
            team=place.workspace, enterprise=context.enterprise_id or "", channel=target.channel,
            thread=target.thread, user=user, url=target.url, is_private=is_private,
        )  # fmt: skip
        await self._hands.take(Asked(key=key, place=place, user=user, text=text), reply, context.bot_token or "")
        await ack()

    async def complete(self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient) -> None:
        """Names of models for what was typed into a menu."""
        names = self._hands.desk.model_names(body.get("value") or "", limits.OPTIONS)
        short = [name for name in names if len(name) <= limits.OPTION]
        await ack(options=[{"text": label(name), "value": name} for name in short])
