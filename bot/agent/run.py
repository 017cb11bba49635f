"""One answer on its way: what its tools and its middleware share."""

from msgspec import Struct

from bot.agent.findings import Findings
from bot.agent.spending import Purse
from bot.assistant import Assistant
from bot.question import Question


class Run(Struct, frozen=True, kw_only=True):
    """The context of one agent run. `findings` is `None` while a question is only being understood."""

    question: Question
    assistant: Assistant
    purse: Purse
    findings: Findings | None = None
