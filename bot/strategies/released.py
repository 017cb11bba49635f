"""The models that came out in a span of time, of those on board, with the day of each."""

from datetime import date

from bot.draft import Draft
from bot.places import within
from bot.strategies.named import model_source
from bot.understanding.releases_asked import span_of_releases
from knowledge.entities import Model

SHOWN = 10
_DAY, _MONTH = 10, 7
"""Letters of a day and of a month."""
OPEN = "What came out since the catalogues on board were read, and models that they do not list."


def answered(draft: Draft) -> bool:
    """Whether the message asks what came out; if so, what did is said, the newest first, or that nothing did."""
    span = span_of_releases(draft.situation.question.text, draft.situation.today)
    if span is None:
        return False
    first, last = span
    models = [each for each in draft.situation.knowledge.facts.models.values() if _is_meant(draft, each)]
    models.sort(key=lambda each: (str(each.released), each.id), reverse=True)
    found = [each for each in models if _is_within(each, first, last)]
    when = f"from {first.isoformat()} to {last.isoformat()}"
    draft.leave_open(OPEN)
    if models:
        mark = draft.cite(model_source(models[0]), "model")
        draft.fact(subject="models on board", attribute=f"released {when}", value=len(found), citation=mark)
    if not found:
        newest = f" The newest: {_told(draft, models[0])}." if models else ""
        draft.say(f"**No model on board came out{f' {when}' if models else ''}.**{newest}")
        return True
    lines = [f"- {_told(draft, each)}" for each in found[:SHOWN]]
    more = f", the newest {SHOWN} of them" if len(found) > SHOWN else ""
    draft.say("\n".join((f"**Models on board that came out {when}: {len(found)}{more}.**", *lines)))
    return True


def _is_meant(draft: Draft, model: Model) -> bool:
    """Whether the month at least is known in which it came out, and its maker is one that is asked about."""
    asked, maker = draft.situation.asked, draft.situation.knowledge.facts.developers.get(model.developer)
    if len(str(model.released or "")) < _MONTH:
        return False
    if asked.require_developers and model.developer not in asked.require_developers:
        return False
    country = (maker.country if maker else None) or ""
    return not asked.require_origin or any(within(country, each) for each in asked.require_origin if country)


def _is_within(model: Model, first: date, last: date) -> bool:
    """Whether it came out in the span; one of which the month alone is known, where all of the month is in it."""
    day = str(model.released)
    if len(day) < _DAY:
        return first.isoformat()[: len(day)] <= day <= last.isoformat()[: len(day)] and first.day == 1
    return first.isoformat() <= day <= last.isoformat()


def _told(draft: Draft, model: Model) -> str:
    mark = draft.cite(model_source(model), "model")
    maker = draft.situation.knowledge.facts.developers.get(model.developer)
    draft.fact(subject=model.name, attribute="released", value=str(model.released), citation=mark)
    return f"{model.released} {model.name}{f' ({maker.name})' if maker else ''} [{mark}]"
