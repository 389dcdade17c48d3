"""One module for each document: from its record to blocks, rows of days or events."""
