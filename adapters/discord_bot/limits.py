"""What Discord takes in one message, one component and one file; numbers are characters where nothing else is said.

From the component and message reference (docs.discord.com/developers/components/reference).
"""

MESSAGE_TEXT = 4_000
"""All texts of a message made of components."""
MESSAGE_COMPONENTS = 40
BUTTON_LABEL = 80
ROW_BUTTONS = 5
CHOICES = 25
"""Suggestions under an option, and options of a menu."""
CHOICE_NAME = 100
CONTENT = 2_000
ALT = 1_024
"""The description of a file."""
