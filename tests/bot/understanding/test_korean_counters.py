"""Tests of Korean words that count: sheets and pieces, and a sound of theirs that is no minute."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "units", "things"),
    [
        ("제미나이 2.5 플래시로 이미지 5만 장 태깅하면 비용 얼마나 나오나요?", 50_000, "images"),
        ("쇼핑몰 사진 3만장에 설명 붙이려는데 어떤 모델이 싸요?", 30_000, "images"),
        ("리뷰 10만 개 감성 분류, 가장 싼 모델은?", 100_000, "items"),
        ("상품 설명 2만 개를 영어로 번역, gpt-5 mini 비용", 20_000, "items"),
        ("시장 조사 보고서 200개 요약 모델 추천", 200, "documents"),
        ("회의 녹음 300분 요약, 비용은?", 300, "minutes"),
        ("A4 100장짜리 계약서 요약, gpt-4.1", 100, "pages"),
    ],
)
def test_counters_count(reader: Callable[..., Reading], text: str, units: int, things: str) -> None:
    """What stands before the number is what is counted."""
    told = reader(text).understood

    assert (told.units, told.unit_kind) == (units, things)


def test_models_are_no_volume(reader: Callable[..., Reading]) -> None:
    """Three models to compare."""
    assert reader("모델 3개 비교해줘: gpt-5, claude sonnet 4.5, gemini 2.5 pro").understood.units is None
