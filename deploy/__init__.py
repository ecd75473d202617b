"""How the guide is run for others."""
