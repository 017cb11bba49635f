"""What a person may set, read once from the environment."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

if TYPE_CHECKING:
    from adapters.model_settings import ModelSettings


class SettingsError(Exception):
    """Settings that cannot be used; the message names every variable at fault and the cure."""


class Settings(Struct, frozen=True, kw_only=True):
    """Where things live. `home` holds what this person's copy makes: index, refreshed prices, chat history."""

    home: Path
    policy: Path | None
    """A policy file; `None` where there is none, which is fine."""
    chroma_url: str | None = None
    model: "ModelSettings | None" = None
    """The language model that takes part; `None` where none was chosen."""

    @classmethod
    def from_environ(cls, environ: Mapping[str, str], *, folder: Path, default_home: Callable[[], Path]) -> "Settings":
        """The settings in `environ`; `folder` is where a `sextant.toml` is looked for.

        Raises `SettingsError` naming every variable that cannot be used.
        """
        faults = []
        named_home = environ.get("SEXTANT_HOME")
        named = environ.get("SEXTANT_POLICY")
        policy = Path(named) if named else folder / "sextant.toml"
        if named and not policy.is_file():
            faults.append(f"SEXTANT_POLICY names {named}, which is not a file; correct the path or unset it")
        chroma_url = environ.get("CHROMA_URL") or None
        if chroma_url and urlsplit(chroma_url).scheme not in {"http", "https"}:
            faults.append("CHROMA_URL must start with http:// or https://")
        model = None
        if environ.get("SEXTANT_MODEL"):
            from adapters.model_settings import read_model_settings  # noqa: PLC0415  (only then is it needed)

            model = read_model_settings(environ, faults)
        if faults:
            raise SettingsError("; ".join(faults))
        return cls(
            home=Path(named_home) if named_home else default_home(),
            policy=policy if policy.is_file() else None,
            chroma_url=chroma_url,
            model=model,
        )
