"""Marks on a message that later steps look at."""

from bot.understanding.api_errors import flag_of_error
from bot.understanding.bare_messages import is_name_alone
from bot.understanding.chat_plans import pays_for_a_plan
from bot.understanding.machine_kinds import FLAG as MACHINE_KIND
from bot.understanding.machine_kinds import machine_kinds
from bot.understanding.memory import cards_counted, is_owned
from bot.understanding.models_of import models_of
from bot.understanding.off_topic import has_injection
from bot.understanding.outputs_reused import reused
from bot.understanding.passage import Passage
from bot.understanding.passed_on import receiver
from bot.understanding.plan_questions import seeks_a_plan, speaks_of_an_api, speaks_of_plans
from bot.understanding.price_list_sought import sellers_priced
from bot.understanding.product_models import flags_of_product
from bot.understanding.serving_topics import serving_topic
from bot.understanding.special_kinds import flag_of, kind_sought
from bot.understanding.spending import is_quoted_monthly
from bot.understanding.supposed_losses import LOSS, goes_on_about_losses, supposes_loss
from bot.understanding.technical_terms import FLAG as TERM
from bot.understanding.technical_terms import technical_term
from bot.understood import Understood

MODELS_OF = "models_of"
"""The flag of a message that asks for the models of a country, and for nothing else."""
NO_FALLBACK = "no_fallback"
"""The flag of a thread that wants no fallback."""
QUOTED_MONTHLY = "quoted_monthly"
"""The flag of a message in which somebody asks so much a month for the work that is to be priced."""
_OF_MACHINES = frozenset({"unified", "ram", "owned"})


def flags_of(
    passage: Passage, understood: Understood, why_off_topic: str | None, before: frozenset[str] | None
) -> frozenset[str]:
    """See `Reading.flags`. `before`: those of the message before in a thread."""
    flags = {why_off_topic} if why_off_topic else set()
    kinds = {name.id: passage.lexicon.products[name.id] for name in passage.named("product")}
    flags |= {f"plan:{name}" if kind == "plan" else f"product:{name}" for name, kind in kinds.items()}
    goes_on = "plan" in (before or ()) and speaks_of_an_api(passage)
    if "plan" in kinds.values() or speaks_of_plans(passage) or pays_for_a_plan(passage) or goes_on:
        flags.add("plan")
        if passage.hits.has("offtopic", "llm") and "api" in passage.text:
            flags.add("plan_or_api")
    if seeks_a_plan(passage):
        flags |= {"plan", "which_plan"}
    flags |= {f"prices_of:{seller}" for seller in sellers_priced(passage)}
    if kinds and "plan" not in kinds.values():
        flags.add("product")
    if supposes_loss(passage) or goes_on_about_losses(passage, before or ()):
        flags.add(LOSS)
    flags |= {QUOTED_MONTHLY} if is_quoted_monthly(passage) else set()
    flags |= {f"{TERM}{term}"} if (term := technical_term(passage)) else set()
    flags |= _of_what_is_sent(passage) | ({NO_FALLBACK} & (before or frozenset()))
    if understood.self_host:
        flags.add("self_host")
    machine = {f"card:{name.id}" for name in passage.named("card")}
    counted = cards_counted(passage)
    machine |= {f"{many} x card:{each}" for each, many, _ in counted if many > 1}
    machine |= {f"{gigabytes:f} GB card:{each}" for each, _, gigabytes in counted if gigabytes}
    if is_owned(passage):
        machine.add("owned")
    machine |= {label for label in ("unified", "ram") if passage.hits.has("machine", label)}
    machine |= machine_kinds(passage)
    flags |= machine or {flag for flag in before or () if _is_of_machines(flag)}
    if topic := serving_topic(passage, understood.said()):
        flags.add(f"serving:{topic}")
    if kind := kind_sought(passage, understood.task, before or ()):
        flags.add(flag_of(kind))
    if is_name_alone(passage):
        flags.add("name_alone")
    flags |= flag_of_error(passage) | flags_of_product(passage) | ({MODELS_OF} if models_of(passage) else set())
    if has_injection(passage):
        flags.add("injection")
    if before is not None:
        flags.add("follow_up")
    return frozenset(flag for flag in flags if flag)


def _is_of_machines(flag: str) -> bool:
    return flag in _OF_MACHINES or "card:" in flag or flag.startswith(MACHINE_KIND)


def _of_what_is_sent(passage: Passage) -> set[str]:
    """Marks of outputs that train another model, and of prompts that a host may pass on."""
    passed = receiver(passage)
    to = {f"prompts_to:{passed.whom}", f"prompts_at:{passed.host}"} if passed else set()
    return to | {f"outputs_of:{name.id}" for name in reused(passage)}
