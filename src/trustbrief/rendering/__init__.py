"""One module per format, chosen from a registry; reads no files, decides nothing."""
