"""Every block of the guide, for whoever changes how it looks."""
