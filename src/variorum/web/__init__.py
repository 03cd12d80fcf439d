"""The reading room: dossiers served to a browser on this machine, with the decisions that are taken there kept.

Needs the extra `variorum[serve]`.
"""
