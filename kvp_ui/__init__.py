"""How it looks and how it is served. Knows no law."""
