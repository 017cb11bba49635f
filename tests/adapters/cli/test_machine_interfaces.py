"""What programs call: one JSON object a line, in order, and nothing else on standard output."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

Sextant = Callable[..., Any]
DAY = ("--today", "2026-11-25")
CASE = {"id": "c1", "provider": "moonshotai", "model": "kimi-k3", "usage": {"input": 1000, "output": 500}, "at": None}


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_batch_is_answered_line_by_line_in_order(sextant: Sextant) -> None:
    """Good lines get answers, bad ones an error object with the id they have, and the run goes on."""
    asked = "\n".join((
        json.dumps({"id": "a", "question": "price of kimi-k3?"}),
        "not json",
        "",
        json.dumps({"id": "b"}),
        json.dumps({"id": "c", "question": "x", "history": "y"}),
        json.dumps({"id": "d", "question": "x", "today": "soon"}),
        json.dumps(["a", "list"]),
        json.dumps({"id": "e", "question": "and at batch prices?", "history": ["price of kimi-k3?"]}),
    ))  # fmt: skip

    run = sextant("ask", "--json", "--batch", "-", *DAY, stdin=asked)

    found = lines(run.out)
    assert run.code == 0
    assert [each["id"] for each in found] == ["a", "line-2", "b", "c", "d", "line-7", "e"]
    assert ["error" in each for each in found] == [False, True, True, True, True, True, False]
    assert all(each["schema"] == 1 for each in found)
    assert "line 5: history must be a list of texts" in found[3]["error"]["message"]
    assert found[6]["understood"] == {"models": ["kimi-k3"], "batch": True}


def test_one_answer_is_one_line(sextant: Sextant) -> None:
    """`--json` prints the whole answer as one object on one line, whatever the text holds."""
    run = sextant("ask", "--json", *DAY, "was kostet kimi-k3?\n\nund 价格?")

    assert run.out.count("\n") == 1
    assert lines(run.out)[0]["question"] == "was kostet kimi-k3?\n\nund 价格?"


def test_a_bill_is_an_answer_of_the_contract(sextant: Sextant) -> None:
    """`cost --json` speaks the same contract as `ask`; its lines add up."""
    run = sextant("cost", "kimi-k3", "--input", "40M", "--output", "8M", "--cached", "70%", "--json", *DAY)

    (answer,) = lines(run.out)
    (cost,) = answer["costs"]
    assert answer["intent"] == "cost"
    assert answer["understood"] == {
        "models": ["kimi-k3"], "input_tokens": 40_000_000, "output_tokens": 8_000_000, "cached_share": 0.7
    }  # fmt: skip
    assert sum(Decimal(line["usd"]) for line in cost["lines"]) == Decimal(cost["total_usd"])
    assert {mark for line in answer["costs"] for mark in line["citations"]} <= {
        each["id"] for each in answer["citations"]
    }


def test_bills_by_name_and_in_words_agree(sextant: Sextant) -> None:
    """`cost` with options and a question with the same figures come to the same sum."""
    by_name = sextant("cost", "kimi-k3", "--input", "2M", "--output", "500k", "--json", *DAY)
    in_words = sextant("ask", "--json", *DAY, "what does kimi-k3 cost for 2M in and 500k out?")

    totals = [lines(run.out)[0]["costs"][0]["total_usd"] for run in (by_name, in_words)]
    assert totals[0] == totals[1]


def test_usage_reports_are_priced_line_by_line(sextant: Sextant, tmp_path: Path) -> None:
    """Each report gets its bill, or an error with its code; a line that is no report does not end the run."""
    reports = tmp_path / "usage.jsonl"
    cases = (CASE, CASE | {"id": "c2", "model": "kimi-k9"}, CASE | {"id": "c3", "usage": 7})
    reports.write_text("\n".join((*map(json.dumps, cases), "{", "[1]")), encoding="utf-8")

    run = sextant("cost", "--json", "--batch", str(reports))

    found = lines(run.out)
    assert run.code == 0
    assert [each["id"] for each in found] == ["c1", "c2", "c3", "line-4", "line-5"]
    assert found[0]["lines"]
    assert Decimal(found[0]["total_usd"]) > 0
    assert [each["error"]["code"] for each in found[1:]] == ["unknown_model", "bad_usage", "bad_usage", "bad_usage"]


def test_a_ranking_leaves_a_board_out(sextant: Sextant) -> None:
    """`rank --json` follows the contract; without a board, that board is no evidence."""
    whole = lines(sextant("rank", "coding", "--json").out)[0]
    board = whole["citations"][0]["title"]

    less = lines(sextant("rank", "coding", "--json", "--without", board).out)[0]

    assert list(whole) == ["schema", "task", "as_of", "models", "citations"]
    assert [each["quality"] for each in whole["models"]] == sorted(
        (e["quality"] for e in whole["models"]), reverse=True
    )
    assert board not in {each["title"] for each in less["citations"]}


def test_models_come_one_a_line(sextant: Sextant) -> None:
    """Filters hold for every line, and a line says where its price is from."""
    run = sextant("models", "--not-origin", "CN", "--max-out", "$1", "--open-weights", "--limit", "5", "--json", *DAY)

    found = lines(run.out)
    assert len(found) == 5
    assert all("CN" not in each["origins"] for each in found)
    assert all(each["open_weights"] is True for each in found)
    assert all(Decimal(each["output_usd_per_mtok"]) <= 1 for each in found)
    assert all(each["source"]["url"] for each in found)


def test_conflicts_name_both_figures(sextant: Sextant) -> None:
    """A disputed figure comes with both catalogues, and they differ by more than half a percent."""
    found = lines(sextant("facts", "conflicts", "--json").out)

    assert len(found) > 50
    for each in found:
        chosen, other = Decimal(each["chosen"]), Decimal(each["other"])
        assert each["chosen_catalogue"] != each["other_catalogue"]
        assert abs(chosen - other) > Decimal("0.005") * min(chosen, other)


@pytest.mark.parametrize("verb", [("ask", "price of kimi-k3"), ("cost", "kimi-k3"), ("compare", "kimi-k3", "glm-5.3")])
def test_a_policy_is_obeyed_and_said(sextant: Sextant, verb: tuple[str, ...]) -> None:
    """Whatever the way in, the answer names the policy in force."""
    Path("sextant.toml").write_text('[origins]\nblock = ["CN"]\n', encoding="utf-8")

    run = sextant(*verb, *DAY)

    assert run.code == 0
    assert "no models made in CN" in run.out


def test_a_barred_model_is_priced_and_called_barred(sextant: Sextant) -> None:
    """A bill for a model that the policy blocks says so, and the row says which rule it breaks."""
    Path("sextant.toml").write_text('[origins]\nblock = ["CN"]\n', encoding="utf-8")

    (answer,) = lines(sextant("cost", "kimi-k3", "--input", "1M", "--json", *DAY).out)

    assert "policy bars it" in answer["text"]
    assert answer["recommendations"][0]["breaks"] == ["exclude_origin"]


def test_a_policy_on_hosts_moves_the_bill(sextant: Sextant) -> None:
    """Where the policy blocks the usual host, the bill is for another."""
    Path("sextant.toml").write_text('[providers]\nblock = ["moonshot"]\n', encoding="utf-8")

    (answer,) = lines(sextant("cost", "kimi-k3", "--input", "1M", "--json", *DAY).out)

    assert answer["costs"][0]["provider"] != "moonshot"
