"""One module for each result: its record, and how it is worked out from localities."""
