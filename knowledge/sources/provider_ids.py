"""Which of our provider ids a catalogue's own provider word means. Every id has a row in `facts/providers.csv`."""

LITELLM = {
    "abliteration": "abliteration", "ai21": "ai21", "aiand": "aiand", "aihubmix": "aihubmix", "aiml": "aiml",
    "amazon_nova": "aws", "anthropic": "anthropic", "anyscale": "anyscale", "assemblyai": "assemblyai",
    "aws_polly": "aws", "azure": "azure", "azure_ai": "azure", "azure_text": "azure", "baseten": "baseten",
    "bedrock": "aws", "bedrock_converse": "aws", "bedrock_mantle": "aws", "bespoke": "bespoke", "bigmodel": "zhipu",
    "black_forest_labs": "bfl", "cerebras": "cerebras", "clf_ai_gateway": "clf", "cloudflare": "cloudflare",
    "codestral": "mistral", "cognition": "cognition", "cohere": "cohere", "cohere_chat": "cohere",
    "coralbricks": "coralbricks", "crusoe": "crusoe", "darkbloom": "darkbloom", "dashscope": "alibaba",
    "databricks": "databricks", "deepgram": "deepgram", "deepinfra": "deepinfra", "deepseek": "deepseek",
    "elevenlabs": "elevenlabs", "eu_jev": "eujev", "fal_ai": "fal", "featherless_ai": "featherless",
    "fireworks_ai": "fireworks", "fireworks_ai-embedding-models": "fireworks", "friendliai": "friendli",
    "gemini": "google", "gigachat": "sber", "gmi": "gmi", "gradient_ai": "digitalocean", "groq": "groq",
    "heroku": "heroku", "hostinger_router": "hostinger", "hyperbolic": "hyperbolic", "inception": "inception",
    "text-completion-inception": "inception", "inferenceapis": "inferenceapis", "jina_ai": "jina", "kyma": "kyma",
    "lambda_ai": "lambda", "laya": "laya", "libertai": "libertai", "llamagate": "llamagate", "meta": "meta",
    "meta_llama": "meta", "minimax": "minimax", "mistral": "mistral", "moonshot": "moonshot", "morph": "morph",
    "nace": "nace", "nebius": "nebius", "nlp_cloud": "nlpcloud", "novita": "novita", "nscale": "nscale",
    "nvidia_nim": "nvidia", "oci": "oracle", "openai": "openai", "opencode_go": "opencode", "openinfer": "openinfer",
    "ovhcloud": "ovhcloud", "perplexity": "perplexity", "pinstripes": "pinstripes", "prism": "prism",
    "publicai": "publicai", "qwen_ai_platform": "alibaba", "qwencloud": "alibaba", "recraft": "recraft",
    "reducto": "reducto", "refuseless": "refuseless", "replicate": "replicate", "runwayml": "runway",
    "sagemaker": "aws", "sail": "sail", "sambanova": "sambanova", "sarvam": "sarvam", "scaledown": "scaledown",
    "scaleway": "scaleway", "scx-ai": "scx", "snowflake": "snowflake", "soniox": "soniox", "stability": "stability",
    "strands_decider": "strands", "streamlake": "streamlake", "tencent": "tencent", "tensormesh": "tensormesh",
    "text-completion-codestral": "mistral", "text-completion-openai": "openai", "together_ai": "together",
    "transcribe": "aws", "typesafe": "typesafe", "v0": "vercel", "vercel_ai_gateway": "vercel",
    "vertex_ai": "vertex", "vertex_ai-ai21_models": "vertex", "vertex_ai-anthropic_models": "vertex",
    "vertex_ai-deepseek_models": "vertex", "vertex_ai-embedding-models": "vertex",
    "vertex_ai-language-models": "vertex", "vertex_ai-llama_models": "vertex", "vertex_ai-minimax_models": "vertex",
    "vertex_ai-mistral_models": "vertex", "vertex_ai-moonshot_models": "vertex", "vertex_ai-openai_models": "vertex",
    "vertex_ai-qwen_models": "vertex", "vertex_ai-text-models": "vertex", "vertex_ai-video-models": "vertex",
    "vertex_ai-zai_models": "vertex", "volcengine": "volcengine", "voyage": "voyage", "wandb": "wandb",
    "watsonx": "ibm", "xai": "xai", "xiaomi_mimo": "xiaomi", "zai": "zai", "zerogpu": "zerogpu",
}  # fmt: skip
"""LiteLLM's `litellm_provider`. Left out on purpose: subscriptions that are not billed by use (chatgpt,
github_copilot, microsoft_365_copilot), engines on one's own machine (ollama, lemonade), and search engines that serve
no model (dataforseo, exa_ai, firecrawl, google_pse, tavily and the like).
"""

NOT_PRICED_BY_USE = frozenset({
    "agentcore", "apiserpent", "bing_grounding", "chatgpt", "dataforseo", "duckduckgo", "exa_ai", "firecrawl",
    "github_copilot", "google_pse", "lemonade", "linkup", "microsoft_365_copilot", "nimble", "ollama", "parallel_ai",
    "searxng", "serper", "tavily", "tinyfish", "you_com",
})  # fmt: skip

GENAI_PRICES = {
    "huggingface_cerebras": "cerebras", "huggingface_cohere": "cohere", "huggingface_fireworks-ai": "fireworks",
    "huggingface_groq": "groq", "huggingface_hyperbolic": "hyperbolic", "huggingface_nebius": "nebius",
    "huggingface_novita": "novita", "huggingface_nscale": "nscale", "huggingface_ovhcloud": "ovhcloud",
    "huggingface_publicai": "publicai", "huggingface_sambanova": "sambanova", "huggingface_together": "together",
    "x-ai": "xai", "moonshotai": "moonshot", "voyageai": "voyage", "zhipuai": "zhipu",
}  # fmt: skip
"""genai-prices' provider ids that differ from ours. Hugging Face routes carry the routed host's own price, which is why
they are kept under the id `huggingface_…` for look-ups and never recommended.
"""

OPENROUTER_HOSTS = {
    "amazon-bedrock": "aws", "atlas-cloud": "atlascloud", "black-forest-labs": "bfl", "google-ai-studio": "google",
    "google-vertex": "vertex", "gmicloud": "gmi", "moonshotai": "moonshot", "nextbit": "nextbit", "z-ai": "zai",
    "open-inference": "openinference", "weights-and-biases": "wandb",
}  # fmt: skip
"""OpenRouter's host slugs that differ from our ids; a slug that is not here is taken as the id."""

MODELS_DEV = {
    "alibaba-cn": "alibaba", "amazon-bedrock": "aws", "azure-cognitive-services": "azure",
    "cloudflare-workers-ai": "cloudflare", "cloudflare-ai-gateway": "cloudflare", "fireworks-ai": "fireworks",
    "google-vertex": "vertex", "google-vertex-anthropic": "vertex", "llama": "meta", "minimax-cn": "minimax",
    "moonshotai": "moonshot", "moonshotai-cn": "moonshot", "novita-ai": "novita", "siliconflow-cn": "siliconflow",
    "togetherai": "together", "zhipuai": "zhipu",
}  # fmt: skip
"""models.dev's provider ids that differ from ours; an id that is not here is taken as it is."""
