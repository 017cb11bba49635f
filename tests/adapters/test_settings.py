"""Settings: read once, every fault named together."""

from pathlib import Path

import pytest

from adapters.settings import Settings, SettingsError


def settings(environ: dict[str, str], folder: Path) -> Settings:
    return Settings.from_environ(environ, folder=folder, default_home=lambda: folder / "default")


def test_nothing_set_is_fine(tmp_path: Path) -> None:
    """Without variables the home is the default one, and there is no policy."""
    found = settings({}, tmp_path)

    assert found == Settings(home=tmp_path / "default", policy=None, chroma_url=None)


def test_a_policy_in_the_working_folder_counts(tmp_path: Path) -> None:
    """`sextant.toml` beside the asker is the policy without being named."""
    (tmp_path / "sextant.toml").touch()

    assert settings({}, tmp_path).policy == tmp_path / "sextant.toml"


def test_the_variables_win(tmp_path: Path) -> None:
    """Each variable stands before its default."""
    policy = tmp_path / "team.toml"
    policy.touch()

    found = settings(
        {"SEXTANT_HOME": "elsewhere", "SEXTANT_POLICY": str(policy), "CHROMA_URL": "https://chroma.example"}, tmp_path
    )

    assert found == Settings(home=Path("elsewhere"), policy=policy, chroma_url="https://chroma.example")


def test_all_faults_are_named_together(tmp_path: Path) -> None:
    """A missing policy and a wrong address are told in one message."""
    with pytest.raises(SettingsError, match=r"SEXTANT_POLICY names /nowhere.*; CHROMA_URL must start with http"):
        settings({"SEXTANT_POLICY": "/nowhere", "CHROMA_URL": "chroma:8000"}, tmp_path)
