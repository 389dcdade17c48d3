"""Files that people write, read strictly and replaced whole; caches, and what is shipped."""
