"""From the name in SEXTANT_MODEL to a client of it. The client's connections belong to one event loop."""

import importlib
from collections.abc import Awaitable, Callable
from math import ceil
from typing import Any

from langchain_core.language_models import BaseChatModel
from msgspec import Struct

from bot.agent.errors import ModelError
from bot.agent.naming import PACKAGES, ModelName

OLLAMA_CONTEXT_TOKENS = 16_384
"""Asked for with each call: Ollama would otherwise cut longer prompts to its default, without a word."""


class Connection(Struct, frozen=True, kw_only=True):
    """A model's client, and what ends its connections."""

    name: ModelName
    chat: BaseChatModel
    close: Callable[[], Awaitable[None]]
    retries: int = 0
    """Second tries that are left to us, where the client makes none."""


def connect(name: ModelName, *, timeout_seconds: float, output_tokens: int, retries: int = 1) -> Connection:
    """A client of the model called `name`; its retries honour Retry-After.

    Raises `ModelError` where its package is missing or it cannot be made.
    """
    makers: dict[str, Callable[[ModelName, float, int, int], Connection]] = {
        "openai": _openai, "anthropic": _anthropic, "google_genai": _google, "mistralai": _mistral, "ollama": _ollama,
    }  # fmt: skip
    try:
        importlib.import_module(PACKAGES[name.provider].replace("-", "_"))
        return makers[name.provider](name, timeout_seconds, output_tokens, retries)
    except ImportError as error:
        raise ModelError(
            f"SEXTANT_MODEL {name} needs {PACKAGES[name.provider]}; install it with .venv/bin/pip install '.[models]'"
        ) from error
    except (ValueError, TypeError, RuntimeError) as error:
        raise ModelError(f"SEXTANT_MODEL {name} cannot be used ({type(error).__name__}); check name and key") from error


def _openai(name: ModelName, timeout_seconds: float, output_tokens: int, retries: int) -> Connection:
    import openai  # noqa: PLC0415  (each client is imported only when it is used)
    from langchain_openai import ChatOpenAI  # noqa: PLC0415

    web = openai.DefaultAsyncHttpxClient(timeout=timeout_seconds)
    # A server of one's own wants no key, but the client refuses to start without one.
    own: dict[str, Any] = {"base_url": name.base_url, "use_responses_api": False} if name.base_url else {}
    if name.base_url and not name.has_key:
        own["api_key"] = "none"
    chat = ChatOpenAI(
        model=name.model, timeout=timeout_seconds, max_retries=retries, max_completion_tokens=output_tokens,
        http_async_client=web, stream_usage=True, **own,
    )  # fmt: skip
    return Connection(name=name, chat=chat, close=web.aclose)


def _anthropic(name: ModelName, timeout_seconds: float, output_tokens: int, retries: int) -> Connection:
    import anthropic  # noqa: PLC0415
    from langchain_anthropic import ChatAnthropic  # noqa: PLC0415

    own: dict[str, Any] = {"base_url": name.base_url} if name.base_url else {}
    if name.base_url and not name.has_key:
        own["api_key"] = "none"
    chat = ChatAnthropic(
        model_name=name.model, timeout=timeout_seconds, max_retries=retries, max_tokens_to_sample=output_tokens,
        stop=None, **own,
    )  # fmt: skip
    web = anthropic.DefaultAsyncHttpxClient(timeout=timeout_seconds)
    # ChatAnthropic keeps one client for all event loops of a process; a second loop would find it closed
    # (langchain-ai/langchain#35783). So it gets a client of its own, in the place where it looks for one.
    chat.__dict__["_async_client"] = anthropic.AsyncAnthropic(**chat._client_params, http_client=web)  # noqa: SLF001
    return Connection(name=name, chat=chat, close=web.aclose)


def _google(name: ModelName, timeout_seconds: float, output_tokens: int, retries: int) -> Connection:
    from langchain_google_genai import ChatGoogleGenerativeAI  # noqa: PLC0415

    own: dict[str, Any] = {"base_url": name.base_url} if name.base_url else {}
    if name.base_url and not name.has_key:
        own["api_key"] = "none"
    # This client counts attempts, not retries; zero would mean its own default of several.
    chat = ChatGoogleGenerativeAI(
        model=name.model, timeout=timeout_seconds, max_retries=retries + 1, max_output_tokens=output_tokens, **own
    )
    return Connection(name=name, chat=chat, close=chat.aclose)


def _mistral(name: ModelName, timeout_seconds: float, output_tokens: int, retries: int) -> Connection:
    from langchain_mistralai import ChatMistralAI  # noqa: PLC0415

    own: dict[str, Any] = {"base_url": name.base_url} if name.base_url else {}
    if name.base_url and not name.has_key:
        own["api_key"] = "none"
    chat = ChatMistralAI(
        model_name=name.model, timeout=max(1, ceil(timeout_seconds)), max_retries=retries, max_tokens=output_tokens,
        **own,
    )  # fmt: skip

    async def close() -> None:
        await chat.async_client.aclose()
        chat.client.close()

    return Connection(name=name, chat=chat, close=close, retries=retries)


def _ollama(name: ModelName, timeout_seconds: float, output_tokens: int, retries: int) -> Connection:
    from langchain_ollama import ChatOllama  # noqa: PLC0415

    own: dict[str, Any] = {"base_url": name.base_url} if name.base_url else {}
    chat = ChatOllama(
        model=name.model, num_predict=output_tokens, num_ctx=OLLAMA_CONTEXT_TOKENS,
        client_kwargs={"timeout": timeout_seconds}, **own,
    )  # fmt: skip

    async def close() -> None:
        # Nothing public ends its connections.
        await chat._async_client.close()  # type: ignore[no-untyped-call]  # noqa: SLF001
        chat._client.close()  # type: ignore[no-untyped-call]  # noqa: SLF001

    return Connection(name=name, chat=chat, close=close, retries=retries)
