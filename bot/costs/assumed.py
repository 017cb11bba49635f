"""Every figure that a bill assumes when nobody stated it, in one place. `docs/costs.md` says where each comes from."""

from decimal import Decimal

DAYS_A_MONTH = 30
"""A month for sums: 30 days, so that a daily figure times 30 is the monthly one."""

TOKENS_PER = {
    "words": Decimal("1.3333"),
    "characters": Decimal("0.25"),
    "pages": Decimal(670),
    "documents": Decimal(2000),
    "articles": Decimal(1100),
    "messages": Decimal(100),
    "minutes": Decimal(200),
    "items": Decimal(300),
}
"""Tokens of text in one business unit, in English. Sourced: about 4 characters a token, 60 to 80 words in 100 tokens
(https://ai.google.dev/gemini-api/docs/tokens). Assumed: a page is 500 words, a document three pages, an article 800
words, a minute of speech 150 words, a message 75 words, an item (a product, a transaction, a record) 225 words.
"""
TOKENS_PER_SORT = {"signs": Decimal(1), "titles": Decimal(20), "short messages": Decimal(40), "keywords": Decimal(5)}
"""The same for units of a sort that is far from the usual. Assumed: a Chinese, Japanese or Korean character is one,
rounded up; a title, a headline or a subject line is 15 words; a tweet, a text message or a notification 30 words or 160
characters, a keyword, a tag or a name up to four.
"""
RERANKED = 50
"""Passages put in order for one search, where only those of the whole collection were counted. Assumed."""
PAGES_A_DOCUMENT = 3
"""Pages of a document that nobody measured, each a picture where documents are read as pictures. Assumed."""
CHARACTERS_PER_TOKEN = 4
TOKENS_A_KILOBYTE = Decimal(250)
"""Tokens of a thousand bytes of plain text, one character each."""
WORD_ANSWERED = 5
"""Tokens of an answer in one word. Assumed."""
TOKENS_A_LINE = 10
"""Tokens of a line of code. Assumed."""

IMAGE_TOKENS = {"anthropic": (438, 1446, 2768), "google": (1090, 1090, 1101), "openai": (308, 1229, 2448)}
"""Tokens of one picture of 512 x 512, 1024 x 1024 and 1920 x 1080 pixels in the makers' current models, measured:
https://huggingface.co/datasets/JOHNISKING/image-token-cost. The middle one is billed, the others are the range.
"""
PDF_PAGE_TOKENS = {"anthropic": (1600, 2347, 2347), "google": (560, 560, 560)}
"""Tokens of one page of a PDF that is attached, by maker: at the least (a scan), as usual, at most. One page measured:
https://huggingface.co/datasets/JOHNISKING/pdf-token-cost. Elsewhere it is taken as a page of text.
"""
IMAGE_PIXELS_MEASURED = (65_536, 262_144, 589_824, 921_600, 1_048_576, 2_073_600, 3_686_400, 8_294_400, 12_192_768)
IMAGE_TOKENS_MEASURED = {
    "anthropic": (177, 438, 861, 1273, 1446, 2768, 3069, 3069, 4005),
    "google": (1090, 1090, 1090, 1101, 1090, 1101, 1101, 1101, 1065),
    "openai": (77, 308, 692, 1104, 1229, 2448, 4320, 9792, 14364),
}
"""The same source, for pictures of so many pixels each: Claude 5.5, Gemini 3, GPT-6 at its default detail."""
IMAGE_TOKENS_ELSEWHERE = (300, 1200, 2500)
"""Assumed, near the measured ones."""
IMAGE_OUT_TOKENS = 1290
"""Tokens of one picture made: https://ai.google.dev/gemini-api/docs/pricing, for pictures up to 1024 x 1024 pixels."""
IMAGE_PIXELS = 1024 * 1024
PICTURES_OF_QUALITY = {
    "openai": {"low": (281, 406), "medium": (1062, 1562), "high": (4156, 6250)},
}
"""Tokens of one picture made, square and oblong, by quality: what the catalogue's prices by the picture of
gpt-image-1.5 come to at its price of $32 per 1M tokens of pictures. Other makers name no quality.
"""

AUDIO_TOKENS_A_SECOND = {"google": 32, "openai": 10}
"""By maker: https://ai.google.dev/gemini-api/docs/tokens and https://developers.openai.com/api/docs/guides/realtime-costs."""
AUDIO_TOKENS_A_SECOND_ELSEWHERE = 32
AUDIO_OUT_TOKENS_A_SECOND = {"openai": 20}
"""Of a second spoken, by maker: https://developers.openai.com/api/docs/guides/realtime-costs."""
AUDIO_OUT_TOKENS_A_SECOND_ELSEWHERE = (20, 25, 32)
"""Assumed, from OpenAI's figure to Google's for a second heard."""
CHARACTERS_A_SECOND = 15
"""Characters read aloud in a second: 150 words of six in a minute. Assumed."""
CONVERSATION_SECONDS = 180
"""Length of a spoken conversation that nobody stated. Assumed."""
FILM_TOKENS_A_SECOND = (100, 100, 300)
"""A second of film read, its sound included: at the least, as usual, at high resolution. Google's own figures:
https://ai.google.dev/gemini-api/docs/video-understanding. Assumed for other makers, which publish none.
"""
CLIP_SECONDS = 8
"""Length of a video clip that nobody stated. Assumed."""

SHAPES: dict[str, tuple[int, int]] = {
    "coding": (6000, 800), "agentic": (20000, 1000), "autocomplete": (1500, 60), "reasoning": (1000, 2000),
    "math": (500, 2000), "writing": (500, 1000), "roleplay": (3000, 300), "summarization": (3000, 300),
    "translation": (1000, 1000), "classification": (500, 20), "extraction": (1500, 200), "rag": (4000, 400),
    "chat": (1000, 300), "support": (1500, 300), "vision": (1500, 300), "document": (3000, 500),
    "data_analysis": (3000, 800), "research": (10000, 1500), "embedding": (400, 0), "rerank": (2000, 0),
    "medical": (1500, 500), "legal": (4000, 600), "finance": (3000, 600), "education": (1000, 500),
    "image_generation": (100, 0), "video": (100, 0),
}  # fmt: skip
"""Input and output tokens of a typical request, by task. Assumed."""
SHAPE_ELSEWHERE = (1000, 300)
OUTPUT_FOLLOWS_INPUT = frozenset({"summarization", "extraction", "document"})
"""Tasks whose output grows with the input, as that of translation does; elsewhere an answer has a usual length."""
ILLUSTRATIVE_REQUESTS = 1000
ILLUSTRATIVE_MINUTES = 60
REQUESTS_A_USER = 100
"""Requests of one user in a month: five on each of 20 working days. Assumed."""
REQUESTS_A_USER_OF = {"coding": 1000, "agentic": 1000, "autocomplete": 5000}
"""The same where a program asks on behalf of its user: fifty, or of completions 250, on each of 20 working days.
Assumed."""
USER_SHARE = (Decimal("0.2"), Decimal(5))
"""Low and high end of the requests of a user that nobody stated, as factors on the assumed ones. Assumed."""

LONGEST_DIGEST_TOKENS = 2000
"""The most that a summary or an extract is assumed to have, however long its source."""
SHORTEST_DIGEST_TOKENS = 50
"""The least, unless its source is shorter. Assumed."""

INPUT_SHARE = (Decimal("0.5"), Decimal(2))
"""Low and high end of an input length that nobody stated, as factors on the assumed one. Assumed."""
TEXT_SHARE = (Decimal("0.94"), Decimal("1.25"))
"""The same for text given in words or characters: 60 to 80 words in 100 tokens."""
OUTPUT_SHARE = (Decimal("0.5"), Decimal(2))
"""Low and high end of an output length that nobody stated, as factors on the typical one. Assumed."""

ONE_PROMPT_TOKENS = 200_000
"""A total up to this size is taken as one request; a larger one as many, below every long-context threshold."""
SPLIT_TOKENS = 10_000
WIDEST_WINDOW_TOKENS = 2_000_000
"""The longest request that is billed as one: hardly any model on board reads more at once."""
CALL_TOKENS = 100_000
"""The longest call of an agent's run; no long-context price on board begins below it. Assumed."""
MOSTLY = Decimal("0.5")
"""Share of a request's input read from the cache from which a very long request is a run of several calls. Assumed."""

CACHEABLE = {"agentic": Decimal("0.8"), "coding": Decimal("0.8")}
"""Share of the input that caching can serve where each request repeats the ones before it. One published measurement:
84 % over 1,289 requests of a coding agent (https://docs.bswen.com/blog/2026-03-10-prompt-caching-claude-code).
"""

REASONING_FACTOR = {
    "none": Decimal(0), "off": Decimal(0), "minimal": Decimal("0.2"), "low": Decimal("0.5"), "medium": Decimal("1.5"),
    "thinking": Decimal(3), "high": Decimal(3), "xhigh": Decimal(5), "max": Decimal(8),
}  # fmt: skip
"""Reasoning tokens for each visible output token, by effort. Assumed: no maker publishes such a figure."""
REASONING_RANGE = Decimal(2)
"""High end of the reasoning tokens, as a factor on the assumed ones; the low end is none at all."""

HOURS_A_MONTH = Decimal(24 * DAYS_A_MONTH)
