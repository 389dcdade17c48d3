"""Files that people write: read strictly, replaced whole."""
