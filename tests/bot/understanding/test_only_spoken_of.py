"""What is only spoken of is no wish: whose trade a story is about, whose machine is worked on, what something took."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "I scrape city council minutes and my bot emails people about them, which model",
        "a novel about the CIA, which model writes best?",
        "classify tweets about the army, cheapest model",
        "bank robbery novel, which model?",
        "scrape bank websites and extract rates, which model?",
        "thriller set in a hospital, best model for prose",
        "summarize government reports, which model?",
        "press releases from a ministry, summarise them, which model?",
        "army-themed text RPG, which model for the narrator",
        "my brother is in the army, he needs a model for essays",
        "my girlfriend works at a bank, she wants help with cover letters, which model",
        "roman qui se passe dans un hôpital, quel modèle pour écrire ?",
        "Krimi über das FBI schreiben, welches Modell?",
        "novela ambientada en un hospital, qué modelo",
        "病院を舞台にした小説、どのモデル",
        "병원을 배경으로 한 소설, 어떤 모델",
    ],
)
def test_a_body_that_a_text_is_about_is_not_the_asker(reader: Reader, text: str) -> None:
    """Fiction, tweets, public papers and relatives tell of bodies that no model is for."""
    assert not reader(text).understood.user_context


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("tweets about our bank, classify them, which model", "finance"),
        ("we scrape listings for a bank, which model", "finance"),
        ("summarize reports for the ministry of health, which model", "government"),
        ("we at the ministry need a model to summarise press releases", "government"),
        ("user stories for a hospital system, which model", "health"),
        ("we are a hospital and write stories for kids in our ward, which model", "health"),
        ("my wife is a nurse and needs a model for patient notes", "health"),
        ("my boyfriend is in the navy, can he use deepseek", "us_defense"),
        ("tracking patients in a hospital, which model", "health"),
    ],
)
def test_a_body_that_a_model_is_for_stays(reader: Reader, text: str, context: str) -> None:
    """The asker's own, a customer's, and a relative's work."""
    assert context in reader(text).understood.user_context


@pytest.mark.parametrize(
    "text",
    [
        "I really can't pay more than 30 dollars a month. Which model for chat?",
        "cannot pay over $50 a month for a support bot, which model?",
        "don't want to pay much for OCR, which model",
        "can't pay per seat, which model for coding",
        "talk to a model while driving, hands free and cheap, which one?",
        "hassle free API for summarization, which one?",
        "sugar-free recipe bot, which model",
        "error free JSON extraction, which model",
        "duty free shop chatbot, which model",
        "which model for coding? feel free to suggest anything",
        "we're free to choose any vendor, which model for RAG",
        "model for OCR that is free for commercial use",
        "free range farm newsletter, which model writes well",
    ],
)
def test_free_of_something_and_a_limit_are_no_price_of_nothing(reader: Reader, text: str) -> None:
    """Neither "X-free" nor "can't pay more than" asks for what costs nothing."""
    assert not reader(text).understood.free


@pytest.mark.parametrize(
    "text",
    [
        "I can't pay anything, which model for coding?",
        "we can't pay, student project, which model for essays",
        "has to be free, student project, coding model",
        "completely-free model for chat",
        "something cost-free for translation, which model",
        "free to use model for chat",
        "must be free, hands-free too, which model",
        "is there a free API for OCR",
    ],
)
def test_a_price_of_nothing_is_heard(reader: Reader, text: str) -> None:
    """The wish itself, also beside another "free"."""
    assert reader(text).understood.free


@pytest.mark.parametrize(
    "text",
    [
        "I keep hitting refusals when I ask about pen testing my own box, which model?",
        "are contractors banned from using deepseek even on their own laptops?",
        "a tool for my local court clerk's office, which model?",
        "test my own server with an LLM, which one?",
        "I run my own discord server, which model for a bot?",
        "my own laptop is old, which online model for coding?",
        "our local plumber needs a quote bot, which model",
        "I own a minecraft server, my server needs an npc chat model",
    ],
)
def test_a_machine_spoken_of_runs_no_model(reader: Reader, text: str) -> None:
    """It is worked on, serves a game, belongs to somebody or is too weak; "local" may be a neighbour."""
    assert reader(text).understood.self_host is None


@pytest.mark.parametrize(
    "text",
    [
        "run it on my own box, which model",
        "test models on my own server, which one first, 24gb",
        "my local setup has 2x3090, which model",
        "my local llm is too dumb, better one for 24gb?",
        "my pc is slow, which local model runs on it",
        "OCR on handwritten notes, must not leave our server",
        "nothing may leave our systems, code model",
        "data isn't allowed to leave our premises, OCR model",
        "files can't leave my laptop, which model for summaries",
        "Die Daten dürfen unseren Server nicht verlassen, welches Modell für Zusammenfassungen?",
        "les données ne doivent pas quitter nos serveurs, quel modèle pour résumer ?",
        "los datos no pueden salir de nuestros servidores, qué modelo para resumir",
        "os dados não podem sair dos nossos servidores, qual modelo para resumir",
        "I dati non devono uscire dai nostri server, quale modello per riassunti",
        "数据不能离开我们的服务器，用什么模型做摘要",
        "데이터가 우리 서버를 벗어나면 안 됩니다, 요약 모델 추천",
        "данные не должны покидать наши серверы, какая модель для саммари",
    ],
)
def test_what_runs_or_stays_on_own_machines_is_heard(reader: Reader, text: str) -> None:
    """A machine to run on, and data that may not leave one."""
    assert reader(text).understood.self_host


@pytest.mark.parametrize(
    "text",
    [
        "data must not leave the EU, which model for summaries",
        "customers leave our platform, predict churn, which model",
        "the speech must not leave our tenant, which model",
    ],
)
def test_a_region_or_an_account_is_no_own_machine(reader: Reader, text: str) -> None:
    """Data may be kept in a place that others run."""
    assert reader(text).understood.self_host is None


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("no Chinese models (legal), needs vision, which model?", None),
        ("US hosted only (legal and compliance), coding model", "coding"),
        ("Writing a piece and the Menlo numbers are from summer, who leads the market share now?", None),
        ("I'm writing an article: which model costs least", None),
        ("writing a report on llm prices, how much is gpt-5", None),
        ("my math teacher asked which model has the biggest context", None),
        ("our finance guy asked which model is cheapest", None),
        ("contract review for our legal team, which model", "legal"),
        ("I'm writing an article about bees, which model helps", "writing"),
        ("I'm writing a paper, which model should I use", "writing"),
        ("my accounting team needs a model for invoices", "finance"),
        ("math tutor, which model", "math"),
    ],
)
def test_a_side_word_is_no_task(reader: Reader, text: str, task: str | None) -> None:
    """A reason in brackets, who asked, and what the answer is written up in."""
    assert reader(text).understood.task == task


@pytest.mark.parametrize(
    ("text", "inputs"),
    [
        ("video captioning model, need timestamps", {"video", "image"}),
        ("image captioning model", {"image"}),
        ("captioning product photos for alt text, which model", {"image"}),
        ("live captioning of meetings, which model", {"audio"}),
        ("captioning for podcasts, which model", {"audio"}),
    ],
)
def test_captioning_is_of_what_is_captioned(reader: Reader, text: str, inputs: set[str]) -> None:
    """Pictures are looked at, talks are heard."""
    assert set(reader(text).understood.modalities) == inputs


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("I pasted three into ChatGPT and it did it in seconds. which model for product texts by API?", None),
        ("it took 3 seconds to answer with opus, is there a cheaper one for chat?", None),
        ("deepseek brauchte 5 Sekunden, welches Modell für Chat", None),
        ("claude 花了3秒，写代码用什么模型", None),
        ("opus took 8 seconds, must answer within 2 seconds, chat model", 2),
        ("must reply within 3 seconds, support bot model", 3),
    ],
)
def test_what_an_answer_took_is_no_limit(reader: Reader, text: str, seconds: int | None) -> None:
    """The past is told; a limit beside it holds."""
    assert reader(text).understood.latency == seconds
