"""Names of persons: read into parts, judged by lists and customs, never by guess."""
