"""Words that tie a body to one country without its name: peoples, and bodies that one country only has."""

from bot.patterns import regex

DEMONYMS = {
    "czech": "CZ", "hungarian": "HU", "portuguese": "PT", "greek": "GR", "turkish": "TR", "romanian": "RO",
    "bulgarian": "BG", "croatian": "HR", "ukrainian": "UA", "thai": "TH", "vietnamese": "VN", "indonesian": "ID",
    "malaysian": "MY", "mexican": "MX", "argentinian": "AR", "chilean": "CL", "colombian": "CO", "nigerian": "NG",
    "kenyan": "KE", "georgian": "GE", "lebanese": "LB", "jordanian": "JO", "armenian": "AM", "serbian": "RS",
    "moroccan": "MA", "tunisian": "TN", "new zealand": "NZ", "uk": "GB", "scottish": "GB", "welsh": "GB",
    "english": "GB", "bavarian": "DE", "pakistani": "PK", "egyptian": "EG", "filipino": "PH", "philippine": "PH",
    "icelandic": "IS", "slovak": "SK", "slovenian": "SI", "estonian": "EE", "latvian": "LV", "lithuanian": "LT",
    "luxembourg": "LU", "maltese": "MT", "cypriot": "CY", "peruvian": "PE", "bangladeshi": "BD", "ghanaian": "GH",
    "qatari": "QA", "kuwaiti": "KW", "kazakh": "KZ", "algerian": "DZ",
    "brasilianisch": "BR", "norwegisch": "NO", "schwedisch": "SE", "dänisch": "DK", "polnisch": "PL",
    "österreichisch": "AT", "belgisch": "BE", "niederländisch": "NL", "irisch": "IE", "finnisch": "FI",
    "portugiesisch": "PT", "griechisch": "GR", "ungarisch": "HU", "tschechisch": "CZ", "türkisch": "TR",
    "mexikanisch": "MX", "spanisch": "ES", "italienisch": "IT", "australisch": "AU", "luxemburgisch": "LU",
    "турецк": "TR", "польск": "PL", "испанск": "ES", "итальянск": "IT", "казахстанск": "KZ",
}  # fmt: skip
"""Words for peoples that are languages too, or that make no models: they tell a body's country only."""
PEOPLES = regex(rf"\b({'|'.join(DEMONYMS)})(?:'s|(?<=sch)e[rsnm]?|(?<=к)[а-я]{{2,3}})?[\s-](?:\w+[\s-]){{0,2}}$")
BEHIND_A_BODY = {
    "belge": "BE", "belga": "BE", "suisse": "CH", "svizzer": "CH", "autrichien": "AT", "austríac": "AT",
    "austriac": "AT", "portugais": "PT", "portugues": "PT", "portoghes": "PT", "grec": "GR", "griego": "GR",
    "mexican": "MX", "mexicain": "MX", "argentin": "AR", "chilen": "CL", "chilien": "CL", "colombian": "CO",
    "colombien": "CO", "peruan": "PE", "español": "ES", "spagnol": "ES", "brasileñ": "BR", "brésilien": "BR",
    "angolan": "AO", "marocain": "MA", "marroquí": "MA", "tunisien": "TN", "algérien": "DZ", "sénégalais": "SN",
    "ivoirien": "CI", "luxembourgeois": "LU", "holandes": "NL", "holandés": "NL", "néerlandais": "NL",
    "olandes": "NL", "suec": "SE", "suédois": "SE", "svedes": "SE", "norueg": "NO", "norvégien": "NO", "danois": "DK",
    "danes": "DK", "polac": "PL", "polonais": "PL", "finlandes": "FI", "finlandais": "FI", "irlandes": "IE",
    "irlandés": "IE", "irlandais": "IE", "uruguay": "UY", "ecuatorian": "EC", "venezolan": "VE", "bolivian": "BO",
    "panameñ": "PA", "costarricense": "CR", "guatemaltec": "GT", "dominican": "DO",
}  # fmt: skip
"""The same where adjectives follow, by their beginnings."""
PEOPLES_BEHIND = regex(rf" (?:\w+ )?({'|'.join(BEHIND_A_BODY)})(?:[oaes]{{1,2}}|es[ae]?)?\b")
TIED = {
    "bundeswehr": "DE", "landratsamt": "DE", "landkreis": "DE", "bafin": "DE", "nhs": "GB", "fca": "GB",
    "préfecture": "FR", "mairie": "FR", "hipaa": "US", "finra": "US", "ferpa": "US", "rbi": "IN",
    "amtrak": "US", "federal reserve": "US",
}  # fmt: skip
"""Names of bodies and laws that one country only has."""
LAWS_OF_ONE = frozenset({"hipaa", "ferpa"})
"""Those that are laws: asked about from elsewhere, they tell no place of the asker."""
TIED_TO = regex(rf"\b({'|'.join(TIED)})\b")
