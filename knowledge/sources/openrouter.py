"""OpenRouter: `/models` (the router's price) and `/models/{author}/{slug}/endpoints` (each host's).

USD per token or per unit, as strings. Quirks: -1 marks a router whose price depends on the model it picks; the price in
`/models` is the top host's and moves, which is why `/endpoints` is preferred where both are read; a host's tag may end
in its region.
"""

from datetime import date
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from knowledge.errors import SourceError
from knowledge.model_names import canonical_model
from knowledge.offering import Offering
from knowledge.source import Source
from knowledge.sources.openrouter_pricing import Pricing, is_routed, price_lists
from knowledge.sources.provider_ids import OPENROUTER_HOSTS

NAME = "OpenRouter"
CATALOGUE = "openrouter"
URL = "https://openrouter.ai/api/v1/models"
ENDPOINTS_URL = "https://openrouter.ai/api/v1/models/{model}/endpoints"
_CAPABILITIES = {
    "tools": "tools", "structured_outputs": "json_schema", "reasoning": "reasoning",
    "web_search_options": "web_search",
}  # fmt: skip
_INPUTS = {"image": "vision", "file": "pdf", "audio": "audio_in", "video": "video_in"}
# Not regions: which build of the model a host serves.
_BUILDS = frozenset({"turbo", "fast", "base", "high", "slow", "lightning", "highspeed", "beta", "free", "standard"})


Shape = TypeVar("Shape", bound=BaseModel)


class _Architecture(BaseModel):
    input_modalities: list[str] = []
    output_modalities: list[str] = []


class _TopProvider(BaseModel):
    max_completion_tokens: int | None = None


class _Model(BaseModel):
    id: str
    context_length: int | None = None
    architecture: _Architecture
    pricing: Pricing
    top_provider: _TopProvider = _TopProvider()
    supported_parameters: list[str] = []
    expiration_date: date | None = None


class _Endpoint(BaseModel):
    tag: str
    quantization: str | None = None
    context_length: int | None = None
    max_completion_tokens: int | None = None
    pricing: Pricing
    supported_parameters: list[str] = []


class _Hosted(BaseModel):
    id: str
    architecture: _Architecture
    endpoints: list[_Endpoint]


class _Models(BaseModel):
    data: list[_Model]


class _Endpoints(BaseModel):
    data: _Hosted


def parse(payload: bytes, checked_on: date) -> list[Offering]:
    """One offering for each priced model in `/models`, at the router itself. Raises `SourceError`."""
    models = _read(_Models, payload, URL).data
    found = [_offering(model, checked_on) for model in models if not is_routed(model.pricing)]
    priced = [offering for offering in found if offering.prices]
    if not priced:
        raise SourceError(NAME, URL, "holds no priced model")
    return priced


def parse_endpoints(payload: bytes, checked_on: date) -> list[Offering]:
    """One offering for each host of the one model in an `/endpoints` answer; none where nobody hosts it.

    Raises `SourceError`.
    """
    hosted = _read(_Endpoints, payload, ENDPOINTS_URL).data
    found = [_hosted(hosted, endpoint, checked_on) for endpoint in hosted.endpoints if not is_routed(endpoint.pricing)]
    return [offering for offering in found if offering.prices]


def _read(shape: type[Shape], payload: bytes, url: str) -> Shape:
    try:
        return shape.model_validate_json(payload)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the payload"
        raise SourceError(url, place, first["msg"]) from error


def _offering(model: _Model, checked_on: date) -> Offering:
    source = Source(url=URL, checked_on=checked_on, title=f"OpenRouter, {model.id}")
    return Offering(
        model=canonical_model(model.id),
        provider="openrouter",
        mode="chat",
        prices=price_lists(model.pricing, model.id, source, free=model.id.endswith(":free")),
        api_names=(model.id,),
        context_window_tokens=model.context_length,
        max_output_tokens=model.top_provider.max_completion_tokens,
        capabilities=_capabilities(model.architecture, model.supported_parameters),
        output_modalities=frozenset(model.architecture.output_modalities),
        deprecation_date=model.expiration_date,
    )


def _hosted(model: _Hosted, endpoint: _Endpoint, checked_on: date) -> Offering:
    host, _, variant = endpoint.tag.partition("/")
    key = f"{model.id}@{endpoint.tag}"
    page = ENDPOINTS_URL.format(model=model.id)
    source = Source(url=page, checked_on=checked_on, title=f"OpenRouter, {key}")
    return Offering(
        model=canonical_model(model.id),
        provider=OPENROUTER_HOSTS.get(host, host),
        mode="chat",
        prices=price_lists(endpoint.pricing, key, source, free=model.id.endswith(":free")),
        region=variant if variant and variant not in {*_BUILDS, endpoint.quantization} else None,
        api_names=(key,),
        context_window_tokens=endpoint.context_length,
        max_output_tokens=endpoint.max_completion_tokens,
        capabilities=_capabilities(model.architecture, endpoint.supported_parameters),
        output_modalities=frozenset(model.architecture.output_modalities),
    )


def _capabilities(architecture: _Architecture, parameters: list[str]) -> dict[str, bool]:
    """What the lists name; OpenRouter lists all it supports, so for parameters absence means no."""
    able = {word: parameter in parameters for parameter, word in _CAPABILITIES.items()} if parameters else {}
    takes = {word: kind in architecture.input_modalities for kind, word in _INPUTS.items()}
    return able | takes if architecture.input_modalities else able
