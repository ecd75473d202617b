"""A meeting where two people look at one screen."""
