"""Models named for what no source says they can do: hear, see or make something; and what would do it instead."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bot.answer import Recommendation
from bot.costs.assumed import CHARACTERS_A_SECOND, CHARACTERS_PER_TOKEN
from bot.costs.units import whole
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.selection.pool import mode_of, pool_for
from bot.selection.roles import budget
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies.entries import priced
from bot.strategies.matches import matches, places_of
from bot.strategies.named import Named, named_models
from bot.strategies.unread import READS, is_unread
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import listed

_HEARS = ("audio", "video", "image")
_MAKES = {"audio": ("makes sound", "speech"), "video": ("makes film", "video"), "image": ("makes pictures", "image")}
"""What comes out, to its words and the kind of model that is sold for it."""
_ONLY = {
    "embedding": "only turns text into vectors", "rerank": "only sorts texts by how well they fit a query",
    "transcription": "only writes down speech", "speech": "only reads text aloud",
}  # fmt: skip
_IN_TEXT = frozenset({"writing", "summarization"})
"""Tasks whose outcome is text that was not there before."""


def cannot(situation: Situation, row: Row) -> tuple[str, ...]:
    """What is asked of the model at `row` and no catalogue says it does, in words; empty where it may do it all."""
    asked, mode = situation.asked, row.offering.mode
    only = _ONLY.get(mode or "")
    if only is not None and asked.task in _IN_TEXT and mode != mode_of(asked):
        return (only,)
    return tuple(dict.fromkeys((*_unread(situation, row, asked), *_unmade(situation, row, asked))))


def _unread(situation: Situation, row: Row, asked: Understood) -> Iterator[str]:
    sized = asked.units is None and (asked.input_tokens is not None or asked.output_tokens is not None)
    read = asked.modalities if not sized else ()  # "write 300 video scripts of 800 words" is text
    wanted = [kind for kind in _HEARS if kind in read and kind not in asked.output_modalities]
    for kind in wanted:
        if is_unread(situation, row, kind):
            yield READS[kind]


def _unmade(situation: Situation, row: Row, asked: Understood) -> Iterator[str]:
    sold = (row.offering, *situation.knowledge.catalogue.of_model(row.model_id))
    modes = {each.mode for each in sold}
    for kind in asked.output_modalities:
        words, mode = _MAKES.get(kind, ("", ""))
        talks = kind == "audio" and "realtime" in modes
        if words and mode not in modes and not talks and not any(kind in each.output_modalities for each in sold):
            yield words


def refusal(draft: Draft, row: Row) -> str:
    """That a model named cannot do what is asked, so that there is no bill; empty where it may."""
    found = cannot(draft.situation, row)
    if not found:
        return ""
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute="not said to do", value=listed(list(found)), citation=mark)
    if found[0].startswith("only "):
        return f"**{row.model_name} {found[0]} [{mark}]: there is no bill of it for that.**"
    return f"**No source on board says that {row.model_name} {listed(list(found))} [{mark}]: there is no bill of it.**"


def without_bills(draft: Draft, entries: Sequence[Recommendation], rows: Sequence[Row]) -> list[Recommendation]:
    """The entries; those of models that cannot do what is asked have no bill, which is said."""
    unable = {row.model_id: said for row in rows if (said := refusal(draft, row))}
    draft.say("\n".join(unable.values()))
    return [replace(each, cost=None) if each.model in unable else each for each in entries]


def all_unable(draft: Draft, named: Sequence[Named]) -> bool:
    """Whether none of the models named is said to do what is asked."""
    rows = [row for each in named for row in places_of(draft.situation, each)]
    return all(cannot(draft.situation, row) for row in rows)


def named_rows(draft: Draft, workload: Workload) -> list[Recommendation]:
    """The rows of the models named, beside others that are recommended."""
    named = named_models(draft, draft.situation.asked.models)
    found = matches(draft, named, workload)
    return without_bills(draft, found, [row for each in named for row in places_of(draft.situation, each)])


def written_down_first(draft: Draft, row: Row) -> str:
    """What it costs to write down the speech first and give the model the text; empty where that is not the way."""
    asked = draft.situation.asked
    heard = workload_of(asked)
    if "audio" not in asked.modalities or asked.output_modalities:
        return ""
    if asked.task in {None, "speech"} or not heard.audio_seconds:
        return "It can read the text once the sound is written down. What takes the sound:"
    listening = asked.but(
        models=(), task="speech", modalities=("audio",), units=heard.audio_seconds / 60, unit_kind="minutes",
        requests=None, requests_period=heard.period, spread_over=None,
    )  # fmt: skip
    with draft.asking(listening):
        load = workload_of(listening)
        found = pool_for(draft.situation, load).candidates
        first = budget(found).row if found else None
        written = priced(draft, first, load) if first is not None else None
    with draft.asking(text := _as_text(asked, heard)):
        read = priced(draft, row, workload_of(text))
    if first is None or written is None or read is None:
        return ""
    draft.costs += [written, read]
    draft.assume(f"A second of speech is taken as {CHARACTERS_A_SECOND} characters of text.")
    host = first.provider.name if first.provider else first.provider_id
    return (
        f"**Write it down first, with {first.model_name} at {host} for {sections.bill(written)}, and give "
        f"{row.model_name} the text, for {sections.bill(read)}.** What takes the sound itself:"
    )


def _as_text(asked: Understood, heard: Workload) -> Understood:
    """The same load once it is text."""
    tokens = heard.audio_seconds * CHARACTERS_A_SECOND / CHARACTERS_PER_TOKEN / heard.requests
    return asked.but(
        modalities=tuple(kind for kind in asked.modalities if kind != "audio"), units=None, unit_kind=None,
        spread_over=None, requests=heard.requests, requests_period=heard.period, input_tokens=whole(tokens),
    )  # fmt: skip
