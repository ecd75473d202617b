"""Results in forms that can be taken along."""
