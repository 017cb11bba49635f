"""What the options of a command ask, in the words that a person would have typed."""

import re
from collections.abc import Sequence

_COUNT = re.compile(r"(?P<count>[\d.,]+\s?[kKmM]?)\b\s*(?P<rest>.*)", re.DOTALL)


def about(question: str, *, model: str | None, provider: str | None) -> str:
    """A question that is limited to a model or a host."""
    named = _at(model or "", provider).strip()
    return f"{question} ({named})" if named else question


def cost_of(
    model: str,
    *,
    provider: str | None,
    input_tokens: str | None,
    output_tokens: str | None,
    cached_percent: int | None,
    requests: str | None,
) -> str:
    """A bill: `cost of gpt-6-luna at Azure: 1,000 requests a month, 2k in, 500 out, 80% cached`."""
    return _with(f"cost of {_at(model, provider)}", _workload(input_tokens, output_tokens, cached_percent, requests))


def comparison(models: Sequence[str], *, input_tokens: str | None, output_tokens: str | None) -> str:
    """Two models or more side by side, for a workload where one is given."""
    return _with(f"compare {', '.join(models)}", _workload(input_tokens, output_tokens, None, None))


def _at(model: str, provider: str | None) -> str:
    return f"{model} at {provider}" if provider else model


def _workload(
    input_tokens: str | None, output_tokens: str | None, cached_percent: int | None, requests: str | None
) -> list[str]:
    return [
        words
        for words in (
            _counted(requests or ""),
            f"{input_tokens} in" if input_tokens else "",
            f"{output_tokens} out" if output_tokens else "",
            f"{cached_percent}% cached" if cached_percent is not None else "",
        )
        if words
    ]


def _counted(requests: str) -> str:
    """`1,000 a day` as `1,000 requests a day`."""
    match = _COUNT.fullmatch(requests.strip())
    if match is None or "request" in requests:
        return requests.strip()
    return f"{match['count']} requests {match['rest']}".strip()


def _with(head: str, workload: Sequence[str]) -> str:
    return f"{head}: {', '.join(workload)}" if workload else head
