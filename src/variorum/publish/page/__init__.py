"""One HTML file that shows a dossier to a reader: no network, no script needed, made from the dossier alone.

`render.py` puts it together; each other module makes the view of one part, as frozen values that the templates beside
it lay out and never compute with.
"""
