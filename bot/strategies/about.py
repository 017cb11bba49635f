"""What this program says of itself: what it does, what it rests on, what it keeps, who decides. No figures but days."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bot.draft import Draft
from bot.strategies.glossary import explained, term_asked
from bot.strategies.service_status import elsewhere
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from bot.wording.figures import listed

NAMES_SHOWN = 4
_FILE = "about.txt"


def say_about(draft: Draft, topic: str) -> None:
    """The few lines on a topic; for a question on data also whether the models named are on board."""
    if topic == "term":
        _say_term(draft)
        return
    for line in _texts()[topic]:
        draft.say(line.format(as_of=draft.situation.knowledge.catalogue.as_of))
    if topic in {"data", "models"}:
        draft.say(_on_board(draft))
    if topic == "status":
        draft.say(elsewhere(draft))


@cache
def _texts() -> Mapping[str, tuple[str, ...]]:
    """Topic to its paragraphs."""
    found: dict[str, list[str]] = {}
    topic = ""
    for line in files("bot.strategies").joinpath(_FILE).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            topic = line.strip("[]")
        elif topic and line:
            found.setdefault(topic, []).append(line)
    return {name: tuple(lines) for name, lines in found.items()}


def _say_term(draft: Draft) -> None:
    term = term_asked(draft.situation.question.text)
    if term is not None:
        draft.say(f"**{term[0].upper()}{term[1:]}**: {explained(term)}")


def _on_board(draft: Draft) -> str:
    """Whether each model that the question names is known; empty without a name."""
    lexicon = draft.situation.lexicon
    passage = look_at(tidy(draft.situation.question.text), lexicon)
    asked = list(dict.fromkeys(name.id for name in passage.named("model", "family")))[:NAMES_SHOWN]
    known = [name for name in asked if resolve_model(name, lexicon)]
    unknown = [name for name in asked if name not in known]
    return " ".join((*([f"On board: {listed(known)}."] if known else []),
                     *([f"Not on board: {listed(unknown)}."] if unknown else [])))  # fmt: skip
