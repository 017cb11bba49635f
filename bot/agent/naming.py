"""What SEXTANT_MODEL names: a provider and one of its models, who made it, and whether an operator admits it."""

from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

from msgspec import Struct

from bot.agent.errors import ModelError
from bot.places import within
from bot.understanding.lexicon import Lexicon
from bot.understanding.resolving import resolve_model
from knowledge.facts import Facts

PACKAGES = {
    "openai": "langchain-openai", "anthropic": "langchain-anthropic", "google_genai": "langchain-google-genai",
    "mistralai": "langchain-mistralai", "ollama": "langchain-ollama",
}  # fmt: skip
KEYS = {"openai": "OPENAI_API_KEY", "anthropic": "ANTHROPIC_API_KEY", "google_genai": "GOOGLE_API_KEY",
        "mistralai": "MISTRAL_API_KEY"}  # fmt: skip
_HOSTS = {"openai": "openai", "anthropic": "anthropic", "google_genai": "google", "mistralai": "mistral"}


class ModelName(Struct, frozen=True, kw_only=True):
    """`anthropic:claude-haiku-5-5`; `base_url` is another address that speaks the provider's protocol."""

    provider: str
    model: str
    base_url: str | None = None
    has_key: bool = True

    def __str__(self) -> str:
        return f"{self.provider}:{self.model}"

    @property
    def host(self) -> str | None:
        """Id of the provider that serves it; `None` where an address of one's own does."""
        return None if self.base_url else _HOSTS.get(self.provider)

    @property
    def is_local(self) -> bool:
        """Whether it runs on this machine or in this network, so that nothing leaves it."""
        if not self.base_url:
            return self.provider == "ollama"
        name = urlsplit(self.base_url).hostname or ""
        try:
            return ip_address(name).is_private
        except ValueError:
            return name == "localhost" or name.endswith((".local", ".internal")) or "." not in name


class ModelChoice(Struct, frozen=True, kw_only=True):
    """What was configured: names as in SEXTANT_MODEL, and the keys that are there."""

    model: str
    base_url: str | None = None
    fallback: str | None = None
    allowed_origins: tuple[str, ...] = ()
    redact: bool = False
    keys: frozenset[str] = frozenset()
    """Names of the variables that hold a key."""


def parse_name(text: str, base_url: str | None = None, *, has_key: bool = True) -> ModelName:
    """The name in `text`. Raises `ModelError` for one without a provider that can be called."""
    provider, _, model = text.strip().partition(":")
    if provider not in PACKAGES or not model.strip():
        raise ModelError(
            f"{text!r} is not PROVIDER:MODEL, such as anthropic:claude-haiku-5-5; providers are {', '.join(PACKAGES)}"
        )
    return ModelName(provider=provider, model=model.strip(), base_url=base_url, has_key=has_key)


def names_of(choice: ModelChoice) -> tuple[ModelName, ...]:
    """The model and its stand-in. Raises `ModelError` for a name that is none, and where a key is missing."""
    found = []
    for text in (choice.model, choice.fallback):
        if text is None:
            continue
        provider = text.partition(":")[0]
        url = choice.base_url if text == choice.model or provider == choice.model.partition(":")[0] else None
        variable = KEYS.get(provider)
        name = parse_name(text, url, has_key=variable in choice.keys)
        if variable is not None and not name.has_key and url is None:
            raise ModelError(f"{name} needs the key in {variable}; set it, or unset SEXTANT_MODEL")
        found.append(name)
    return tuple(found)


def known_id(name: ModelName, lexicon: Lexicon) -> str | None:
    """The canonical id of the model, as the tables know it; a tag of Ollama's (`qwen3.8:32b`) is left out."""
    plain = name.model.rpartition("/")[2]
    spellings = (plain, plain.removesuffix("-latest"), plain.partition(":")[0])
    found = [identifier for each in spellings for identifier in resolve_model(each, lexicon)]
    told = (each for each in found if each in lexicon.models and lexicon.models[each].developer)
    return next(told, found[0] if found else None)


def origins_of(name: ModelName, facts: Facts, lexicon: Lexicon) -> tuple[str, ...]:
    """Countries of the model's maker, of those whose models it was made from, and of its host; empty where unknown."""
    model = facts.model(known_id(name, lexicon) or "")
    if model is None:
        return ()
    makers = [facts.developers.get(each.developer) for each in (model, *facts.lineage(model.id))]
    if any(maker is None or maker.country is None for maker in makers):
        return ()
    host = facts.providers.get(name.host or "")
    places = [maker.country for maker in makers if maker]
    places += [host.hq_country, host.parent_country] if host else []
    return tuple(dict.fromkeys(place for place in places if place))


def admit(name: ModelName, allowed: Iterable[str], facts: Facts, lexicon: Lexicon) -> None:
    """Returns where an operator's list of countries (or EU) admits the model; an empty list admits all.

    Raises `ModelError` where its maker, a maker of its bases or its host is elsewhere, or is not known.
    """
    listed = tuple(allowed)
    if not listed:
        return
    found = origins_of(name, facts, lexicon)
    if not found:
        raise ModelError(
            f"no table on board says who made {name}, so SEXTANT_MODEL_ALLOWED_ORIGINS ({', '.join(listed)}) cannot "
            "admit it; choose a model that `sextant models` lists, or unset the list"
        )
    refused = [place for place in found if not any(within(place, each) for each in listed)]
    if refused:
        raise ModelError(
            f"{name} is made or served by a company in {', '.join(refused)}, and SEXTANT_MODEL_ALLOWED_ORIGINS admits "
            f"only {', '.join(listed)}; choose another SEXTANT_MODEL or widen the list"
        )
    if name.base_url and not name.is_local:
        raise ModelError(
            f"who serves {name} at {urlsplit(name.base_url).hostname} is not known, so SEXTANT_MODEL_ALLOWED_ORIGINS "
            f"({', '.join(listed)}) cannot admit it; use an address in your own network, or unset the list"
        )
