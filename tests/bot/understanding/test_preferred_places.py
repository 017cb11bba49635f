"""Tests of places preferred after others are ruled out, and of those of maker and host at once."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "wanted", "out"),
    [
        ("who hosts deepseek r1 outside of china? preferably in the US", ("US",), ("CN",)),
        ("deepseek host outside china, ideally in the EU", ("EU",), ("CN",)),
        ("not hosted in china, better in canada, which model", ("CA",), ("CN",)),
        ("no servers in the US, rather Germany, which model", ("DE",), ("US",)),
        ("no hosting in the US. Switzerland would be best. which model?", ("CH",), ("US",)),
        ("pas hébergé aux États-Unis, de préférence en France, quel modèle", ("FR",), ("US",)),
        ("not hosted in china, we are in canada, which model", (), ("CN",)),
        ("host outside China, our users are in the EU", (), ("CN",)),
    ],
)
def test_a_place_preferred_after_one_ruled_out_is_where_to_run(
    reader: Callable[..., Reading], text: str, wanted: tuple[str, ...], out: tuple[str, ...]
) -> None:
    """And one that is only told of people is not."""
    understood = reader(text).understood

    assert understood.host_region == wanted
    assert understood.exclude_host_region == out


def test_a_nation_preferred_after_makers_ruled_out_is_whose_model_it_is(reader: Callable[..., Reading]) -> None:
    """The role is that of what went before."""
    understood = reader("no Chinese models, preferably European, for chat").understood

    assert (understood.require_origin, understood.exclude_origin) == (("EU",), ("CN",))


@pytest.mark.parametrize(
    "text",
    [
        "The model and the host must both be european",
        "both maker and host must be European, for chat",
        "everything has to be European, maker and hosting. which model",
        "vendor and servers have to be in the EU, chat model",
        "Hersteller und Hosting müssen europäisch sein, welches Modell?",
    ],
)
def test_a_place_of_maker_and_host_binds_both(reader: Callable[..., Reading], text: str) -> None:
    """One adjective is said of two things."""
    understood = reader(text).understood

    assert understood.require_origin == understood.host_region == ("EU",)


def test_a_place_of_neither_rules_out_both(reader: Callable[..., Reading]) -> None:
    """So is a ban."""
    understood = reader("neither maker nor host may be Chinese, chat model").understood

    assert understood.exclude_origin == understood.exclude_host_region == ("CN",)


@pytest.mark.parametrize("text", ["which model maker has hosting in the EU", "which model has European hosting"])
def test_a_place_of_the_host_alone_stays_its(reader: Callable[..., Reading], text: str) -> None:
    """No maker is bound."""
    understood = reader(text).understood

    assert (understood.host_region, understood.require_origin) == (("EU",), ())


@pytest.mark.parametrize(
    ("then", "regions"),
    [
        ("Germany would be fine too actually", ("CH", "DE")),
        ("Germany too then", ("CH", "DE")),
        ("Germany too", ("CH", "DE")),
        ("Deutschland auch", ("CH", "DE")),
        ("Germany instead", ("DE",)),
        ("actually Germany", ("DE",)),
        ("sorry, Germany", ("DE",)),
    ],
)
def test_a_place_that_is_fine_too_comes_on_top(
    reader: Callable[..., Reading], then: str, regions: tuple[str, ...]
) -> None:
    """Whatever little word follows."""
    assert reader(then, "which chat model, the host must be in Switzerland").understood.host_region == regions


@pytest.mark.parametrize(
    "text",
    [
        "which chat model, the host must be in Switzerland",
        "best coding model, servers have to sit in Switzerland",
        "summaries, provider should be based in Switzerland, which model",
    ],
)
def test_where_a_host_must_be_is_where_to_run(reader: Callable[..., Reading], text: str) -> None:
    """Whatever verb of duty stands between."""
    assert reader(text).understood.host_region == ("CH",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a model made and hosted in the EU for chat", "EU"),
        ("llms developed and hosted in Europe", "EU"),
        ("it needs to be trained and run in Germany, for summaries", "DE"),
        ("ein Modell, in der EU entwickelt und gehostet", "EU"),
        ("un modelo hecho y alojado en Europa", "EU"),
        ("un modèle conçu et hébergé en France", "FR"),
        ("hosted and made in the US, for OCR", "US"),
    ],
)
def test_what_is_made_and_run_in_a_place_is_bound_twice(reader: Callable[..., Reading], text: str, place: str) -> None:
    """Two words side by side share the place behind or before them."""
    understood = reader(text).understood

    assert understood.require_origin == (place,)
    assert understood.host_region == (place,)


@pytest.mark.parametrize("text", ["nothing made or hosted in China, for chat", "a model not made or hosted in China"])
def test_what_is_neither_made_nor_run_in_a_place_is_ruled_out_twice(reader: Callable[..., Reading], text: str) -> None:
    """An "or" behind a denial is both."""
    understood = reader(text).understood

    assert understood.exclude_origin == ("CN",)
    assert understood.exclude_host_region == ("CN",)


@pytest.mark.parametrize(
    "text", ["made or hosted in the EU, either is fine", "our app is developed and hosted in Poland, for support chat"]
)
def test_what_is_made_or_run_there_is_not_bound_twice(reader: Callable[..., Reading], text: str) -> None:
    """Nor is what the asker's own product is."""
    assert reader(text).understood.require_origin == ()


def test_a_word_behind_a_place_of_its_own_is_not_of_the_next(reader: Callable[..., Reading]) -> None:
    """Each has its own."""
    understood = reader("EU hosted and made in the US, for chat").understood

    assert (understood.host_region, understood.require_origin) == (("EU",), ("US",))
