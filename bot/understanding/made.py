"""Pictures and film that are to be made, by a verb of making beside them: no table knows every noun and order."""

import re

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_MAKES = regex(
    r"generat|creat|\bmak|made\b|produc|draw|render|design|paint|edit\b|retouch|upscal|colou?ri[sz]|background|animat"
    r"|erzeug|generier|erstell|zeichn|génér|gener[ae]|cré[eo]|crea|cria|gera|dibuj|desenh|disegn|dessin|diseñ"
    r"|генерир|созда|рис|生成|制作|画|做|作|描|생성|만들|제작|그리|그려"
)
"""A verb of making or changing, cheap to look for."""
_SHOWS = regex(
    r"pic|photo|image|banner|thumbn|ill?ustra|illustr|visu[ae]l|sticker|mock|comic|panel|portrait|artwork|sketch|drawing|icon"
    r"|headshot|bild|foto|grafik|im[aá]g|immag|bannière|vignette|miniatur|картин|изображ|баннер|иллюстр|图|海报|插画|横幅"
    r"|照片|画像|イラスト|バナー|サムネ|写真|이미지|그림|배너|썸네일|일러스트|사진|background"
    r"|v[ií]d[eé]o|vidéo|film|reel|anima|short|clip|trailer|видео|ролик|клип|视频|短片|动画|動画|ビデオ|アニメ|영상|비디오"
)
"""A word for pictures or film, likewise."""
_PICTURES = expression("made_pictures")
_FILM = expression("made_film")
_WORKED_ON = regex(r"^(?:mak|creat|produc|\d)")
"""Verbs that also tell what people do themselves: "we make 20 videos a month and need subtitles"."""
_READ = expression("made_read")
_ANOTHER = regex(
    r" (?:captions?|descriptions?|alt(?:[ -]texts?)?|tags?|titles?|texts?|summar(?:y|ies)|labels?|metadata|reports?"
    r"|transcripts?"
    r"|subtitles?|keywords|hashtags|stories|posts|copy) (?:for|from|of|about|to|on)\b"
    r"|^(?:creat|mak|design|generat)\w* .*\b(?:bots?|apps?|agents?|tools?|pipelines?|systems?|services?|that|which)\b"
)
"""What is made of pictures, or is to work with them."""

_NEEDED = regex(
    r"\b(?:need|needs|want|wants|looking for|brauchen?|necesit\w+|busc\w+|precis\w+|(?:il )?(?:me|nous) faut) "
    r"(?:(?:about|around|roughly|some|a few|many|etwa|rund|unas?|unos|des|du|umas?|~) ?)*(?:\d[\d.,]*\s?k? )?"
    r"(?:(?!(?:for|from|of|and|or|our|my|the|these|those|to|an?|models?|llms?|ais?|apis?|tools?|something|someone|help"
    r"|für|para|pour|modell\w*|\w+ing|\w+ion)\b)[^\W\d_][\w'-]{1,15} ){0,3}?"
    r"\w{0,16}(?:pics|pictures|photos|images|banners|illustrations?|visuals|icons|bilder|fotos|grafiken|illustrationen"
    r"|imágenes|ilustraciones|visuels|imagens|ilustrações)\b"
    r"(?=,? ?(?:$|[.?!;,]|~?\d|(?:per|pro|por|par|im|al|each|every|monthly|weekly|daily|with|mit|con|avec|com"
    r"|showing)\b|a (?:day|week|month|year)\b"
    r"|(?:for|für|para|pour|de) (?:\w+ ){0,2}(?:landing|shops?|web\w*|blogs?|ads|sites?|posts|product\w*|produit\w*"
    r"|campaigns?|newsletters?|catalog\w*|socials?)\b))"
)
"""Pictures that are needed, with no word of work on pictures that are there."""
_THERE = regex(
    r"\bread(?:s|ing)? |\bvision\b|identif|compar|check|search|process|understand|embed|inspect|\bscan|sort|rank|count"
    r"|find|match|verif|\binput\b|multimodal|vlm|\bjson\b|erkenn|lesen|prüf|reconoc|leer|reconna|\blire\b"
)
"""What is done to pictures that are there already, beside what `_READ` holds."""
_BOOK = regex(r"audio ?book|hörb[uü]ch|audiolibr|livres? audio|аудиокниг|有声书|オーディオブック|오디오북")
"""Recordings that may be there already."""


_SOUND = regex(r"\b(?:voices?|voiced|audio|aloud|tts|spoken|speech|speaks?|sound|hear|listen\w*)\b")
"""What tells that a story which is played is to be heard."""


def made_in_words(passage: Passage) -> tuple[str, ...]:
    """Pictures and film that the message wants made."""
    if not _SHOWS.search(passage.text):
        return ()
    if _NEEDED.search(passage.text) and not (_READ.search(passage.text) or _THERE.search(passage.text)):
        return ("image",)
    if not _MAKES.search(passage.text):
        return ()
    kinds = (("image", _PICTURES), ("video", _FILM))
    return tuple(kind for kind, wanted in kinds if _is_wanted(passage, wanted))


def _is_wanted(passage: Passage, wanted: re.Pattern[str]) -> bool:
    """Whether it is made here, and not by the people who then want it read."""
    hit = wanted.search(passage.text)
    return hit is not None and not (_WORKED_ON.match(hit[0]) and _READ.search(passage.text))


def is_not_made(passage: Passage, hit: Hit) -> bool:
    """Whether a hit of making has another object, "generate captions for photos", or tells what people make."""
    text = passage.text[hit.start : hit.end]
    if _ANOTHER.search(text) is not None:
        return True
    if text.startswith("narrat") and passage.hits.has("task", "roleplay") and not _SOUND.search(passage.text):
        return True
    if hit.label in {"audio", "speech"}:
        return _BOOK.match(text) is not None and _READ.search(passage.text) is not None
    return hit.label == "video" and _WORKED_ON.match(text) is not None and _READ.search(passage.text) is not None


def asks_if_made(text: str) -> bool:
    """Whether the question is if a model can make something, beside what that costs."""
    return _IF_ABLE.search(text) is not None


_IF_ABLE = regex(
    r"\b(?:can|could|able|capable|support\w*|kann|können|unterstützt|puede|pueden|soporta|peut|peuvent|pode|podem|suporta"
    r"|может|умеет)\b|能不能|能否|可以|支持|できる|でき|対応|가능|지원"
)
