"""Who uses what, with the denominator of every share; how prices have moved, from dated prices and releases."""

import re
from collections.abc import Sequence

from bot.draft import Draft
from bot.patterns import regex
from bot.places import countries_in
from bot.strategies import price_history, recommend, released, traffic
from bot.strategies.background import background
from bot.strategies.matches import matches
from bot.strategies.named import Named, named_models, on_board
from bot.strategies.traffic_gains import asks_who_gained, say_gains
from bot.strategies.traffic_groups import say_group
from bot.strategies.traffic_money import asks_of_money, say_money
from knowledge.entities import Developer

_PRICES = regex(
    r"pric|\bcosts?\b|cheap|expensive|tariff|preis|teuer|billig|günstig|\bprix\b|tarif|\bcher\b|chère|pr[eé]cio|preço"
    r"|barat|caro\b|价格|降价|涨价|便宜|贵|価格|値段|가격|цен|дешев|дорож",
    re.IGNORECASE,
)
_USE = regex(
    r"\bus(?:e|es|ed|ing|age|ers?)\b|popular|traffic|share|\btokens\b|adopt|benutz|genutzt|nutz|utilis|us[ao]\b|usad|用得|使用|人気|사용|использ",
    re.IGNORECASE,
)
_OPEN = regex(
    r"open[ -]?(?:weights?|source|models?)|\bopen\b.{0,9}\bclosed|\boffene|abiert|ouvert|abert|开源|オープン|오픈"
    r"|открыт",
    re.IGNORECASE,
)
_MODELS = regex(
    r"\btop \d+|which (?:\w+ ){0,2}models?\b|what models?\b|most (?:used|popular)|qu[eé] modelos|quels modèles"
    r"|welche modelle|quais modelos|哪些模型|哪几个|どのモデル|какие модели",
    re.IGNORECASE,
)
_INSIDE = regex(
    r"enterprise|compan(?:y|ies)|start-?ups?|in production|business|firm|unternehmen|empresas|entreprises",
    re.IGNORECASE,
)

_OVERTAKES = (
    r"overt[ao]o?k|surpass|catch(?:ing|es)? up|dethron|outpac|überhol|dépass|ultrapass|superando|adelantando"
    r"|超过|超越|追い抜|추월|обгон|обогна"
)
_CLAIM = regex(
    r"\b(?:true|real|really|correct|accurate|claims?|claimed|statistic|fact[ -]?check|hype|myth|debunk\w*|stimmt|wahr"
    r"|verdad|cierto|vrai|verdade|правда)\b|真的|本当|사실",
    re.IGNORECASE,
)
"""That a figure somebody quotes is to be checked."""
ABOUT_USE = ("openrouter", "traffic-share", "china-share", "spend-share", "open-weights", "stealth-models")
"""Subjects of the notes on who uses what, which alone fit beside a share."""


def answer_trend(draft: Draft) -> None:
    """Prices over time where prices are asked about, else who uses what: a maker, open weights, models, origins."""
    situation = draft.situation
    named = on_board(named_models(draft, situation.asked.models))
    if not named and released.answered(draft):
        return
    draft.recommendations += matches(draft, named)
    if _is_about_prices(draft, named):
        _prices(draft, named)
    else:
        _use(draft, named)


def _is_about_prices(draft: Draft, named: Sequence[Named]) -> bool:
    """Whether prices are asked about, by the message or, where it says neither, by those before it."""
    question = draft.situation.question
    for text in (question.text, *reversed(question.history)):
        if _PRICES.search(text):
            return True
        if any(words.search(text) for words in (_USE, _INSIDE)) or _makers_are_asked(text) or asks_of_money(text):
            return False
    return bool(named)


def _makers_are_asked(text: str) -> bool:
    """Whether growth is asked about, which is of use unless prices are named."""
    return re.search(r"gain|los(?:e|ing)|grow|winning|market|" + _OVERTAKES, text, re.IGNORECASE) is not None


def _prices(draft: Draft, named: Sequence[Named]) -> None:
    price_history.say_history(draft, named)
    background(draft, kinds=("market", "pricing"), subjects=("price-history",), limit=1)


def _use(draft: Draft, named: Sequence[Named]) -> None:
    text = draft.situation.question.text
    if _INSIDE.search(text):
        claimed = _CLAIM.search(text) is not None
        so = ", so none bears such a figure out" if claimed else ""
        draft.say(
            f"**No source on board measures use inside companies{so}; what is public is the traffic of one router.**"
        )
        if claimed:
            background(draft, kinds=("market",), subjects=ABOUT_USE, limit=1)
            return
    if draft.situation.asked.task:
        task = draft.situation.asked.task.replace("_", " ")
        draft.say(f"**Which models are used for {task} is not on board: the figures are over all tasks.**")
        if "recommend" in draft.situation.reading.intents:
            draft.say(f"What the boards speak for in {task}:")
            recommend.add_options(draft)
    makers = _makers(draft, named)
    if asks_of_money(text) and say_money(draft, makers):
        draft.say(traffic.LIMITS)
        background(draft, kinds=("market",), subjects=("spend-share",), limit=1)
        return
    told = [traffic.say_maker(draft, maker) for maker in makers]
    if named and makers:
        draft.leave_open("Use of a single model: the figures here are by maker.")
    if not makers and _OPEN.search(text):
        traffic.say_open_weights(draft)
    if not makers and _MODELS.search(text):
        traffic.say_models(draft)
    elif not makers and not _OPEN.search(text):
        _say_origins(draft)
    draft.say(traffic.LIMITS)
    if not makers or any(told):
        background(draft, kinds=("market",), subjects=ABOUT_USE, limit=1)


def _say_origins(draft: Draft) -> None:
    """Who gained, the share of one origin, or those of all, as it is asked."""
    text = draft.situation.question.text
    if asks_who_gained(text) and _has_no_origin(draft) and say_gains(draft):
        return
    if not (asks_for_a_share(text) and say_group(draft)):
        traffic.say_origins(draft)


def asks_for_a_share(text: str) -> bool:
    """Whether it is asked how large a part is, rather than whose is larger."""
    return _SHARE.search(text) is not None


_SHARE = regex(
    r"\bshare\b|\bpercent|%|\bhow (?:much|many)\b|\bproportion\b|\bpart\b|\bfraction\b|\banteil\b|\bprozent|\bwie viel"
    r"|\bpart\b|\bproportion\b|\bporcentaje\b|\bcuánt|\bporcentagem\b|\bquanto\b|\bquota\b|占比|份额|多少|割合|シェア|비율|점유율"
    r"|дол[яюи]\b|процент|сколько",
    re.IGNORECASE,
)


def _has_no_origin(draft: Draft) -> bool:
    """Whether the question is about no country's makers, whose share has a course of its own."""
    asked = draft.situation.asked
    return not asked.require_origin and not asked.exclude_origin and not countries_in(draft.situation.question.text)


def _makers(draft: Draft, named: Sequence[Named]) -> Sequence[Developer]:
    """The makers whose use is asked about: of the models named, or named themselves."""
    developers = draft.situation.knowledge.facts.developers
    of_models = [developers.get(each.model.developer) for each in named if each.model is not None]
    said = draft.situation.asked.require_developers
    spoken = _spoken(draft, draft.situation.question.text)
    for earlier in reversed(draft.situation.question.history):
        if of_models or said or spoken or countries_in(draft.situation.question.text):
            break
        spoken = _spoken(draft, earlier)
    found = [*of_models, *(developers.get(each) for each in said), *spoken]
    return list({each.id: each for each in found if each is not None}.values())


def _spoken(draft: Draft, text: str) -> list[Developer]:
    words = text.lower()
    makers = draft.situation.knowledge.facts.developers.values()
    return [
        each for each in makers
        if (name := each.name.lower()) in words and re.search(rf"\b{re.escape(name)}\b", words)
    ]  # fmt: skip
