"""Who made a model, where that maker is led from, who owns it, and from whose model it was made."""

import re

from bot.caveats.subject import Subject
from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.asked_of import asks_about_outputs
from bot.strategies.named import Named, named_models
from bot.understanding.expressions import expression
from bot.understanding.resolving import resolve_model
from bot.wording.figures import listed
from knowledge.entities import Developer

_NATIONAL = r"chinese|american|us|european|french|german|russian|korean|japanese|canadian"
_WHO = regex(
    r"\bwho (?:makes?|made|built|builds|develop\w+|created|train(?:s|ed)?(?! (?:\w+ ){0,2}on\b)|owns?|is behind)\b"
    r"|\b(?:company|lab|maker|owner)\b.{0,20}\bbehind\b|\b(?:which|what|whose) (?:company|lab|nationality)\b"
    r"|\bowned by\b|\b(?:owner|parent(?: company)?|ownership) of\b|\bwho(?:'s| is) (?:the owner|behind)\b"
    r"|\bbelongs? to (?!the user|us\b|me\b|you\b)|\bwem gehört\b|\bà qui appartient\b|\ba quién pertenece\b"
    r"|属于谁|谁的公司|母公司|是(?:不是)?(?:中国|美国|法国|德国|日本|俄罗斯)的?公司"
    r"|\bwhere (?:is|are) .{1,40}\b(?:based|headquartered|incorporated|registered)\b"
    r"|\b(?:which|what) country\b.{0,40}\b(?:from|makes?|made|develop\w*)\b|\bwhere (?:is|does|do|are) .{1,40}\bfrom\b"
    rf"|^(?:is|are) \S+(?: \S+){{0,2}} (?:a |an )?(?:{_NATIONAL})(?:[ -](?:made|owned|based|model|company))?"
    r"(?:\W*$| ?\?)"
    r"|(?:^|[.?!,;:] )(?:(?:so|and|but|then|ok) )?(?:is|are) (?:it|that|this|they|these|those) "
    r"(?:(?:then|even|really|still|considered|a|an) )*"
    rf"(?:{_NATIONAL})(?:[ -](?:made|owned|based|models?|company|ai))?(?: or not)?\W*$"
    r"|\bwer (?:hat|steckt|macht|entwickel\w+)\b|\bqui (?:a fait|fait|a développé|développe|possède|est derrière)\b"
    r"|\bqui[eé]n (?:hizo|hace|desarroll\w+)\b|\bquem (?:fez|faz|desenvolv\w+)\b|谁(?:做|开发|出)|哪家公司|哪国的?公司"
    r"|どこの(?:国|会社)|誰が(?:作|開発)|누가 만|어느 나라|кто (?:сделал|создал|разработ\w+|стоит)",
    re.IGNORECASE,
)


_OWNS = regex(
    r"\bown(?:s|ed|ers?)?\b|\bbelong|\bparent\b|gehört|eigentümer|appartient|possède|pertenece|pertence|принадлежит"
    r"|属于|谁的公司|母公司|親会社|소유",
    re.IGNORECASE,
)
"""That the owner is asked about, beside who made a model."""


def asks_who_made_it(text: str) -> bool:
    """Whether the question is who made a model, from where, or who owns the maker."""
    asked = _WHO.search(text) or expression("maker_of_a_nation").fullmatch(text.lower().strip())
    return asked is not None and not asks_about_outputs(text)


_NAME = regex(
    rf"^(?:is|are|who (?:owns|makes|made|is behind)) (?:the (?!model|weights|api))?"
    rf"(?!it\b|this|that|they|these|those|the\b|our\b|any\b|all\b|there\b)"
    rf"([\w.\-]+(?: [\w.\-]+)??)(?: (?:model|family|series|llm))? ?(?:(?:a |an )?(?:{_NATIONAL})\b.*)?\W*$",
    re.IGNORECASE,
)
_PLURAL = regex(r"\b(?:models?|llms?|ai|weights|apis?)\b", re.IGNORECASE)


def name_asked_about(text: str) -> str | None:
    """The name in "is X chinese?" and "who owns X?"; `None` where it is no single name."""
    found = _NAME.match(text.strip())
    return found[1].strip() if found and not _PLURAL.search(found[1]) else None


def named_barely(draft: Draft) -> tuple[Named, ...]:
    """The model or family of "is llama chinese?": a word that is a name only where its origin is asked."""
    text = draft.situation.question.text
    words = (name_asked_about(text) or "").lower().split() if asks_who_made_it(text) else []
    names = (" ".join(words[start:]) for start in range(len(words)))
    name = next((name for name in names if resolve_model(name, draft.situation.lexicon)), None)
    return named_models(draft, (name,)) if name else ()


def maker_in_words(draft: Draft, subject: Subject) -> str:
    """`LongCat-2.0 is made by Meituan, led from CN. …`, with the sources; what is not known is said as such."""
    maker = subject.developer
    if maker is None:
        draft.leave_open(f"Who made {subject.name}: no table on board knows.")
        return f"**Who made {subject.name} is not on board.**"
    makers = {made.id: made for made in subject.base_developers if made.id != maker.id}
    known = [base for base in subject.bases if base.developer in makers]
    bases = [f"{base.name} by {_of(draft, makers[base.developer])}" for base in known]
    derived = f" It was made from {listed(bases)}." if bases else ""
    why = f" {maker.why.rstrip('.')}." if maker.why else ""
    return f"**{subject.name} is made by {_of(draft, maker)}.**{why}{_owner(draft, maker)}{derived}"


def _of(draft: Draft, maker: Developer) -> str:
    mark = draft.cite(maker.source, "model")
    country = maker.country or "country not known"
    draft.fact(subject=maker.name, attribute="country", value=f"{country}. {maker.why}", citation=mark)
    return f"{maker.name} ({country}) [{mark}]"


def _owner(draft: Draft, maker: Developer) -> str:
    """Who owns the maker, by its row or by that of the host it is; empty where neither says or it owns itself."""
    host = draft.situation.knowledge.facts.providers.get(maker.id)
    asked = _OWNS.search(draft.situation.question.text) is not None
    if host is None or host.ultimate_parent is None or not host.seat_sources:
        return f" Who owns {maker.name} is not on board." if asked and maker.ultimate_parent is None else ""
    marks = "".join(f"[{draft.cite(source, 'market')}]" for source in host.seat_sources)
    if host.ultimate_parent == maker.name:
        return f" By its record it belongs to no other company {marks}." if asked else ""
    parent = f"{host.ultimate_parent} ({host.parent_country or 'country not known'})"
    draft.fact(
        subject=maker.name, attribute="owner", value=parent, citation=draft.cite(host.seat_sources[-1], "market")
    )
    return f" It belongs to {parent} {marks}."
