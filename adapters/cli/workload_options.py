"""Options that describe a workload, shared by `cost` and `compare`, and how their amounts are read."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

import click

from bot.understood import Understood

Command = TypeVar("Command", bound=Callable[..., Any])
PERIODS = ("second", "minute", "hour", "day", "week", "month", "year")
LARGEST = Decimal(10) ** 15
SCALES = {"": 1, "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_USUAL = re.compile(r"(?P<digits>\d{1,15}|\d{1,6}\.\d{1,2})(?P<scale>[kmbt]?)")
_REQUESTS = re.compile(
    r"(?P<count>[^/]+?)\s*(?:/|\bper\b|\ba\b)\s*(?P<period>[a-z]+)$|^(?P<alone>[^/]+)$", re.IGNORECASE
)


def workload_options(command: Command) -> Command:
    """Adds the options to a command."""
    for option in reversed(
        (
            click.option(
                "--input",
                "--in",
                "input_tokens",
                metavar="TOKENS",
                help="Input tokens, such as 2M; per request with --requests.",
            ),
            click.option("--output", "--out", "output_tokens", metavar="TOKENS", help="Output tokens, likewise."),
            click.option("--requests", metavar="N[/PERIOD]", help="Number of requests, such as 20k/day or 1M/month."),
            click.option("--cached", metavar="SHARE", help="Share of the input read from cache, such as 80%."),
            click.option("--region", metavar="PLACE", help="Where it must run: eu, us, de, eu-west-1."),
        )
    ):
        command = option(command)
    return command


def understood_from(
    *,
    models: tuple[str, ...],
    input_tokens: str | None,
    output_tokens: str | None,
    requests: str | None,
    cached: str | None,
    region: str | None,
    batch: bool,
) -> Understood:
    """The workload as the bot would have understood it from words. Raises `click.BadParameter` naming the option."""
    count, period = _requests(requests) if requests is not None else (None, None)
    return Understood(
        models=models,
        input_tokens=_tokens("--input", input_tokens),
        output_tokens=_tokens("--output", output_tokens),
        requests=count,
        requests_period=period,
        cached_share=_share(cached),
        host_region=(region.upper() if len(region) == 2 else region,) if region else (),
        batch=batch or None,
    )


def _tokens(option: str, text: str | None) -> int | None:
    return None if text is None else int(amount(option, text))


def amount(option: str, text: str) -> Decimal:
    """The amount in `text`, such as 500, 2M or 1.5B. Raises `click.BadParameter` naming `option`."""
    plain = text.strip().lower().removesuffix("tokens").strip()
    found = _plain(plain) or _read(plain)
    if found is None or found > LARGEST:
        raise click.BadParameter(f"{text!r} is not an amount; write 500, 2M or 1.5B, at most 10^15", param_hint=option)
    return found


def _plain(text: str) -> Decimal | None:
    """The usual forms, without loading the reader of all others."""
    match = _USUAL.fullmatch(text)
    return Decimal(match["digits"]) * SCALES[match["scale"]] if match else None


def _read(text: str) -> Decimal | None:
    from bot.understanding.numbers import find_numbers  # noqa: PLC0415  (its expressions take time to compile)

    found = find_numbers(text, "en", ())
    return found[0].value if [(each.start, each.end) for each in found] == [(0, len(text))] else None


def _requests(text: str) -> tuple[Decimal, str | None]:
    match = _REQUESTS.match(text.strip())
    if match is None:
        raise click.BadParameter(f"{text!r} is not a number of requests; write 20k/day", param_hint="--requests")
    if match["alone"]:
        return amount("--requests", match["alone"]), None
    period = {"s": "second", "sec": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month",
              "yr": "year"}.get(match["period"].lower(), match["period"].lower())  # fmt: skip
    if period not in PERIODS:
        raise click.BadParameter(f"{period!r} is no period; use {', '.join(PERIODS)}", param_hint="--requests")
    return amount("--requests", match["count"]), period


def _share(text: str | None) -> Decimal | None:
    if text is None:
        return None
    share = amount("--cached", text.strip().removesuffix("%"))
    share = share / 100 if text.strip().endswith("%") or share >= 2 else share
    if share > 1:
        raise click.BadParameter("a share lies between 0% and 100%", param_hint="--cached")
    return share
