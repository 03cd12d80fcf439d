"""Invented stories with planted differences: a story is drawn from a seed, so that it can be made again."""
