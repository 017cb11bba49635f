"""Whether a message tells work to be done in several languages, which a model is then sought for."""

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.places import mentions
from bot.understanding.tongues import languages

_ORDERS = regex(
    r"(?:please |pls |can you |could you |bitte )*(?:translate|write|summari[sz]e|say|tell|rewrite|proofread"
    r"|übersetz\w*|schreib\w*|tradu\w+|escribe|écris|escreva|переведи\w*|напиши\w*)\b"
    r"|.{0,12}(?:翻译成|译成|翻訳して|번역해)"
)


def is_done_in_languages(passage: Passage) -> bool:
    """Whether a task is told with several languages, and is no order to do it: "support bot, DE + EN"."""
    if not passage.hits.has("task") or _ORDERS.match(passage.text):
        return False
    return len(languages(passage, mentions(passage))) > 1
