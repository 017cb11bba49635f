"""Who computes the answers for a desk: in this process, or in processes of their own beside it."""

from typing import Protocol

from msgspec import Struct

from adapters.charts.chart import Chart
from adapters.desk.about import About
from bot.answer import Answer
from bot.assistant import Assistant
from bot.policy import Policy
from bot.question import Question


class Known(Struct, frozen=True, kw_only=True):
    """What a desk tells without asking: names to complete, in the order they are offered, and what is on board."""

    models: tuple[str, ...]
    providers: tuple[str, ...]
    about: About


class Mind(Protocol):
    """Answers and pictures, computed where the event loop is not held up."""

    @property
    def known(self) -> Known:
        """What is on board."""

    async def answer(self, question: Question, policies: tuple[Policy, ...]) -> Answer:
        """The answer to a question under these policies. Raises `AnswerError` and `KnowledgeError`."""

    async def chart(self, question: Question, answer: Answer, policies: tuple[Policy, ...]) -> Chart | None:
        """The picture of an answer; `None` where there is nothing to draw."""


def drawn(assistant: Assistant, question: Question, answer: Answer) -> Chart | None:
    """Traffic for a trend, else cost against quality; the drawing library is loaded when the first is wanted."""
    from adapters.charts.cost_quality import cost_quality  # noqa: PLC0415  (half a second that few processes pay)
    from adapters.charts.traffic import traffic  # noqa: PLC0415

    if answer.intent == "trend":
        return traffic(assistant.origin_shares(question.today))
    return cost_quality(assistant.field(question, answer))


def known_to(assistant: Assistant) -> Known:
    """Models on sale, the newest first, their hosts, and how much is on board."""
    facts, catalogue = assistant.knowledge.facts, assistant.knowledge.catalogue
    offerings = catalogue.all()
    hosts = sorted({offering.provider for offering in offerings})
    newest = sorted(
        (model for model in facts.models.values() if model.id in catalogue.models),
        key=lambda model: (model.released or "", model.id),
        reverse=True,
    )
    return Known(
        models=tuple(dict.fromkeys((*(model.id for model in newest), *sorted(catalogue.models)))),
        providers=tuple(map(facts.provider_name, hosts)),
        about=About(
            as_of=catalogue.as_of,
            models=len(catalogue.models),
            offerings=len(offerings),
            providers=len(hosts),
            brain="rules",
        ),
    )
