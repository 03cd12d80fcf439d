"""`python -m variorum` is the command line."""

from variorum.cli import main

main()
