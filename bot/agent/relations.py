"""Who makes, who hosts, who sits where, and what meets the asker's limits: held against the answer's own rows."""

import re
from collections.abc import Iterator

from bot.agent.grounds import Grounds, Keys
from bot.agent.statements import Mention, Statement
from bot.agent.vocabulary import is_said, pattern

_FAR = 40
"""Characters between a company and the word that tells what it does."""
_CLAUSE = re.compile(r"[,;:.，；。、]")


class Relations:
    """Holds what a sentence says of models, companies and places against the grounds."""

    def __init__(self, grounds: Grounds, tongue: str) -> None:
        self._grounds = grounds
        self._tongue = tongue

    def faults(self, statement: Statement) -> Iterator[str]:
        """What is said of the wrong one."""
        for each in statement.mentions:
            if not each.is_model and not self._goes_with(each, statement):
                yield "name elsewhere"
            elif not each.is_model and not each.is_place and not self._does(each, statement):
                yield "role"
        meant = self._grounds.spoken_of(statement)
        if is_said("meets", statement.text, self._tongue) and any(each & self._grounds.misses for each in meant):
            yield "limit"
        is_fallback = all(each & self._grounds.fallbacks for each in meant)
        if is_said("fallback", statement.text, self._tongue) and statement.subject(0) and not is_fallback:
            yield "role"

    def _goes_with(self, mention: Mention, statement: Statement) -> bool:
        """Whether a maker, host or place belongs to the model it stands beside, or else to the company."""
        subject = statement.subject(mention.start)
        if subject is None:
            return self._goes_with_the_lead(mention, statement)
        meant = self._grounds.meant(subject)
        if not meant:
            return bool(subject.keys & mention.keys)
        told = self._role(mention, statement) if mention.is_place else ""
        role = {"maker": "origin", "host": "host"}.get(told, mention.role)
        return bool(mention.keys & self._grounds.companions(meant, role))

    def _goes_with_the_lead(self, mention: Mention, statement: Statement) -> bool:
        """In a sentence that names no model: of a company its seat, else what the first pick has."""
        grounds = self._grounds
        if not mention.is_place:
            return True
        companies = [each for each in statement.mentions if not each.is_place]
        if companies and grounds.lead and mention.role != "host":
            return any(mention.keys & grounds.seats.get(key, set()) for each in companies for key in each.keys)
        if mention.role or grounds.lead:
            return bool(mention.keys & grounds.companions(grounds.lead, mention.role))
        return bool(statement.amounts)

    def _does(self, company: Mention, statement: Statement) -> bool:
        """Whether a company that is said to make or to host the model beside it does."""
        role = self._role(company, statement)
        if not role:
            return True
        subject = statement.subject(company.start)
        meant = self._grounds.meant(subject) or (subject.keys if subject else frozenset())
        known: Keys = self._grounds.makers_of(meant) if role == "maker" else self._grounds.servers_of(meant)
        return bool(company.keys & known)

    def _role(self, company: Mention, statement: Statement) -> str:
        """Whether the nearest word around a company or place is of making or of hosting; empty where nothing tells."""
        nearest, found = _FAR, ""
        text = statement.text
        for role in ("maker", "host"):
            for match in pattern(role, self._tongue).finditer(text):
                if any(each.start <= match.start() < each.end for each in statement.mentions):
                    continue
                between = text[match.end() : company.start] or text[company.end : match.start()]
                if len(between) < nearest and not _CLAUSE.search(between):
                    nearest, found = len(between), role
        return found
