"""Replacing a person's price snapshot with today's: every source read and parsed first, then one file swapped."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path

from knowledge.catalogue import Catalogue
from knowledge.offering import Offering
from knowledge.snapshot import build, write
from knowledge.sources import genai_prices, litellm, models_dev, openrouter


def refresh(
    path: Path,
    checked_on: date,
    read: Callable[[str], bytes],
    *,
    also: Collection[str] = (),
    hosts_of: Iterable[str] = (),
) -> Catalogue:
    """The new catalogue, already at `path`. `read` is `knowledge.download.download` with its client bound.

    `also` names catalogues ("openrouter", "models.dev") whose offerings fill what the two lack; `hosts_of` are
    OpenRouter ids whose hosts are wanted. Raises `SourceError` for a source that cannot be read whole, `SnapshotError`
    for a result that cannot be read back, `OSError` where `path` cannot be written; the old snapshot is untouched then.
    """
    others = list(_others(checked_on, read, also, hosts_of))
    text = build(read(litellm.URL), read(genai_prices.URL), checked_on, others)
    fresh = Catalogue(text, str(path))
    fresh.all()
    write(text, path)
    return fresh


def _others(
    checked_on: date, read: Callable[[str], bytes], also: Collection[str], hosts_of: Iterable[str]
) -> Iterable[Offering]:
    # Hosts before the router: what a host charges is nearer to a fact than the router's momentary pick.
    for model in hosts_of:
        yield from openrouter.parse_endpoints(read(openrouter.ENDPOINTS_URL.format(model=model)), checked_on)
    if openrouter.CATALOGUE in also:
        yield from openrouter.parse(read(openrouter.URL), checked_on)
    if models_dev.CATALOGUE in also:
        yield from models_dev.parse(read(models_dev.URL), checked_on)
