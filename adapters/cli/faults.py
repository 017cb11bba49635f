"""Which sentence a person reads for which fault."""

from adapters.service.errors import ServiceError
from adapters.settings import SettingsError
from adapters.store.errors import StoreError
from bot.errors import AnswerError, CheckError
from knowledge.errors import KnowledgeError


def sentence(error: Exception) -> str:
    """What went wrong, where, and what to do, in one sentence."""
    if isinstance(error, CheckError):
        return f"the answer failed its own check and was withheld ({error}); please report the question"
    if isinstance(error, AnswerError | KnowledgeError | SettingsError | ServiceError | StoreError):
        return str(error)
    if isinstance(error, PermissionError):
        return f"no permission to write {error.filename}; set SEXTANT_HOME to a folder that is yours"
    if isinstance(error, OSError):
        return f"{error.strerror or error}: {error.filename or 'no file named'}"
    return f"an unexpected fault ({type(error).__name__}); run again with --verbose and report what it prints"
