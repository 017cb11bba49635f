"""What was assumed while amounts were read, and what of them could not be applied, as sentences."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from bot.costs.assumed import TOKENS_PER_SORT, WORD_ANSWERED
from bot.costs.request_size import taken_as
from bot.patterns import regex
from bot.understanding.bare_versions import others_of_version
from bot.understanding.conversations import are_multiplied, conversations_taken, history_taken
from bot.understanding.files import notes_on_files
from bot.understanding.heads import heads_that_spend
from bot.understanding.host_credits import credits_taken
from bot.understanding.loads_over_time import not_counted, peaks_alone
from bot.understanding.long_requests import pages_taken
from bot.understanding.money import USD_PER_UNIT
from bot.understanding.number_words import SOME
from bot.understanding.own_machines import is_card_aside
from bot.understanding.own_terms import own_discount
from bot.understanding.pages_on_top import attached_taken
from bot.understanding.parts_of_request import parts_taken
from bot.understanding.passage import Passage
from bot.understanding.price_shares import share_unheld
from bot.understanding.quantities import Quantity
from bot.understanding.shares import MOSTLY, is_mostly_cached, names_what_stays
from bot.understanding.sizes import lengths_taken, with_sizes
from bot.understanding.spending import unconverted
from bot.understanding.sums_over_days import sums_parted
from bot.understanding.transcribed import is_written_down
from bot.understanding.unit_sorts import is_in_a_word
from bot.understanding.workdays import keeps_office_hours, week_taken
from bot.understood import Understood
from bot.wording.figures import count, listed, percent

_DUBBED = regex(
    r"\bdub(?:bed|bing|s)?\b|\bsynchronisier|\bdoblaj|\bdoblar|\bdoubl(?:er|age)|\bdublag|\bdublar|配音|吹き替え|더빙|дублир"
)
_OF_SPEECH = regex(r"\d[\s-]?(?:hours?|hrs?|h|min(?:ute)?s?)\b")


def rate_said(currency: str | None) -> tuple[str, ...]:
    """The sentence that tells the rate a sum was converted at."""
    if currency is None or currency not in USD_PER_UNIT:
        return ()
    return (f"1 {currency} taken as {USD_PER_UNIT[currency]} USD.",)


def taken(passage: Passage, slots: Mapping[str, Any]) -> Iterator[str]:
    """What was assumed for the amounts in `passage`, which were read as `slots`."""
    yield from _versions_taken(passage)
    yield from _some_taken(passage)
    if is_card_aside(passage, slots):
        yield "The card told of is taken as being at hand too, not as where the model must run; ask what fits it."
    yield from lengths_taken(passage)
    sized = with_sizes(passage, passage.quantities)
    yield from parts_taken(passage, sized)
    yield from attached_taken(passage, sized)
    if "units" not in slots and (sort := slots.get("unit_sort")):
        yield taken_as(sort, TOKENS_PER_SORT[sort])
    if slots.get("output_tokens") == WORD_ANSWERED and is_in_a_word(passage):
        yield f"An answer in one word is taken as {WORD_ANSWERED} tokens."
    if are_multiplied(passage):
        yield "Each turn of a conversation is taken as a request."
    yield from credits_taken(passage.text, passage.quantities)
    yield from sums_parted(passage.text, passage.quantities)
    if slots.get("cached_share") == MOSTLY and is_mostly_cached(passage.text):
        yield f"What is mostly cached is taken as {percent(MOSTLY)} of the input; say how much it is."
    if "cached_share" in slots and names_what_stays(passage):
        yield "What stays the same in each request is taken as read from a cache."
    yield from conversations_taken(passage)
    yield from history_taken(passage, slots)
    yield from pages_taken(passage, slots)
    told = any(each.unit == "tokens" for each in passage.quantities)
    if not told and "input_tokens" in slots and _OF_SPEECH.search(passage.text) and is_written_down(passage):
        yield "What was said is taken as 200 tokens of text a minute."
    quarters = {hit.start for hit in passage.hits.of("period", "quarter")}
    if any(each.period_start in quarters for each in passage.quantities):
        yield "What comes every quarter is taken four times for a year."
    yield from week_taken(passage)
    if "days_a_month" in slots and keeps_office_hours(passage):
        yield "Office hours are taken as 8 hours a day on 5 days of a week."
    heads = next((each for each in passage.quantities if each.unit == "users" and each.value > 1), None)
    if heads is not None:
        who = f"{count(heads.value)} {passage.text[heads.number_end : heads.end].strip(' -')}"
        for each in passage.quantities:
            yield from _of_all(passage, each, heads.value, who, slots)


def _versions_taken(passage: Passage) -> Iterator[str]:
    """Which line a bare version was taken for, where others have it too."""
    for name in passage.named("model"):
        if others := others_of_version(name, passage.lexicon):
            written = passage.text[name.start : name.end]
            have = "has" if len(others) == 1 else "have"
            yield f'"{written}" is taken as {name.id}; {listed(others)} {have} that number too.'


def _some_taken(passage: Passage) -> Iterator[str]:
    """What "a few hundred" was taken for."""
    for each in passage.quantities:
        written = passage.text[each.start : each.number_end]
        if not SOME.keys().isdisjoint(written.replace("-", " ").split()):
            yield f'"{written}" is taken as {each.value:,f}.'


def _of_all(passage: Passage, each: Quantity, heads: Decimal, who: str, slots: Mapping[str, Any]) -> Iterator[str]:
    """That an amount was multiplied by the heads, where it was."""
    all_of_them = int(each.value * heads)
    ways = [way for way in ("input", "output") if slots.get(f"{way}_tokens") == all_of_them]
    if ways and each.unit in {"", "tokens"}:
        yield f"{count(each.value)} {ways[0]} tokens for each of {who} are {count(Decimal(all_of_them))} in all."
    if each.money and heads_that_spend(passage, each) > 1 and slots.get("budget_usd") == each.money.usd * heads:
        yield f"A sum for each of {who} is taken as the budget of all."


def unapplied(passage: Passage, intents: tuple[str, ...], asked: Understood) -> tuple[str, ...]:
    """What was said and could not be used: budgets without a rate, what comes on top of a one-off volume."""
    told = [
        f"The budget is in {each}, for which no exchange rate is on board: **it was not applied**. Say it in US "
        "dollars or euros to have it applied."
        for each in unconverted(passage)
    ]
    once = next((each for each in passage.quantities if each.unit == "tokens" and each.period == "once"), None)
    later = [each for each in passage.quantities if each.unit in {"", "tokens"} and each.period in _RECURRING]
    if once is not None and later:
        more = f"{count(later[0].value)} a {later[0].period}"
        told.append(f"Only the {count(once.value)} tokens that come once are billed here; ask for the {more} apart.")
    if intents[0] in {"compare", "recommend", "stack"} and (share := own_discount(passage.text)) is not None:
        told.append(f"Bills are at list prices here: **the {percent(share)} off that you get is not in them.**")
    if asked.unit_kind == "minutes" and "audio" not in asked.output_modalities and _DUBBED.search(passage.text):
        told.append(
            "Dubbing takes a voice too: **the bill is that of the translated text**. Ask for so many minutes of text "
            "to speech to have the voice's."
        )
    told += peaks_alone(passage)
    changes = not_counted(passage, intents, len(asked.models))
    return (*told, *notes_on_files(passage), *share_unheld(asked.said()), *changes)


_RECURRING = frozenset({"day", "week", "month", "year"})
