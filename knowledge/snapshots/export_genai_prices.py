"""Development only: writes the data inside the genai-prices package as JSON in the shape of its v2 data file.

Run by `make snapshot` in a throw-away environment that holds genai-prices and nothing of this project:

    python knowledge/snapshots/export_genai_prices.py > genai_prices.json
"""

import dataclasses
import datetime as dt
import json
import sys
from decimal import Decimal
from typing import Any

from genai_prices.data import providers  # type: ignore[import-not-found]

SKIPPED = frozenset({"description", "extractors", "api_pattern"})
"""What our parser has no use for: prose, and how to read usage out of API responses."""


def plain(value: Any) -> Any:
    """`value` as JSON values; prices stay exact because they leave as text."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if item is not None}
    if dataclasses.is_dataclass(value):
        fields = {field.name.strip("_"): getattr(value, field.name) for field in dataclasses.fields(value)}
        return plain({name: item for name, item in fields.items() if name not in SKIPPED and item != ""})
    if hasattr(value, "__dict__"):
        return plain({name: item for name, item in vars(value).items() if not name.startswith("_")})
    return value


if __name__ == "__main__":
    json.dump(plain(providers), sys.stdout, ensure_ascii=False, indent=1)
