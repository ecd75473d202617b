"""The start page: the steps of the guide, and how far this visit has come."""
