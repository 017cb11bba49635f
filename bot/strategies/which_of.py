"""Which rows of the answer before something holds for: made or run in a place, open weights, the longest context."""

from collections.abc import Callable, Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.places import overlaps, within
from bot.strategies.limits_beside import limit_of, tokens_apart
from bot.strategies.of_row import name_and_place, price_mark
from bot.wording.contexts import place_words
from bot.wording.figures import listed


def say_which(draft: Draft, rows: Sequence[Recommendation], asks: Sequence[str], places: Sequence[str]) -> None:
    """The rows that fit, then the others with what they are; of limits the greatest."""
    if "context" in asks or "output" in asks:
        _greatest(draft, rows, of_output="output" in asks)
        return
    if not {"host", "keeping"}.isdisjoint(asks):
        _where(draft, rows, places)
    elif places:
        words = f"made in {listed([place_words(each) for each in places])}"
        _split(draft, rows, [row for row in rows if _is_made_in(row, places)], words, _origin)
    else:
        _split(draft, rows, [row for row in rows if row.open_weights], "with open weights", _licence)


def _split(
    draft: Draft,
    rows: Sequence[Recommendation],
    fitting: Sequence[Recommendation],
    words: str,
    tell: Callable[[Recommendation], str],
) -> None:
    """The names that fit, then every row with what it is."""
    names = listed(list(dict.fromkeys(row.model_name for row in fitting)))
    draft.say(f"**{words[0].upper()}{words[1:]}: {names}.**" if fitting else f"**None of them is {words}.**")
    ordered = (*fitting, *(row for row in rows if row not in fitting))
    draft.say("\n".join(f"- {name_and_place(row)}: {tell(row)} {price_mark(row)}" for row in ordered))


def _where(draft: Draft, rows: Sequence[Recommendation], places: Sequence[str]) -> None:
    """The rows that are tied to the places, else those whose host can process there."""
    words = listed([place_words(each) for each in places])
    tied = [row for row in rows if _runs_only_in(row, places)]
    able = [row for row in rows if any(overlaps(here, place) for here in row.host_regions for place in places)]
    if tied or not able:
        _split(draft, rows, tied, f"processed in {words} only", _places)
    else:
        _split(draft, rows, able, f"possible in {words}, with no price tied to it", _places)
        draft.leave_open(f"Whether these hosts keep each model in {words}: ask for their list of regions by model.")
    if not tied:
        draft.say(_elsewhere(places))


def verdict(row: Recommendation, ask: str, places: Sequence[str], told: str, *, chosen: Sequence[str] = ()) -> str:
    """`told` with a yes or a no in front, where it was asked whether the row is from a place or runs there.

    `chosen`: the places that the answer before was priced for.
    """
    if not places or ask not in {"maker", "host"}:
        return told
    if ask == "maker":
        word = "Yes" if _is_made_in(row, places) else "No" if row.origin else "Not known"
    elif _runs_only_in(row, places):
        word = "Yes"
    else:
        possible = any(here == "global" or overlaps(here, place) for here in row.host_regions for place in places)
        priced = bool(chosen) and all(any(within(each, place) for place in places) for each in chosen)
        could = "Yes, where that region is chosen, as it is priced here" if priced else "Possible, not tied to it"
        word = could if possible else "No" if row.host_regions else "Not known"
    hint = f"\n\n{_elsewhere(places)}" if ask == "host" and not word.startswith("Yes") else ""
    return f"**{word}: {told.removeprefix('**')}{hint}"


def _elsewhere(places: Sequence[str]) -> str:
    words = listed([place_words(each) for each in places])
    return f'For hosts that keep it there ask "the same, hosted in {words} only".'


def _is_made_in(row: Recommendation, places: Sequence[str]) -> bool:
    """Whether the maker, or that of a model it was made from, is led from one of `places`."""
    origins = (row.origin, *(base.origin for base in row.lineage))
    return any(within(origin, place) for origin in origins if origin for place in places)


def _runs_only_in(row: Recommendation, places: Sequence[str]) -> bool:
    """Whether the row's price is tied to one of `places`, or its host processes nowhere else."""
    here = (row.region,) if row.region else row.host_regions
    return bool(here) and all(any(within(each, place) for place in places) for each in here)


def _origin(row: Recommendation) -> str:
    bases = [f"{base.model} ({base.origin or 'unknown'})" for base in row.lineage]
    made = f"{row.developer or 'maker not on board'}, {row.origin or 'country not on board'}"
    return f"{made}, made from {listed(bases)}" if bases else made


def _places(row: Recommendation) -> str:
    if row.provider is None:
        return "on your own hardware, where you choose"
    where = listed(row.host_regions) or "places not stated"
    return f"its host can process in {where}; based in {row.provider_hq or 'a country not on board'}"


def _licence(row: Recommendation) -> str:
    if row.open_weights is None:
        return "whether its weights are open is not on board"
    return f"weights {'open' if row.open_weights else 'not open'}; {row.licence or 'licence not on board'}"


def _greatest(draft: Draft, rows: Sequence[Recommendation], *, of_output: bool) -> None:
    limits = {row: limit_of(row, of_output=of_output) or 0 for row in rows}
    known = sorted((row for row in rows if limits[row]), key=lambda row: -limits[row])
    words = "output limit" if of_output else "context window"
    if not known:
        draft.say(f"**No source on board states the {words} of any of them.**")
        return
    amounts = tokens_apart([limits[row] for row in known])
    most = listed(list(dict.fromkeys(row.model_name for row in known if limits[row] == limits[known[0]])))
    draft.say(f"**Longest {words}: {most}, {amounts[0]} tokens.**")
    told = [f"{name_and_place(row)}: {each} tokens {price_mark(row)}" for row, each in zip(known, amounts, strict=True)]
    told += [f"{name_and_place(row)}: {words} not stated {price_mark(row)}" for row in rows if not limits[row]]
    draft.say("\n".join(f"- {each}" for each in told))
