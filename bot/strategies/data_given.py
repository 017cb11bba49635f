"""Whether people of a firm may give its data to a service: no law on board forbids it, so its terms decide."""

import re
from collections.abc import Sequence

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.promises import gives_data
from knowledge.entities import Provider

_LEAD = "No law on board forbids it: what the service keeps, and your own rules, decide."
_ON_APPS = "The app's own terms, which differ by plan, are not on board; of the API its maker says:"
_APP = regex(
    r"chat ?gpt|\b(?:claude|gemini|grok|le chat)(?: app|\.ai| pro| plus| free| team| advanced)\b", re.IGNORECASE
)


def say_data_given(draft: Draft, providers: Sequence[Provider]) -> None:
    """The first line for who asks that of a service on board; what the service promises follows it."""
    if not providers or not gives_data(draft):
        return
    app = f" {_ON_APPS}" if _APP.search(draft.situation.question.text) else ""
    draft.say(f"**{_LEAD}{app}**")
