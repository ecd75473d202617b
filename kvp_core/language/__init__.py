"""Sentences not yet said, how each language says them, and the law and pages they name."""
