"""One module for each format: `render(page)` prints any document."""
