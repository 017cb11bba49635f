"""Which language a message is written in: by script, else by its small words."""

import re

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u9fff]{2}")),
    ("ru", re.compile("[а-яё]{3}")),
)
_SMALL_WORDS = {
    "es": "y sin el la los las que para con cuánto cuanto por qué cual cuál una del al más es en mes necesito de un se lo"
    " su nos como pero está hay o nuestro nuestra nuestros nuestras mi son sea puede puedo qué algo este esta muy ni",
    "pt": "sem o os que para com quanto por qual uma do da dos das ao mais é em e mês sem preciso não nós um de se na nas"
    " nos pra pro como mas está há ou nosso nossa nossos nossas meu são ser pode posso algo este esta muito nem a gente",
    "fr": "et sans le la les des que pour avec combien quel quelle une du au aux plus est en et mois sans je nous pas de un"
    " on ce se ne qui dans sur vous notre nos mon mes ou ça cette peut faut à veut lequel par il elle ni quels",
    "de": "und ohne der die das für mit wie viel welches welche ein eine im am ist in monat ich wir nicht brauchen zum zur"
    " von muss sein auf nach bei aus als oder nur kann wenn es den dem einem einen zu sich auch noch uns unser unsere soll"
    " sollen darf dürfen gibt was man unsere unseren keine kein er",
    "it": "il lo gli che per con quanto quale una del della più è mese senza non di un",
}
_SETS = {language: frozenset(words.split(" ")) for language, words in _SMALL_WORDS.items()}
_ENGLISH = frozenset(
    (
        "the is for a an and of to what which how with in on it i we do does can my you "
        "our or are be that this from at by have has would should any there one but if when not no so "
        "as need us its was me "
    ).split()
)
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """ISO code of the language of `text`; English when nothing tells."""
    for language, script in _SCRIPTS:
        if script.search(text):
            return language
    words = _WORD.findall(text)[:120]
    scores = {language: sum(word in small for word in words) for language, small in _SETS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > sum(word in _ENGLISH for word in words) else "en"
