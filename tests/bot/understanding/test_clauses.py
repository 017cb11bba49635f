"""Wishes told by how a clause is built, in many words and languages."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("which model, must live on our own iron", True),
        ("what reads scans best on hardware we own", True),
        ("which model runs on our kit in the cellar", True),
        ("Welches Modell läuft auf unserer eigenen Kiste?", True),
        ("¿qué modelo puedo correr en nuestras propias máquinas?", True),
        ("quel modèle peut tourner sur nos propres machines ?", True),
        ("qual modelo rodar em máquina própria?", True),
        ("模型要跑在我们自己的机器上，哪个好", True),
        ("社内ネットワークだけで使える要約モデルはどれ？", True),
        ("회사 전산실에 설치할 수 있는 모델 뭐가 좋아요?", True),
        ("какую модель поставить на наши собственные серверы?", True),
        ("Qwen steht bei uns im Schrank. Welche Lizenz hat es?", True),
        ("we've been running Mixtral ourselves since 2024. what replaces it?", True),
        ("rien ne sort de chez nous, quel modèle pour résumer ?", True),
        ("数据不能出公司，推荐一个聊天模型", True),
        ("which model for chat, no gpus, api only", False),
        ("GPT-4o tourne chez nous dans tous les services, par quoi le remplacer ?", False),
        ("which model for chatting in my discord server", False),
        ("we built an in-house tool on gpt-6, what does it cost per request?", False),
        ("which model translates the manual of our machine tools", False),
    ],
)
def test_machines_of_ones_own_are_told_by_whose_they_are(
    reader: Callable[..., Reading], text: str, own: object
) -> None:
    """Any word for machines counts that somebody has; servers of another kind do not."""
    assert bool(reader(text).understood.self_host) is own


@pytest.mark.parametrize(
    "text",
    [
        "not paying a cent, which model for poems?",
        "we don't want to spend a dime, which model sums up text?",
        "will nix zahlen, welches Modell?",
        "no quiero pagar nada, ¿qué modelo?",
        "je ne veux rien payer, quel modèle ?",
        "não quero pagar nada, qual modelo?",
        "一分钱都不想花，用哪个模型",
        "一円も払いたくない、どのモデル？",
        "한 푼도 내기 싫은데 어떤 모델?",
        "ни копейки платить не хочу, какую модель взять?",
    ],
)
def test_who_pays_nothing_wants_what_is_free(reader: Callable[..., Reading], text: str) -> None:
    """No word for free is needed."""
    assert reader(text).understood.free is True


@pytest.mark.parametrize(
    "text",
    [
        "does mistral train on api inputs? must not happen",
        "which provider hosts kimi and won't learn from inputs",
        "resumir contratos sem que ninguém treine com os nossos dados, qual modelo?",
        "our data must not end up in anybody's training set. which model for summaries?",
        "契約書の要約に使うモデルは？うちのデータで学習されるのは困る",
        "nutzt OpenAI unsere Eingaben zum Training?",
        "¿OpenAI entrena con lo que le mandamos?",
        "est-ce qu'Anthropic s'entraîne sur nos prompts ?",
        "OpenAI 会拿我们的输入训练吗？",
        "OpenAI가 우리 입력으로 학습하나요?",
        "OpenAI учится на наших запросах?",
        "ログも残さず学習にも使わないところでGLMを使いたい",
    ],
)
def test_whether_a_service_learns_from_what_it_is_sent(reader: Callable[..., Reading], text: str) -> None:
    """A maker that trains, told by its name or not, is not what the asker trains."""
    assert reader(text).understood.no_training is True


@pytest.mark.parametrize(
    "text",
    [
        "can I fine-tune gemma on our own chats?",
        "train a classifier on our mails with llama",
        "Can we use GPT-5.5 outputs to train a model of our own?",
        "Posso usar as saídas do Claude para treinar um modelo próprio?",
        "GPT-5.5の出力を使って自社モデルを学習してもいい？",
    ],
)
def test_what_the_asker_trains_is_no_wish_for_privacy(reader: Callable[..., Reading], text: str) -> None:
    """The maker has to be the one that learns."""
    assert reader(text).understood.no_training is None


@pytest.mark.parametrize(
    "text",
    [
        "we can't have logs kept anywhere, which host for llama?",
        "prompts mustn't be stored, not even for a day. who does that for GLM?",
        "rien ne doit être conservé, quel modèle ?",
        "não pode guardar nada, qual modelo?",
        "不能留存数据，选哪个平台？",
        "로그도 안 남기고 저장도 안 하는 곳에서 GLM 쓰고 싶어요",
    ],
)
def test_nothing_may_be_kept(reader: Callable[..., Reading], text: str) -> None:
    """What is denied counts, whatever the verb of keeping."""
    assert reader(text).understood.zero_retention is True


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        ("which of the two may I put into something my customers buy", "commercial"),
        ("kann ich Gemma 4 in ein Produkt einbauen, das wir verkaufen?", "commercial"),
        ("peut-on mettre gemma 4 dans un logiciel qu'on vend ?", "commercial"),
        ("non commercial research, which model?", "research"),
        ("the code of laguna is MIT but the weights are not, what does that mean?", None),
        ("we sell mugs; which model writes product texts?", None),
    ],
)
def test_a_licence_for_what_is_sold(reader: Callable[..., Reading], text: str, licence: str | None) -> None:
    """Permission for goods is commercial use; goods alone and the licence of a program are not."""
    assert reader(text).understood.licence == licence


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("an agent that calls about twenty tools, which model?", ("tools",)),
        ("un agent qui appelle une dizaine d'outils, quel modèle ?", ("tools",)),
        ("which model should reason step by step about proofs?", ("reasoning",)),
        ("能一步一步推理的模型，推荐哪个？", ("reasoning",)),
        ("we have other tools already, which model?", ()),
    ],
)
def test_what_a_model_must_do_is_told_by_a_clause(
    reader: Callable[..., Reading], text: str, needs: tuple[str, ...]
) -> None:
    """A number or an adverb may stand between the verb and its tools."""
    assert reader(text).understood.needs == needs


@pytest.mark.parametrize(
    "text", ["nothing closed, which coding model?", "keine proprietären Modelle, welches zum Coden?"]
)
def test_nothing_closed_is_open(reader: Callable[..., Reading], text: str) -> None:
    """What is denied tells what is wanted."""
    assert reader(text).understood.open_weights is True
