"""Tables pasted into a message."""

import pytest

from bot.understanding.pasted_tables import told


@pytest.mark.parametrize(
    ("table", "sentences"),
    [
        (
            "Our bill?\n| model | calls | in | out |\n|---|---:|---|---|\n| kimi k3 | 900/day | 1.2k | 300 |\nThanks",
            "Our bill?\nkimi k3: 900 requests per day, 1.2k tokens in, 300 tokens out.\nThanks",
        ),
        (
            "| model | calls | in |\n|---|---|---|\n| kimi k3 | 9/day | 7 |\n| glm-5.3 | 40/hour | 80 |",
            "kimi k3: 9 requests per day, 7 tokens in; glm-5.3: 40 requests per hour, 80 tokens in.",
        ),
        (
            "Modell\tAnfragen pro Tag\tEingabe\tAusgabe\nkimi k3\t20.000\t1.500\t300",
            "kimi k3: 20.000 requests per day, 1.500 tokens in, 300 tokens out.",
        ),
        ("| name | age | town |\n|---|---|---|\n| Ann | 4 | Ulm |", None),
        ("a | b", None),
        ("| model | calls | in | out |", None),
    ],
)  # fmt: skip
def test_rows_of_models_are_told_as_sentences(table: str, sentences: str | None) -> None:
    """A head that counts calls and tokens makes sentences of its rows; any other table stays as it is."""
    assert told(table) == (sentences or table)
