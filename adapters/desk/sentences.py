"""What both platforms tell a person in the same words."""

SORRY = "Something went wrong on this side. The log has it; please try again."
LOST = (
    "Sextant was restarted while it sent you an answer, or your question to people. If it did not arrive, please ask "
    "once more."
)
GIVEN_UP = "Sextant could not show you its answer, and gives up on it. Please ask once more."
GONE = "That answer is not kept any more. Ask again, and it will be there."
NO_CHART = "There is nothing to draw here: fewer than two points are known."
THANKS = "Thank you, that is noted."
NOT_KEPT = "That vote could not be kept: the answer is gone, or the store is away. Please try again later."
COULD_NOT_WRITE = "Sextant could not write to {people}: {why} Meanwhile ask them directly."
