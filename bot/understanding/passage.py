"""One message, looked at from all sides: its names, its cue words and its quantities."""

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.ages import without_ages
from bot.understanding.bare_rents import with_bare_rents
from bot.understanding.bare_sums import with_bare_sums
from bot.understanding.bare_variants import with_bare_variants
from bot.understanding.bare_versions import with_bare_versions
from bot.understanding.corrections import with_corrections
from bot.understanding.counts_by_name import with_counts_by_name
from bot.understanding.cues import Hits, scan
from bot.understanding.expressions import expression
from bot.understanding.host_credits import with_host_credits
from bot.understanding.languages import language_of
from bot.understanding.lexicon import Lexicon
from bot.understanding.listed_volumes import with_listed_volumes
from bot.understanding.machines_spoken_of import without_spoken_machines
from bot.understanding.name_parts import Name
from bot.understanding.names import find_names, steps_told
from bot.understanding.normalise import Tidy
from bot.understanding.numbers import find_numbers
from bot.understanding.one_priced import without_ones_priced
from bot.understanding.periods import without_denied_periods
from bot.understanding.picture_sizes import without_picture_sizes
from bot.understanding.plain_variants import without_tiers
from bot.understanding.quantities import Quantity, find_quantities
from bot.understanding.quarters import of_a_year
from bot.understanding.reasoning_off import with_reasoning_budget, with_reasoning_off
from bot.understanding.revenue import with_revenue
from bot.understanding.short_versions import with_short_versions
from bot.understanding.small_counts import small_counts
from bot.understanding.sums_over_days import with_sums_over_days
from bot.understanding.things_worked_on import with_things_worked_on
from bot.understanding.unknown_rivals import with_unknown_rivals
from bot.understanding.us_offices import with_us_offices
from bot.understanding.version_lists import with_short_names, with_versions
from bot.understanding.who_speaks import without_offices

_MOST = 60
"""Names and numbers looked at in one message; real questions have far fewer, pasted tables may have thousands."""


class Passage(Struct, frozen=True, kw_only=True, eq=False):
    """A tidy message and what was found in it. All positions are offsets into `text`.

    Equal to itself alone, so that what is found in it once can be remembered.
    """

    text: str
    language: str
    lexicon: Lexicon
    names: tuple[Name, ...]
    hits: Hits
    quantities: tuple[Quantity, ...]
    proper: frozenset[str] = frozenset()
    """Words written with a capital inside a sentence."""

    def named(self, *kinds: str) -> tuple[Name, ...]:
        """The names of these kinds."""
        return tuple(name for name in self.names if name.kind in kinds)

    def sold_by_the_seat(self) -> tuple[Name, ...]:
        """The names of plans, and of coding tools that have plans of their own."""
        return tuple(name for name in self.named("product") if self.lexicon.products[name.id] in {"plan", "editor"})

    def before(self, start: int, length: int = 30) -> str:
        """Up to `length` characters before `start`, back to the end of the sentence before."""
        return _last_clause(self.text[max(0, start - length) : start])

    def after(self, end: int, length: int = 30) -> str:
        """Up to `length` characters from `end` on, within the sentence."""
        return _first_clause(self.text[end : end + length])


# As `tidy`: the same message is looked at several times.
@lru_cache(maxsize=4)
def look_at(tidied: Tidy, lexicon: Lexicon, language: str = "", *, bare: bool = True) -> Passage:
    """A tidied message as a passage, in `language` where that is known from its thread.

    `bare`: whether versions and variants alone are names, which they are not where a thread tells whose they are.
    """
    text = tidied.text
    language = language or language_of(text)
    found = with_short_versions(
        text, without_tiers(text, find_names(text, lexicon, tidied.proper)[:_MOST], lexicon), lexicon
    )
    names = with_bare_variants(
        text, with_short_names(text, with_versions(text, found, lexicon), lexicon, taken=found), lexicon, language
    )
    names = with_bare_versions(text, names, lexicon) if bare else names
    names = with_unknown_rivals(text, names)
    spans = tuple((name.start, name.end) for name in names)
    hits = without_offices(text, with_us_offices(text, without_denied_periods(text, scan(text, spans, language))))
    hits = with_reasoning_budget(text, with_reasoning_off(text, without_spoken_machines(text, hits)))
    numbers = find_numbers(text, language, (*spans, *steps_told(text)), also=small_counts(text, hits))
    numbers = without_ages(text, without_picture_sizes(text, hits, numbers))
    hits = without_ones_priced(text, hits) if numbers else hits
    counted = of_a_year(find_quantities(text, numbers[:_MOST], hits, language))
    counted = with_counts_by_name(text, names[:_MOST], hits, with_listed_volumes(text, names[:_MOST], hits, counted))
    counted = with_sums_over_days(text, with_host_credits(text, with_things_worked_on(text, counted)))
    counted = with_bare_rents(text, names, counted)
    return Passage(
        text=text,
        language=language,
        lexicon=lexicon,
        names=names[:_MOST],
        hits=hits,
        quantities=with_revenue(text, with_bare_sums(text, with_corrections(text, counted), language), language),
        proper=tidied.proper,
    )


_HOST_ALONE = expression("passage_host_alone")
"""A message of nothing but a name, as what follows a question on another host."""


_HOST_RULED_OUT = regex(
    r"(?:but |and |ok,? |anywhere |any |just )*(?:not|no|without|except(?: for)?|other than|skip|drop|exclude|ohne"
    r"|nicht|außer|sans|sauf|sin|menos|sem|senza|без|кроме|不要|除了)(?: (?:at|on|via|from|bei|chez|en|на|with))?"
    r" ?(?P<name>[a-z]+)(?: either| too)?\W*"
)
"""A message that only rules out what its last word names."""


_OWN_API = regex(r"(?:'s|s')? (?:own|official|direct) (?:api|platform|endpoint)\b|s? eigene api\b|官方|の公式")


def with_host_alone(passage: Passage) -> Passage:
    """The passage with the host that its only word names, though it is a common word: "and Together?" after Groq."""
    return _with_host(passage, _HOST_ALONE)


def with_host_ruled_out(passage: Passage) -> Passage:
    """Likewise where that is all that is ruled out: "not together" after the hosts of a model."""
    return _with_host(passage, _HOST_RULED_OUT)


def with_hosts_said(passage: Passage, *, of_hosts: bool) -> Passage:
    """The passage with the hosts that a thread on one model's hosts hears where another would not.

    `of_hosts`: whether its subject is where something runs or what law binds there.
    """
    return with_host_alone(passage) if of_hosts else with_own_api(with_host_ruled_out(passage))


def with_own_api(passage: Passage) -> Passage:
    """The passage with a maker as host where its own API is spoken of: "deepseek's own api" after other hosts."""
    names = tuple(_as_host(each, passage) for each in passage.names)
    return passage if names == passage.names else replace(passage, names=names)


def _as_host(name: Name, passage: Passage) -> Name:
    host = next((entry for entry in name.entries if entry.kind == "provider"), None)
    if host is None or name.kind == "provider" or not _OWN_API.match(passage.text, name.end):
        return name
    return replace(name, kind="provider", id=host.id)


def _with_host(passage: Passage, form: re.Pattern[str]) -> Passage:
    alone = None if passage.names else form.fullmatch(passage.text)
    if alone is None:
        return passage
    meant = find_names(f"{alone['name']} ai", passage.lexicon)
    if len(meant) != 1 or meant[0].kind != "provider":
        return passage
    start, end = alone.span("name")
    return replace(passage, names=(replace(meant[0], start=start, end=end),))


_MARK = regex(r"[.?!。？！;；\n]")
_SHORTENED = regex(r"\b(?:ca|approx|aprox|avg|env|max|incl|inkl|z\.b|bzw|vs|ø)\.$")
"""Words that end in a full stop which ends no sentence."""


def _last_clause(text: str) -> str:
    """`text` behind its last sentence end; a full stop inside a number is none."""
    for mark in reversed([*_MARK.finditer(text, 0, max(0, len(text) - 1))]):
        if _ends_a_clause(text, mark.start()):
            return text[mark.end() :]
    return text


def _first_clause(text: str) -> str:
    for mark in _MARK.finditer(text):
        if _ends_a_clause(text, mark.start()):
            return text[: mark.start()]
    return text


def _ends_a_clause(text: str, index: int) -> bool:
    """Whether the mark at `index` ends a sentence, rather than standing in a number or behind a shortened word."""
    if text[index + 1 : index + 2].isdigit():
        return False
    return text[index] != "." or _SHORTENED.search(text, max(0, index - 8), index + 1) is None
