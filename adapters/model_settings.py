"""What an operator may say about a language model, read from the environment where SEXTANT_MODEL is set."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

from msgspec import Struct, field
from msgspec.structs import fields, replace

from bot.agent.bounds import Bounds
from bot.agent.errors import ModelError
from bot.agent.naming import KEYS, ModelChoice, names_of

LIMITS = {
    "deadline_seconds": "SEXTANT_MODEL_DEADLINE_SECONDS",
    "tool_calls": "SEXTANT_MODEL_TOOL_CALLS",
    "model_calls": "SEXTANT_MODEL_CALLS",
    "tokens_per_answer": "SEXTANT_MODEL_TOKENS_PER_ANSWER",
    "output_tokens_per_call": "SEXTANT_MODEL_OUTPUT_TOKENS_PER_CALL",
    "usd_per_answer": "SEXTANT_MODEL_USD_PER_ANSWER",
    "usd_per_user_day": "SEXTANT_MODEL_USD_PER_USER_DAY",
    "usd_per_workspace_day": "SEXTANT_MODEL_USD_PER_WORKSPACE_DAY",
    "usd_per_day": "SEXTANT_MODEL_USD_PER_DAY",
    "tokens_per_day": "SEXTANT_MODEL_TOKENS_PER_DAY",
}
"""Field of `Bounds` to the variable that sets it."""
_LEAST = {"deadline_seconds": Decimal("0.1"), "model_calls": Decimal(1), "output_tokens_per_call": Decimal(50)}


class ModelSettings(Struct, frozen=True, kw_only=True):
    """The model chosen and its limits."""

    choice: ModelChoice
    bounds: Bounds = field(default_factory=Bounds)


def read_model_settings(environ: Mapping[str, str], faults: list[str]) -> ModelSettings | None:
    """The model's settings; `None` where SEXTANT_MODEL is not set. Adds to `faults` what cannot be used."""
    if not (model := _said(environ, "SEXTANT_MODEL")):
        return None
    base_url = _said(environ, "SEXTANT_MODEL_BASE_URL")
    if base_url and (urlsplit(base_url).scheme not in {"http", "https"} or not urlsplit(base_url).hostname):
        faults.append("SEXTANT_MODEL_BASE_URL must be an address that starts with http:// or https://")
    choice = ModelChoice(
        model=model,
        base_url=base_url,
        fallback=_said(environ, "SEXTANT_MODEL_FALLBACK"),
        allowed_origins=_places(environ, faults),
        redact=_switch(environ, "SEXTANT_MODEL_REDACT", faults),
        keys=frozenset(variable for variable in KEYS.values() if _said(environ, variable)),
    )
    try:
        names_of(choice)
    except ModelError as error:
        faults.append(f"SEXTANT_MODEL: {error}")
    return ModelSettings(choice=choice, bounds=_bounds(environ, faults))


def _said(environ: Mapping[str, str], name: str) -> str | None:
    return (environ.get(name) or "").strip() or None


def _places(environ: Mapping[str, str], faults: list[str]) -> tuple[str, ...]:
    name = "SEXTANT_MODEL_ALLOWED_ORIGINS"
    places = tuple(each.strip().upper() for each in (_said(environ, name) or "").split(",") if each.strip())
    if any(len(each) != 2 or not each.isascii() or not each.isalpha() for each in places):
        faults.append(f"{name} must be countries of two letters, or EU, with commas between: US,EU")
    return places


def _switch(environ: Mapping[str, str], name: str, faults: list[str]) -> bool:
    value = (_said(environ, name) or "no").lower()
    if value not in {"yes", "no", "1", "0", "true", "false", "on", "off"}:
        faults.append(f"{name} must be yes or no")
    return value in {"yes", "1", "true", "on"}


def _bounds(environ: Mapping[str, str], faults: list[str]) -> Bounds:
    defaults = Bounds()
    given = {}
    for each in fields(Bounds):
        text = _said(environ, LIMITS[each.name])
        if text is None:
            continue
        kind: Callable[[Decimal], int | float | Decimal] = type(getattr(defaults, each.name))
        try:
            amount = Decimal(text)
        except InvalidOperation:
            amount = Decimal("NaN")
        least = _LEAST.get(each.name, Decimal(0))
        whole = kind is not int or (amount.is_finite() and amount == amount.to_integral_value())
        if not amount.is_finite() or amount < least or not whole:
            faults.append(f"{LIMITS[each.name]} must be a number of at least {least}; zero is no limit")
            continue
        given[each.name] = kind(amount)
    return replace(defaults, **given)
