"""Rules that more than one topic stands on."""
