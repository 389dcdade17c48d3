"""Culture files: find, load, validate and layer them; the only reader of YAML."""
