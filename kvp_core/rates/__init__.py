"""Rates the law sets, each with its dates and its source."""
