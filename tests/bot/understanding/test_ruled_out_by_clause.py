"""What a clause of its own rules out, or makes the only choice: "nothing whose base is Chinese"."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

KEYS = ("require_origin", "exclude_origin", "host_region", "exclude_host_region")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nothing whose base was pre-trained by a Russian firm, best coding model", {"exclude_origin": ["RU"]}),
        ("our policy forbids models which were developed by companies in China; summarising mails?",
         {"exclude_origin": ["CN"]}),
        ("anything but models that originate from the US, for translation", {"exclude_origin": ["US"]}),
        ("keine Modelle, deren Grundlage aus China kommt, zum Zusammenfassen", {"exclude_origin": ["CN"]}),
        ("nada cuya base venga de una empresa rusa, para resumir", {"exclude_origin": ["RU"]}),
        ("rien qui vienne de Chine pour résumer des mails, quel modèle ?", {"exclude_origin": ["CN"]}),
        ("nessun modello che sia fatto in Cina, per riassumere", {"exclude_origin": ["CN"]}),
        ("do not offer us anything with Russian roots, for summaries", {"exclude_origin": ["RU"]}),
        ("nothing which is processed on machines in the US, summaries of mails", {"exclude_host_region": ["US"]}),
        ("nothing that isn't made in Europe, for summaries", {"require_origin": ["EU"]}),
        ("nothing that isn't hosted in Switzerland, summaries of mails", {"host_region": ["CH"]}),
        ("which hosts keep nothing and sit in the EU", {"host_region": ["EU"]}),
        ("no problem with models that come from China, cheapest for summaries?", {}),
        ("nothing against models made in China, which is best for summaries", {}),
    ],
)  # fmt: skip
def test_a_clause_rules_a_place_out(reader: Callable[..., Reading], text: str, expected: dict[str, list[str]]) -> None:
    """However long the clause between "nothing" and the place is; a second denial makes it the only choice."""
    said = reader(text).understood.to_json()
    assert {key: said[key] for key in KEYS if key in said} == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("we settle insurance claims in Portugal, 9k a month, 4 pages each, which model", False),
        ("I answer complaints in Ireland, which model for summaries", False),
        ("3,000 pages a day in the EU, which model", True),
    ],
)
def test_work_in_a_place_tells_no_host(reader: Callable[..., Reading], text: str, *, unit: bool) -> None:
    """A kind of text before "in" is no amount of it."""
    assert bool(reader(text).understood.host_region) is unit
