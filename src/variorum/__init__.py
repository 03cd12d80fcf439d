"""Sets the readings of many news reports of one event side by side, each with its evidence."""
