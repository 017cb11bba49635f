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
"""Tokens of text in one business unit. 100 tokens are about 75 words of English (OpenAI's rule of thumb); a page is
500 words, a document three pages, an article 800 words, a minute of speech 150 words.
"""
IMAGE_TOKENS = {"google": 258, "openai": 765, "anthropic": 1600}
"""Tokens that the makers' own rules give one picture of about 1024 x 1024 pixels."""
IMAGE_TOKENS_ELSEWHERE = 1000

SHAPES: dict[str, tuple[int, int]] = {
    "coding": (6000, 800), "agentic": (20000, 1000), "autocomplete": (1500, 60), "reasoning": (1000, 2000),
    "math": (500, 2000), "writing": (500, 1000), "roleplay": (3000, 300), "summarization": (3000, 300),
    "translation": (1000, 1000), "classification": (500, 20), "extraction": (1500, 200), "rag": (4000, 400),
    "chat": (1000, 300), "support": (1500, 300), "vision": (1500, 300), "document": (3000, 500),
    "data_analysis": (3000, 800), "research": (10000, 1500), "embedding": (400, 0), "rerank": (2000, 0),
    "medical": (1500, 500), "legal": (4000, 600), "finance": (3000, 600), "education": (1000, 500),
}  # fmt: skip
"""Input and output tokens of a typical request, by task."""
SHAPE_ELSEWHERE = (1000, 300)
ILLUSTRATIVE_REQUESTS = 1000

OUTPUT_SHARE = (Decimal("0.5"), Decimal(2))
"""Low and high end of an output length that nobody stated, as factors on the typical one."""

ONE_PROMPT_TOKENS = 200_000
"""A total up to this size is taken as one request; a larger one as many, below every long-context threshold."""
SPLIT_TOKENS = 10_000

REASONING_FACTOR = {
    "none": Decimal(0), "off": Decimal(0), "minimal": Decimal("0.2"), "low": Decimal("0.5"), "medium": Decimal("1.5"),
    "thinking": Decimal(3), "high": Decimal(3), "xhigh": Decimal(5), "max": Decimal(8),
}  # fmt: skip
"""Reasoning tokens for each visible output token, by effort. The same model at the highest effort costs five to twenty
times what it costs at the lowest, which these factors stay inside of.
"""
REASONING_RANGE = Decimal(2)
"""High end of the reasoning tokens, as a factor on the assumed ones; the low end is none at all."""

GPU_USD_PER_HOUR_80GB = Decimal(2)
"""Rent of 80 GB of GPU memory. An assumption that every answer using it states; no source on board prices cards."""
HOURS_A_MONTH = Decimal(24 * DAYS_A_MONTH)
