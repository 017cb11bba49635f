"""Words that tie a body to one country without its name: peoples, and bodies that one country only has."""

from bot.patterns import regex

DEMONYMS = {
    "czech": "CZ", "hungarian": "HU", "portuguese": "PT", "greek": "GR", "turkish": "TR", "romanian": "RO",
    "bulgarian": "BG", "croatian": "HR", "ukrainian": "UA", "thai": "TH", "vietnamese": "VN", "indonesian": "ID",
    "malaysian": "MY", "mexican": "MX", "argentinian": "AR", "chilean": "CL", "colombian": "CO", "nigerian": "NG",
    "kenyan": "KE", "georgian": "GE", "lebanese": "LB", "jordanian": "JO", "armenian": "AM", "serbian": "RS",
    "moroccan": "MA", "tunisian": "TN", "new zealand": "NZ", "uk": "GB", "scottish": "GB", "welsh": "GB",
    "english": "GB", "bavarian": "DE",
}  # fmt: skip
"""Words for peoples that are languages too, or that make no models: they tell a body's country only."""
PEOPLES = regex(rf"\b({'|'.join(DEMONYMS)})(?:'s)?[\s-](?:\w+[\s-]){{0,2}}$")
BEHIND_A_BODY = {
    "belge": "BE", "suisse": "CH", "autrichien": "AT", "portugais": "PT", "grec": "GR", "mexicano": "MX",
    "argentino": "AR", "chileno": "CL", "colombiano": "CO", "peruano": "PE", "español": "ES",
}  # fmt: skip
"""The same where adjectives follow, by their beginnings."""
PEOPLES_BEHIND = regex(rf" (?:\w+ )?({'|'.join(BEHIND_A_BODY)})\w{{0,2}}\b")
TIED = {
    "bundeswehr": "DE", "landratsamt": "DE", "landkreis": "DE", "bafin": "DE", "nhs": "GB", "fca": "GB",
    "préfecture": "FR", "mairie": "FR", "hipaa": "US", "finra": "US", "ferpa": "US", "rbi": "IN",
    "amtrak": "US", "federal reserve": "US",
}  # fmt: skip
"""Names of bodies and laws that one country only has."""
TIED_TO = regex(rf"\b({'|'.join(TIED)})\b")
