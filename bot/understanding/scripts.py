"""Letters by how their scripts part words, as parts of character classes."""

UNPARTED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Japanese, Chinese and Korean: words follow each other without a space, or have endings tied to them."""
PARTED = "0-9a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u052f\u1e00-\u1eff"
"""Digits, Latin, Greek and Cyrillic. "No such letter follows" is compiled for many phrases, and takes a tenth of the
time of a class that has to leave out the 40,000 letters above."""
