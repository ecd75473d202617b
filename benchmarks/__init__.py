"""How fast the pages answer, as ratios to a bare page; figures are shown, never asserted."""
