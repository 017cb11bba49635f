"""A team's standing rules: what must never be recommended, and what to assume of every asker.

The file is TOML (`sextant.toml`, or the path in `SEXTANT_POLICY`):

    [origins]
    block = ["CN"]              # makers' countries, ISO 3166, or EU
    require = []
    [providers]
    block = ["deepseek"]        # ids of facts/providers.csv
    require = []
    [regions]
    require = ["EU"]            # where prompts may be processed
    block = []
    [licences]
    require = "permissive"      # commercial, permissive, mit, apache-2.0
    block = ["kimi-k3"]         # ids of facts/licences.csv
    [defaults]
    user_context = ["eu_personal_data"]
    budget_usd = 3000
    budget_period = "month"
"""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec import Struct

from bot.errors import PolicyError
from bot.understood import Understood
from bot.wording.figures import per, usd

USER_CONTEXTS = frozenset({
    "us_federal_civilian", "us_defense", "us_state", "us_contractor", "eu_personal_data", "health", "finance",
    "government", "china_user", "minors",
})  # fmt: skip
PERIODS = frozenset({"once", "request", "day", "week", "month", "year"})
LICENCES = frozenset({"commercial", "permissive", "mit", "apache-2.0", "research"})
_TABLES = {
    "origins": ("block", "require"),
    "providers": ("block", "require"),
    "regions": ("block", "require"),
    "licences": ("block", "require"),
    "defaults": ("user_context", "budget_usd", "budget_period"),
}


class Policy(Struct, frozen=True, kw_only=True):
    """Constraints added to every question. Empty means no rule."""

    block_origins: tuple[str, ...] = ()
    require_origins: tuple[str, ...] = ()
    block_providers: tuple[str, ...] = ()
    require_providers: tuple[str, ...] = ()
    block_regions: tuple[str, ...] = ()
    require_regions: tuple[str, ...] = ()
    block_licences: tuple[str, ...] = ()
    require_licence: str | None = None
    user_context: tuple[str, ...] = ()
    budget_usd: Decimal | None = None
    budget_period: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no rule is set."""
        return all(not getattr(self, name) for name in self.__struct_fields__)

    def wishes(self) -> Understood:
        """The rules as constraints. They hold beside the asker's own, so neither can loosen the other."""
        return Understood(
            exclude_origin=self.block_origins,
            require_origin=self.require_origins,
            exclude_providers=self.block_providers,
            providers=self.require_providers,
            exclude_host_region=self.block_regions,
            host_region=self.require_regions,
            licence=self.require_licence,
            user_context=self.user_context,
            budget_usd=self.budget_usd,
            budget_period=self.budget_period,
        )

    def to_tables(self) -> dict[str, dict[str, Any]]:
        """The tables of the file, with only what is set; `policy_from` makes the same policy of them."""
        values: dict[str, dict[str, Any]] = {
            "origins": {"block": list(self.block_origins), "require": list(self.require_origins)},
            "providers": {"block": list(self.block_providers), "require": list(self.require_providers)},
            "regions": {"block": list(self.block_regions), "require": list(self.require_regions)},
            "licences": {"block": list(self.block_licences), "require": self.require_licence},
            "defaults": {
                "user_context": list(self.user_context),
                "budget_usd": None if self.budget_usd is None else _number(self.budget_usd),
                "budget_period": self.budget_period,
            },
        }
        kept = {table: {key: value for key, value in keys.items() if value not in (None, [])}
                for table, keys in values.items()}  # fmt: skip
        return {table: keys for table, keys in kept.items() if keys}

    def budget_in_words(self) -> str | None:
        """`$500 a month`; `None` where no budget is set."""
        return None if self.budget_usd is None else f"{usd(self.budget_usd)}{per(self.budget_period or 'month')}"

    def rules(self) -> tuple[str, ...]:
        """The rules in words, for "this answer obeys your policy"."""
        shown = (
            ("no models made in", self.block_origins),
            ("only models made in", self.require_origins),
            ("not at", self.block_providers),
            ("only at", self.require_providers),
            ("not processed in", self.block_regions),
            ("processed in", self.require_regions),
            ("not under licence", self.block_licences),
            ("licence", (self.require_licence,) if self.require_licence else ()),
            ("treated as", self.user_context),
        )
        return tuple(f"{words} {', '.join(values)}" for words, values in shown if values)


def parse_policy(payload: bytes, place: str) -> Policy:
    """The policy in a TOML file; `place` names the file in errors.

    Raises `PolicyError` for text that is not TOML, unknown tables or keys, and values of the wrong kind.
    """
    try:
        content = tomllib.loads(payload.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PolicyError(f"{place}: not a TOML file in UTF-8 ({error}); fix the line or remove the file") from error
    return policy_from(content, place)


def policy_from(content: Mapping[str, Any], place: str) -> Policy:
    """The policy in the tables of the file, however they were read; `place` names them in errors.

    Raises `PolicyError` for unknown tables or keys, and values of the wrong kind.
    """
    for table, keys in content.items():
        _known(table, _TABLES, place, "table")
        if not isinstance(keys, Mapping):
            raise PolicyError(f"{place}: [{table}] must be a table, such as [origins]")
        for key in keys:
            _known(key, _TABLES[table], f"{place}: [{table}]", "key")
    return _policy(content, place)


def _policy(content: Mapping[str, Mapping[str, Any]], place: str) -> Policy:
    def words(table: str, key: str) -> tuple[str, ...]:
        value = content.get(table, {}).get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise PolicyError(f"{place}: {table}.{key} must be a list of words, such as ['EU']")
        return tuple(value)

    defaults = content.get("defaults", {})
    contexts = words("defaults", "user_context")
    for context in contexts:
        _known(context, USER_CONTEXTS, f"{place}: defaults.user_context", "word")
    period = _word(content, "defaults", "budget_period", PERIODS, place)
    return Policy(
        block_origins=_upper(words("origins", "block")),
        require_origins=_upper(words("origins", "require")),
        block_providers=words("providers", "block"),
        require_providers=words("providers", "require"),
        block_regions=words("regions", "block"),
        require_regions=words("regions", "require"),
        block_licences=words("licences", "block"),
        require_licence=_word(content, "licences", "require", LICENCES, place),
        user_context=contexts,
        budget_usd=_amount(defaults.get("budget_usd"), f"{place}: defaults.budget_usd"),
        budget_period=period or ("month" if "budget_usd" in defaults else None),
    )


def _word(content: Mapping[str, Any], table: str, key: str, allowed: frozenset[str], place: str) -> str | None:
    value = content.get(table, {}).get(key)
    if value is None:
        return None
    _known(value, allowed, f"{place}: {table}.{key}", "word")
    return str(value)


def _known(word: object, allowed: Any, place: str, what: str) -> None:
    if word not in allowed:
        raise PolicyError(f"{place}: unknown {what} {word!r}; known are {', '.join(sorted(allowed))}")


def _amount(value: Any, place: str) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise PolicyError(f"{place} must be an amount in USD, such as 3000")
    return Decimal(str(value))


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _upper(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.upper() for word in words)
