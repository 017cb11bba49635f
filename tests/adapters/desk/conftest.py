"""A desk over a real store and the facts on board, and a speaker that writes down what it is told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from adapters.desk.asked import Accepted, Asked, Place, Turn
from adapters.desk.desk import Desk
from adapters.desk.limits import Limits
from adapters.desk.line import Patience
from adapters.desk.mind import Mind
from adapters.service.settings import ServiceSettings, SlackSettings
from adapters.service.wiring import build_desk
from adapters.store.store import Store

START = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """A clock that moves when it is told to, and a little with each look, so that no two moments are the same."""

    moment: datetime = START

    def __call__(self) -> datetime:
        """The next moment."""
        self.moment += timedelta(microseconds=1)
        return self.moment

    def forward(self, **parts: float) -> None:
        """Moves on by parts of a `timedelta`."""
        self.moment += timedelta(**parts)


@dataclass(slots=True)
class Recorder:
    """A speaker that keeps what it showed; the next posts raise what is in `faults`, or wait for `gate`."""

    posted: list[Turn] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)
    gate: asyncio.Event | None = None
    improved: list[Turn] = field(default_factory=list)
    can_edit: bool = False
    places: list[int] = field(default_factory=list)
    is_told: asyncio.Event = field(default_factory=asyncio.Event)

    async def thinking(self) -> None:
        """Waits where the test holds it."""
        if self.gate is not None:
            await self.gate.wait()

    async def waiting(self, ahead: int) -> None:
        """Keeps a place in the queue."""
        self.places.append(ahead)
        self.is_told.set()

    async def post(self, turn: Turn) -> str:
        """Keeps an answer, or fails as the test wants."""
        if self.faults:
            raise self.faults.pop(0)
        self.posted.append(turn)
        return f"message{len(self.posted)}"

    async def improve(self, turn: Turn) -> None:
        """Keeps a better answer."""
        self.improved.append(turn)

    async def tell(self, sentence: str) -> None:
        """Keeps a sentence."""
        self.told.append(sentence)


MakeDesk = Callable[..., Desk]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    opened = await Store.open(database_url)
    await opened.upgrade()
    yield opened
    await opened.close()


@pytest.fixture
def make_desk(store: Store, mind: Mind, clock: Clock) -> MakeDesk:
    """Makes desks over one store, as processes that follow each other would."""

    def make(another: Mind | None = None, patience: Patience | None = None, **limits: int) -> Desk:
        return build_desk(settings(**limits), store, another or mind, clock=clock, patience=patience)

    return make


def settings(**limits: int) -> ServiceSettings:
    """Settings with limits, and nothing else that matters here."""
    slack = SlackSettings(
        bot_token=None, app_token=None, signing_secret=None, client_id=None, client_secret=None, api_url=None
    )
    return ServiceSettings(
        database_url="", secret_key=None, slack=slack, discord_token=None, retention=timedelta(days=90),
        limits=Limits(**limits), host="127.0.0.1", port=3000,
    )  # fmt: skip


def asked(
    text: str, *, key: str, user: str = "U1", thread: str = "100.1", channel: str = "C1", groups: tuple[str, ...] = (),
    is_overheard: bool = False,
) -> Asked:  # fmt: skip
    place = Place(platform="slack", workspace="T1", channel=channel, thread=thread)
    return Asked(key=key, place=place, user=user, text=text, reply_to={"channel": channel}, groups=groups,
                 is_overheard=is_overheard)  # fmt: skip


async def accepted(desk: Desk, question: Asked) -> Accepted:
    """`question`, taken on."""
    outcome = await desk.take(question)
    assert isinstance(outcome, Accepted)
    return outcome
