"""What each line of a captured text is: headline, byline, dateline, stamp, caption, body, or furniture.

`page.lay_out` turns a `Capture` into a `Report`; the files beside it each recognise one kind of thing.
"""
