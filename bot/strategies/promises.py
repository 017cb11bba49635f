"""What hosts promise: where they process, whether they keep prompts, whether they train on them; who owns them."""

import re
from collections.abc import Sequence

from bot.caveats.subject import Subject
from bot.draft import Draft
from bot.patterns import regex
from bot.places import cloud_of, is_cloud_region, overlaps, within
from bot.strategies.kept_in_place import priced_in
from bot.strategies.place_premium import host_premium
from bot.understanding.data_given import asks_to_give_data
from bot.understanding.hosts_by_terms import asks_what_is_kept
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Provider
from knowledge.source import Source

RETENTION_WORDS = {
    "yes": "zero retention offered",
    "on_request": "zero retention on request",
    "no": "no zero retention",
}
TRAINING_WORDS = {"no": "does not train on inputs", "opt_out": "trains unless you opt out", "yes": "trains on inputs"}


_TRAINS = regex(
    r"\btrain(?:s|ed|ing)? (?:on|with)\b|\b(?:for|to|zum|fürs?|für das) train(?:ing)?\b|训练|学習|학습|trainier\w+"
    r"|entren\w+|entraîn\w+|treina\w*|addestra\w*|allena\w* (?:su|con)\w*|обуча\w+",
    re.IGNORECASE,
)
_KEEPS = regex(
    r"\b(?:keeps?|kept|stores?|stored|retains?|retained|retention|logs?|logged|deletes?|deleted)\b|保留|保存|speicher\w+"
    r"|aufbewahr\w+|\b(?:hebt|heben)\b[^.?!]{0,40}\bauf\b|conserv\w+|guarda\w*|armazena\w*|хран\w+",
    re.IGNORECASE,
)


_STAYS = regex(
    r"\b(?:keeps?|kept|stores?|stored|retains?|retained|holds?|stays?)\b[^.?!]{0,40}\b(?:in|inside|within) "
    r"|\b(?:speicher\w+|bleib\w+|conserv\w+|guarda\w*|armazena\w*|хран\w+)\b[^.?!]{0,40}"
    r"\b(?:in|innerhalb|en|dans|em|в) "
    r"|在.{1,10}(?:保存|存储|保留)|に保存|に保管",
    re.IGNORECASE,
)
_OF_TIME = regex(
    r"\b(?:how long|retention|logs?|logged|delet\w+|wie lange|aufbewahr\w+|lösch\w+|days?|zero)\b|多久|日志",
    re.IGNORECASE,
)
"""That prompts are kept in a place, and what is said where it is asked for how long."""
_BY_OTHERS = frozenset({"single_secondary", "weak", "unverified", "conflict"})
_SEVERAL = 2
_OF_USE = regex(r"\btrain\w*|\bimprove\b", re.IGNORECASE)


def seat_in_words(provider: Provider) -> str:
    """`based in US`, or that one source says so; the owner's country is no part of it."""
    if provider.hq_country is None:
        return "based in a country not known"
    if provider.evidence not in _BY_OTHERS:
        return f"based in {provider.hq_country}"
    alone = " (one source)" if len(provider.seat_source_urls) < _SEVERAL else ""
    return f"said to be based in {provider.hq_country}{alone}"


_HOW_LONG = regex(
    r"\bhow (?:long|many (?:days|months))\b|\bwie lange\b|\bcu[aá]nto tiempo\b|\bcombien de temps\b|\bquanto tempo\b"
    r"|多久|多长时间|どのくらい|얼마나|как долго",
    re.IGNORECASE,
)
_A_TIME = regex(
    r"\b\d+ (?:days?|hours?|months?|years?)\b|\bmemory only\b|\bno(?:t| inputs?) (?:\w+ )?(?:kept|stored|logged)\b"
)


def asks_of_training(draft: Draft) -> bool:
    """Whether the question is what becomes of inputs in training, as a wish or in plain words."""
    return bool(draft.situation.asked.no_training) or _TRAINS.search(_in_full(draft)) is not None


def gives_data(draft: Draft) -> bool:
    """Whether it is asked if people of a firm may give its data to a service."""
    return asks_to_give_data(look_at(tidy(draft.situation.question.text), draft.situation.lexicon))


def asks_of_keeping(draft: Draft) -> bool:
    """Whether the question is if, or how long, inputs are kept; not whether they stay in a place."""
    text = _in_full(draft)
    if draft.situation.asked.zero_retention or gives_data(draft):
        return True
    stays = draft.situation.asked.host_region and _STAYS.search(text) and not _OF_TIME.search(text)
    return not stays and _KEEPS.search(text) is not None


_ELLIPSIS = 4
"""Words of a message that says no more than another name: "and mistral?", "what about z.ai"."""


def _in_full(draft: Draft) -> str:
    """The question; of one that only names another, and asks no such thing itself, the one that it leaves unsaid."""
    question = draft.situation.question
    messages = (question.text, *reversed(question.history))
    whole = (each for each in messages if len(each.split()) > _ELLIPSIS or _KEEPS.search(each) or _TRAINS.search(each))
    return next(whole, question.text)


def who_keeps_nothing(hosts: Sequence[Provider]) -> str:
    """Which of the hosts offer zero retention, as far as sources on board say."""
    offered = dict.fromkeys(host.name for host in hosts if host.zero_retention == "yes")
    asked_for = dict.fromkeys(host.name for host in hosts if host.zero_retention == "on_request")
    if not (offered or asked_for):
        return "**No source on board shows one of these hosts promising zero retention.**"
    parts = [f"{listed(list(offered))} {'offers' if len(offered) == 1 else 'offer'} it"] if offered else []
    parts += [f"{listed(list(asked_for))} on request"] if asked_for else []
    return f"**Zero retention, as far as sources on board say: {'; '.join(parts)}.**"


def promises_in_words(provider: Provider) -> tuple[str, ...]:
    """`zero retention on request` and `does not train on inputs`, or that a source says nothing of it."""
    kept = RETENTION_WORDS.get(provider.zero_retention or "", "retention not stated")
    return (kept, *_of_training(provider))


_TRAINS_ON = frozenset({"opt_out", "yes"})


def say_if_own_api_trains(draft: Draft, subject: Subject) -> None:
    """What the maker's own API does with inputs where it trains on them, to whom a trade or a host named binds."""
    provider = subject.provider
    concerned = subject.host_said or draft.situation.user_context
    if provider is None or not concerned or provider.id not in subject.makers:
        return
    if provider.trains_on_inputs in _TRAINS_ON:
        say_provider(draft, provider)


def say_provider(draft: Draft, provider: Provider) -> None:
    """What was asked about the host first, then all it promises, as far as a source says."""
    draft.say(host_premium(draft, provider))
    asked = asked_in_words(draft, provider)
    draft.say(asked)
    mark = draft.cite(host_source(provider), "market")
    regions = listed(list(provider.regions))
    parts = [
        f"processes in {regions}" if regions else "where it processes is not stated",
        *promises_in_words(provider),
        seat_in_words(provider),
    ]
    if provider.parent_country not in {None, provider.hq_country}:
        parts.append(f"owned by {provider.ultimate_parent} ({provider.parent_country})")
    seats = "".join(
        f"[{draft.cite(source, 'market')}]" for source in provider.seat_sources if source.url != provider.source_url
    )
    note = f" {provider.retention_note}" if provider.retention_note else ""
    placed = f" {provider.note}" if provider.note and draft.situation.asked.host_region else ""
    told = bool(note) and note.strip().rstrip(".") in asked
    text = f"{'; '.join(parts)}.{placed}{note}"
    draft.fact(
        subject=provider.name, attribute="hosting", value=text, unit=None, citation=mark, as_of=provider.source_date
    )
    draft.say(f"**{provider.name}**: {text.removesuffix(note) if told else text} [{mark}]{seats}")
    open_points = [
        *(("how long it keeps prompts",) if not provider.retention_note else ()),
        *(("whether it trains on them",) if provider.trains_on_inputs is None and not provider.retention_note else ()),
    ]
    if open_points:
        draft.leave_open(
            f"{provider.name}, {listed(open_points)}: no source on board states it. "
            "Ask for its data processing agreement before you send anything sensitive."
        )


def _of_training(provider: Provider) -> tuple[str, ...]:
    """What becomes of inputs in training; nothing where only the note tells it."""
    told = provider.trains_on_inputs is None and _OF_USE.search(provider.retention_note or "")
    return () if told else (TRAINING_WORDS.get(provider.trains_on_inputs or "", "training on inputs not stated"),)


def asked_in_words(draft: Draft, provider: Provider, *, of_prompts: bool = False) -> str:
    """The sentence that answers for this host: training, retention or a place; empty where none was asked about.

    `of_prompts`: what becomes of prompts was asked, in whatever words.
    """
    asked = draft.situation.asked
    mark = f"[{draft.cite(host_source(provider), 'market')}]"
    said = []
    if asks_of_keeping(draft) or (of_prompts and not asks_of_training(draft)):
        note = provider.retention_note or ""
        unsaid = not note or (_HOW_LONG.search(draft.situation.question.text) and not _A_TIME.search(note))
        how_long = "how long it keeps prompts is not on board; " if unsaid else ""
        offered = RETENTION_WORDS.get(provider.zero_retention or "", "zero retention not stated on board")
        said.append(f"{how_long}{offered}. {note}".rstrip(". "))
    words = TRAINING_WORDS.get(provider.trains_on_inputs or "") if asks_of_training(draft) else None
    if asks_of_training(draft):
        note = (provider.retention_note or "").rstrip(".")
        if words is not None:
            # How one opts out, or that few can, is part of the answer.
            said.append(f"{words}. {note}" if provider.trains_on_inputs == "opt_out" and note and not said else words)
        elif _OF_USE.search(note) and not said:
            said.append(note)
        elif not _OF_USE.search(note):
            told = f". {note}" if note and not said else ""
            said.append(f"whether it trains on inputs is not on board{told}")
    if len(said) == 1 and words is not None:
        return f"**{provider.name} {said[0]}.** {mark}"
    if said:
        return f"**{provider.name}: {'; '.join(said)}.** {mark}"
    if not asked.host_region or asked.models:
        return ""
    place = listed([place_words(each) for each in asked.host_region])
    open_to_it = [each for each in asked.host_region if cloud_of(each) in {None, provider.id}]
    at_large = [each for each in open_to_it if not is_cloud_region(each)]
    fixed = [each for each in provider.regions if any(within(each, wanted) for wanted in at_large)]
    wider = [each for each in provider.regions if any(overlaps(each, wanted) for wanted in open_to_it)]
    if fixed:
        return f"**{provider.name} processes in {place}, among the places its source lists.** {mark}"
    if wider and (priced := priced_in(draft, provider)):
        return f"{priced} Of others its source says {listed(wider)}, and not that they stay in {place}. {mark}"
    if wider:
        there = listed(wider)
        return f"**{provider.name} processes in {there}; no source on board says that it stays in {place}.** {mark}"
    return (
        f"**No source on board shows {provider.name} processing in {place}.** That is not proof that it can't. {mark}"
    )


def what_is_kept(draft: Draft, hosts: Sequence[Provider]) -> str:
    """A line for the host of each pick on what it keeps and trains on, where that is asked; else empty."""
    if not asks_what_is_kept(draft.situation.question.text):
        return ""
    lines = []
    for host in {each.id: each for each in hosts}.values():
        lines.append(f"- {asked_in_words(draft, host, of_prompts=True)}")
        if host.retention_note:
            mark = draft.cite(host_source(host), "market")
            draft.fact(subject=host.name, attribute="what is kept", value=host.retention_note, citation=mark)
    return "\n".join(lines)


def host_source(provider: Provider) -> Source:
    """The source of a host's row, for citing."""
    return Source(url=provider.source_url, checked_on=provider.checked_on, title=f"Hosting, {provider.name}")
