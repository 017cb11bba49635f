"""What an asker exports themself is no ban that is supposed."""

from collections.abc import Callable

import pytest

from bot.understanding.lexicon import Lexicon
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.reading import Reading
from bot.understanding.supposed_bans import supposed_bans


@pytest.mark.parametrize(
    "text",
    [
        "Are there any restrictions on exporting model weights (EAR) if we send llama weights to our Vietnam office",
        "is there any rule if we export qwen weights to Chile",
    ],
)
def test_whether_there_is_a_rule_supposes_no_ban(lexicon: Lexicon, text: str) -> None:
    assert supposed_bans(look_at(tidy(text), lexicon)) == ()


def test_a_ban_that_is_supposed_stays_one(lexicon: Lexicon) -> None:
    assert supposed_bans(look_at(tidy("what do we lose if there is a ban on Qwen in the US?"), lexicon))


@pytest.mark.parametrize("text", ["TISAX supplier here, is Kimi K3 allowed?", "TISAX and Kimi K3, allowed?"])
def test_a_certificate_of_hosts_is_no_question_of_the_licence(reader: Callable[..., Reading], text: str) -> None:
    assert reader(text).intents[0] == "residency"


@pytest.mark.parametrize(
    ("text", "requests", "period"),
    [
        ("30k consults/mo, 4k tok in 500 out, which model", 30_000, "month"),
        ("5k prior auths/day, 3k tok in 200 out, which model", 5_000, "day"),
        ("9k KYC checks/day, 2k in 100 out, cost on claude haiku 5.5", 9_000, "day"),
    ],
)
def test_so_many_things_behind_a_slash_are_requests(
    reader: Callable[..., Reading], text: str, requests: int, period: str
) -> None:
    understood = reader(text).understood

    assert (understood.requests, understood.requests_period) == (requests, period)
