"""Whether a request of a workload fits what a model reads at once."""

from bot.costs.workload import Workload
from bot.wording.figures import count


def must_be_split(window: int | None, workload: Workload) -> bool:
    """Whether a request is longer than `window`, in tokens; not where its length was our own assumption."""
    own_size = workload.stated and not workload.is_split
    return window is not None and own_size and workload.prompt_tokens > window


def must_be_split_in_words(window: int, mark: str) -> str:
    """That it does not fit; `mark` cites the window."""
    return f"A request of this length does not fit its context of {count(window)} tokens and has to be split {mark}."
