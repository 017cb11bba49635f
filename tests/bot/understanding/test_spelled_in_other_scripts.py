"""Names of models as Korean, Japanese and Russian spell them."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("클로드 오푸스랑 소넷이랑 차이", ("claude-opus", "claude-sonnet")),
        ("클로드 오푸스와 소넷 중에 뭐가 나아요", ("claude-opus", "claude-sonnet")),
        ("クロード ハイクの料金", ("claude-haiku",)),
        ("клод опус цена", ("claude-opus",)),
        ("제미나이 플래시 가격", ("gemini-flash",)),
        ("ジェミニ フラッシュ 料金", ("gemini-flash",)),
        ("엑사원 상업적으로 써도 되나요", ("exaone",)),
        ("솔라 프로 가격", ("solar",)),
    ],
)
def test_a_family_is_one_name_in_any_script(reader: Callable[..., Reading], text: str, models: tuple[str, ...]) -> None:
    """The maker's word before it is no model beside it."""
    assert reader(text).understood.models == models


@pytest.mark.parametrize("text", ["솔라 패널 설치 가격", "프로 골퍼 추천", "미니 냉장고 가격"])
def test_plain_words_of_other_scripts_are_no_models(reader: Callable[..., Reading], text: str) -> None:
    """What a variant's word means by itself."""
    assert reader(text).understood.models == ()


@pytest.mark.parametrize("text", ["코딩에 제일 좋은 오픈모델", "오픈 모델 중에 코딩 제일 잘하는 거"])
def test_open_models_in_korean_are_open_weights(reader: Callable[..., Reading], text: str) -> None:
    """With and without a space."""
    assert reader(text).understood.open_weights is True
