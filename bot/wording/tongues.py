"""Languages by their English names."""

_NAMES = {
    "en": "English", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "de": "German", "fr": "French",
    "es": "Spanish", "pt": "Portuguese", "it": "Italian", "ru": "Russian", "ar": "Arabic", "hi": "Hindi",
    "tr": "Turkish", "pl": "Polish", "nl": "Dutch", "sv": "Swedish", "da": "Danish", "no": "Norwegian",
    "fi": "Finnish", "cs": "Czech", "hu": "Hungarian", "ro": "Romanian", "el": "Greek", "uk": "Ukrainian",
    "bg": "Bulgarian", "hr": "Croatian", "sk": "Slovak", "sl": "Slovenian", "et": "Estonian", "lv": "Latvian",
    "lt": "Lithuanian", "he": "Hebrew", "fa": "Persian", "vi": "Vietnamese", "th": "Thai", "id": "Indonesian",
    "ms": "Malay", "bn": "Bengali", "ta": "Tamil", "te": "Telugu", "ur": "Urdu", "sw": "Swahili", "ca": "Catalan",
    "sr": "Serbian",
}  # fmt: skip


def tongue_words(code: str) -> str:
    """The language with this ISO code; the code where it has no name here."""
    return _NAMES.get(code, code)
