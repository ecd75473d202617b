"""Complain, and the letter, on a screen."""
