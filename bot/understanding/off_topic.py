"""Whether a message is none of this program's business, and why: spam, injection, setup, other products, small talk."""

from collections.abc import Mapping

from bot.patterns import regex
from bot.understanding.about_bot import about_bot
from bot.understanding.adverts import sells_access
from bot.understanding.asides import courtesy_alone
from bot.understanding.bots_wanted import wants_a_bot
from bot.understanding.clauses import names_zero_retention
from bot.understanding.counting import counted
from bot.understanding.done_in_languages import is_done_in_languages
from bot.understanding.expressions import expression
from bot.understanding.law_words import asks_about_an_act, asks_if_a_law_applies
from bot.understanding.made import made_in_words
from bot.understanding.other_prices import is_price_of_something_else
from bot.understanding.other_things import is_on_other_things, seeks_model_for, weighs_tools
from bot.understanding.outages import asks_whether_it_is_up
from bot.understanding.passage import Passage
from bot.understanding.private_affairs import is_private
from bot.understanding.quantities import Quantity
from bot.understanding.remarks import is_remark
from bot.understanding.saving import seeks_to_save

_DOMAIN_TABLES = ("needs", "licence", "making", "tongue")
_DOMAIN_UNITS = frozenset({"tokens", "gb", "vram", "params", "rps", "pages", "documents", "images", "minutes"})
_SUBJECT = ("migration", "licence", "stack", "benchmark", "trend", "residency", "origin_risk")
_ASKS = regex(
    r"[?？]|吗|呢|多少|请问|求助|\b(?:which|what|how|anyone|recommend|cuánto|qué|quanto|qual|combien|quel\w*|welche\w*"
    r"|wie viel|was kostet|сколько|какой|какую|посоветуйте)\b|いくら|どの|おすすめ|얼마|추천"
    r"|^(?:(?:hi|hey|hello|so|and|ok)[ ,]+(?:\w+[ ,]+)?)?(?:can|may|could|do|does|is|are|should|must|kann|darf|dürfen"
    r"|können|podemos|puede|peut-on|pouvons|pode|можно)\b"
)
_WRITE_FOR_ME = expression("off_topic_write_for_me")
_MANY = 500
_OFTEN = frozenset({"minute", "hour", "day", "week", "month"})
_ONLY_OURS = ("rerank", "embedding", "rag")
"""Tasks that only models are for."""
_STRANGE = 0.25
"""The likelihood of "off topic" below which words are taken for our subject's."""
_POSSIBLE = 0.01
"""The likelihood of "off topic" below which no word of a setting or a fault makes it so."""
_LIKELY = 0.33
"""The likelihood from which on words of other subjects make it one of them."""
_EVEN = 0.5
_SOUGHT = 4.0
"""The weight of cues from which a model is looked for."""
_SELL_MUCH_ELSE = frozenset(
    {"aws", "azure", "google", "oracle", "ibm", "vercel", "cloudflare", "digitalocean", "snowflake", "databricks",
     "ovhcloud", "scaleway", "nvidia", "cloudera", "sap", "github"}
)  # fmt: skip
"""Hosts whose name alone does not make a message one about models."""
_SHOP = regex(r"openai|bedrock|foundry|vertex|gemini|workers ai|\bai\b")
"""In the name of a host's own business with models: "azure openai", "aws bedrock"."""
_GENERIC = frozenset(
    {"ai", "api", "apis", "provider", "providers", "agent", "agents", "context", "model", "models", "ia", "ki"}
)
_HELP = regex(r"[/!]?(?:help(?: me)?|hilfe|ayuda|aide|ajuda|commands|usage|помощь|帮助|幫助|ヘルプ|도움말|\?+)[.!?]*")
"""A message that only asks what can be asked here."""


def reason(passage: Passage, scores: Mapping[str, float], shares: Mapping[str, float], *, thread: bool) -> str | None:
    """injection, spam, setup, product, training, near_domain, small_talk, thanks, fine or `about:TOPIC`; else `None`.

    `shares`: how likely each intent is by all that the message shows.
    `thread`: earlier messages were on topic, so that a short remark needs no word of the subject.
    """
    if addressed := _to_the_bot(passage, scores):
        return addressed
    if shares["off_topic"] >= _POSSIBLE and _is_setup(passage, scores, shares):
        return "setup"
    if _trains(passage) and not _may_be_trained(passage, scores) and shares["licence"] < _EVEN:
        return "training"
    if weighs_tools(passage) and not _counts(passage):
        return "product"
    for_an_app = seeks_model_for(passage)
    if not for_an_app and _seeks_an_app(passage) and not _names_something(passage):
        return "product"
    others = _weight(passage, "other") and not _names_something(passage) and shares["off_topic"] >= _LIKELY
    if others and not (for_an_app or _seeks_a_model(passage, scores)):
        return "near_domain"
    if is_price_of_something_else(passage) or is_on_other_things(passage, scores):
        return "near_domain"
    if not thread and is_private(passage, scores):
        return "near_domain"
    order = _WRITE_FOR_ME.search(passage.text)
    if order and all(name.end <= order.end() for name in passage.named("model", "family")):
        return "small_talk"
    if _is_idle(passage, scores, shares) if thread else is_remark(passage, scores):
        return "small_talk"
    if thread or _is_domain(passage, scores) or _sounds_like_ours(passage, shares) or seeks_to_save(passage):
        return None
    if (passage.quantities and made_in_words(passage)) or is_done_in_languages(passage):
        return None
    is_talk = passage.hits.has("offtopic", "smalltalk") or not scores
    return courtesy_alone(passage) or ("small_talk" if is_talk else "near_domain")


def _to_the_bot(passage: Passage, scores: Mapping[str, float]) -> str | None:
    """Whether the message is for the program itself, or no question at all: help, orders, adverts, questions on it."""
    if _HELP.fullmatch(passage.text):
        return "about:what"
    if _is_injection(passage, scores):
        return "injection"
    if topic := about_bot(passage):
        return f"about:{topic}"
    if asks_whether_it_is_up(passage):
        return "about:status"
    return "spam" if _is_spam(passage) else None


def _is_idle(passage: Passage, scores: Mapping[str, float], shares: Mapping[str, float]) -> bool:
    """Whether a message of a thread is on something else, and changes nothing: "what's the weather"."""
    if not passage.hits.has("offtopic", "smalltalk") or max(scores.values(), default=0.0) >= _A_CUE:
        return False
    says = passage.names or passage.quantities or any(passage.hits.of(table) for table in _WISHES)
    return not says and shares["off_topic"] >= _LIKELY


_A_CUE = 3.0
"""The weight of cues from which a message asks for something."""
_WISHES = ("followup", "task", "place", "nation", "needs", "licence", "making", "tongue", "wish", "machine", "bound")


def _may_be_trained(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether training is a wish or a right asked about rather than the asker's own project."""
    asks_leave = scores.get("licence", 0) >= (2.5 if passage.named("model", "family") else 5)
    return asks_leave or passage.hits.has("needs", "fine_tuning")


def _seeks_a_model(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether a model is looked for that works with another product: "a model for SQL on postgres"."""
    return passage.hits.has("task") and passage.hits.has("offtopic", "llm") and scores.get("recommend", 0) >= _SOUGHT


_FOR_AN_APP = regex(r"\b(?:for|in|inside|on|behind|of|to) (?:an?|our|my|the|their|your) (?:[\w-]+ )?$")


def _seeks_an_app(passage: Passage) -> bool:
    """Whether a program is asked for, rather than a model for one: "moderation for our chat app"."""
    return any(not _FOR_AN_APP.search(passage.before(hit.start)) for hit in passage.hits.of("offtopic", "app"))


def _names_something(passage: Passage) -> bool:
    return bool(passage.named("model", "family", "provider", "card")) or _counts(passage)


def has_injection(passage: Passage) -> bool:
    """Whether the message tries to give orders, even where it also asks something answerable."""
    return _weight(passage, "injection") >= 6


_BY_SOMEBODY = regex(r"(?:ed)? by (?!us\b|me\b|our\b|myself)")


def _trains(passage: Passage) -> bool:
    """Whether training is spoken of, and not by whom a model was trained."""
    return any(not _BY_SOMEBODY.match(passage.text, hit.end) for hit in passage.hits.of("offtopic", "training"))


def _weight(passage: Passage, label: str) -> float:
    places = {hit.start: hit.weight for hit in passage.hits.of("offtopic", label)}
    return sum(places.values())


def _is_injection(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Orders to the bot; a single one beside a question about a named model's price or use is only marked."""
    weight = _weight(passage, "injection")
    answerable = passage.named("model", "family") and max(scores.get("cost", 0), scores.get("compare", 0)) >= 4
    return weight >= 12 or (weight >= 6 and not answerable)


def _is_spam(passage: Passage) -> bool:
    """Two marks of an advert, or one and no question: a word of adverts, or a price with whom to write to for it."""
    weight = _weight(passage, "spam")
    if sells_access(passage.text) and not _ASKS.search(passage.text):
        return True
    sells = expression("off_topic_seller").search(passage.text) and any(each.money for each in passage.quantities)
    return weight >= 10 or ((weight >= 5 or bool(sells)) and not _ASKS.search(passage.text))


def _is_setup(passage: Passage, scores: Mapping[str, float], shares: Mapping[str, float]) -> bool:
    """A fault or a setting of a program, not of a model that may have ended: more such words than of a question."""
    weight = _weight(passage, "setup")
    strongest = max(scores.values(), default=0.0)
    may_have_ended = shares["migration"] >= _EVEN and passage.named("model", "family")
    compared = shares["compare"] >= _EVEN and len({name.id for name in passage.named("model")}) > 1
    if not weight or may_have_ended or compared or any(scores.get(label, 0) >= 6 for label in _SUBJECT):
        return False
    named = passage.named("model", "family", "provider") or _counts(passage)
    return (weight >= 6 and weight > strongest) or (
        weight >= 3 and strongest < (3.5 if named else 4.5) and not _counts(passage)
    )


def _is_volume(quantity: Quantity) -> bool:
    """Whether an amount is work to be done or money for it: "classify 1M tweets", "20 posts a week", "under $100"."""
    often = bool(quantity.unit) and quantity.period in _OFTEN
    return quantity.unit == "money" or quantity.value >= _MANY or often or quantity.unit == "users"


def tells_of_work(passage: Passage) -> bool:
    """Whether a task is named, and that a firm does it or how much there is of it: then a model for it is sought."""
    jobs = (hit for hit in passage.hits.of("task") if hit.label not in _TRADES)
    done = any(_DOES.search(passage.before(hit.start, 40)) for hit in jobs)
    much = passage.hits.has("task") and (any(map(_is_volume, passage.quantities)) or _counts(passage))
    return done or much or is_done_in_languages(passage) or wants_a_bot(passage)


_TRADES = frozenset({"medical", "legal", "finance", "education", "research"})
"""Tasks that a firm does without a model."""
_DOES = regex(
    r"\b(?:start-?up|company|firm|team|agency|business|shop|lab|we|wir|nous|firma) (?:(?:that|which|is|are|who) )?"
    r"(?:doing|do|does|machen|macht|faisons|fait) $"
)


def _counts(passage: Passage) -> bool:
    return any(quantity.unit in _DOMAIN_UNITS for quantity in counted(passage))


def _is_domain(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether anything in the message belongs to models and what surrounds them."""
    if passage.named("model", "family", "developer", "card", "product") or _counts(passage):
        return True
    if asks_about_an_act(passage.text) or asks_if_a_law_applies(passage.text):
        return True
    hosts = {name.id for name in passage.named("provider")}
    spoken = (passage.text[name.start : name.end] for name in passage.named("provider"))
    if hosts - _SELL_MUCH_ELSE or any(_SHOP.search(each) for each in spoken):
        return True
    words = {passage.text[hit.start : hit.end] for hit in passage.hits.of("offtopic", "llm")}
    if words - _GENERIC or (words and not _foreign_names(passage)):
        return True
    if any(passage.hits.of(table) for table in _DOMAIN_TABLES) or passage.hits.has("machine", "gpu", "unified"):
        return True
    if passage.hits.has("wish", "open_weights", "self_host", "cpu_only") or passage.hits.has("task", *_ONLY_OURS):
        return True
    if any(hit.weight >= 5 for hit in passage.hits.of("intent", *_SUBJECT)):
        return True
    if passage.hits.has("wish", "zero_retention", "no_training") or names_zero_retention(passage):
        return True
    if tells_of_work(passage):
        return True
    if passage.hits.has("task") and max(scores.get("recommend", 0), scores.get("compare", 0)) >= 3:
        return True
    if hosts and any(each.unit == "requests" and each.period in _OFTEN for each in passage.quantities):
        return True
    about_money = scores.get("cost", 0) >= 4
    return about_money and not passage.proper and not hosts


def _sounds_like_ours(passage: Passage, shares: Mapping[str, float]) -> bool:
    """Whether the words, though none is of the subject alone, together are those of a question on models.

    Money asked about beside another product's name is that product's.
    """
    named = passage.named("provider") or (passage.language == "en" and _foreign_names(passage))
    others_bill = named and max(sorted(shares), key=lambda label: shares[label]) == "cost"
    return shares["off_topic"] < _STRANGE and not others_bill


def _foreign_names(passage: Passage) -> frozenset[str]:
    """Capitalised words that are no place or people: what a message is about where it names no model."""
    told = {
        passage.text[hit.start : hit.end] for table in ("place", "nation", "tongue") for hit in passage.hits.of(table)
    }
    return passage.proper - {word for text in told for word in text.split()}
