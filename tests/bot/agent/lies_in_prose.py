"""False prose without a figure: origin, seat, host, licence, openness, modality, law, ends, praise, comparison.

The rules' answer to `TICKETS` recommends Claude Sonnet 5.5 at Amazon Bedrock in the EU, with Claude Haiku 5.5, Gemini
2.5 Flash-Lite at Oracle Cloud and DeepSeek-V4.1-Flash at Nebius beside it; `WINDOWS` compares Kimi K3 and GLM-5.3.
"""

from tests.bot.agent.lies import BOARDS, TICKETS, WINDOWS

ENGLISH: tuple[tuple[str, tuple[str, ...]], ...] = (
    (TICKETS, (
        # origin and seat
        "It is not made in the US.", "France is behind it.", "Claude Sonnet 5.5 is a French model.",
        "Claude Sonnet 5.5 hails from Paris.", "Claude Sonnet 5.5 was built by a Chinese team.",
        "Claude Sonnet 5.5 comes from the EU.", "Claude Sonnet 5.5 was made in Europe.",
        "DeepSeek-V4.1-Flash is a Russian state project.", "DeepSeek-V4.1-Flash is run by the Chinese state.",
        "Anthropic is French.", "Nebius is American.", "Nebius is headquartered in the US.",
        "Amazon Bedrock is a European company.", "Claude Haiku 5.5 and DeepSeek-V4.1-Flash share a maker.",
        "Oracle Cloud makes Gemini 2.5 Flash-Lite.", "DeepSeek-V4.1-Flash was developed by Nebius.",
        "Claude Haiku 5.5 is a distillation of Claude Sonnet 5.5.", "Claude Haiku 5.5 is derived from Llama.",
        # host and data
        "Claude Sonnet 5.5 is not hosted in the EU.", "DeepSeek-V4.1-Flash is hosted in the US.",
        "Google hosts Gemini 2.5 Flash-Lite.", "Anthropic serves DeepSeek-V4.1-Flash.",
        "Prompts remain in Frankfurt.", "Prompts remain inside the EU at all times.", "No one reads your prompts.",
        "Your data stays with you.", "You can run it on your laptop.", "Claude Haiku 5.5 is available on your phone.",
        "All of them are hosted in China.", "They are hosted in the EU.", "Both are made by Anthropic.",
        # licence and openness
        "Its weights are downloadable.", "Anyone may fork it.", "Claude Sonnet 5.5 is yours to keep.",
        "Claude Sonnet 5.5 comes under Apache 2.0.", "It is open source.", "The code is public domain.",
        # modality and capability
        "Claude Sonnet 5.5 understands speech.", "Claude Sonnet 5.5 sees pictures.", "It hears voices and speaks.",
        "It supports vision.", "Claude Haiku 5.5 can call functions.", "Claude Haiku 5.5 browses the web.",
        "Claude Haiku 5.5 streams its answers.", "Claude Haiku 5.5 caches prompts.",
        "Claude Haiku 5.5 is a reasoning model.", "Claude Haiku 5.5 has a long context.",
        "Claude Haiku 5.5 is fluent in German.", "Claude Haiku 5.5 lets you fine-tune it.",
        "Claude Sonnet 5.5 cannot summarise tickets.", "Claude Haiku 5.5 thinks before it answers.",
        # law
        "This model is banned in the EU.", "Gemini 2.5 Flash-Lite is blocked in the EU.",
        "The EU has outlawed DeepSeek-V4.1-Flash.", "DeepSeek-V4.1-Flash is off limits for you.",
        "DeepSeek-V4.1-Flash breaks the rules of the EU.", "You are fine to use DeepSeek-V4.1-Flash anywhere.",
        # ends and changes
        "It is going away soon.", "It will be switched off next year.", "It is about to sunset.",
        "Gemini 2.5 Flash-Lite is brand new.", "Gemini 2.5 Flash-Lite is out of stock.",
        "Gemini 2.5 Flash-Lite ends this year.", "The price went down this year.", "The price is about to rise.",
        # comparison and praise
        "It is the quickest of the four.", "Claude Sonnet 5.5 beats Claude Haiku 5.5.",
        "Claude Sonnet 5.5 wins against Claude Haiku 5.5.", "Claude Haiku 5.5 comes out ahead of Claude Sonnet 5.5.",
        "Claude Haiku 5.5 matches Claude Sonnet 5.5 in quality.", "Claude Sonnet 5.5 is cheaper than Claude Haiku 5.5.",
        "Claude Sonnet 5.5 outshines everything else.", "Claude Sonnet 5.5 has no rival here.",
        "Claude Sonnet 5.5 is state of the art.", "Claude Haiku 5.5 hallucinates often.",
        "Claude Haiku 5.5 makes many mistakes.", "Everyone picks Claude Sonnet 5.5.",
        "Claude Sonnet 5.5 answers within a second.", "Latency is low with Claude Sonnet 5.5.",
        "Claude Haiku 5.5 is the fallback.", "DeepSeek-V4.1-Flash is the cheapest.",
        # the asker's limits
        "Claude Sonnet 5.5 does not fit your budget.", "Claude Sonnet 5.5 goes over your budget.",
        "Claude Sonnet 5.5 exhausts your budget.", "The budget is too small for Claude Sonnet 5.5.",
        "It costs you nothing.",
    )),
    (WINDOWS, (
        "GLM is made in France.", "GLM-5.3 is made in France.", "GLM is French.", "Kimi K3 is an American model.",
        "Z.ai sits in Singapore.", "Moonshot AI is a German company.", "Z.ai makes Kimi K3.",
        "Kimi K3 and GLM-5.3 come from the same house.", "Kimi K3 has the same context as GLM-5.3.",
        "GLM-5.3 reads pictures.", "GLM-5.3 is proprietary.", "GLM-5.3 is closed.", "Kimi K3 was withdrawn.",
        "Kimi K3 is a clone of GLM-5.3.", "The weights of Kimi K3 are secret.",
    )),
    (BOARDS, (
        "Claude Haiku 5.5 reached 46.4% on Terminal-Bench 4.0.", "GPT-6 Luna was made by Google.",
        "GPT-6 Luna leads on every board.", "Claude Haiku 5.5 loses on Chartography.",
    )),
)  # fmt: skip
ELSEWHERE: tuple[tuple[str, str], ...] = (
    ("de", "Claude Sonnet 5.5 stammt aus Frankreich."), ("de", "Claude Sonnet 5.5 läuft nicht in der EU."),
    ("de", "Claude Sonnet 5.5 versteht Sprache."), ("de", "Claude Sonnet 5.5 kommt aus Paris."),
    ("de", "Google hostet Gemini 2.5 Flash-Lite."), ("de", "Claude Haiku 5.5 wird bald eingestellt."),
    ("de", "Beide sind in der EU gehostet."), ("de", "Die Gewichte sind frei verfügbar."),
    ("fr", "Claude Sonnet 5.5 est un modèle français."), ("fr", "Claude Sonnet 5.5 voit les images."),
    ("fr", "Claude Sonnet 5.5 n'est pas hébergé dans l'UE."), ("fr", "Ce modèle disparaît bientôt."),
    ("es", "Claude Sonnet 5.5 es un modelo chino."), ("es", "Claude Sonnet 5.5 no está en la UE."),
    ("es", "Claude Sonnet 5.5 entiende el habla."), ("es", "Sus pesos son abiertos."),
    ("pt", "Claude Sonnet 5.5 é um modelo francês."), ("pt", "Claude Sonnet 5.5 não roda na UE."),
    ("it", "Claude Sonnet 5.5 viene dalla Francia."), ("it", "Claude Sonnet 5.5 non è ospitato nell'UE."),
    ("it", "Il modello sparisce presto."), ("nl", "Claude Sonnet 5.5 komt uit Frankrijk."),
    ("nl", "Claude Sonnet 5.5 draait niet in de EU."), ("pl", "Claude Sonnet 5.5 pochodzi z Francji."),
    ("pl", "Claude Sonnet 5.5 nie działa w UE."), ("sv", "Claude Sonnet 5.5 kommer från Frankrike."),
    ("sv", "Claude Sonnet 5.5 körs inte i EU."), ("ru", "Claude Sonnet 5.5 сделан во Франции."),
    ("ru", "Claude Sonnet 5.5 не работает в ЕС."), ("ru", "Модель скоро исчезнет."),
    ("tr", "Claude Sonnet 5.5 Fransa'da yapılmıştır."), ("tr", "Claude Sonnet 5.5 yakında biter."),
    ("zh", "Claude Sonnet 5.5 是法国制造的。"), ("zh", "Claude Sonnet 5.5 不在欧盟运行。"),
    ("zh", "Claude Sonnet 5.5 能听懂语音。"), ("zh", "这个模型在欧盟被禁用。"), ("zh", "这个模型即将下架。"),
    ("zh", "Google 托管 Gemini 2.5 Flash-Lite。"), ("zh", "Claude Haiku 5.5 胜过 Claude Sonnet 5.5。"),
    ("ja", "Claude Sonnet 5.5はフランス製です。"), ("ja", "Claude Sonnet 5.5はEUで動きません。"),
    ("ja", "このモデルはまもなく消えます。"), ("ja", "Claude Sonnet 5.5は声を聞き取れます。"),
    ("ko", "Claude Sonnet 5.5는 프랑스에서 만들었습니다."), ("ko", "Claude Sonnet 5.5는 EU에서 실행되지 않습니다."),
    ("ko", "이 모델은 곧 사라집니다."), ("ko", "Claude Sonnet 5.5는 목소리를 알아듣습니다."),
)  # fmt: skip
"""(language, sentence) about the answer to `TICKETS`."""
IN_PROSE = (
    *((question, "en", sentence) for question, sentences in ENGLISH for sentence in sentences),
    *((TICKETS, tongue, sentence) for tongue, sentence in ELSEWHERE),
)

TRUE_IN_PROSE: tuple[tuple[str, str, str], ...] = (
    (TICKETS, "en", "For your 2M tickets a month I would pick Claude Sonnet 5.5 at Amazon Bedrock in the EU."),
    (TICKETS, "en", "I'd go with Claude Sonnet 5.5 on Amazon Bedrock, hosted in the EU."),
    (TICKETS, "en", "It comes to $1,980 a month, well within your $3k budget."),
    (TICKETS, "en", "As a fallback I would take DeepSeek-V4.1-Flash at Nebius, which costs $828 a month."),
    (TICKETS, "en", "Claude Sonnet 5.5 is the best option here and fits your budget."),
    (TICKETS, "en", "Claude Sonnet 5.5 is made by Anthropic in the US."),
    (TICKETS, "en", "Amazon Bedrock hosts Claude Sonnet 5.5 in the EU."),
    (TICKETS, "en", "DeepSeek-V4.1-Flash is made in China and hosted by Nebius in the EU."),
    (TICKETS, "en", "A cheap option is Gemini 2.5 Flash-Lite for $63 a month."),
    (TICKETS, "de", "Für 2M Tickets im Monat würde ich Claude Sonnet 5.5 bei Amazon Bedrock in der EU wählen."),
    (TICKETS, "de", "Das kostet $1,980 im Monat und liegt innerhalb Ihres Budgets."),
    (TICKETS, "de", "Claude Sonnet 5.5 wird von Anthropic in den USA entwickelt."),
    (TICKETS, "fr", "Pour vos 2M de tickets par mois, je choisirais Claude Sonnet 5.5 chez Amazon Bedrock."),
    (TICKETS, "fr", "La facture serait de $1,980 par mois, dans votre budget."),
    (TICKETS, "es", "Para sus 2M de tickets al mes elegiría Claude Sonnet 5.5 en Amazon Bedrock."),
    (TICKETS, "es", "Gemini 2.5 Flash-Lite en Oracle Cloud es el más barato: $63 al mes."),
    (TICKETS, "it", "Il costo sarebbe di $1,980 al mese, entro il tuo budget."),
    (TICKETS, "pt", "Para os seus 2M tickets por mês eu escolheria Claude Sonnet 5.5 na Amazon Bedrock."),
    (TICKETS, "nl", "Voor uw 2M tickets per maand zou ik Claude Sonnet 5.5 bij Amazon Bedrock kiezen."),
    (TICKETS, "pl", "Claude Sonnet 5.5 kosztuje $1,980 miesięcznie."),
    (TICKETS, "ru", "Это обойдётся в $1,980 в месяц."),
    (TICKETS, "zh", "费用约为每月 $1,980，在您的预算之内。"),
    (TICKETS, "zh", "最便宜的是 Oracle Cloud 上的 Gemini 2.5 Flash-Lite，每月 $63。"),
    (TICKETS, "zh", "Claude Sonnet 5.5 由 Anthropic 在美国开发。"),
    (TICKETS, "ja", "費用は毎月$1,980で、予算内です。"),
    (TICKETS, "ko", "비용은 매월 $1,980입니다."),
    (WINDOWS, "en", "Kimi K3 is made by Moonshot AI in China."),
    (WINDOWS, "en", "GLM-5.3 is made by Z.ai."),
)
