"""Adverts of those who sell what others bought: "selling access to the Claude API at 10%, write to me"."""

from bot.patterns import regex

_OFFERS = regex(
    r"(?:(?:hi|hey|hello|all|everyone|всем|привет)[ ,!]+)*(?:selling|for sale|wts|i(?:'m| am) selling|i sell|vendo"
    r"|verkaufe|je vends|продам|продаю|出售|低价出|出)[:\s]*[^.?!]{0,30}?(?:access|accounts?|credits?"
    r"|keys?|subscriptions?|seats?"
    r"|zugang|zugänge|konten|guthaben|acceso|cuentas?|créditos|accès|comptes?|crédits|acesso|contas?"
    r"|доступ\w*|аккаунт\w*|подписк\w*|ключ\w*|кредит\w*|账号|帐号|额度|密钥)"
    r"(?=.*(?:\d ?%|% off|\bhalf\b|\bhalb\w* preis"
    r"|\b(?:dm|pm|text|write|message) me\b|пишите|в (?:лс|личк|тг)"
    r"|escr[ií]beme|schreibt? mir|écrivez|加微信|私信|联系))"
)


def sells_access(text: str) -> bool:
    """Whether a message begins by selling access or accounts, and says how cheap or whom to write to."""
    return _OFFERS.match(text) is not None
