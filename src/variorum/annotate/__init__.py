"""Annotators: a report's text in, marks on exact offsets out.

Each file beside this one finds one kind of mark. Annotators are pure functions over frozen values (see
`variorum.marks`); the only engine among them is behind `language.Language`, and nothing after it knows which pipeline
parsed the text.
"""
