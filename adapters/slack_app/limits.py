"""What Slack takes in one message, one view and one block; numbers are characters where nothing else is said.

From the Block Kit reference (docs.slack.dev/reference/block-kit) and from reports of what fails in practice: a message
of 40,000 characters is documented, one above 13,200 is refused; an alert takes 200, and clients may know it in modals
only; tables of one message share 10,000 and once had to be alone.
"""

MESSAGE_BLOCKS = 50
MESSAGE = 12_000
"""All texts in the blocks of a message; 13,200 with its plain text is where Slack refuses."""
PLAIN = 1_000
"""The plain text beside the blocks, escaped; 3,500 alone is the most that is safe."""
SECTION = 3_000
HEADER = 150
ALERT = 200
CONTAINER_TITLE = 150
TABLE = 9_000
TABLE_ROWS = 100
TABLE_COLUMNS = 20
ACTIONS = 25
BUTTON = 75
BUTTON_VALUE = 2_000
OPTIONS = 100
OPTION = 75
INPUT = 3_000
"""What a text field of a modal may be filled with."""
RESPONSE_URL_POSTS = 5
"""Messages that one response_url takes, for thirty minutes."""
