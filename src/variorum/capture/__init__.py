"""Ways in: each file beside this one reads one kind of thing and gives `Capture`s (see `variorum.report`).

A reader never raises for one bad file: it gives a `Problem` that names it and reads the rest.
"""
