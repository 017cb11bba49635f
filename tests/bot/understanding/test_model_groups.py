"""Messages that ask for all models of a licence and an origin, and those that only speak of them."""

from collections.abc import Callable

import pytest

from bot.understanding.model_groups import ModelGroup
from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("every Apache 2.0 model made in Europe", ModelGroup(licences=("apache-2.0",), origins=("EU",))),
        ("list MIT-licensed Chinese models", ModelGroup(licences=("mit",), origins=("CN",))),
        ("which open-weight models are American?", ModelGroup(origins=("US",))),
        ("name all open source models from Japan", ModelGroup(origins=("JP",))),
        ("how many MIT models come from the US?", ModelGroup(licences=("mit",), origins=("US",))),
        ("apache licensed models not made in China", ModelGroup(licences=("apache-2.0",), not_origins=("CN",))),
        ("permissive models outside China", ModelGroup(licences=("permissive",), not_origins=("CN",))),
        ("MIT or Apache models from Germany", ModelGroup(licences=("mit", "apache-2.0"), origins=("DE",))),
        ("which models are MIT licensed?", ModelGroup(licences=("mit",))),
        ("alle MIT-lizenzierten Modelle aus China", ModelGroup(licences=("mit",), origins=("CN",))),
        ("quels modèles européens sont sous licence apache ?", ModelGroup(licences=("apache-2.0",), origins=("EU",))),
        ("¿qué modelos chinos tienen licencia MIT?", ModelGroup(licences=("mit",), origins=("CN",))),
        ("列出所有MIT许可的中国模型", ModelGroup(licences=("mit",), origins=("CN",))),
        ("какие китайские модели под лицензией MIT?", ModelGroup(licences=("mit",), origins=("CN",))),
    ],
)
def test_all_models_of_a_group_are_asked_for(reader: Reader, text: str, group: ModelGroup) -> None:
    """By licence, by origin, or by both."""
    assert reader(text).group == group


@pytest.mark.parametrize(
    "text",
    [
        "which MIT model is best for coding?",
        "is there an apache licensed model for translation under 10B?",
        "what does the MIT licence allow?",
        "is qwen3 apache licensed?",
        "open source models",
        "which open models run on 24GB",
        "can I sell a product built on a chinese MIT model?",
        "which licence do Chinese models have?",
        "which open model is from France and good at math?",
        "Chinese models",
    ],
)
def test_a_licence_that_is_only_spoken_of_asks_for_no_list(reader: Reader, text: str) -> None:
    """Nor does one that limits a choice."""
    assert reader(text).group is None
