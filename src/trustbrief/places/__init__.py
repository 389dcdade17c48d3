"""From what people type to a place."""
