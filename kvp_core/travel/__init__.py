"""Travel support: daily travel, gatherings, trips home, the start and end, travel to find work."""
