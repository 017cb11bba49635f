"""What a thread says of the asker beyond the contract's words."""

import pytest

from bot.asker_details import details


@pytest.mark.parametrize(
    ("contexts", "homes", "thread", "told"),
    [
        (("us_state",), ("US",), "Texas agency", {"us_state:TX"}),
        (("government",), ("KR",), "Seoul city hall", {"government:KR", "local_body"}),
        (("government",), ("KR",), "a ministry in Seoul", {"government:KR"}),
        (("government",), ("US",), "a US city", set()),
        (("us_defense",), (), "I serve in the navy", {"us_defense:navy"}),
        (("us_federal_civilian",), (), "NASA staff here", {"us_federal_civilian:nasa"}),
        ((), ("TW",), "Schools in Taiwan", {"school:TW"}),
        ((), ("US",), "a public school in Louisiana", {"school:US", "school:US-LA"}),
        ((), ("TW",), "state-owned utility in Taiwan", {"state_firm:TW"}),
        ((), ("TW",), "我们是台湾的国营企业", {"state_firm:TW"}),
        ((), ("ES",), "empresa estatal, infraestructura crítica", {"state_firm:ES"}),
        ((), ("TW",), "a start-up in Taiwan, state of the art", set()),
        ((), (), "60% owned by a Chinese group", {"china_owned"}),
        ((), (), "our parent company is in Shanghai", {"china_owned"}),
    ],
)
def test_rules_for_few_find_whom_they_bind(
    contexts: tuple[str, ...], homes: tuple[str, ...], thread: str, told: set[str]
) -> None:
    """A state, a country's offices, a department's staff, a school, a Chinese owner."""
    assert set(details(contexts, homes, (thread,))) == told


@pytest.mark.parametrize(
    ("thread", "is_owned"),
    [
        (("a state-owned utility in Taiwan", "private chip firm in Taiwan"), False),
        (("state-run telecom here", "and a privately held maker of pumps?"), False),
        (("wir sind ein Staatsbetrieb", "und ein privates Unternehmen?"), False),
        (("我们是国营企业", "私企呢"), False),
        (("critical infrastructure, DeepSeek?", "no, we are not critical infrastructure"), False),
        (("a private firm", "and a state-owned one"), True),
        (("a state-owned utility", "and Qwen", "what does the company need to do"), True),
    ],
)
def test_a_private_firm_takes_the_place_of_a_states(thread: tuple[str, ...], *, is_owned: bool) -> None:
    """The last message that says whose the firm is counts."""
    assert ("state_firm:TW" in details((), ("TW",), thread)) is is_owned


@pytest.mark.parametrize(
    ("contexts", "thread"),
    [
        ((), "30% owned by a Chinese investor"),
        ((), "is Novita owned by a Chinese company?"),
        (("us_defense", "us_contractor"), "we supply the navy"),
    ],
)
def test_others_are_left_out(contexts: tuple[str, ...], thread: str) -> None:
    """A small share, another firm's owner, and a supplier of the Navy are none of them."""
    assert not set(details(contexts, (), (thread,))) & {"china_owned", "us_defense:navy"}
