"""Countries, the EU and cloud regions: which place satisfies which wish. US states, for rules of their own."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.patterns import one_of, regex

EU_MEMBERS = frozenset({
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT",
    "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
})  # fmt: skip
# https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html,
# https://learn.microsoft.com/azure/reliability/regions-list, https://cloud.google.com/compute/docs/regions-zones
CLOUD_REGIONS = {
    "eu-west-1": "IE", "eu-west-2": "GB", "eu-west-3": "FR", "eu-central-1": "DE", "eu-central-2": "CH",
    "eu-north-1": "SE", "eu-south-1": "IT", "eu-south-2": "ES", "ca-central-1": "CA", "ca-west-1": "CA",
    "ap-south-1": "IN", "ap-south-2": "IN", "ap-northeast-1": "JP", "ap-northeast-3": "JP", "ap-northeast-2": "KR",
    "ap-southeast-1": "SG", "ap-southeast-2": "AU", "ap-southeast-3": "ID", "ap-southeast-4": "AU", "ap-east-1": "HK",
    "me-central-1": "AE", "me-south-1": "BH", "sa-east-1": "BR", "af-south-1": "ZA", "il-central-1": "IL",
    "us-east-1": "US", "us-east-2": "US", "us-west-1": "US", "us-west-2": "US", "us-gov-east-1": "US",
    "us-gov-west-1": "US", "eastus": "US", "eastus2": "US", "westus": "US", "westus2": "US", "westus3": "US",
    "centralus": "US", "northcentralus": "US", "southcentralus": "US", "westeurope": "NL", "northeurope": "IE",
    "francecentral": "FR", "germanywestcentral": "DE", "swedencentral": "SE", "switzerlandnorth": "CH",
    "uksouth": "GB", "ukwest": "GB", "japaneast": "JP", "japanwest": "JP", "australiaeast": "AU",
    "canadaeast": "CA", "canadacentral": "CA", "centralindia": "IN", "koreacentral": "KR", "southeastasia": "SG",
    "brazilsouth": "BR", "uaenorth": "AE", "polandcentral": "PL", "italynorth": "IT", "spaincentral": "ES",
    "norwayeast": "NO", "us-central1": "US", "us-east1": "US", "us-east4": "US", "us-east5": "US", "us-west1": "US",
    "us-west4": "US", "us-south1": "US", "europe-west1": "BE", "europe-west2": "GB", "europe-west3": "DE",
    "europe-west4": "NL", "europe-west6": "CH", "europe-west8": "IT", "europe-west9": "FR", "europe-west12": "IT",
    "europe-north1": "FI", "europe-southwest1": "ES", "europe-central2": "PL", "asia-northeast1": "JP",
    "asia-northeast3": "KR", "asia-southeast1": "SG", "asia-south1": "IN", "australia-southeast1": "AU",
}  # fmt: skip


US_STATES = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID",
    "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA",
    "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS",
    "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ",
    "new mexico": "NM", "new york": "NY", "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK",
    "oregon": "OR", "pennsylvania": "PA", "rhode island": "RI", "south carolina": "SC", "south dakota": "SD",
    "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA", "washington": "WA",
    "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY",
}  # fmt: skip


_STATES_ABROAD = {
    "louisiane": "LA", "luisiana": "LA", "luisiane": "LA", "nueva york": "NY", "nova york": "NY", "nova iorque": "NY",
    "carolina del norte": "NC", "carolina del nord": "NC", "carolina do norte": "NC", "caroline du nord": "NC",
    "carolina del sur": "SC", "carolina del sud": "SC", "carolina do sul": "SC", "caroline du sud": "SC",
    "dakota del norte": "ND", "dakota del nord": "ND", "dakota do norte": "ND", "dakota du nord": "ND",
    "dakota del sur": "SD", "dakota del sud": "SD", "dakota do sul": "SD", "dakota du sud": "SD",
    "virginia occidental": "WV", "virgínia": "VA", "kalifornien": "CA", "califórnia": "CA", "californie": "CA",
    "flórida": "FL", "floride": "FL", "pensilvania": "PA", "pensilvânia": "PA", "pennsylvanie": "PA", "oregón": "OR",
    "канзас": "KS", "луизиан": "LA", "техас": "TX", "западной вирджинии": "WV", "вирджини": "VA", "теннесси": "TN",
    "алабам": "AL", "арканзас": "AR", "айов": "IA", "небраск": "NE", "оклахом": "OK", "огайо": "OH", "флорид": "FL",
}  # fmt: skip
"""Their names in other languages, by their beginnings where they are declined."""
_STATES_UNPARTED = {
    "堪萨斯": "KS", "カンザス": "KS", "캔자스": "KS", "路易斯安那": "LA", "ルイジアナ": "LA", "루이지애나": "LA",
    "得克萨斯": "TX", "德克萨斯": "TX", "得州": "TX", "德州": "TX", "テキサス": "TX", "텍사스": "TX",
    "纽约州": "NY", "ニューヨーク州": "NY", "뉴욕주": "NY", "뉴욕 주": "NY", "西弗吉尼亚": "WV", "弗吉尼亚": "VA",
    "ウェストバージニア": "WV", "バージニア": "VA", "웨스트버지니아": "WV", "버지니아": "VA", "田纳西": "TN",
    "テネシー": "TN", "테네시": "TN", "阿拉巴马": "AL", "亚拉巴马": "AL", "アラバマ": "AL", "앨라배마": "AL",
    "阿肯色": "AR", "アーカンソー": "AR", "아칸소": "AR", "艾奥瓦": "IA", "爱荷华": "IA", "アイオワ": "IA",
    "아이오와": "IA", "北卡罗来纳": "NC", "ノースカロライナ": "NC", "노스캐롤라이나": "NC", "内布拉斯加": "NE",
    "ネブラスカ": "NE", "네브래스카": "NE", "俄克拉荷马": "OK", "オクラホマ": "OK", "오클라호마": "OK",
    "宾夕法尼亚": "PA", "ペンシルベニア": "PA", "펜실베이니아": "PA", "佛罗里达": "FL", "フロリダ": "FL",
    "플로리다": "FL", "俄亥俄": "OH", "オハイオ": "OH", "오하이오": "OH", "加利福尼亚": "CA",
    "カリフォルニア": "CA", "캘리포니아": "CA",
}  # fmt: skip
_CODES = "|".join(
    code.lower() for code in US_STATES.values() if code not in {"HI", "ID", "IN", "LA", "ME", "OH", "OK", "OR"}
)
"""Codes that are no words, which stand for their states before the word: "NY state employee"."""
_NO_STATE = r"(?!(?<=kansas) city\b(?!,? (?:kansas|ks)\b))(?!(?<=washington),? d\.? ?c\b)(?!(?<=louisiana)-pacific\b)"
"""What makes another place or a firm of a state's name: Kansas City lies in Missouri too, Washington is a capital."""
_STATE = regex(
    rf"\b(?:{one_of(_STATES_ABROAD)})\w{{0,2}}\b|\b(?:{one_of(US_STATES)})\b{_NO_STATE}"
    rf"|\b(?:{_CODES})(?= state\b)|{one_of(_STATES_UNPARTED)}",
    re.IGNORECASE,
)


_COUNTRY_AHEAD = regex(
    r"\b(?:tbilisi|tiflis|batumi|kutaisi|rustavi|(?:republic|country|nation|parliament|government) of|ministry"
    r"(?: of [a-z]+)?,? (?:in|of)|(?:armenia|azerbaijan|caucasus|turkey|ukraine|moldova)(?:,| and| or))[\s,(]*$",
    re.IGNORECASE,
)
_COUNTRY_BEHIND = regex(
    r"[\s,]*\(?(?:the )?(?:country|republic|nation|europe|eurasia|caucasus|ge\)|not the (?:us |u\.s\. )?state"
    r"|(?:,|and|or) (?:armenia|azerbaijan|turkey|ukraine|moldova))",
    re.IGNORECASE,
)
_GEORGIAN = regex(r"\b(?:tbilisi|tiflis|batumi|kutaisi|rustavi|caucasus)\b", re.IGNORECASE)
"""Around Georgia, and anywhere in the text, what makes the country of it and not the state."""


@lru_cache(maxsize=16)
def _states_found(text: str) -> tuple[re.Match[str], ...]:
    return tuple(found for found in _STATE.finditer(text) if not _is_the_country(text, found))


def _is_the_country(text: str, found: re.Match[str]) -> bool:
    if found[0].lower() != "georgia":
        return False
    ahead = _COUNTRY_AHEAD.search(text[max(0, found.start() - 40) : found.start()])
    return (ahead or _COUNTRY_BEHIND.match(text, found.end()) or _GEORGIAN.search(text)) is not None


def states_in(text: str) -> tuple[str, ...]:
    """The two-letter codes of the US states that `text` names."""
    return tuple(dict.fromkeys(_state_of(found[0].lower()) for found in _states_found(text)))


def _state_of(name: str) -> str:
    known = US_STATES.get(name) or _STATES_UNPARTED.get(name) or (name.upper() if len(name) == _CODE else None)
    return known or max((len(stem), code) for stem, code in _STATES_ABROAD.items() if name.startswith(stem))[1]


def state_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where `text` names US states."""
    return tuple(found.span() for found in _states_found(text))


_DEMONYMS = regex(
    r"(?P<CN>\bCN\b|(?i:chin(?:a|ese)|китай)|中国|国产)|(?P<US>\bUS\b|\bU\.S\.|(?i:american)|美国)"
    r"|(?P<FR>\bFR\b|(?i:french|france))"
)


def countries_in(text: str) -> tuple[str, ...]:
    """The makers' countries that a question about shares names: China, the US, France."""
    return tuple(dict.fromkeys(str(found.lastgroup) for found in _DEMONYMS.finditer(text)))


@lru_cache(maxsize=4096)
def country_of(place: str) -> str:
    """The ISO country (or `EU`) that `place` stands in: a country stays, a cloud region is looked up.

    A region that is not in the list keeps the country that its prefix names (`us-foo-9` is US); else it stays as it is.
    """
    lower = place.lower()
    if lower in CLOUD_REGIONS:
        return CLOUD_REGIONS[lower]
    if len(place) == 2:
        return place.upper()
    prefix = lower.replace("_", "-").split("-")[0]
    return {"us": "US", "usgov": "US", "eu": "EU", "europe": "EU", "uk": "GB", "ca": "CA"}.get(prefix, place)


@lru_cache(maxsize=16384)
def within(actual: str, wanted: str) -> bool:
    """Whether something in `actual` is in `wanted`; every member state is in the EU, the EU is in no member state."""
    here, there = country_of(actual), country_of(wanted)
    return here == there or (there == "EU" and here in EU_MEMBERS) or here in GROUPS.get(there, ())


def overlaps(actual: str, wanted: str) -> bool:
    """Whether `actual` may be in `wanted`: also true of "EU" for one of its member states."""
    here, there = country_of(actual), country_of(wanted)
    return within(actual, wanted) or (here == "EU" and there in EU_MEMBERS)


def lies_outside(actual: str, places: Iterable[str]) -> bool:
    """Whether `actual` is known to be in none of `places`; "global" or "regional" may be anywhere."""
    known = len(country_of(actual)) == _CODE or actual in GROUPS
    return known and not any(overlaps(actual, place) for place in places)


_CODE = 2
"""Letters of a country's code, or of EU."""
GROUPS = {
    "apac": frozenset({"AU", "HK", "ID", "IN", "JP", "KR", "MY", "NZ", "PH", "SG", "TH", "TW", "VN"}),
    "latam": frozenset({"AR", "BR", "CL", "CO", "MX", "PE"}),
}
"""Groups of a cloud's regions that no country's code stands for, and the countries around which they are drawn."""


def is_cloud_region(place: str) -> bool:
    """Whether `place` names a cloud's own region rather than a country."""
    return len(place) > 2


def cloud_of(region: str) -> str | None:
    """The provider whose spelling `region` has: eu-west-1 is AWS, europe-west1 Google, westeurope Azure."""
    lower = region.lower()
    if lower not in CLOUD_REGIONS:
        return None
    if "-" not in lower:
        return "azure"
    return "aws" if lower.count("-") > 1 else "vertex"
