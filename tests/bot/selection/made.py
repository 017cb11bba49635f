"""Rows of made-up models, for tests of the choice alone."""

from datetime import date
from typing import Any

from bot.selection.rows import Row
from knowledge.entities import Developer, Licence, Model, Provider
from knowledge.offering import Offering

CHECKED = date(2026, 11, 25)
PAGE = "https://example.org"


def row(
    name: str,
    *,
    maker: str = "a",
    country: str | None = "US",
    host: str = "h",
    role: str = "host",
    released: str | None = None,
    **changes: Any,
) -> Row:
    """A row at $1 in and $2 out. Names of fields of offering, model, provider, licence or row change those."""
    parts = {kind: {key: value for key, value in changes.items() if key in kind.__struct_fields__}
             for kind in (Offering, Model, Provider, Licence, Row)}  # fmt: skip
    licence = {"name": "A licence", "kind": "proprietary", "commercial_use": "yes", "conditions": ""} | parts[Licence]
    return Row(
        offering=Offering(**({"model": name, "provider": host, "mode": "chat", "prices": ()} | parts[Offering])),
        model=Model(**({"id": name, "name": name, "developer": maker, "family": name, "released": released,
                        "source_url": PAGE, "checked_on": CHECKED} | parts[Model])),
        developer=Developer(id=maker, name=maker, country=country, ultimate_parent=None, parent_country=None, why="-",
                            source_url=PAGE, checked_on=CHECKED),
        provider=Provider(**({"id": host, "name": host, "role": role, "hq_country": None, "ultimate_parent": None,
                              "parent_country": None, "evidence": "docs", "source_url": PAGE, "source_date": None,
                              "checked_on": CHECKED} | parts[Provider])),
        licence=Licence(id="l", source_url=PAGE, checked_on=CHECKED, **licence),
        makers=frozenset({maker}),
        origins=frozenset({country} if country else ()),
        **({"input_rate": 1.0, "output_rate": 2.0, "cached_rate": None, "batch_input_rate": None,
            "batch_output_rate": None}
           | {key: value for key, value in parts[Row].items() if key not in {"offering", "model", "provider"}}),
    )  # fmt: skip
