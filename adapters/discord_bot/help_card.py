"""What `/model help` says."""

from discord import ui

from adapters.desk.about import About
from adapters.discord_bot.pages import Text
from adapters.discord_bot.views import view_of

HOW = """\
### How to ask
In your own words: `/model ask`, a mention in a channel, or a direct message.
- `/model ask question: summarise 2M tickets a month, EU-hosted, under $3k`
- `/model cost model: gpt-6-luna input_tokens: 2M output_tokens: 500k`
- `/model compare first: claude-sonnet-5-5 second: gpt-6-luna`
- `/model policy` shows this server's rules
- `/model human` asks the people whom the admins named
On any message: Apps, *Which model for this?*
To go on, reply to an answer with the @ left on, or press *Ask more*. With `private: True` only you see the answer, \
until you press *Share*."""


def help_view(about: About) -> ui.LayoutView:
    """How to ask, and what is on board."""
    known = (
        f"-# {about.models} models, {about.offerings} offers at {about.providers} hosts; prices as of {about.as_of}. "
        f"Answers by {about.brain}."
    )
    return view_of((Text(markdown=HOW), Text(markdown=known)))
