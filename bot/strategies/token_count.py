"""How many tokens something is: the figure first, what it costs at the models named, and how to count; no pick."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from bot.costs.assumed import FILM_TOKENS_A_SECOND, TEXT_SHARE, TOKENS_PER
from bot.costs.estimate import shown_price
from bot.costs.request_size import taken_as
from bot.costs.units import audio_tokens, image_tokens, picture_tokens
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.strategies.background import background
from bot.strategies.named import Named, chosen_place, named_models, on_board
from bot.strategies.token_question import asks_to_count, thing_asked
from bot.understanding.languages import language_of
from bot.understood import Understood
from bot.wording.figures import count, listed, rate, usd
from knowledge.source import Source

_READ_ON = date(2026, 11, 25)


def _page(url: str, title: str) -> Source:
    return Source(url=url, title=title, checked_on=_READ_ON)


_TEXT = _page("https://ai.google.dev/gemini-api/docs/tokens", "Gemini API, tokens")
_SOUND = _page("https://developers.openai.com/api/docs/guides/realtime-costs", "OpenAI, managing costs")
_FILM = _page("https://ai.google.dev/gemini-api/docs/video-understanding", "Gemini API, video understanding")
_PICTURES = _page("https://huggingface.co/datasets/JOHNISKING/image-token-cost", "Measured token counts of pictures")
_MEASURED = {"anthropic": "Claude 5.5", "google": "Gemini 3", "openai": "GPT-6"}
_OTHER_TONGUES = (
    "Text in another language than English takes more tokens for the same words; no figure by language is on board, "
    "so count a sample with the provider's own counter."
)
Counted = Callable[[str | None], Decimal | None]
"""Tokens for the models of a maker; `None` where only a bill tells."""


def answered(draft: Draft) -> bool:
    """Whether tokens of something were asked for; if so, the answer stands on the sheet."""
    situation = draft.situation
    text, thing = situation.question.text, thing_asked(situation.question.text, situation.asked)
    if thing is None and not asks_to_count(text):
        return False
    known = on_board(named_models(draft, situation.asked.models))
    if thing is not None:
        counted = _say_figure(draft, *thing, known=known)
        for each in known:
            draft.say(_price(draft, each, counted(each.model.developer if each.model else None)))
    if thing is None:
        draft.say("**Count with the counter of the maker whose model you use: equal text is not equal tokens.**")
    if thing is None or "pdf" in situation.asked.modalities or thing[0] not in {"images", "minutes"}:
        subject = "pdf-pages" if thing is not None and "pdf" in situation.asked.modalities else "tokenizer"
        background(draft, kinds=("pricing",), subjects=(subject,), limit=1)
    return True


def _say_figure(draft: Draft, kind: str, units: Decimal, *, known: list[Named]) -> Counted:
    if kind == "images":
        return _say_pictures(draft, units, known)
    if kind == "minutes" and "transcript" not in draft.situation.question.text.lower():
        return _say_recording(draft, units)
    return _say_text(draft, kind, units)


def _say_text(draft: Draft, kind: str, units: Decimal) -> Counted:
    """Text by its length: English, with the range of words to a token."""
    tokens = units * TOKENS_PER[kind]
    mark, what = draft.cite(_TEXT, "pricing"), _called(kind, units)
    what = f"The transcript of {what.lower()} of speech" if kind == "minutes" else what
    figures = (tokens, *(tokens * share for share in TEXT_SHARE))
    for name, value in zip(("tokens", "fewest tokens", "most tokens"), figures, strict=True):
        draft.fact(subject=what, attribute=name, value=_rounded(value), unit="tokens", citation=mark)
    middle, low, high = (count(_rounded(value)) for value in figures)
    verb = "is" if units == 1 or kind == "minutes" else "are"
    foreign = set(draft.situation.asked.language) - {"en"} or language_of(draft.situation.question.text) != "en"
    rate_of = " at the rate of English" if foreign else ""
    draft.say(f"**{what} {verb} about {middle} tokens{rate_of} ({low} to {high})** [{mark}].")
    if kind not in {"words", "characters"}:
        draft.assume(taken_as(kind))
    if foreign:
        draft.say(_OTHER_TONGUES)
    return lambda _: tokens


def _say_recording(draft: Draft, minutes: Decimal) -> Counted:
    """Film, or sound at the two makers that publish a figure, and what its transcript is."""
    what, seconds = _called("minutes", minutes), minutes * 60
    if "video" in draft.situation.asked.modalities:
        mark = draft.cite(_FILM, "pricing")
        _, usual, most = (seconds * each for each in FILM_TOKENS_A_SECOND)
        for name, value in (("tokens", usual), ("most tokens", most)):
            draft.fact(subject=f"{what} of video", attribute=name, value=_rounded(value), unit="tokens", citation=mark)
        draft.say(
            f"**{what} of video are about {count(_rounded(usual))} tokens for Gemini, its sound included; "
            f"{count(_rounded(most))} at high resolution** [{mark}]."
        )
        return lambda _: usual
    parts = []
    for maker, title, source in (("google", "Gemini", _TEXT), ("openai", "OpenAI's models", _SOUND)):
        mark, tokens = draft.cite(source, "pricing"), _rounded(seconds * audio_tokens(maker))
        draft.fact(
            subject=f"{what} of sound", attribute=f"tokens for {title}", value=tokens, unit="tokens", citation=mark
        )
        parts.append(f"{count(tokens)} for {title} [{mark}]")
    draft.say(f"**{what} of sound are {listed(parts)}.**")
    _say_text(draft, "minutes", minutes)
    return lambda _: None


def _say_pictures(draft: Draft, pictures: Decimal, known: list[Named]) -> Counted:
    """Pictures of the size that was said, or of a small, a usual and a large one, for the makers asked about."""
    pixels = draft.situation.asked.picture_pixels
    named = {each.model.developer for each in known if each.model}
    mark = draft.cite(_PICTURES, "pricing")
    told = []
    for maker in [each for each in _MEASURED if not named & _MEASURED.keys() or each in named]:
        sizes = [picture_tokens(maker, pixels)] if pixels is not None else list(image_tokens(maker))
        values = [_rounded(each * pictures) for each in sizes if each is not None]
        for value in values:
            draft.fact(
                subject=_called("images", pictures), attribute=f"tokens on {_MEASURED[maker]}", value=value,
                unit="tokens", citation=mark,
            )  # fmt: skip
        told.append(f"{' / '.join(count(each) for each in values)} tokens on {_MEASURED[maker]}")
    what, verb = _called("images", pictures), "is" if pictures == 1 else "are"
    size = "of that size"
    if pixels is None:
        size = "of 512 x 512 / 1024 x 1024 / 1920 x 1080 pixels"
        draft.fact(subject=what, attribute="measured at", value=size, citation=mark)
    draft.say(f"**{what} {size} {verb} {listed(told)}, as measured** [{mark}].")
    if named and not named & _MEASURED.keys():
        draft.say("For the model named nobody has measured it.")

    def counted(maker: str | None) -> Decimal | None:
        tokens = picture_tokens(maker, pixels) if pixels is not None else image_tokens(maker)[1]
        return None if tokens is None or maker not in _MEASURED else tokens * pictures

    return counted


def _price(draft: Draft, named: Named, tokens: Decimal | None) -> str:
    """What so many tokens cost to read at a model's usual place."""
    row = chosen_place(draft.situation, named) if tokens is not None else None
    if row is None or tokens is None:
        return ""
    price = shown_price(row.offering, workload_of(Understood(input_tokens=int(tokens))), draft.situation.today)
    if price is None or price.input_usd_per_mtok is None:
        return ""
    mark = draft.cite_price(row.offering)
    cost = tokens * price.input_usd_per_mtok / 1_000_000
    host = row.host_name
    draft.fact(subject=named.title, attribute="price of reading that", value=cost, unit="USD", citation=mark)
    draft.fact(
        subject=named.title, attribute="input price", value=price.input_usd_per_mtok, unit="USD per MTok", citation=mark
    )
    rated = rate(price.input_usd_per_mtok)
    return f"Reading that costs {usd(cost)} with {named.title} at {host}, at {rated} per 1M tokens in [{mark}]."


def _called(kind: str, units: Decimal) -> str:
    """`300 pages`, `one image`, `60 minutes`."""
    names = {"images": "pictures"}.get(kind, kind)
    return f"One {names.removesuffix('s')}" if units == 1 else f"{count(units)} {names}"


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1))
