"""What catalogues still price although the host's own page has dropped it, without naming the day."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from knowledge.offering import Offering

WITHDRAWN = {
    "deepseek": frozenset({
        "deepseek-coder", "deepseek-r1", "deepseek-v3", "deepseek-v3.1-terminus", "deepseek-v3.2", "deepseek-v3.2-exp",
    }),
}  # fmt: skip
"""Provider to models. DeepSeek: https://api-docs.deepseek.com/quick_start/pricing, read on 2026-11-25, lists
deepseek-flash and deepseek-v4-pro alone; the V3 and R1 services are retired, their weights live on elsewhere."""


def with_withdrawn(offerings: Iterable[Offering]) -> Iterator[Offering]:
    """The offerings, those that are withdrawn marked so; one with a day on which it ends has no need of it."""
    for each in offerings:
        gone = each.model in WITHDRAWN.get(each.provider, ())
        yield replace(each, deprecated=True) if gone and each.deprecation_date is None else each
