"""How many pages or words a context window holds, and what of a model no table tells."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "how many pdf pages fit into gemini 3.8 flash's context",
            "**About 1,785 pages attached as PDF, or about 1,492 pages of text, fill the window of Gemini 3.8 Flash",
        ),
        (
            "how many pages can sonnet 5.5 read at once",
            "**About 1,492 pages of text fill the window of Claude",
        ),
        ("how many words fit in the context of glm-5.3", "**About 750k words of text fill the window of GLM-5.3"),
        (
            "wie viele seiten passen in den kontext von haiku 5.5",
            "**About 1,492 pages of text fill the window of Claude",
        ),
    ],
)
def test_how_much_text_fills_a_window_is_worked_out(ask: Ask, question: str, lead: str) -> None:
    """By the tokens that a page or a word is taken as."""
    assert ask(question).text.startswith(lead)


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("max image size / number of images per request for sonnet 5.5", "how many images or files Claude Sonnet 5.5"),
        ("what is the max file size for gemini 3.8 flash", "how large an image or file Gemini 3.8 Flash takes"),
        ("does opus 5.5 support temperature? and logprobs?", "whether Claude Opus 5.5 takes a temperature"),
        ("can gpt-6 luna set top_p", "whether GPT-6 Luna takes a temperature"),
    ],
)
def test_what_no_table_tells_is_said_first(ask: Ask, question: str, what: str) -> None:
    """That it reads images is no answer to how large they may be."""
    assert ask(question).text.startswith(f"**Not known: no source on board states {what}")
