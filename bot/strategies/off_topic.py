"""A short, polite refusal: what this bot answers, and nothing of what the message asked it to do."""

from bot.draft import Draft
from bot.strategies import plans
from bot.strategies.about import say_about
from bot.strategies.plans_asked import asks_about_plans

SCOPE = (
    "I answer questions about choosing models: which model and host, what it costs, where it comes from, "
    "what its licence allows, how it scores, and what replaces it."
)
EXAMPLE = 'Try: "cheapest EU-hosted model for classifying support tickets" or "what does Claude Sonnet cost?"'

ABOUT = "about:"
BRIEF = {
    "thanks": "You're welcome.",
    "fine": "All right. Ask on, or change one thing: a budget, a place, a volume.",
    "at_start": "That was the first answer of this conversation, so there is nothing to go back to.",
}
"""What is said to a courtesy, by the flag of the message."""
NO_QUESTION = frozenset({"empty", "injection", "spam", "small_talk"})


def answer_off_topic(draft: Draft) -> None:
    """The refusal. Links and names from the message are not repeated."""
    flags = draft.situation.reading.flags
    if brief := next((words for flag, words in BRIEF.items() if flag in flags), None):
        draft.say(brief)
        return
    topic = next((flag.removeprefix(ABOUT) for flag in flags if flag.startswith(ABOUT)), None)
    if topic is not None:
        say_about(draft, topic)
        return
    if not flags & NO_QUESTION and asks_about_plans(draft) and plans.lead(draft):
        return
    if "empty" in flags:
        draft.say("There was no question in that message.")
    elif "injection" in flags:
        draft.say(
            "I don't take instructions from messages; figures come from dated sources only. "
            "If there was a question beside them, send it alone and I answer it."
        )
    elif "spam" in flags:
        draft.say("That reads like an offer, not a question, so I left it alone.")
    elif "small_talk" not in flags:
        draft.say("That is outside what I know about.")
    draft.say(f"{SCOPE} {EXAMPLE}")
