"""Answers to messages about the picks before: lists, comparisons, a row elsewhere, why not, no fallback."""

import pytest

from tests.bot.conftest import Ask

FIRST = "best model for summarization"


def test_the_best_are_listed_in_their_order(ask: Ask) -> None:
    """So many as were asked for, all within the wishes; then those that follow."""
    first, more = ask("top 5", FIRST, "in the EU"), ask("show 3 more", FIRST, "in the EU", "top 5")

    assert first.text.startswith("**The 5 best for summarization on the boards: ")
    assert len(first.recommendations) == 5
    assert "runs in EU" in first.text
    assert more.text.startswith("**Next come ")
    assert "| 6 |" in more.text
    assert not {each.model for each in first.recommendations} & {each.model for each in more.recommendations}


def test_more_shows_none_of_the_picks(ask: Ask) -> None:
    """Only others."""
    told, more = ask(FIRST), ask("3 more", FIRST)

    assert len(more.recommendations) == 3
    assert not {each.model for each in told.recommendations} & {each.model for each in more.recommendations}


def test_where_price_comes_first_the_list_goes_by_price(ask: Ask) -> None:
    """Of those that are good enough."""
    rates = [
        each.price.output_usd_per_mtok
        for each in ask("top 4", "cheapest models for coding").recommendations
        if each.price
    ]

    assert len(rates) == 4
    assert all(rate is not None and rate < 1 for rate in rates)


def test_the_first_two_are_compared(ask: Ask) -> None:
    """Both as rows, with the task."""
    told, compared = ask(FIRST), ask("compare the first two", FIRST)

    assert {each.model for each in compared.recommendations} == {each.model for each in told.recommendations[:2]}
    assert "ranks highest for summarization" in compared.text


def test_the_second_one_elsewhere_is_that_model_there(ask: Ask) -> None:
    """With where it runs."""
    second = ask(FIRST).recommendations[1]
    answer = ask("the second one, but in the EU", FIRST)

    assert answer.text.startswith(f"**{second.model_name} can run in the EU: ")
    assert "is made by" not in answer.text.split("\n")[0]


def test_why_not_the_cheapest_is_told_by_rank_and_price(ask: Ask) -> None:
    """And does not make it lead from then on."""
    answer = ask("why not the cheapest?", FIRST)

    assert "is on the list as Budget" in answer.text
    assert " does not lead: it ranks number " in answer.text
    assert " less than Claude Opus 5.5." in answer.text
    after = ask("in the EU", FIRST, "why not the cheapest?").recommendations
    assert [each.role for each in after] == [each.role for each in ask("in the EU", FIRST).recommendations]


@pytest.mark.parametrize("text", ["too expensive", "that's too pricey", "zu teuer", "trop cher", "太贵了"])
def test_too_dear_asks_for_the_cheapest_that_will_do(ask: Ask, text: str) -> None:
    """As "cheaper?" does."""
    assert ask(text, FIRST).recommendations[0].role == "budget"


def test_a_dropped_fallback_leaves_the_rest_as_it_was(ask: Ask) -> None:
    """Until one is asked for again."""
    told, without = ask(FIRST), ask("drop the fallback", FIRST)

    assert [each.model for each in without.recommendations] == [
        each.model for each in told.recommendations if each.role != "fallback"
    ]


def test_the_verdict_on_a_model_comes_first_and_own_wishes_beside_it(ask: Ask) -> None:
    """For the asker of the thread."""
    own = ask("is Kimi allowed then?", "best model for RAG, no Chinese models").text
    law = ask("is DeepSeek allowed then?", "best coding model for a US federal contractor").text

    assert own.startswith("**No rule on board bars Kimi K3.1 Pro")
    assert "**Your own wish on origin rules Kimi K3.1 Pro out.**" in own
    assert law.startswith("**Not allowed for a US federal contractor")


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("can we use Kimi K3?", "and for a hospital in Spain?"),
        ("can we use qwen", "Korea, hospital"),
        ("what about using DeepSeek in Taiwan, we're a state-owned utility", "private chip firm in Taiwan"),
        ("peut-on utiliser DeepSeek", "banque suisse"),
        ("can we use Claude in Hong Kong?", "our owner is a Beijing fund"),
    ],
)
def test_where_the_asker_sits_is_no_wish_of_theirs(ask: Ask, first: str, text: str) -> None:
    """Where no model was looked for, nothing is ruled out by a place."""
    answer = ask(text, first)

    assert answer.intent == "origin_risk"
    assert "Your own wish" not in answer.text


def test_the_place_wished_for_a_pick_counts_beside_the_law(ask: Ask) -> None:
    """It is told of the model asked about."""
    answer = ask("is DeepSeek allowed then?", "best coding model hosted in Germany")

    assert "**Your own wishes rule DeepSeek-V4-Pro out: it does not meet the place to run in.**" in answer.text


@pytest.mark.parametrize("text", ["compare the first two", "compare them", "compare all of these"])
def test_picks_that_are_compared_stay_at_the_hosts_listed(ask: Ask, text: str) -> None:
    """With the rates that stand in the list."""
    first = "cheapest model to classify 1 million tweets"
    listed = {(each.model, each.provider) for each in ask(first).recommendations}

    assert {(each.model, each.provider) for each in ask(text, first).recommendations} <= listed


def test_pictures_that_are_compared_keep_the_quality_listed(ask: Ask) -> None:
    """Each host's own default, not its smallest picture."""
    first = "best image model, 500 pictures a month"
    listed = {each.model: each.cost and each.cost.total_usd for each in ask(first).recommendations}
    compared = ask("compare them", first)

    assert {each.model: each.cost and each.cost.total_usd for each in compared.recommendations} == listed
    assert "is shown instead" not in compared.text


def test_models_at_home_are_compared_by_what_they_need(ask: Ask) -> None:
    """Own hardware has no price to tell apart."""
    told = ask("compare the first two", "best local model for coding on 24 GB").text

    assert "fit in 24 GB" in told.split("\n")[0]
    assert "different units" not in told


def test_one_compared_that_is_left_out_by_its_place_is_gone(ask: Ask) -> None:
    """The others stay side by side."""
    told = ask("opus 5.5 vs sonnet 5.5 vs glm 5.3").recommendations
    left = ask("without the last one", "opus 5.5 vs sonnet 5.5 vs glm 5.3").recommendations

    assert [each.model for each in left] == [each.model for each in told[:-1]]
