"""That no source on board measures speed, said first to who asks for the fastest of all or the faster of some."""

import re

from bot.draft import Draft
from bot.patterns import regex

_FASTEST = regex(
    r"\b(?:fastest|quickest|speediest|lowest latency|schnellst\w*|m[aá]i?s rápid[oa]s?|(?:le|la|les) plus rapides?)\b"
    r"|最快|最速|一番速|一番早|가장 빠|제일 빠|сам\w+ быстр\w+|быстрее всех",
    re.IGNORECASE,
)
_MOST = regex(
    r"\b(?:most|highest|max\w*|best) (?:\w+ )?(?:throughput|tps|tok(?:en)?s? ?(?:/|per|a) ?s\w*)\b"
    r"|\bhöchste\w* durchsatz|\bmás tokens por segundo|\bplus de tokens par seconde|每秒.{0,4}最多|吞吐量?最[高大]",
    re.IGNORECASE,
)
_SPEED = regex(
    r"\b(?:faster|quicker|slower|snappier|latenc(?:y|ies)|ttft|time to (?:the )?first token|tps|throughput|speeds?"
    r"|tok(?:en)?s? ?(?:/|per) ?s\w*|schneller|langsamer|latenz\w*|geschwindigkeit|más rápid[oa]s?|latencia|velocidad"
    r"|plus rapides?|latence|vitesse|mais rápid[oa]s?|latência|velocidade|быстрее|задержк\w+|скорост\w+)\b"
    r"|更快|延迟|速度|速い|レイテンシ|빨라|빠른|빠르",
    re.IGNORECASE,
)
_ELSE = regex(
    r"\b(?:price|pricing|costs?|cheap\w*|quality|better|context|licen[cs]e|preis\w*|kost\w*|qualität|besser|precio"
    r"|calidad|mejor|prix|qualité|meilleur\w*|preço|qualidade|melhor)\b|价格|质量|цен|качеств",
    re.IGNORECASE,
)
"""What else two models may be compared by."""
_TOLD = regex(
    r"(?:^|[.?!,;] ?|\b(?:and|but|while|und|y|et) )(?:the )?[\w.-]+(?: [\w.-]+){0,2} (?:is|are|was|feels|ist|es|est|é)"
    r" (?:\w+ ){0,2}(?:faster|quicker|slower|snappier|schneller|langsamer|más rápid[oa]|plus rapide|mais rápid[oa])"
    r"(?: (?:for us|here|though))?(?:[.;]|,? (?:but|yet|though|aber|pero|mais|mas)\b)",
    re.IGNORECASE,
)
"""What tells of a speed instead of asking for it: "opus writes nicer, gpt is faster. anything else?"."""


def say_speed_open(draft: Draft) -> None:
    """A line for who asks for the fastest, not for one that is fast enough."""
    text = draft.situation.question.text
    if (draft.situation.asked.latency is not None and _FASTEST.search(text)) or _MOST.search(text):
        draft.say(
            "**Which is fastest is not on board: no source here measures how fast hosts answer.** What follows goes by "
            "other things."
        )


def say_faster_open(draft: Draft) -> None:
    """A line for who asks which of several is faster; among what is not known where more is compared."""
    text = draft.situation.question.text
    if not _SPEED.search(text) and not _FASTEST.search(text):
        return
    if _ELSE.search(text) or _TOLD.search(text):
        draft.leave_open("Which of them is faster: no source on board measures how fast hosts answer.")
        return
    draft.say(
        "**Which of them is faster is not on board: no source here measures how fast hosts answer.** Measure the time "
        "to the first token and of the whole answer at each host. What follows goes by price and quality."
    )
