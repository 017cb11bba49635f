"""From an answer, or from `/model human`, to the people whom the server's admins named."""

import logging
from collections.abc import Awaitable, Callable
from functools import partial

import discord

from adapters.cards.card import Card
from adapters.cards.handover import handover_card
from adapters.desk.asked import Accepted, Asked, Refused
from adapters.desk.errors import COULD_NOT
from adapters.desk.helping import NOBODY, Passed
from adapters.desk.rule_words import people_in
from adapters.desk.rules import Rules
from adapters.desk.sentences import COULD_NOT_WRITE, GONE
from adapters.discord_bot.faults import CLOSED, NO_DIRECT, UNREACHABLE, cure
from adapters.discord_bot.guard import tell
from adapters.discord_bot.hands import Hands
from adapters.discord_bot.reading import PLATFORM, groups_of, words_of
from adapters.discord_bot.reply import Reply
from adapters.discord_bot.views import asked_by, views_of

logger = logging.getLogger(__name__)


class People:
    """Hands questions over."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    async def press(self, interaction: discord.Interaction, turn_id: str, *, is_private: bool) -> None:
        """The button under an answer. Raises what desk and client raise."""
        # Of two processes that hear a press, the second is refused here.
        await interaction.response.defer(thinking=True, ephemeral=is_private)
        turn = await self._hands.desk.turn(turn_id)
        if turn is None:
            await interaction.edit_original_response(content=GONE)
            return
        link = "" if is_private or interaction.message is None else interaction.message.jump_url
        card = handover_card(turn.asked.text, turn.question.history, turn.answer)
        hand = partial(self._hands.desk.hand_over, turn.id, turn.asked.place, str(interaction.user.id))
        told = await self._hand_over(interaction, hand, card, link)
        await interaction.edit_original_response(content=told)

    async def ask(self, interaction: discord.Interaction, question: str, *, is_private: bool) -> None:
        """A question for people at once. Raises likewise."""
        place, user = self._hands.place(interaction), str(interaction.user.id)
        words = words_of(question)
        notice = self._hands.cooldown.notice(user)
        if not (await self._hands.desk.rules(PLATFORM, place.workspace)).has_human:
            notice = NOBODY
        if notice is not None:
            await tell(interaction, notice)
            return
        is_private = is_private or (await self._hands.desk.manner(place)).is_private
        reply = Reply(channel=str(interaction.channel_id), user=user, token=interaction.token, is_private=is_private)
        asked = Asked(key=str(interaction.id), place=place, user=user, text=words, reply_to=reply.to_texts(),
                      groups=groups_of(interaction.user))  # fmt: skip
        outcome = await self._hands.desk.take(asked)
        if isinstance(outcome, Refused):
            await tell(interaction, outcome.notice)
        elif isinstance(outcome, Accepted):
            await self._hands.defer(interaction, is_private=is_private)
            link = "" if is_private else await _link(interaction)
            hand = partial(self._hands.desk.ask_people, outcome)
            told = await self._hand_over(interaction, hand, handover_card(words, (), None), link)
            await interaction.edit_original_response(content=f"{asked_by(user, words)}\n{told}")

    async def _hand_over(
        self, interaction: discord.Interaction, hand: Callable[..., Awaitable[Passed | str]], card: Card, link: str
    ) -> str:
        """Brings it to the people by `hand`, the desk's way; what is said where it was asked.

        Raises what the client raises.
        """
        user = str(interaction.user.id)

        async def send(rules: Rules, destination: str) -> None:
            # Those whom the admins named are called, and nobody else, whatever the question holds.
            called = discord.AllowedMentions(
                everyone=False, roles=False, users=[discord.Object(int(each)) for each in rules.help_contacts]
            )
            views = views_of(card, None, is_private=False, before=_opening(rules, user, link))
            there = await self._destination(rules, destination)
            for view in views:
                await there.send(view=view, allowed_mentions=called)

        try:
            outcome = await hand(send, faults=UNREACHABLE)
        except COULD_NOT as error:
            return str(error)
        except discord.HTTPException as error:
            if error.code not in {*CLOSED, NO_DIRECT}:
                raise
            rules = await self._hands.desk.rules(PLATFORM, self._hands.place(interaction).workspace)
            why = cure(error, f"<#{rules.help_channel}>")
            return COULD_NOT_WRITE.format(people=people_in(rules), why=why)
        return outcome if isinstance(outcome, str) else outcome.sentence

    async def _destination(self, rules: Rules, who: str) -> discord.PartialMessageable | discord.User:
        client = self._hands.client
        return client.get_partial_messageable(int(who)) if rules.help_channel else await client.fetch_user(int(who))


async def _link(interaction: discord.Interaction) -> str:
    """The address of what stands in the channel because of an interaction; empty where Discord does not say."""
    try:
        return (await interaction.original_response()).jump_url
    except UNREACHABLE as error:
        logger.info("the link to an interaction could not be had: %s", type(error).__name__)
        return ""


def _opening(rules: Rules, user: str, link: str) -> str:
    """The line above the question: who is called, who asks, and the way there."""
    called = " ".join(f"<@{each}>" for each in rules.help_contacts) if rules.help_channel else ""
    way = link or "That was asked in private, so write to them directly."
    return f"{called} <@{user}> asks for a human. {way}".strip()
