"""Notes that explain the subject of a question, found by search and cited."""

from collections.abc import Iterable
from itertools import islice

from msgspec.structs import replace

from bot.caveats.laws_denied import without_denied_laws
from bot.draft import Draft
from bot.patterns import regex
from bot.understanding.normalise import tidy
from bot.understanding.resolving import resolve_model
from knowledge.note import Hit, Note

CITED_PER_NOTE = 2
_SPARE = 3
"""Notes looked for beside those wanted where some of a host's may be for others."""
SHORT_WORDS = 8
_WRAP = regex(r"(?<!\n)\n(?!\n|- )")
"""A line end inside a paragraph, which stands in the file only."""


def background(
    draft: Draft, *, kinds: Iterable[str] = (), subjects: Iterable[str] = (), limit: int = 1, query: str | None = None
) -> tuple[Note, ...]:
    """Says the notes that fit the question best, with their sources, and returns them."""
    hits = find(draft, kinds=kinds, subjects=subjects, limit=limit, query=query)
    for hit in hits:
        say_note(draft, hit.note)
    return tuple(hit.note for hit in hits)


def find(
    draft: Draft, *, kinds: Iterable[str], subjects: Iterable[str], limit: int, query: str | None = None
) -> tuple[Hit, ...]:
    """The notes themselves; a subject that has none is searched for among all."""
    words = query or _asked(draft)
    notes = draft.situation.knowledge.notes
    about = tuple(subjects)
    more = limit + _SPARE if any(each in draft.situation.knowledge.facts.providers for each in about) else limit
    hits = notes.search(words, kinds=tuple(kinds), subjects=about, limit=more) if about else ()
    found = hits or notes.search(words, kinds=tuple(kinds), limit=limit)
    fit = (hit for hit in found if not (_is_of_another(draft, hit.note) or _is_for_others(draft, hit.note, about)))
    if not hits:
        fit = (hit for hit in fit if not _is_on_another_maker(draft, hit.note))
    return tuple(islice(fit, limit))


_OF_CHINA = frozenset({"china_user", "china_owned"})


def _is_for_others(draft: Draft, note: Note, about: tuple[str, ...]) -> bool:
    """Whether a note found by a host's name is on customers in China, or on no host in a question of one."""
    situation = draft.situation
    measures = situation.knowledge.facts.measures
    rules = [measures[each] for each in note.subjects if each in measures]
    if not rules or not any(each in situation.knowledge.facts.providers for each in about):
        return False
    elsewhere = all("hosting" not in each.axes for each in rules)
    concerned = not _OF_CHINA.isdisjoint(situation.user_context) or "CN" in (*situation.homes, *situation.territories)
    of_china = all(bool(each.binds) and _OF_CHINA.issuperset(each.binds) for each in rules)
    return (elsewhere and situation.reading.intents[0] == "residency") or (of_china and not concerned)


def _is_of_another(draft: Draft, note: Note) -> bool:
    """Whether a note is on the change of price of one model and the question names others."""
    lexicon = draft.situation.lexicon
    of_models = {each for each in note.subjects if each in lexicon.models}
    asked = {model for name in draft.situation.asked.models for model in resolve_model(name, lexicon)}
    return "price-change" in note.subjects and bool(asked) and bool(of_models) and of_models.isdisjoint(asked)


def _is_on_another_maker(draft: Draft, note: Note) -> bool:
    """Whether a note has a maker in its title and the question names only models of others."""
    facts, lexicon = draft.situation.knowledge.facts, draft.situation.lexicon
    makers = {each for each in note.subjects if each in facts.developers and facts.developers[each].name in note.title}
    asked = {model for name in draft.situation.asked.models for model in resolve_model(name, lexicon)}
    theirs = {model.developer for each in asked if (model := facts.model(each)) is not None}
    return bool(makers and theirs) and makers.isdisjoint(theirs)


def _asked(draft: Draft) -> str:
    """The question without the laws that it denies; a short one after others together with the one it leans on."""
    question = draft.situation.question
    asked = tidy(question.text).text
    short = question.history and len(question.text.split()) < SHORT_WORDS
    return without_denied_laws(f"{tidy(question.history[-1]).text} {asked}" if short else asked)


def say_note(draft: Draft, note: Note) -> None:
    """A note as a paragraph. Its statements stand among the facts, under its first source."""
    sources = [replace(source, title=source.title or note.title) for source in note.sources[:CITED_PER_NOTE]]
    marks = [draft.cite(source, _citation_kind(note)) for source in sources]
    if not marks:
        return
    draft.fact(
        subject=note.title, attribute="note", value=note.text, citation=marks[0], as_of=note.written_on.isoformat()
    )
    draft.explained.update(note.subjects)
    text = _WRAP.sub(" ", note.text)
    stop = "" if note.title.endswith(("?", "!", ".")) else "."
    draft.say(f"**{note.title}{stop}** {text} {''.join(f'[{mark}]' for mark in marks)}")


def _citation_kind(note: Note) -> str:
    return "market" if note.kind == "hosting" else note.kind
