"""How a source stands to the model it scores, in words."""

UNCHECKED = {
    "secondary": "a retelling",
    "vendor-on-competitor": "one maker about another",
    "vendor": "its maker's own figure",
}
