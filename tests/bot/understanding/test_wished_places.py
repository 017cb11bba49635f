"""Which places of a message are wishes and no musts."""

from collections.abc import Callable

import pytest

from bot.understanding.lexicon import Lexicon
from bot.understanding.reading import Reading
from bot.understanding.wished_places import wished_places


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("rag model, ideally hosted in Germany", {("host", "DE")}),
        ("nice to have: hosted in France. must: tools", {("host", "FR")}),
        ("support bot, EU hosting would be a plus", {("host", "EU")}),
        ("support bot, hosted in the UK if possible", {("host", "GB")}),
        ("Chatbot, wenn möglich in Österreich gehostet", {("host", "AT")}),
        ("chatbot, si possible hébergé en France", {("host", "FR")}),
        ("chatbot, se possível hospedado no Brasil", {("host", "BR")}),
        ("できれば日本国内でホスト、要約モデル", {("host", "JP")}),
        ("coding model, preferably not Chinese", {("origin", "CN")}),
        ("coding model, must be hosted in Germany", set()),
        ("coding model hosted in Germany, ideally under $2", set()),
        ("preferably hosted in Germany, the EU is a must", {("host", "DE")}),
    ],
)
def test_a_place_is_wished_for_by_the_words_around_it(
    lexicon: Lexicon, text: str, wished: set[tuple[str, str]]
) -> None:
    assert wished_places((text,), lexicon) == wished


@pytest.mark.parametrize("text", ["tag 10k docs, prefer EU", "etiquetar 10k documentos, preferiblemente en la UE"])
def test_a_bare_place_that_is_wished_for_is_where_to_run(reader: Callable[..., Reading], text: str) -> None:
    assert reader(text).understood.host_region == ("EU",)
