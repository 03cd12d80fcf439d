"""Ways out: each file beside this one writes a dossier in one form, from the dossier alone."""
