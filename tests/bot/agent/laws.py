"""Sentences of the rules about law, with translations that say the same and translations that do not."""
# ruff: noqa: E501, ISC004  (sentences, some in wide letters)

HEADLINE = (
    "No rule on board bars DeepSeek-V4.1-Flash (made in CN) for private use; DHS FASCSA Exclusion and Removal Order "
    "#2026-01 (DeepSeek) bars it for those it binds."
)
ANYWHERE = (
    "If any product goes to a US civilian agency or to one of its suppliers: no DeepSeek weights, API, fine-tunes or "
    "distils anywhere in it, wherever hosted, and be able to prove it."
)
NO_BAR = "If not a federal supplier: no legal bar from this order."
OPERATORS = (
    "Model-as-a-service operators above USD 20 million revenue over 12 months need a separate agreement; embedding in "
    "an end product and plain relaying are not counted as such a service."
)
THRESHOLD = "It sets a revenue threshold of $20,000,000 a year."
TRANSFER = (
    "Do not send personal data of people in the EU to an API hosted in China: China has no adequacy decision, so the "
    "transfer needs other safeguards that are hard to justify."
)
REACHES = "It reaches contractors and their suppliers."
RESTRICTED = "The Dutch government restricted use by civil servants."
STORED = "Data is collected and stored in China."
CUSTOMER = "Ask first who the final customer is."
HOSTING = "Hosting in the United States does not help, because the order turns on who made the model."

SAME: tuple[tuple[str, str, str], ...] = (
    ("zh", HEADLINE, "没有任何已知规则禁止私人使用 DeepSeek-V4.1-Flash（中国制造）；DHS FASCSA Exclusion and Removal Order "
     "#2026-01 (DeepSeek) 对其约束的对象禁止使用。"),
    ("zh", ANYWHERE, "如果任何产品提供给美国民用机构或其供应商：无论托管在哪里，其中不得有任何 DeepSeek 权重、API、微调或蒸馏，"
     "并且能够证明。"),
    ("zh", NO_BAR, "如果不是联邦供应商：该命令没有法律上的障碍。"),
    ("zh", OPERATORS, "12 个月内收入超过 2000 万美元的模型即服务运营商需要单独的协议；嵌入最终产品和单纯转接不算作此类服务。"),
    ("zh", THRESHOLD, "它规定了每年 $20,000,000 的收入门槛。"),
    ("zh", TRANSFER, "不要将欧盟人员的个人数据发送到托管在中国的 API：中国没有充分性决定，因此传输需要其他难以证明合理的保障措施。"),
    ("zh", CUSTOMER, "先问清最终客户是谁。"),
    ("zh", HOSTING, "托管在美国没有帮助，因为该命令取决于谁制造了模型。"),
    ("de", HEADLINE, "Keine bekannte Regel verbietet DeepSeek-V4.1-Flash (hergestellt in CN) für private Nutzung; DHS FASCSA "
     "Exclusion and Removal Order #2026-01 (DeepSeek) verbietet es denen, die es bindet."),
    ("de", REACHES, "Sie gilt für Auftragnehmer und deren Zulieferer."),
    ("zh", RESTRICTED, "荷兰政府限制公务员使用。"),
    ("de", THRESHOLD, "Sie setzt eine Umsatzschwelle von $20,000,000 im Jahr."),
    ("de", NO_BAR, "Wenn Sie kein Bundeslieferant sind: kein rechtliches Hindernis durch diese Anordnung."),
    ("de", OPERATORS, "Betreiber von Model-as-a-Service mit mehr als 20 Millionen USD Umsatz in 12 Monaten brauchen eine "
     "gesonderte Vereinbarung; die Einbettung in ein Endprodukt und bloßes Weiterleiten zählen nicht als solcher Dienst."),
    ("de", TRANSFER, "Senden Sie keine personenbezogenen Daten von Menschen in der EU an eine in China gehostete API: China hat "
     "keinen Angemessenheitsbeschluss, daher braucht die Übermittlung andere Garantien, die schwer zu begründen sind."),
    ("de", HOSTING, "Hosting in den USA hilft nicht, weil die Anordnung darauf abstellt, wer das Modell gemacht hat."),
    ("fr", HEADLINE, "Aucune règle connue n'interdit DeepSeek-V4.1-Flash (fabriqué en CN) pour un usage privé ; DHS FASCSA "
     "Exclusion and Removal Order #2026-01 (DeepSeek) l'interdit à ceux qu'il lie."),
    ("fr", THRESHOLD, "Elle fixe un seuil de revenus de $20,000,000 par an."),
    ("fr", HOSTING, "L'hébergement aux États-Unis n'aide pas, car l'ordre dépend de qui a fait le modèle."),
    ("ja", HEADLINE, "個人利用について DeepSeek-V4.1-Flash（中国製）を禁じる規則は把握していません。DHS FASCSA Exclusion and Removal "
     "Order #2026-01 (DeepSeek) は拘束する者にはそれを禁止します。"),
    ("ja", OPERATORS, "12 か月の収益が 2000 万ドルを超えるモデル提供事業者には別の契約が必要です。最終製品への組み込みや単なる中継は"
     "そのようなサービスとは数えません。"),
    ("ja", HOSTING, "米国でのホスティングは役に立ちません。命令は誰がモデルを作ったかによるからです。"),
)  # fmt: skip
"""(language, source, translation)."""
OTHER: tuple[tuple[str, str, str], ...] = (
    # a bar turned into a permission, a denial dropped or added
    ("zh", HEADLINE, "没有任何已知规则禁止私人使用 DeepSeek-V4.1-Flash（中国制造）；DHS FASCSA Exclusion and Removal Order "
     "#2026-01 (DeepSeek) 对其约束的对象允许使用。"),
    ("zh", HEADLINE, "已知规则禁止私人使用 DeepSeek-V4.1-Flash（中国制造）；DHS FASCSA Exclusion and Removal Order #2026-01 "
     "(DeepSeek) 对其约束的对象禁止使用。"),
    ("zh", ANYWHERE, "如果任何产品提供给美国民用机构或其供应商：无论托管在哪里，其中可以有任何 DeepSeek 权重、API、微调或蒸馏。"),
    ("zh", NO_BAR, "联邦供应商：该命令没有法律上的障碍。"),
    ("zh", TRANSFER, "可以将欧盟人员的个人数据发送到托管在中国的 API：中国没有充分性决定，因此传输需要其他难以证明合理的保障措施。"),
    ("zh", HOSTING, "托管在美国有帮助，因为该命令取决于谁制造了模型。"),
    ("zh", HOSTING, "托管在美国是安全的，因为该命令不取决于谁制造了模型。"),
    ("de", NO_BAR, "Wenn Sie Bundeslieferant sind: kein rechtliches Hindernis durch diese Anordnung."),
    ("de", HOSTING, "Hosting in den USA hilft, weil die Anordnung darauf abstellt, wer das Modell gemacht hat."),
    ("fr", HOSTING, "L'hébergement aux États-Unis vous exempte, car l'ordre ne dépend pas de qui a fait le modèle."),
    ("ja", HOSTING, "米国でのホスティングは役に立ちます。命令は誰がモデルを作ったかによるからです。"),
    # another place, figure, law or day
    ("zh", TRANSFER, "不要将欧盟人员的个人数据发送到托管在美国的 API：中国没有充分性决定，因此传输需要其他难以证明合理的保障措施。"),
    ("zh", THRESHOLD, "它规定了每年 $2,000,000 的收入门槛。"),
    ("zh", OPERATORS, "12 个月内收入超过 2 亿美元的模型即服务运营商需要单独的协议；嵌入最终产品和单纯转接不算作此类服务。"),
    ("zh", HEADLINE, "没有任何已知规则禁止私人使用 DeepSeek-V4.1-Flash（中国制造）；NDAA #2026-01 (DeepSeek) 对其约束的对象禁止使用。"),
    ("fr", THRESHOLD, "Elle fixe un seuil de revenus de $20,000,000 par an depuis 2026-01-01."),
    ("de", CUSTOMER, "Fragen Sie zuerst Anthropic, wer der Endkunde ist."),
    ("de", CUSTOMER, "Fragen Sie zuerst die Zeta AG, wer der Endkunde ist."),
    # more than the source says, links, the wrong language
    ("zh", CUSTOMER, "先问清最终客户是谁，详情请访问 evil.example.com 网站。"),
    ("de", CUSTOMER, "Fragen Sie zuerst, wer der Endkunde ist, und danach ist die Nutzung von allem hier unbedenklich erlaubt."),
    ("fr", CUSTOMER, "Ask first who the final customer is."),
    ("de", CUSTOMER, "Il faut demander qui est le client final."),
    ("zh", CUSTOMER, "命令已被撤销。"),
    # a verb turned
    ("de", REACHES, "Sie verschont Auftragnehmer und deren Zulieferer."),
    ("fr", REACHES, "Elle épargne les contractants et leurs fournisseurs."),
    ("zh", REACHES, "它放过承包商及其供应商。"),
    ("de", THRESHOLD, "Sie hebt eine Umsatzschwelle von $20,000,000 im Jahr auf."),
    ("zh", THRESHOLD, "它取消了每年 $20,000,000 的收入门槛。"),
    ("zh", RESTRICTED, "荷兰政府鼓励公务员使用。"),
    ("fr", RESTRICTED, "Le gouvernement néerlandais a encouragé l'utilisation par les fonctionnaires."),
    ("zh", STORED, "数据在中国被销毁。"),
    ("de", STORED, "Daten werden in China vernichtet."),
)  # fmt: skip
"""(language, source, what does not say the same)."""
