"""What persons decide about readings: records of their own, kept as JSON lines beside the reports.

A decision speaks of spans and not of rows, so that it survives new reports and a new run. It edits nothing: the
machine's finding stays where it is, and the decision stands beside it. Nothing is ever deleted; an undo is a line.
Whether two reports are of one event is decided earlier, before there is anything to read, and kept in `stories.tsv`.
"""
