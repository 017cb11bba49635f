"""What runs on cards with main memory beside them: large models that read few of their weights for each token."""

from msgspec.structs import replace

from bot.draft import Draft
from bot.patterns import regex
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, best_fit
from bot.strategies.home_order import ranked
from bot.strategies.named import model_source
from bot.strategies.own_memory import FREE_SHARE, HEAVY_B, MACHINE, UNIFIED, is_shared
from bot.strategies.runnable import runnable

_OFFLOAD = regex(
    r"\boff-?load\w*|\bmoe\b|mixture[- ]of[- ]experts|\bspill\w*|\bsplit(?:ting)? (?:it |them )?(?:between|over|across)"
    r"|\bauslager\w*|卸载|オフロード|오프로드|混合专家"
)


def asks_to_offload(draft: Draft) -> bool:
    """Whether it is asked what main memory beside the cards brings."""
    return _OFFLOAD.search(draft.situation.question.text.lower()) is not None


def beside_main_memory(draft: Draft) -> str:
    """The best model that needs the main memory told beside the cards, in a sentence; empty where none is gained."""
    situation, asked = draft.situation, draft.situation.asked
    if not asked.gpu_memory_gb or not asked.ram_gb or is_shared(situation):
        return ""
    whole = asked.gpu_memory_gb + asked.ram_gb * FREE_SHARE
    flags = situation.reading.flags - {UNIFIED, MACHINE}
    both = replace(situation, reading=replace(
        situation.reading, flags=flags, understood=asked.but(gpu_memory_gb=whole, ram_gb=None)
    ))  # fmt: skip
    light = [
        replace(each, fit=fit) for each in runnable(both)
        if not each.is_heavy and each.model.params_active_b is not None
        and (fit := best_fit(each.model, whole, asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS, slow_memory=True))
        and fit.gb > asked.gpu_memory_gb
    ]  # fmt: skip
    if not light:
        return ""
    best = ranked(both, light, on_cpu=False)[0]
    mark = draft.cite(model_source(best.model), "model")
    active = best.model.params_active_b or HEAVY_B
    draft.fact(subject=best.model.id, attribute=f"memory needed as {best.fit.quantisation}", value=best.fit.gb,
               unit="GB", citation=mark)  # fmt: skip
    draft.fact(subject=best.model.id, attribute="active parameters", value=active, unit="billions", citation=mark)
    draft.assume("A quarter of the main memory is left to the system and other programs.")
    return (
        f"**With the main memory beside the cards {best.model.name} runs too, as {best.fit.quantisation}: "
        f"{best.fit.gb} GB over both.** It reads only {active:f}B of its parameters for each token, so that this costs "
        f"less speed than with a dense model; no measured speed is on board. [{mark}]"
    )
