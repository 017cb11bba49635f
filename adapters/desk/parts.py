"""What a desk is made of."""

from msgspec import Struct, field

from adapters.desk.about import About
from adapters.desk.answering import Answering
from adapters.desk.completion import Names
from adapters.desk.helping import Helping
from adapters.desk.improving import Improving
from adapters.desk.ledger import Ledger
from adapters.desk.limits import Meter
from adapters.desk.line import Patience
from adapters.desk.rulebook import Rulebook
from adapters.desk.tally import Tally
from adapters.desk.threads import Threads


class Parts(Struct, frozen=True, kw_only=True):
    """What a desk works with."""

    ledger: Ledger
    meter: Meter
    rulebook: Rulebook
    answering: Answering
    models: Names
    providers: Names
    about: About
    tally: Tally
    threads: Threads
    helping: Helping
    patience: Patience = field(default_factory=Patience)
    improving: Improving | None = None
    """A language model's part, where one is set."""
