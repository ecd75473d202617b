"""Runs worked cases from a folder of JSON files against the core."""
