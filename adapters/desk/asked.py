"""What a chat adapter hands to the desk, and what it gets back."""

from typing import Protocol

from msgspec import Struct, field

from bot.answer import Answer
from bot.question import Question


class Place(Struct, frozen=True, kw_only=True):
    """Where a conversation is. `thread` names the conversation: everything said under it is read together."""

    platform: str
    """slack or discord."""
    workspace: str
    """Slack team or Discord server; on Discord outside a server, `dm`."""
    channel: str
    thread: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """As the store keeps it."""
        return self.platform, self.workspace, self.channel, self.thread


class Asked(Struct, frozen=True, kw_only=True):
    """One message of a person that is to be answered.

    `key` names the message itself, so that a repeated delivery has the same key; `reply_to` holds what the adapter
    needs to answer it after a restart (plain JSON texts). `groups` are the roles or user groups that its asker is in.
    `is_overheard`: it was not addressed to Sextant, so that it is answered only if it is a question about models.
    """

    key: str
    place: Place
    user: str
    text: str
    reply_to: dict[str, str] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    is_overheard: bool = False


class Turn(Struct, frozen=True, kw_only=True):
    """A question and its answer. `id` goes into buttons; the answer can be had again by it, after a restart too.

    `has_human`: the workspace named people to hand questions to.
    """

    id: str
    asked: Asked
    question: Question
    answer: Answer
    has_human: bool = False


class Accepted(Struct, frozen=True, kw_only=True):
    """A message that was taken on: it will be answered, or its asker told why not."""

    id: str
    asked: Asked


class Refused(Struct, frozen=True, kw_only=True):
    """A message that is not answered, and the friendly sentence that says why and what to do."""

    asked: Asked
    notice: str


class Repeat(Struct, frozen=True, kw_only=True):
    """A message that was taken on before; nothing is to be done."""

    asked: Asked


class LeftOver(Struct, frozen=True, kw_only=True):
    """A message that a process took on and did not live to answer.

    `was_sending`: it may have been answered, or given to people, at the last moment; so its asker is told instead.
    `is_hopeless`: showing the answer failed too often; the asker is told, as far as that is possible.
    """

    accepted: Accepted
    was_sending: bool
    is_hopeless: bool


class Speaker(Protocol):
    """How one answer reaches its asker; each platform has its own. Raises what the platform's client raises."""

    async def thinking(self) -> None:
        """Shows that an answer is under way. Must not raise for a platform that refuses."""

    async def waiting(self, ahead: int) -> None:
        """Shows how many questions are before this one, until something else is shown. Must not raise likewise."""

    async def post(self, turn: Turn) -> str:
        """Shows the answer and returns the platform's id of the (first) message.

        Raises `UndeliverableError` where another try would not help.
        """

    @property
    def can_edit(self) -> bool:
        """Whether what `post` has shown can be changed, so that it need not wait for the last word."""

    async def improve(self, turn: Turn) -> None:
        """Changes what `post` has shown to a better answer. Raises what the client raises."""

    async def tell(self, sentence: str) -> None:
        """Says one sentence to the asker: a notice, or that something failed."""
