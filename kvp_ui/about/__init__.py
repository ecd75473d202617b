"""About the guide and privacy."""
