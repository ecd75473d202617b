"""A screen that strangers share."""
