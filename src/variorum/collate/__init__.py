"""Sets a story's reports side by side: one actor for all its names, one utterance for all its versions, one claim for
all its readings; and gives each difference its reason.
"""
