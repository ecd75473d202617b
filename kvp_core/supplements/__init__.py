"""Supplemental benefits other than travel, and who can get which of them."""
