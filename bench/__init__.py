"""Benchmarks: every figure the project states about itself comes from a command here."""
