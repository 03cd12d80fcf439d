"""One command per model: from open data to the weights that ship. Nothing here is needed at run time."""
