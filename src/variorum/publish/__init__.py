"""Ways out: each file or folder beside this one makes one thing from a dossier, and from nothing else.

A publisher is a function from `variorum.records.Dossier` to text or rows, with a `write_...` beside it that puts the
result in a file or folder at once or not at all. It raises OSError where it may not write.
"""
