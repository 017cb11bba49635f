"""The price snapshot that ships: building it from the catalogues' own files, and writing it whole or not at all.

A text file. The first line is a JSON head (schema, day, source URLs, provider rules), every other line is
`provider TAB model TAB JSON`, sorted, so that a refresh reads well as a diff and comes out the same byte for byte.
"""

import argparse
import json
import tempfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from knowledge.grouping import grouped, without_bare_bedrock
from knowledge.offering import Offering
from knowledge.reconcile import reconcile
from knowledge.snapshot_codec import encode
from knowledge.sources import genai_prices, litellm
from knowledge.sources.withdrawn import with_withdrawn
from knowledge.unstated import with_unstated

SCHEMA = 1


def build(litellm_map: bytes, genai_data: bytes, checked_on: date, others: Iterable[Offering] = ()) -> str:
    """The snapshot's text from the two catalogues; `others` fill in models at places that neither has.

    Raises `SourceError` for a payload that cannot be read whole.
    """
    offerings = reconcile(
        grouped(without_bare_bedrock(litellm.parse(litellm_map, checked_on))),
        grouped(genai_prices.parse(genai_data, checked_on)),
        checked_on,
    )
    known = {(each.provider, each.model) for each in offerings}
    offerings += [each for each in grouped(others) if (each.provider, each.model) not in known]
    return to_text(with_unstated(with_withdrawn(offerings)), genai_prices.provider_rules(genai_data), checked_on)


def to_text(offerings: Iterable[Offering], rules: list[dict[str, Any]], checked_on: date) -> str:
    """The snapshot's text: the same offerings give the same bytes, in whatever order they come."""
    urls: dict[str, int] = {}
    ordered = sorted(offerings, key=lambda each: (each.provider, each.model, each.region or "", each.api_names))
    lines = [f"{each.provider}\t{each.model}\t{_json(encode(each, urls))}" for each in ordered]
    head = {"schema": SCHEMA, "checked_on": checked_on.isoformat(), "urls": list(urls), "providers": rules}
    return "\n".join((_json(head), *lines, ""))


def write(text: str, path: Path) -> None:
    """Puts `text` at `path` in one step: a reader sees the old file or the new one. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False, newline="\n") as stream:
        temporary = Path(stream.name)
        stream.write(text)
    try:
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def main() -> None:
    """`python -m knowledge.snapshot`: builds the shipped file from two files on disk."""
    parser = argparse.ArgumentParser(description="Build the price snapshot from the catalogues' own files.")
    parser.add_argument("--litellm", type=Path, required=True, help="LiteLLM's price map")
    parser.add_argument("--genai-prices", type=Path, required=True, help="genai-prices' data, version 2")
    parser.add_argument("--checked-on", type=date.fromisoformat, required=True, help="the day both were published")
    parser.add_argument("--out", type=Path, required=True, help="where the snapshot goes")
    given = parser.parse_args()
    text = build(given.litellm.read_bytes(), given.genai_prices.read_bytes(), given.checked_on)
    write(text, given.out)


if __name__ == "__main__":
    main()
