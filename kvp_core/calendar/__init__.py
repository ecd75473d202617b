"""Working days, weekdays and public holidays."""
