"""Who is behind a host: its seat, its owner in the end, and how well that is known."""

from bot.draft import Draft
from bot.patterns import regex
from bot.places import EU_MEMBERS, within
from bot.strategies.background import say_note
from bot.strategies.promises import host_source, seat_in_words
from bot.understanding.cues import scan
from bot.understanding.normalise import tidy
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Provider

_OWNERSHIP = "ultimate-parent"
"""The subject of the note on who owns hosts."""
_OF = regex(r"\b(?:from|of|by|in|to|aus|de|von|à|из) (?:the )?$")


def nation_asked(text: str) -> str | None:
    """The country, or EU, that `text` names as somebody's: "is X chinese?", "owned by China"."""
    tidied = tidy(text).text
    hits = scan(tidied)
    owned = (hit for hit in hits.of("place") if _OF.search(tidied[: hit.start]))
    return next((hit.label for hit in (*hits.of("nation"), *owned)), None)


def say_owners(draft: Draft) -> bool:
    """Says who is behind the hosts named, with the note that treats of one of them; whether there are any."""
    knowledge = draft.situation.knowledge
    providers = knowledge.facts.providers
    hosts = [providers[name] for name in draft.situation.asked.providers if name in providers]
    for host in hosts:
        draft.say(owner_in_words(draft, host))
    about = tuple(host.id for host in hosts)
    text = draft.situation.question.text
    hits = knowledge.notes.search(text, kinds=("hosting",), subjects=about, limit=3) if about else ()
    for hit in hits:
        if _OWNERSHIP in hit.note.subjects:
            say_note(draft, hit.note)
    return bool(hosts)


def owner_in_words(draft: Draft, provider: Provider) -> str:
    """`**SiliconFlow is based in SG and belongs to … (CN).**` with the sources; the unknown is said as such."""
    sources = provider.seat_sources or (host_source(provider),)
    marks = "".join(f"[{draft.cite(source, 'market')}]" for source in sources)
    note = f" {provider.note}" if provider.note else ""
    seat, parent = provider.hq_country or "-", provider.ultimate_parent or "-"
    draft.fact(
        subject=provider.name, attribute="seat and owner", unit=None, as_of=provider.source_date,
        value=f"{seat}; {parent} ({provider.parent_country or '-'}).{note}", citation=draft.cite(sources[0], "market"),
    )  # fmt: skip
    if provider.ultimate_parent is None:
        draft.leave_open(f"Who owns {provider.name}: no source on board names its ultimate parent. Ask it in writing.")
    places = f" It processes in {listed(list(provider.regions))}." if provider.regions else ""
    lead = f"{_yes_or_no(draft, provider)}{provider.name} is {seat_in_words(provider)}{_parent(provider)}"
    return f"**{lead}.**{places}{note} {marks}"


def _parent(provider: Provider) -> str:
    if provider.ultimate_parent is None:
        return "; who owns it is not on board"
    country = provider.parent_country or "country not known"
    if provider.ultimate_parent == provider.name:
        return ", and by its record belongs to no other company"
    return f" and belongs to {provider.ultimate_parent} ({country})"


def _yes_or_no(draft: Draft, provider: Provider) -> str:
    """What the seat and the owner make of a nationality asked about; empty where none is."""
    nation = nation_asked(draft.situation.question.text)
    if nation is None:
        return ""
    seat, parent = provider.hq_country, provider.parent_country
    if parent is not None and _is_of(parent, nation) and not (seat is not None and _is_of(seat, nation)):
        return "By its owner, yes: "
    if seat is not None and _is_of(seat, nation):
        return "Yes: " if parent is None or _is_of(parent, nation) else "By its seat, not by its owner: "
    if seat is None:
        return "Not known: "
    return f"No source on board ties it to {place_words(nation)}: "


def _is_of(country: str, nation: str) -> bool:
    return country in EU_MEMBERS if nation == "EU" else within(country, nation)
