"""Figures as pictures; no page, no session."""
