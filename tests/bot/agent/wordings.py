"""Wordings as models write them, of ten recorded answers: true ones, of which many must pass, and false ones.

By the name of the answer's file in `answers/`, then by language.
"""

TRUE: dict[str, dict[str, tuple[str, ...]]] = {
    "tickets": {
        "en": (
            "For summarising 2M tickets a month inside the EU, I'd start with Claude Sonnet 5.5 on Amazon Bedrock.",
            "At your volume it works out at roughly $1,980 a month, which leaves room under your $3,000 limit.",
            "The high end of the estimate is $4,950, so keep an eye on how long the tickets really are.",
            "If you want to spend far less, Claude Haiku 5.5 on the same host would be about $99 a month.",
            "The cheapest option listed is Gemini 2.5 Flash-Lite on Oracle Cloud, at $63 a month.",
            "Should Anthropic ever drop out, DeepSeek-V4.1-Flash on Nebius is the fallback at $828 a month.",
            "These figures assume 300 input tokens and 30 output tokens per ticket.",
            "Claude Sonnet 5.5 scored 90.2% on Chartography, against 46.4% for Claude Haiku 5.5.",
            "Both Claude models run in the EU region of Amazon Bedrock.",
            "Most of that bill is input: $1,320 for 600M tokens.",
            "Note that output tokens were not stated in your question, so 30 per ticket is an assumption.",
        )
    },
    "cost": {
        "en": (
            "Kimi K3 on Moonshot AI's own API comes to $7,200 a month for 40M tokens in and 8M out a day.",
            "Half of that is input ($3,600) and half is output ($3,600).",
            "With 80% of the input read from cache, the bill drops to $4,608 a month.",
            "The rates are $3 per 1M input tokens and $15 per 1M output tokens.",
            "DeepInfra is slightly cheaper at $2.85 in and $14.25 out per 1M tokens.",
            "Amazon Bedrock and Azure AI Foundry charge the same $3 / $15.",
            "I assumed a month of 30 days.",
        )
    },
    "chat": {
        "en": (
            "Both models cost the same here: $210 a month for 600k requests.",
            "Claude Haiku 5.5 ranks highest for customer support, though the evidence is thin.",
            "Each is priced at $0.10 per 1M input tokens and $0.50 per 1M output tokens.",
            "So the choice comes down to quality rather than price.",
            "GPT-6 Luna is served by OpenAI and Claude Haiku 5.5 by Anthropic.",
        )
    },
    "tools": {
        "en": (
            "Yes, GLM-5.3 at Z.ai supports tool calls.",
            "Its context window is 1M tokens, with up to 128k tokens of output.",
            "It also does prompt caching, JSON schema output and reasoning.",
        )
    },
    "moving": {
        "en": (
            "GPT-4o is retired at OpenAI on 2027-01-14, and on Azure AI Foundry on 2027-04-14.",
            "OpenAI itself names GPT-6 Luna as its successor.",
            "GPT-6 Luna costs $0.10 / $0.50 per 1M tokens in / out, which is 95.4% cheaper per token.",
            "Gemini 3.8 Flash is another option at $0.75 / $3.75 per 1M tokens.",
            "Bear in mind that its price changes on 2027-01-01, to $1.50 in and $7.50 out.",
            "As a fallback from another maker, Tencent Hy3 on DeepInfra costs $0.14 / $0.58.",
            "How GPT-4o compares in quality for chat is not known here.",
        )
    },
    "stack": {
        "en": (
            "No end is stated for GPT-6 Luna at OpenAI, but Azure AI Foundry ends it on 2028-03-11.",
            "Claude Sonnet 5.5 ends on Azure AI Foundry on 2027-09-29.",
            "To replace GPT-6 Luna, the nearest option is GPT-6.1 Terra at OpenAI for $1 / $5 per 1M tokens.",
            "That is 900% dearer per token.",
            "Claude Haiku 5.5 costs the same as GPT-6 Luna, and DeepSeek-V4.1-Flash on DeepInfra is 5% dearer.",
        )
    },
    "german": {
        "de": (
            "Für 500k E-Mails im Monat würde ich Claude Haiku 5.5 über Amazon Bedrock in der EU nehmen.",
            "Das kostet rund $11 im Monat und bleibt damit deutlich unter Ihrem Budget von 500 Dollar.",
            "Wenn Ihnen Qualität wichtiger ist, käme Claude Opus 5.5 für $440 im Monat infrage.",
            "Als Ausweichmodell eignet sich Qwen3.8-Flash bei Alibaba Cloud Model Studio für $12.20 im Monat.",
            "Gerechnet ist mit 100 Token Eingabe und 20 Token Ausgabe pro E-Mail.",
            "Die Spanne reicht von $5.50 bis $30.25.",
            "Claude Haiku 5.5 erreichte 57.4% bei Humanity's Last Exam.",
        )
    },
    "chinese": {
        "zh": (
            "对于200万字的小说翻译，我推荐 Gemini 3.8 Flash，总费用约 $2.25。",
            "如果更看重质量，可以选择 Claude Opus 5.5，费用为 $42。",
            "最便宜的是 Cloudflare Workers AI 上的 Gemma 4 26B A4B，只需 $0.20。",
            "备选方案是 DeepInfra 上的 Qwen3.8-Max，费用约 $3.30。",
            "这里按 50 万输入 token 和 50 万输出 token 计算。",
            "Gemini 3.8 Flash 的价格将在 2027-01-01 上涨到 $1.50 / $7.50。",
        )
    },
    "spanish": {
        "es": (
            "En una 4090 con 24 GB, yo usaría Qwen3.8-27B, que ocupa 22.2 GB en q5_k_m.",
            "Otras opciones que caben son Qwen3.6-27B y Qwen3.6-35B-A3B.",
            "Como alternativa de otro fabricante está Gemma 4 31B, con 21.9 GB.",
            "Todos tienen licencia Apache License 2.0.",
            "Por debajo de 1.37B tokens al mes, la API de DeepInfra sale más barata: $1.05 por 1M tokens.",
        )
    },
    "french": {
        "fr": (
            "Pour votre chatbot RAG, je partirais sur Claude Haiku 5.5 chez Amazon Bedrock, dans l'UE.",
            "Comptez environ $165 par mois pour 10k requêtes par jour.",
            "Si la qualité prime, Claude Opus 5.5 coûterait $6,600 par mois.",
            "En solution de repli, Mistral Small 4 chez Mistral AI revient à $227.70 par mois.",
            "Mistral Small 4 est développé en France.",
            "L'entrée représente $99 et la sortie $66.",
        )
    },
}
"""As honest models put it, before anybody looked at what passes."""

AS_TOLD: dict[str, dict[str, tuple[str, ...]]] = {
    "tickets": {
        "en": (
            "For your 2M tickets a month I would pick Claude Sonnet 5.5 at Amazon Bedrock, hosted in the EU.",
            "It costs $1,980 a month, which is within your budget of $3,000.",
            "The bill ranges from $990 to $4,950 a month.",
            "Claude Haiku 5.5 costs $99 a month, with the most quality for summarization for the money.",
            "The cheapest is Gemini 2.5 Flash-Lite at Oracle Cloud for $63 a month.",
            "The fallback is DeepSeek-V4.1-Flash at Nebius for $828 a month.",
            "The estimate assumes 300 input tokens and 30 output tokens per ticket.",
            "Claude Sonnet 5.5 scored 90.2% on Chartography.",
        )
    },
    "cost": {
        "en": (
            "Kimi K3 at Moonshot AI costs $7,200 a month for 40M tokens in and 8M out a day.",
            "Its rates are $3 per 1M input tokens and $15 per 1M output tokens.",
            "DeepInfra hosts it for $2.85 / $14.25 per 1M tokens in / out.",
        )
    },
    "chat": {
        "en": (
            "GPT-6 Luna and Claude Haiku 5.5 cost the same: $210 a month.",
            "Claude Haiku 5.5 ranks highest for customer support, on thin evidence.",
            "The price is $0.10 per 1M input tokens and $0.50 per 1M output tokens.",
        )
    },
    "tools": {
        "en": (
            "GLM-5.3 at Z.ai does tool calls.",
            "Its context window is 1M tokens and its output limit 128k tokens.",
            "It does prompt caching, output by JSON schema and reasoning.",
        )
    },
    "moving": {
        "en": (
            "GPT-4o ends on 2027-01-14 at OpenAI.",
            "Azure AI Foundry ends it on 2027-04-14.",
            "I would move to GPT-6 Luna at OpenAI, which costs $0.10 / $0.50 per 1M tokens in / out.",
            "GPT-6 Luna is 95.4% cheaper per token.",
            "The fallback is Tencent Hy3 at DeepInfra for $0.14 / $0.58 per 1M tokens in / out.",
        )
    },
    "stack": {
        "en": (
            "No end is stated for GPT-6 Luna at OpenAI, and the catalogues still list it there.",
            "Azure AI Foundry ends Claude Sonnet 5.5 on 2027-09-29.",
            "DeepSeek-V4.1-Flash is 5% dearer per token.",
        )
    },
    "german": {
        "de": (
            "Für Ihre 500k E-Mails im Monat würde ich Claude Haiku 5.5 über Amazon Bedrock in der EU wählen.",
            "Das kostet $11 im Monat und liegt unter Ihrem Budget.",
            "Claude Opus 5.5 kostet $440 im Monat.",
            "Als Alternative kostet Qwen3.8-Flash bei Alibaba Cloud Model Studio $12.20 im Monat.",
            "Gerechnet ist mit 100 Token Eingabe und 20 Token Ausgabe pro Anfrage.",
        )
    },
    "chinese": {
        "zh": (
            "我推荐 Gemini 3.8 Flash，费用约 $2.25。",
            "Claude Opus 5.5 的费用为 $42。",
            "最便宜的是 Cloudflare Workers AI 上的 Gemma 4 26B A4B，费用为 $0.20。",
            "备选是 DeepInfra 上的 Qwen3.8-Max，费用约 $3.30。",
        )
    },
    "spanish": {
        "es": (
            "En su 4090 usaría Qwen3.8-27B, con 22.2 GB.",
            "La alternativa es Gemma 4 31B, con 21.9 GB.",
        )
    },
    "french": {
        "fr": (
            "Je choisirais Claude Haiku 5.5 chez Amazon Bedrock, hébergé dans l'UE.",
            "Cela coûte $165 par mois pour 10k requêtes par jour.",
            "En repli, Mistral Small 4 chez Mistral AI coûte $227.70 par mois.",
        )
    },
}
"""As models put it that keep to what they are told in `bot/agent/prompts.py`."""

FALSE: dict[str, dict[str, tuple[str, ...]]] = {
    "tickets": {
        "en": (
            "Claude Haiku 5.5 has the highest quality for summarization.",
            "Gemini 2.5 Flash-Lite has the most quality for summarization for the money.",
            "Claude Sonnet 5.5 is the cheapest with enough quality for summarization.",
            "Claude Sonnet 5.5 comes to $4,950 a month.",
            "Claude Sonnet 5.5 scored 46.4% on Chartography, and Claude Haiku 5.5 scored 90.2%.",
            "DeepSeek-V4.1-Flash at Nebius is not the fallback.",
            "Claude Sonnet 5.5 must run in the EU.",
            "Claude Sonnet 5.5 is above your budget.",
            "Claude Sonnet 5.5 is above it at the high end of your budget of $3,000 a year.",
            "Claude Haiku 5.5 at Oracle Cloud costs $99 a month.",
            "Amazon Bedrock is the maker of Claude Sonnet 5.5.",
            "I would pick Claude Sonnet 5.5 because its answers are more reliable.",
            "It costs $1,980 for 600M requests a month.",
            "Output was stated: 30 tokens a request.",
            "Claude Haiku 5.5 costs $99 a month, because Anthropic is losing money on it.",
            "Between $990 and $4,950 a year is what Claude Sonnet 5.5 costs.",
            "Oracle Cloud runs Claude Sonnet 5.5 in the EU.",
            "Processing in the EU takes it out of reach of the law at its seat.",
            "Gemini 2.5 Flash-Lite at Oracle Cloud hallucinates 3.3% of the time.",
            "The input costs $660 and the output $1,320 a month.",
        )
    },
    "cost": {
        "en": (
            "Kimi K3 at Moonshot AI comes to $7,200 a day.",
            "With caching the bill rises to $4,608 a month.",
            "DeepInfra is dearer than Moonshot AI.",
            "Amazon Bedrock charges $2.85 in and $14.25 out per 1M tokens.",
            "DeepInfra is based in China.",
            "Kimi K3 costs $15 per 1M input tokens.",
            "Only Moonshot AI serves Kimi K3.",
            "Kimi K3 costs 36% less.",
            "Kimi K3 is 36% less a month.",
        )
    },
    "chat": {
        "en": (
            "GPT-6 Luna ranks highest for customer support.",
            "GPT-6 Luna ranks highest for customer support, on thin evidence.",
            "Claude Haiku 5.5 ranks lowest for customer support.",
            "Claude Haiku 5.5 does not rank highest for customer support.",
            "It ranks highest for customer support, unlike Claude Haiku 5.5.",
            "It ranks highest for customer support and costs the same as Claude Haiku 5.5.",
            "Claude Haiku 5.5 ranks highest for customer support on strong evidence.",
            "GPT-6 Luna and Claude Haiku 5.5 rank the same.",
            "OpenAI hosts Claude Haiku 5.5.",
        )
    },
    "tools": {
        "en": (
            "GLM-5.3 at Z.ai does no tool calls.",
            "Kimi K3 does prompt caching, output by JSON schema, reasoning and tool calls.",
            "It does images, audio and tool calls.",
            "Its context window is 128k tokens.",
            "GLM-5.3 at Moonshot AI does tool calls.",
        )
    },
    "moving": {
        "en": (
            "GPT-4o ends on 2027-01-14 at Azure AI Foundry.",
            "GPT-4o is 95.4% cheaper per token than GPT-6 Luna.",
            "GPT-6 Luna is 95.4% dearer per token.",
            "Gemini 3.8 Flash is 94.3% cheaper per token.",
            "GPT-4o is the successor of GPT-6 Luna.",
            "Gemini 3.8 Flash costs $1.50 / $7.50 per 1M tokens in / out.",
            "Google names Gemini 3.8 Flash as the successor of GPT-4o.",
            "Tencent Hy3 is made by DeepInfra.",
            "GPT-4o does not end at OpenAI.",
            "Move to GPT-4o at OpenAI.",
            "Tencent Hy3 is 94.3% cheaper than Gemini 3.8 Flash.",
        )
    },
    "stack": {
        "en": (
            "GPT-6 Luna at OpenAI ends on 2028-03-11.",
            "No end is stated for GPT-6 Luna.",
            "No end is stated for GPT-6 Luna at Azure AI Foundry.",
            "GPT-6.1 Terra is cheaper per token.",
            "GPT-6 Luna is 900% dearer per token.",
            "Claude Haiku 5.5 is 5% dearer per token.",
            "No end is stated for Claude Sonnet 5.5 at Azure AI Foundry, and the catalogues still list it there.",
            "The price of Claude Haiku 5.5 is higher.",
            "Claude Haiku 5.5 has the same context.",
            "Claude Haiku 5.5 has the same maker.",
        )
    },
    "german": {
        "de": (
            "Claude Haiku 5.5 kostet $11 am Tag.",
            "Claude Haiku 5.5 liegt mit $11 im Monat über Ihrem Budget.",
            "Claude Opus 5.5 ist das günstigste Modell.",
            "Qwen3.8-Flash bei Amazon Bedrock kostet $12.20 im Monat.",
            "Claude Haiku 5.5 muss in der EU laufen.",
        )
    },
    "chinese": {
        "zh": (
            "Gemini 3.8 Flash 的费用是每月 $2.25。",
            "最便宜的是 Gemini 3.8 Flash，费用为 $2.25。",
            "Claude Opus 5.5 由 Google 开发。",
            "Gemma 4 26B A4B 的质量更好。",
        )
    },
    "french": {
        "fr": (
            "Mistral Small 4 chez Mistral AI coûte $165 par mois.",
            "Claude Haiku 5.5 n'est pas hébergé dans l'UE.",
            "Claude Opus 5.5 est moins cher.",
        )
    },
}
"""None of these may pass, whole or in part."""

TOLD_TOGETHER: dict[str, tuple[str, ...]] = {
    "tickets": (
        "I looked at Claude Haiku 5.5 at Amazon Bedrock. It comes to $1,980 a month.",
        "Claude Haiku 5.5 costs $99 a month. Cheapest with enough quality for summarization, on the boards.",
        "Claude Haiku 5.5 costs $99 a month. Most of its bill is input. It is the fallback.",
    ),
    "moving": ("GPT-4o ends on 2027-01-14 at OpenAI. 95.4% cheaper per token (three parts input, one part output).",),
}
"""Of these only the first sentence may pass: each goes on about another model than its figures."""
