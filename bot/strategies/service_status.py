"""Other places for a model whose service may be down: what helps until it is back."""

from bot.draft import Draft
from bot.strategies.named import named_models, rows_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.figures import listed

PLACES_SHOWN = 5


def elsewhere(draft: Draft) -> str:
    """The other hosts of the model named, or of the newest one of the maker named; empty where neither is known."""
    known = next((each for each in named_models(draft, _names(draft)) if each.model_id is not None), None)
    if known is None:
        return ""
    maker = known.model.developer if known.model else None
    places: dict[str, str] = {}
    for row in rows_of(draft.situation, known):
        if row.provider is not None and not row.is_middleman and not row.is_own and row.provider.id != maker:
            mark = draft.cite_price(row.offering)
            places.setdefault(row.provider.name, f"{row.provider.name} [{mark}]")
    if not places:
        return f"{known.title} is on sale at no other host on board: only a model of another maker is a way around."
    shown = list(places.values())[:PLACES_SHOWN]
    return f"Until then, {known.title} is also on sale at {listed(shown)}: another host is another service."


def _names(draft: Draft) -> tuple[str, ...]:
    """The model or family named, else the family of the maker named."""
    lexicon = draft.situation.lexicon
    passage = look_at(tidy(draft.situation.question.text), lexicon)
    models = tuple(name.id for name in passage.named("model", "family"))
    makers = {name.id for name in passage.named("provider", "developer")}
    families = sorted((family for family, maker in lexicon.families.items() if maker in makers), key=len)
    return models or tuple(families[:1])
